#include "server/engine/lexicon.h"

#include "catalog/names.h"
#include "server/base/alloc.h"
#include "server/base/arena.h"
#include "server/engine/gate.h"
#include "server/engine/lexicon_gates.h"
#include "server/frameworks/framework.h"

#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEXICONS_MAX = 32, SHAPES_OF_WORD_STEP = 8, WORDS_INITIAL = 1024 };

/** What a build in progress carries around. */
struct build {
    struct lexicon *lexicon;
    struct arena *arena;
    const struct shape *shape; /* whose anchor is being entered */
};

static pthread_mutex_t build_lock = PTHREAD_MUTEX_INITIALIZER;
static struct lexicon lexicons[LEXICONS_MAX];
static uint32_t lexicon_count;

static uint32_t hash_of(struct text word)
{
    uint32_t hash = 2166136261u;

    for (uint32_t i = 0; i < word.len; i++)
        hash = (hash ^ (unsigned char)word.bytes[i]) * 16777619u;
    return hash;
}

static struct word *slot_of(const struct lexicon *lexicon, struct text word)
{
    uint32_t mask = lexicon->capacity - 1;
    uint32_t i = hash_of(word) & mask;

    while (lexicon->words[i].text.len && !text_equal(lexicon->words[i].text, word))
        i = (i + 1) & mask;
    return &lexicon->words[i];
}

static void grow(struct lexicon *lexicon)
{
    struct word *old = lexicon->words;
    uint32_t old_capacity = lexicon->capacity;

    lexicon->capacity = old_capacity ? old_capacity * 2 : WORDS_INITIAL;
    lexicon->words = xcalloc(lexicon->capacity, sizeof *lexicon->words);
    for (uint32_t i = 0; i < old_capacity; i++)
        if (old[i].text.len)
            *slot_of(lexicon, old[i].text) = old[i];
    free(old);
}

/** error! and include? are found by the word that they hold. */
static struct text without_mark(struct text name)
{
    while (name.len > 1 && (name.bytes[name.len - 1] == '!' || name.bytes[name.len - 1] == '?'))
        name.len--;
    return name;
}

static struct word *enter(struct lexicon *lexicon, struct text text)
{
    struct word *word;

    text = without_mark(text);
    if (lexicon->word_count * 2 >= lexicon->capacity)
        grow(lexicon);
    word = slot_of(lexicon, text);
    if (word->text.len)
        return word;
    assert(lexicon->word_count < WORDS_MAX);
    word->text = text;
    word->number = (uint16_t)lexicon->word_count++;
    lexicon->lengths_of_first[(unsigned char)text.bytes[0]] |= 1u
                                                               << (text.len < 31 ? text.len : 31);
    return word;
}

const struct word *lexicon_find(const struct lexicon *lexicon, struct text word)
{
    const struct word *found;
    const char *dot;
    uint32_t bit;

    word = without_mark(word);
    dot = word.len ? memrchr(word.bytes, '.', word.len) : NULL; /* HTTPoison.Response */
    if (dot)
        word = (struct text){dot + 1, word.len - (uint32_t)(dot + 1 - word.bytes)};
    bit = 1u << (word.len < 31 ? word.len : 31);
    if (!word.len || !(lexicon->lengths_of_first[(unsigned char)word.bytes[0]] & bit))
        return NULL;
    found = slot_of(lexicon, word);
    return found->text.len ? found : NULL;
}

static void list_add(struct shape_list *list, const struct shape *shape, struct arena *arena)
{
    if (list->count % SHAPES_OF_WORD_STEP == 0) {
        const struct shape **more =
            arena_alloc(arena, (list->count + SHAPES_OF_WORD_STEP) * sizeof *more);

        if (list->count)
            memcpy(more, list->shapes, list->count * sizeof *more);
        list->shapes = more;
    }
    list->shapes[list->count++] = shape;
}

static unsigned flag_of(const struct shape *shape)
{
    if (shape->is_route)
        return WORD_ROUTE;
    if (shape->is_effect)
        return WORD_EFFECT;
    return shape->binds_code ? WORD_ANCHOR : WORD_HELPER;
}

static void enter_anchor(struct text name, void *user)
{
    struct build *build = user;
    struct word *word;

    if (name.bytes[0] == '~') { /* nothing to look for */
        list_add(&build->lexicon->returns, build->shape, build->arena);
        return;
    }
    word = enter(build->lexicon, name);
    word->flags |= flag_of(build->shape);
    list_add(&word->shapes, build->shape, build->arena);
}

