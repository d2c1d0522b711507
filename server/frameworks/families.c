#include "server/frameworks/framework.h"

#include <string.h>

#define FRAMEWORK(name) extern const struct framework framework_##name;
#define FAMILY(name, imports, tests)
#define FAMILY_END
#include "server/frameworks/families.def"
#undef FRAMEWORK
#undef FAMILY
#undef FAMILY_END

#define CONSTANTS_BEGIN(name) static const struct constants name##_constants[] = {
#define CONSTANTS(vocabulary, modules, qualifier, import) {vocabulary, modules, qualifier, import},
#define CONSTANTS_END                                                                              \
    {                                                                                              \
        NULL, NULL, NULL, 0                                                                        \
    }                                                                                              \
    }                                                                                              \
    ;
#include "server/frameworks/constants.def"
#undef CONSTANTS_BEGIN
#undef CONSTANTS
#undef CONSTANTS_END

#define FRAMEWORK(name) &framework_##name,
#define FAMILY(name, imports, tests) static const struct framework *const name##_frameworks[] = {
#define FAMILY_END                                                                                 \
    NULL                                                                                           \
    }                                                                                              \
    ;
#include "server/frameworks/families.def"
#undef FRAMEWORK
#undef FAMILY
#undef FAMILY_END

static const struct family families[] = {
#define FRAMEWORK(name)
#define FAMILY(name, imports, tests) {#name, imports, tests, name##_frameworks, name##_constants},
#define FAMILY_END
#include "server/frameworks/families.def"
#undef FRAMEWORK
#undef FAMILY
#undef FAMILY_END
};

const struct family *family_find(const char *id)
{
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (!strcmp(families[i].id, id))
            return &families[i];
    return NULL;
}
