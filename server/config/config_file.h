/** Private to server/config: the files that were read, each once. */
#ifndef STATUSLS_SERVER_CONFIG_CONFIG_FILE_H
#define STATUSLS_SERVER_CONFIG_CONFIG_FILE_H

#include "server/base/buffer.h"
#include "server/config/layer.h"

#include <stdbool.h>
#include <sys/stat.h>

struct config_file {
    char *path;        /* absolute */
    const char *shown; /* a part of it: as a person sees it from the current folder */
    struct buffer text;
    bool open;           /* the text is that of an editor's document */
    bool there;          /* it exists */
    struct stat status;  /* when it was read */
    struct layer *layer; /* of its last text without a mistake; NULL: there was none */
    bool broken;
    struct layer_problem problem;
    bool base_broken; /* something is wrong with what it extends */
    struct layer_problem base_problem;
    struct config_file *next;
};

struct config_file *config_file_create(const char *path, const char *here);
void config_file_destroy(struct config_file *file);
/** Reads it from the disk. */
void config_file_load(struct config_file *file);
/** Takes an editor's text. */
void config_file_set_text(struct config_file *file, const char *text, size_t len);
/** Reads it again if the disk has another one; true if so. */
bool config_file_refresh(struct config_file *file);

#endif