static void enter_shape(struct build *build, const struct shape *shape)
{
    struct text anchor = pattern_anchor(shape->pattern);

    build->shape = shape;
    if (anchor.len)
        pattern_each_name(anchor, enter_anchor, build);
    else
        list_add(&build->lexicon->returns, shape, build->arena);
}

static void compile_list(struct build *build, const struct framework *framework,
                         const char *const *notations, enum shape_use use, struct shape **next)
{
    struct error err;

    for (; notations && *notations; notations++, (*next)++) {
        if (!shape_compile(*notations, use, build->arena, *next, &err)) {
            fprintf(stderr, "statusls: %s: %s\n", framework->id, err.text);
            assert(!"a framework's table holds a bad shape");
            continue;
        }
        (*next)->framework = framework;
        enter_shape(build, *next);
    }
}

static uint32_t list_length(const char *const *list)
{
    uint32_t length = 0;

    while (list && list[length])
        length++;
    return length;
}

static void enter_frameworks(struct build *build)
{
    const struct framework *const *frameworks = build->lexicon->family->frameworks;
    uint32_t count = 0;
    struct shape *shapes;
    struct shape *next;

    for (const struct framework *const *f = frameworks; *f; f++)
        count += list_length((*f)->shapes) + list_length((*f)->routes) + list_length((*f)->effects);
    shapes = next = arena_alloc(build->arena, (count + 1) * sizeof *shapes);
    for (const struct framework *const *f = frameworks; *f; f++) {
        compile_list(build, *f, (*f)->shapes, SHAPE_STATUS, &next);
        compile_list(build, *f, (*f)->routes, SHAPE_ROUTE, &next);
        compile_list(build, *f, (*f)->effects, SHAPE_EFFECT, &next);
    }
    build->lexicon->shapes = shapes;
    build->lexicon->shape_count = (uint32_t)(next - shapes);
}

static struct text last_component(const char *qualifier)
{
    const char *dot = strrchr(qualifier, '.');

    return text_of(dot ? dot + 1 : qualifier);
}

/** A default import may have any name; then the module's own is all that the file says. */
static void enter_modules(struct lexicon *lexicon, const char *modules, uint64_t row)
{
    while (*modules) {
        uint32_t len = (uint32_t)strcspn(modules, " ");

        enter(lexicon, gate_module_word((struct text){modules, len}))->qualifies |= row;
        modules += len + (modules[len] == ' ');
    }
}

static void enter_constants(struct lexicon *lexicon)
{
    const struct constants *row = lexicon->family->constants;

    for (uint32_t i = 0; row && row->vocabulary && i < CONSTANTS_MAX; row++, i++) {
        const struct vocabulary *vocabulary = vocabulary_find(row->vocabulary);

        lexicon->constants_count = i + 1;
        lexicon->vocabularies[i] = vocabulary;
        if (row->qualifier)
            enter(lexicon, last_component(row->qualifier))->qualifies |= UINT64_C(1) << i;
        enter_modules(lexicon, row->modules, UINT64_C(1) << i);
        for (size_t n = 0; vocabulary && n < vocabulary->count; n++)
            enter(lexicon, text_of(vocabulary->names[n].identifier))->constant_of |= UINT64_C(1)
                                                                                     << i;
    }
}

static uint16_t enter_gate_word(struct text word, void *user)
{
    return enter(user, word)->number;
}

static struct module *module_named(struct lexicon *lexicon, struct text name)
{
    struct module *module;

    for (size_t i = 0; i < lexicon->module_count; i++)
        if (text_equal(lexicon->modules[i].name, name))
            return &lexicon->modules[i];
    lexicon->modules = xreallocarray(lexicon->modules, lexicon->module_count + 1, sizeof *module);
    module = &lexicon->modules[lexicon->module_count++];
    *module = (struct module){.name = name};
    return module;
}

static void note_modules(struct lexicon *lexicon, const char *modules, struct module says)
{
    while (modules && *modules) {
        uint32_t len = (uint32_t)strcspn(modules, " ");
        struct module *module = module_named(lexicon, (struct text){modules, len});

        module->frameworks |= says.frameworks;
        module->rows |= says.rows;
        module->tests |= says.tests;
        modules += len + (modules[len] == ' ');
    }
}

static void enter_all_modules(struct lexicon *lexicon)
{
    const struct family *family = lexicon->family;

    for (uint32_t i = 0; family->frameworks[i]; i++)
        note_modules(lexicon, family->frameworks[i]->modules,
                     (struct module){.frameworks = UINT64_C(1) << i % 64});
    for (uint32_t i = 0; i < lexicon->constants_count; i++)
        note_modules(lexicon, family->constants[i].modules,
                     (struct module){.rows = UINT64_C(1) << i});
    note_modules(lexicon, family->test_modules, (struct module){.tests = true});
}

