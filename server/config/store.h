/** Private to server/config. */
#ifndef STATUSLS_SERVER_CONFIG_STORE_H
#define STATUSLS_SERVER_CONFIG_STORE_H

#include "server/config/config.h"
#include "server/config/config_file.h"
#include "server/config/layer.h"

enum { CONFIG_LAYERS_MAX = 64, CONFIG_FOLDERS = 1024 };

struct lexicon;

struct config {
    const struct layer *layers[CONFIG_LAYERS_MAX];
    size_t layer_count;
    char *folder; /* that patterns are relative to */
    bool has_shapes;
    struct lexicon **lexicons; /* by language; made when they are needed */
    struct config *next;
};

/** A folder that somebody asked about. */
struct config_folder {
    char *path; /* absolute */
    const struct config *config;
    bool excluded;
    bool own; /* it has a .statusls.json of its own */
    struct config_folder *next_in_bucket;
};

struct config_store {
    bool none;
    char *named; /* the only file; NULL: look for them */
    char *here;  /* the current folder */
    struct layer flags;
    struct layer *editor; /* NULL: it said nothing */
    struct config_file *files;
    struct config *configs;
    const struct config *fallback; /* where there is no file */
    struct config_folder *folders[CONFIG_FOLDERS];
    bool changed; /* since the last refresh */
};

/** What the layers say of a path below the configuration's folder. */
bool config_excludes(const struct config *config, const char *path, bool is_directory);
void config_finish_lexicons(struct config *config);

#endif
