/**
 * Which rules, shapes and files are in force where.
 *
 * The nearest .statusls.json from a file's folder upwards holds, after the files that it extends.
 * What it leaves open the editor's settings may say; the command line has the last word. A file is
 * excluded when its configuration says so, or when that of a folder above says so of the folder
 * below. Patterns are relative to the folder of the .statusls.json that was found, also those of
 * the files that it extends; to the current folder where none was found, or one was named.
 *
 * Nothing here fails halfway: a file with a mistake is a problem to be shown, and what it said
 * before, or nothing, stays in force. A store belongs to one thread; what config_choose() gives may
 * be used by several with config_policy().
 */
#ifndef STATUSLS_SERVER_CONFIG_CONFIG_H
#define STATUSLS_SERVER_CONFIG_CONFIG_H

#include "server/base/error.h"
#include "server/base/span.h"
#include "server/engine/policy.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CONFIG_FILE_NAME ".statusls.json"

struct config;
struct config_store;
struct json_t;
struct language;
struct layer;

struct config_options {
    const char *file;         /* the only one, instead of looking for them; NULL: look */
    bool none;                /* read no file at all */
    const char *const *rules; /* RULE=LEVEL */
    size_t rule_count;
};

/** NULL, with the reason, when an option cannot be understood. Borrows nothing. */
struct config_store *config_store_create(const struct config_options *options, struct error *err);
/** NULL is fine. */
void config_store_destroy(struct config_store *store);

/** What holds for a file. */
struct config_choice {
    const struct config *config; /* never NULL; until config_store_refresh() says true */
    bool excluded;
};

/** `path` may be relative, need not exist, and is "" for a document that is no file. */
struct config_choice config_choose(struct config_store *store, const char *path);
/** The same for a path that is absolute and without symbolic links in its folder. */
struct config_choice config_choose_real(struct config_store *store, const char *path);
/** `path` made absolute, without symbolic links in its folder. Caller frees. */
char *config_real_path(const char *path);
/** True if a folder is left out with everything below. `path` is absolute and without symbolic
 * links. */
bool config_leaves_out(struct config_store *store, const char *path);
/** Thread-safe. `path` as for config_choose(). */
void config_policy(const struct config *config, const char *path, const struct language *language,
                   struct policy *out);

/** The layers of a configuration, later ones over earlier ones. */
size_t config_layer_count(const struct config *config);
const struct layer *config_layer_at(const struct config *config, size_t index);
/** Who says what severity the rule of that index has for the file: a layer's origin, or NULL when
 * nobody does. */
const char *config_origin(const struct config *config, const char *path, size_t rule);

/* ---- what is wrong ---- */

struct config_problem {
    const char *path;  /* of the file, absolute */
    const char *shown; /* relative to the current folder where it lies below */
    const char *text;  /* the file's */
    size_t len;
    struct span span;
    uint32_t line; /* of the span's start; both from 1, in bytes */
    uint32_t column;
    const char *message;
};

/** Of the files that were read up to now, one at most for each. */
size_t config_problem_count(const struct config_store *store);
/** Borrowed until the store is used again. */
struct config_problem config_problem_at(const struct config_store *store, size_t index);

/* ---- for an editor ---- */

/** Takes over the editor's settings, an object or NULL. False, with the reason, when something is
 * wrong with them; then what it said before stays in force. */
bool config_set_editor(struct config_store *store, const struct json_t *settings,
                       struct error *err);
/** The text of an open document stands for the file; NULL: it is closed, and the disk counts. */
void config_set_text(struct config_store *store, const char *path, const char *text, size_t len);
/** Looks for files that changed, came or went. True if anything did, also through the two functions
 * above since the last time: then what config_choose() gave is gone. */
bool config_store_refresh(struct config_store *store);

#endif