uint32_t lexicon_framework(const struct lexicon *lexicon, const struct framework *framework)
{
    uint32_t i = 0;

    while (lexicon->family->frameworks[i] && lexicon->family->frameworks[i] != framework)
        i++;
    return i % 64;
}

static void enter_import_words(struct lexicon *lexicon)
{
    static const char *const usual[] = {"import", "require", "from", NULL};
    static const char *const elixir[] = {"import", "require", "use", "alias", NULL};
    static const char *const php[] = {"use", "namespace", NULL};
    static const char *const dotnet[] = {"using", NULL};
    static const char *const rust[] = {"use", "crate", NULL};
    static const char *const *const by_style[] = {
        [IMPORT_ECMASCRIPT] = usual, [IMPORT_PYTHON] = usual,  [IMPORT_GO] = usual,
        [IMPORT_RUBY] = usual,       [IMPORT_ELIXIR] = elixir, [IMPORT_JVM] = usual,
        [IMPORT_PHP] = php,          [IMPORT_DOTNET] = dotnet, [IMPORT_RUST] = rust,
    };
    const char *const *words = by_style[lexicon->family->imports];

    for (; *words; words++)
        enter(lexicon, text_of(*words))->flags |= WORD_IMPORT;
}

static void enter_our_words(struct lexicon *lexicon)
{
    enter(lexicon, text_of("statusls"))->flags |= WORD_OURS;
}

static void lexicon_build(struct lexicon *lexicon, const struct family *family)
{
    struct build build = {lexicon, &lexicon->arena, NULL};

    lexicon->family = family;
    grow(lexicon);
    enter_import_words(lexicon);
    enter_our_words(lexicon);
    enter_frameworks(&build);
    enter_constants(lexicon);
    lexicon_enter_gates(build.lexicon, build.arena, enter_gate_word);
    lexicon_index_gates(build.lexicon, build.arena);
    enter_all_modules(lexicon);
}

/* The family with one more framework in front. */
static const struct family *family_with(const struct family *family, const struct framework *first,
                                        struct arena *arena)
{
    static const struct framework *const none[] = {NULL};
    const struct framework *const *old = family ? family->frameworks : none;
    const struct framework **frameworks;
    struct family *more = arena_alloc(arena, sizeof *more);
    size_t count = 0;

    while (old[count])
        count++;
    frameworks = arena_alloc(arena, (count + 2) * sizeof(struct framework *));
    frameworks[0] = first;
    memcpy(frameworks + 1, old, count * sizeof(struct framework *));
    if (family)
        *more = *family;
    more->frameworks = frameworks;
    return more;
}

struct lexicon *lexicon_create(const struct family *family, const char *const *notations,
                               size_t count)
{
    struct lexicon *lexicon = xcalloc(1, sizeof *lexicon);
    struct framework *framework = arena_alloc(&lexicon->arena, sizeof *framework);
    const char **shapes = arena_alloc(&lexicon->arena, (count + 1) * sizeof *shapes);

    for (size_t i = 0; i < count; i++)
        shapes[i] = arena_copy(&lexicon->arena, notations[i], strlen(notations[i]));
    framework->id = "configuration";
    framework->title = "your configuration";
    framework->modules = "";
    framework->shapes = shapes;
    lexicon->holders = xcalloc(1, sizeof *lexicon->holders);
    atomic_init(lexicon->holders, 1);
    lexicon_build(lexicon, family_with(family, framework, &lexicon->arena));
    return lexicon;
}

const struct lexicon *lexicon_hold(const struct lexicon *lexicon)
{
    if (lexicon && lexicon->holders)
        atomic_fetch_add(lexicon->holders, 1);
    return lexicon;
}

void lexicon_release(const struct lexicon *lexicon)
{
    struct lexicon *last = (struct lexicon *)lexicon;

    if (!lexicon || !lexicon->holders || atomic_fetch_sub(lexicon->holders, 1) > 1)
        return;
    free(last->holders);
    free(last->words);
    free(last->modules);
    arena_finish(&last->arena);
    free(last);
}

const struct lexicon *lexicon_of(const struct family *family)
{
    struct lexicon *found = lexicons;

    pthread_mutex_lock(&build_lock);
    while (found < lexicons + lexicon_count && found->family != family)
        found++;
    if (found == lexicons + lexicon_count) {
        assert(lexicon_count < LEXICONS_MAX);
        lexicon_build(found, family);
        lexicon_count++;
    }
    pthread_mutex_unlock(&build_lock);
    return found;
}
