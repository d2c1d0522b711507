/* What the catalog knows of one code. Installed, the headers are <statuscatalog/status.h> and so
 * on. */
#include <stdio.h>

#include "catalog/demands.h"
#include "catalog/names.h"
#include "catalog/page.h"
#include "catalog/status.h"

int main(void)
{
    const struct status *status = status_find(405);
    struct demand demands[DEMAND_MAX];
    size_t count = catalog_demands(status->code, demands, DEMAND_MAX), len;
    const char *summary;

    printf("%u %s (%s)\n", (unsigned)status->code, status->phrase, status->citation);
    if (page_summary(page_find(status->code), &summary, &len))
        printf("%.*s\n", (int)len, summary);
    for (size_t i = 0; i < count; i++)
        printf("- %s: %s\n", demand_level_name(demands[i].level), demands[i].text);
    const struct vocabulary *go = vocabulary_find("go-net-http");
    printf("%s writes http.%s.\n", go->title, vocabulary_preferred(go, 405)->identifier);
    return 0;
}
