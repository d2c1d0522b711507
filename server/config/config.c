#include "server/config/config.h"

#include "server/base/alloc.h"
#include "server/config/paths.h"
#include "server/config/store.h"
#include "server/engine/lexicon.h"
#include "server/frameworks/framework.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t lexicon_lock = PTHREAD_MUTEX_INITIALIZER;

size_t config_layer_count(const struct config *config)
{
    return config->layer_count;
}

const struct layer *config_layer_at(const struct config *config, size_t index)
{
    return config->layers[index];
}

/* A path that lies elsewhere is seen from the root, where patterns without slashes still hold. */
static const char *relative(const struct config *config, const char *absolute)
{
    const char *below = path_below(absolute, config->folder);

    return below ? below : absolute + strspn(absolute, "/");
}

/* Caller frees. */
static char *seen_by_patterns(const struct config *config, const char *path)
{
    char *absolute = path_absolute(path);
    const char *below = relative(config, absolute);
    char *copy = xmemdup_string(below, strlen(below));

    free(absolute);
    return copy;
}

bool config_excludes(const struct config *config, const char *path, bool is_directory)
{
    const char *below = relative(config, path);
    bool excluded = false;

    for (size_t i = 0; *below && i < config->layer_count; i++) {
        enum ignore_verdict verdict =
            ignore_match(&config->layers[i]->exclude, below, is_directory);

        if (verdict != IGNORE_SILENT)
            excluded = verdict == IGNORE_OUT;
    }
    return excluded;
}

/* ---- rules ---- */

static void lay_over(struct policy *policy, const struct rule_setting *settings)
{
    size_t count;

    rules_all(&count);
    for (size_t i = 0; i < count && i < POLICY_RULES_MAX; i++) {
        if (settings[i].severity)
            policy->severities[i] = settings[i].severity;
        policy->options[i] &= (unsigned char)~settings[i].options_said;
        policy->options[i] |= settings[i].options;
    }
}

/* Patterns match a file, or a folder that it lies in. */
static bool matches(const struct ignore_list *files, char *below)
{
    enum ignore_verdict verdict = ignore_match(files, below, false);

    for (size_t at = strlen(below); at-- > 0 && verdict == IGNORE_SILENT;) {
        if (below[at] != '/')
            continue;
        below[at] = '\0';
        verdict = ignore_match(files, below, true);
        below[at] = '/';
    }
    return verdict == IGNORE_OUT;
}

static bool has_overrides(const struct config *config)
{
    for (size_t i = 0; i < config->layer_count; i++)
        if (config->layers[i]->overrides)
            return true;
    return false;
}

static void lay_layers(const struct config *config, char *below, struct policy *out)
{
    for (size_t i = 0; i < config->layer_count; i++) {
        const struct layer *layer = config->layers[i];

        lay_over(out, layer->rules);
        for (const struct layer_override *at = layer->overrides; at && *below; at = at->next)
            if (matches(&at->files, below))
                lay_over(out, at->rules);
    }
}

const char *config_origin(const struct config *config, const char *path, size_t rule)
{
    char *below = seen_by_patterns(config, path);
    const char *origin = NULL;

    for (size_t i = 0; i < config->layer_count; i++) {
        const struct layer *layer = config->layers[i];

        if (layer->rules[rule].severity)
            origin = layer->origin;
        for (const struct layer_override *at = layer->overrides; at && *below; at = at->next)
            if (at->rules[rule].severity && matches(&at->files, below))
                origin = layer->origin;
    }
    free(below);
    return origin;
}

/* ---- shapes ---- */

static bool is_for(const struct layer_shape *shape, const struct language *language)
{
    return !strcmp(shape->language, language->id) || !strcmp(shape->language, language->family);
}

static struct lexicon *make_lexicon(const struct config *config, const struct language *language)
{
    const char **notations = NULL;
    size_t count = 0;
    struct lexicon *lexicon = NULL;

    for (size_t i = config->layer_count; i-- > 0;)
        for (const struct layer_shape *shape = config->layers[i]->shapes; shape;
             shape = shape->next) {
            if (!is_for(shape, language))
                continue;
            notations = xreallocarray(notations, count + 1, sizeof *notations);
            notations[count++] = shape->notation;
        }
    if (count)
        lexicon = lexicon_create(family_find(language->family), notations, count);
    free(notations);
    return lexicon;
}

static size_t index_of(const struct language *language)
{
    size_t index = 0;

    while (language_at(index) != language)
        index++;
    return index;
}

static const struct lexicon *lexicon_for(struct config *config, const struct language *language)
{
    size_t index = index_of(language);

    if (!config->has_shapes)
        return NULL;
    pthread_mutex_lock(&lexicon_lock);
    if (!config->lexicons)
        config->lexicons = xcalloc(language_count(), sizeof(struct lexicon *));
    if (!config->lexicons[index])
        config->lexicons[index] = make_lexicon(config, language);
    pthread_mutex_unlock(&lexicon_lock);
    return config->lexicons[index];
}

void config_finish_lexicons(struct config *config)
{
    for (size_t i = 0; config->lexicons && i < language_count(); i++)
        lexicon_release(config->lexicons[i]);
    free(config->lexicons);
}

void config_policy(const struct config *config, const char *path, const struct language *language,
                   struct policy *out)
{
    char nothing[] = "";
    char *below = has_overrides(config) && *path ? seen_by_patterns(config, path) : NULL;

    *out = (struct policy){0};
    lay_layers(config, below ? below : nothing, out);
    if (language)
        out->lexicon = lexicon_for((struct config *)config, language);
    free(below);
}
