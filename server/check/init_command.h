/** `statusls --init EDITOR`: what an editor needs to start the server. */
#ifndef STATUSLS_SERVER_CHECK_INIT_COMMAND_H
#define STATUSLS_SERVER_CHECK_INIT_COMMAND_H

/**
 * Prints on stdout the file that `editor` ("neovim", "emacs", …: a folder of editors/) needs, byte
 * for byte, or a page where a file is not enough; stderr says where the file goes. Returns the exit
 * status: 0, or 2 when no such editor is known (stderr then lists them) or stdout is gone.
 */
int init_run(const char *editor);

#endif
