#include "server/project/project.h"

#include "server/project/libraries.h"

void project_analyze(const struct analysis_input *input, struct arena *arena, struct analysis *out)
{
    struct analysis_input again = *input;
    struct libraries libraries;

    analyze(input, arena, out);
    if (!out->wants_libraries)
        return;
    libraries_read(input->path, &libraries);
    if (!libraries.count)
        return;
    again.libraries = libraries.items;
    again.library_count = libraries.count;
    analyze(&again, arena, out);
}
