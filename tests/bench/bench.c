/*
 * How fast the server is in an editor: from didChange to published diagnostics, for each kind of
 * edit in each language, and how long the server is deaf meanwhile. Drives the real program over
 * pipes.
 *
 *     bench PROGRAM [LINES [ROUNDS [LANGUAGE]]]
 *
 * Three figures an edit: the median and the 99th of 100 times from the edit to its diagnostics, and
 * the longest time that a request, which needs no analysis and is sent every millisecond in rounds
 * of its own, waited for its answer while edits were worked on. The writing of a table is no test:
 * what is fast enough, a person decides.
 */
#include "server/languages/language.h"
#include "server/syntax/tree.h"
#include "tests/bench/peer.h"
#include "tests/bench/sample.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES = 5000, ROUNDS = 100, FEW = 20, PATIENCE = 60 * 1000, PROBE_PERIOD = 1 };

/* ---- figures ---- */

struct series {
    double *values;
    size_t count;
};

static void series_add(struct series *series, double value)
{
    series->values = realloc(series->values, (series->count + 1) * sizeof *series->values);
    series->values[series->count++] = value;
}

static int ascending(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

/* Sorts. */
static double series_at(struct series *series, double part)
{
    if (!series->count)
        return 0;
    qsort(series->values, series->count, sizeof *series->values, ascending);
    return series->values[(size_t)(part * (double)(series->count - 1) + 0.5)];
}

static void series_finish(struct series *series)
{
    free(series->values);
    *series = (struct series){0};
}

/* ---- one document ---- */

struct bench {
    const char *program;
    size_t lines;
    size_t rounds;
    const struct sample *sample;
    struct buffer text;
    struct peer peer;
    char uri[64];
    int version;
    int next_id;
};

struct place {
    int line;
    int character;
};

static struct place place_of(const struct bench *bench, size_t offset)
{
    struct place place = {0, 0};

    for (size_t i = 0; i < offset; i++) {
        place.character = bench->text.bytes[i] == '\n' ? 0 : place.character + 1;
        place.line += bench->text.bytes[i] == '\n';
    }
    return place;
}

/* Behind the anchor, in another part of the file each round; the first near the top. */
static struct place place_behind(const struct bench *bench, const char *anchor, size_t round)
{
    size_t from = bench->text.len * (round * 7 % 10) / 10;
    const char *found = strstr(bench->text.bytes + from, anchor);

    if (!found)
        found = strstr(bench->text.bytes, anchor);
    return place_of(bench, (size_t)(found - bench->text.bytes) + strlen(anchor));
}

static json_t *document(const struct bench *bench)
{
    return json_pack("{s:s}", "uri", bench->uri);
}

static json_t *position(struct place place)
{
    return json_pack("{s:i, s:i}", "line", place.line, "character", place.character);
}

static void send_edit(struct bench *bench, struct place place, int deleted, const char *text)
{
    struct place end = {place.line, place.character + deleted};
    json_t *change = json_pack("{s:{s:o, s:o}, s:s}", "range", "start", position(place), "end",
                               position(end), "text", text);

    peer_notify(&bench->peer, "textDocument/didChange",
                json_pack("{s:{s:s, s:i}, s:[o]}", "textDocument", "uri", bench->uri, "version",
                          ++bench->version, "contentChanges", change));
}

/* A newline is taken away where the line below begins. */
static void send_undo(struct bench *bench, struct place place, const char *text)
{
    if (strcmp(text, "\n") != 0) {
        send_edit(bench, place, (int)strlen(text), "");
        return;
    }
    struct place below = {place.line + 1, 0};
    json_t *change = json_pack("{s:{s:o, s:o}, s:s}", "range", "start", position(place), "end",
                               position(below), "text", "");
    peer_notify(&bench->peer, "textDocument/didChange",
                json_pack("{s:{s:s, s:i}, s:[o]}", "textDocument", "uri", bench->uri, "version",
                          ++bench->version, "contentChanges", change));
}

static void send_open(struct bench *bench)
{
    static int number;

    bench->version = 1;
    snprintf(bench->uri, sizeof bench->uri, "file:///shop/%d.%s", number++,
             bench->sample->extension);
    peer_notify(&bench->peer, "textDocument/didOpen",
                json_pack("{s:{s:s, s:s, s:i, s:s}}", "textDocument", "uri", bench->uri,
                          "languageId", bench->sample->language, "version", bench->version, "text",
                          bench->text.bytes));
}

static void send_close(struct bench *bench)
{
    peer_notify(&bench->peer, "textDocument/didClose",
                json_pack("{s:o}", "textDocument", document(bench)));
}

static void give_up(const struct bench *bench, const char *what)
{
    fprintf(stderr, "bench: %s: no %s came\n", bench->uri, what);
    exit(1);
}

static bool is_diagnostics(const struct bench *bench, json_t *message)
{
    json_t *params = json_object_get(message, "params");
    const char *uri = json_string_value(json_object_get(params, "uri"));

    return uri && strcmp(uri, bench->uri) == 0 &&
           json_integer_value(json_object_get(params, "version")) == bench->version;
}

static void await_diagnostics(struct bench *bench)
{
    for (bool found = false; !found;) {
        json_t *message = peer_receive(&bench->peer, PATIENCE);

        if (!message)
            give_up(bench, "diagnostics");
        found = is_diagnostics(bench, message);
        json_decref(message);
    }
}

static void await_reply(struct bench *bench, int id)
{
    for (bool found = false; !found;) {
        json_t *message = peer_receive(&bench->peer, PATIENCE);

        if (!message)
            give_up(bench, "reply");
        found = json_object_get(message, "id") &&
                json_integer_value(json_object_get(message, "id")) == id;
        json_decref(message);
    }
}

/* Sends one request after another until the diagnostics have come and all are answered; returns the
 * longest wait for an answer. */
static double probe_until_diagnostics(struct bench *bench)
{
    double sent_at = 0;
    double longest = 0;
    bool waiting = false;
    bool published = false;

    while (waiting || !published) {
        json_t *message;

        if (!waiting && !published) {
            sent_at = peer_now();
            peer_request(&bench->peer, ++bench->next_id, "bench/probe", json_object());
            waiting = true;
        }
        message = peer_receive(&bench->peer, waiting ? PATIENCE : PROBE_PERIOD);
        if (!message)
            continue;
        if (is_diagnostics(bench, message)) {
            published = true;
        } else if (json_object_get(message, "id")) {
            double took = peer_now() - sent_at;

            waiting = false;
            longest = took > longest ? took : longest;
            json_decref(message);
            message = published ? NULL : peer_receive(&bench->peer, PROBE_PERIOD);
            published = published || (message && is_diagnostics(bench, message));
        }
        json_decref(message);
    }
    return longest;
}

/* ---- what is measured ---- */

static void measure_edit(struct bench *bench, const char *name, const char *anchor,
                         const char *text)
{
    struct series times = {0};
    struct series waits = {0};
    double cpu = peer_cpu(&bench->peer);

    for (size_t round = 0; round < bench->rounds; round++) {
        struct place place = place_behind(bench, anchor, round);
        double start = peer_now();

        send_edit(bench, place, 0, text);
        await_diagnostics(bench);
        series_add(&times, peer_now() - start);
        send_undo(bench, place, text);
        await_diagnostics(bench);
    }
    cpu = (peer_cpu(&bench->peer) - cpu) / (double)(2 * bench->rounds);
    for (size_t round = 0; round < bench->rounds / 2; round++) {
        struct place place = place_behind(bench, anchor, round);

        send_edit(bench, place, 0, text);
        series_add(&waits, probe_until_diagnostics(bench));
        send_undo(bench, place, text);
        series_add(&waits, probe_until_diagnostics(bench));
    }
    printf("  %-22s %8.2f %8.2f %8.2f %8.2f\n", name, series_at(&times, 0.5),
           series_at(&times, 0.99), series_at(&waits, 1), cpu);
    series_finish(&times);
    series_finish(&waits);
}

static void measure_hover(struct bench *bench, const char *name, bool after_edit)
{
    struct series times = {0};

    for (size_t round = 0; round < bench->rounds; round++) {
        struct place place = place_behind(bench, bench->sample->digit_after, round);
        struct place elsewhere = place_behind(bench, bench->sample->line_after, round + 1);
        double start;

        if (after_edit)
            send_edit(bench, elsewhere, 0, " ");
        start = peer_now();
        peer_request(
            &bench->peer, ++bench->next_id, "textDocument/hover",
            json_pack("{s:o, s:o}", "textDocument", document(bench), "position", position(place)));
        await_reply(bench, bench->next_id);
        series_add(&times, peer_now() - start);
        if (!after_edit)
            continue;
        await_diagnostics(bench);
        send_edit(bench, elsewhere, 1, "");
        await_diagnostics(bench);
    }
    printf("  %-22s %8.2f %8.2f\n", name, series_at(&times, 0.5), series_at(&times, 0.99));
    series_finish(&times);
}

static void measure_open(struct bench *bench)
{
    struct series times = {0};

    for (size_t round = 0; round < FEW; round++) {
        double start = peer_now();

        send_open(bench);
        await_diagnostics(bench);
        series_add(&times, peer_now() - start);
        send_close(bench);
    }
    printf("  %-22s %8.2f %8.2f\n", "open", series_at(&times, 0.5), series_at(&times, 0.99));
    series_finish(&times);
}

static void measure_parse(const struct bench *bench)
{
    const struct language *language = language_for_document(bench->sample->language, "");
    struct series times = {0};

    for (size_t round = 0; round < FEW; round++) {
        struct parser *parser = parser_create();
        double start = peer_now();
        struct tree *tree =
            tree_parse(parser, language, bench->text.bytes, (uint32_t)bench->text.len, NULL);

        series_add(&times, peer_now() - start);
        tree_destroy(tree);
        parser_destroy(parser);
    }
    printf("  %-22s %8.2f %8.2f\n", "full parse, by itself", series_at(&times, 0.5),
           series_at(&times, 0.99));
    series_finish(&times);
}

static void measure_list(const struct bench *bench)
{
    char path[] = "/tmp/statusls-bench-XXXXXX.ext";
    char *command[] = {(char *)bench->program, "--list", path, NULL};
    struct series times = {0};
    FILE *file;

    snprintf(path, sizeof path, "/tmp/statusls-bench-%d.%s", (int)bench->peer.pid,
             bench->sample->extension);
    file = fopen(path, "w");
    if (!file)
        give_up(bench, path);
    fwrite(bench->text.bytes, 1, bench->text.len, file);
    fclose(file);
    for (size_t round = 0; round < FEW; round++)
        series_add(&times, peer_run(command));
    remove(path);
    printf("  %-22s %8.2f %8.2f\n", "--list, whole process", series_at(&times, 0.5),
           series_at(&times, 0.99));
    series_finish(&times);
}

static void measure_sample(struct bench *bench)
{
    const struct sample *sample = bench->sample;

    sample_write(sample, bench->lines, &bench->text);
    peer_start(&bench->peer, bench->program);
    printf("\n%s, %zu lines, %zu bytes %*s p50      p99    stall      cpu\n", sample->language,
           bench->lines, bench->text.len, (int)(10 - strlen(sample->language)), "");
    measure_parse(bench);
    measure_list(bench);
    measure_open(bench);
    send_open(bench);
    await_diagnostics(bench);
    measure_hover(bench, "hover", false);
    measure_hover(bench, "hover behind an edit", true);
    measure_edit(bench, "digit", sample->digit_after, "4");
    measure_edit(bench, "identifier character", sample->name_after, "x");
    measure_edit(bench, "newline", sample->line_after, "\n");
    measure_edit(bench, "opening quote", sample->line_after, sample->quote);
    measure_edit(bench, "opening bracket", sample->line_after, sample->bracket);
    measure_edit(bench, "comment opener", sample->line_after, sample->comment);
    printf("  %-22s %8.1f MB\n", "most memory", peer_memory(&bench->peer));
    fflush(stdout);
    peer_stop(&bench->peer);
    buffer_finish(&bench->text);
}

int main(int argc, char **argv)
{
    struct bench bench = {
        .program = argv[1],
        .lines = argc > 2 ? (size_t)atol(argv[2]) : LINES,
        .rounds = argc > 3 ? (size_t)atol(argv[3]) : ROUNDS,
    };
    double load[1] = {0};

    if (argc < 2) {
        fputs("usage: bench PROGRAM [LINES [ROUNDS [LANGUAGE]]]\n", stderr);
        return 2;
    }
    getloadavg(load, 1);
    printf("milliseconds; the load of the machine is %.1f as this begins\n", load[0]);
    for (size_t i = 0; i < sample_count; i++) {
        bench.sample = &samples[i];
        if (argc < 5 || strcmp(argv[4], bench.sample->language) == 0)
            measure_sample(&bench);
    }
    return 0;
}
