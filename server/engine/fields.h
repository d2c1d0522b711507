/**
 * Fields of types that the file itself declares, through which a code reaches a status slot:
 *
 *     tests := []struct{ path string; want int }{{"/x", 404}}     for … { assert.Equal(t, tc.want,
 * rec.Code) } err := &failure{status: 409}                                w.WriteHeader(err.status)
 */
#ifndef STATUSLS_SERVER_ENGINE_FIELDS_H
#define STATUSLS_SERVER_ENGINE_FIELDS_H

#include "server/engine/sighting.h"

/** True if the candidate is given to such a field, by name, by place or by an assignment; `out` is
 * valid for its shape and role. */
bool field_follow(struct work *work, const struct candidate *candidate, struct sighting *out);
/** The same for a field that is compared with the candidate: `member` is x.status. */
bool field_reaches(struct work *work, struct node member, struct sighting *out);

#endif
