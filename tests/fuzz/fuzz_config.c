/*
 * Any bytes as a configuration: a mistake is told within the text, and what is taken can be worked
 * with, its shapes included.
 */
#include "server/config/layer.h"
#include "server/engine/lexicon.h"
#include "server/engine/scan.h"
#include "server/frameworks/framework.h"
#include "server/languages/language.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char sample[] = "fail(res, 404); return 200, 404; x.status = 500; new A({b: 404})";

static void use_shapes(const struct layer *layer)
{
    const char *notations[16];
    size_t count = 0;
    struct lexicon *lexicon;

    for (const struct layer_shape *at = layer->shapes; at && count < 16; at = at->next)
        notations[count++] = at->notation;
    if (!count)
        return;
    lexicon = lexicon_create(NULL, notations, count);
    scan_worthwhile(lexicon, "sample.js", sample, sizeof sample - 1);
    lexicon_release(lexicon);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct layer layer = {0};
    struct layer_problem problem = {0};

    if (layer_read(&layer, (const char *)data, size, &problem)) {
        use_shapes(&layer);
    } else {
        assert(problem.span.start <= problem.span.end && problem.span.end <= size);
        assert(*problem.error.text);
    }
    layer_finish(&layer);
    return 0;
}
