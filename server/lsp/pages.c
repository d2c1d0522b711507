#include "server/lsp/pages.h"

#include "catalog/page.h"
#include "protocol/uri.h"
#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/lsp/handlers.h"
#include "server/lsp/session.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 4096 };

static bool is_there(const char *folder, const char *key, size_t len)
{
    struct buffer path = {0};
    struct stat status;
    buffer_format(&path, "%s/%s.md", folder, key);
    bool there =
        stat(path.bytes, &status) == 0 && S_ISREG(status.st_mode) && (size_t)status.st_size == len;
    buffer_finish(&path);
    return there;
}

/* Beside the program, as `make install` puts them: bin/statusls, share/statusls/pages. Caller
 * frees; NULL when they are not there. */
static char *find_installed(void)
{
    char program[PATH_SIZE];
    const struct page *first = page_at(0);
    ssize_t len = readlink("/proc/self/exe", program, sizeof program - 1);
    struct buffer folder = {0};
    if (len <= 0)
        return NULL;
    program[len] = '\0';
    for (int up = 0; up < 2 && strrchr(program, '/'); up++)
        *strrchr(program, '/') = '\0';
    buffer_format(&folder, "%s/share/statusls/pages", program);
    if (is_there(folder.bytes, first->key, first->len))
        return folder.bytes;
    buffer_finish(&folder);
    return NULL;
}

/* ---- the copy ---- */

static bool make_folders(char *path)
{
    for (char *at = path + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        mkdir(path, 0755);
        *at = '/';
    }
    return mkdir(path, 0755) == 0 || errno == EEXIST;
}

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t written = write(fd, bytes, len);
        if (written <= 0)
            return false;
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

/* Another server may do the same: a page is whole under its name, or not there. */
static bool write_page(const char *folder, const struct page *page)
{
    struct buffer path = {0};
    struct buffer draft = {0};
    buffer_format(&path, "%s/%s.md", folder, page->key);
    buffer_format(&draft, "%s.%ld", path.bytes, (long)getpid());
    int fd = open(draft.bytes, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    bool good = fd >= 0 && write_all(fd, page->markdown, page->len);
    good = fd >= 0 && close(fd) == 0 && good && rename(draft.bytes, path.bytes) == 0;
    buffer_finish(&draft);
    buffer_finish(&path);
    return good;
}

/* Caller frees; NULL without a home. */
static char *find_cache(void)
{
    const char *cache = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    struct buffer folder = {0};
    if (cache && cache[0] == '/')
        buffer_format(&folder, "%s/statusls/%s/pages", cache, STATUSLS_VERSION);
    else if (home && home[0] == '/')
        buffer_format(&folder, "%s/.cache/statusls/%s/pages", home, STATUSLS_VERSION);
    return folder.bytes;
}

static bool fill_cache(char *folder, const struct page *wanted)
{
    bool good = is_there(folder, wanted->key, wanted->len);
    if (good)
        return true;
    good = make_folders(folder);
    for (size_t i = 0; good && i < page_count(); i++)
        good = write_page(folder, page_at(i));
    return good;
}

/* ---- */

static const char *uri_in(struct session *session, const char *folder, const char *key)
{
    struct buffer path = {0};
    buffer_format(&path, "%s/%s.md", folder, key);
    char *uri = uri_from_path(path.bytes);
    const char *copy = uri ? arena_copy(&session->scratch, uri, strlen(uri)) : NULL;
    buffer_finish(&path);
    free(uri);
    return copy;
}

static void look(struct session *session)
{
    if (session->pages_looked_for)
        return;
    session->pages_looked_for = true;
    session->pages_folder = find_installed();
    session->pages_copied = !session->pages_folder;
    if (!session->pages_folder && !session->client.text_content)
        session->pages_folder = find_cache();
}

const char *pages_uri(struct session *session, uint16_t code)
{
    const struct page *page = page_find(code);
    if (!page)
        return NULL;
    look(session);
    if (!session->pages_folder)
        return session->client.text_content
                   ? arena_format(&session->scratch, "%s:/%s.md", LSP_CONTENT_SCHEME, page->key)
                   : NULL;
    if (session->pages_copied && !fill_cache(session->pages_folder, page))
        return NULL;
    return uri_in(session, session->pages_folder, page->key);
}

/* "statusls:/409.md" */
bool handle_text_document_content(struct session *session, const struct lsp_content_params *params,
                                  struct lsp_text_content *result, struct rpc_error *error)
{
    const char *slash = strrchr(params->uri, '/');
    const char *name = slash ? slash + 1 : "";
    const char *key = arena_copy(&session->scratch, name, strcspn(name, ".?#"));
    const struct page *page = page_find_key(key);
    if (!page)
        return rpc_error_set(error, RPC_INVALID_PARAMS, "%s: there is no such page", params->uri);
    result->text = page->markdown;
    return true;
}
