/**
 * Reads names of files, one a line, and prints for each how many of its parts could not be parsed,
 * or were put in to go on: "2<tab>path". A file that is not parsed at all has one.
 */
#include "server/files/file.h"
#include "server/languages/language.h"
#include "server/syntax/tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIMIT = 16 * 1024 * 1024 };

static unsigned count_in(const struct tree *tree)
{
    char *text = tree_to_string(tree);
    unsigned count = 0;

    for (const char *at = text; (at = strchr(at, '(')); at++)
        count += !strncmp(at, "(ERROR", 6) || !strncmp(at, "(MISSING", 8);
    free(text);
    return count;
}

static unsigned count_errors(struct parser *parser, const char *path, struct buffer *buffer)
{
    const struct language *language = language_for_path(path);
    struct error err;
    struct tree *tree;
    unsigned count = 1;

    if (!language || file_read(path, LIMIT, buffer, &err) != FILE_READ)
        return count;
    tree = tree_parse(parser, language, buffer->bytes, (uint32_t)buffer->len, NULL);
    if (tree)
        count = count_in(tree);
    tree_destroy(tree);
    return count;
}

int main(void)
{
    struct parser *parser = parser_create();
    struct buffer buffer = {0};
    char *path = NULL;
    size_t size = 0;
    ssize_t len;

    while ((len = getline(&path, &size, stdin)) > 0) {
        if (path[len - 1] == '\n')
            path[len - 1] = '\0';
        printf("%u\t%s\n", count_errors(parser, path, &buffer), path);
    }
    free(path);
    buffer_finish(&buffer);
    parser_destroy(parser);
    return 0;
}
