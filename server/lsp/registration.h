/** What is asked of a client that announces it, once it is initialized: to be told when files or
 * settings change, and what the settings are. Spec: LSP 3.17, "Register Capability",
 * "Configuration Request". */
#ifndef STATUSLS_SERVER_LSP_REGISTRATION_H
#define STATUSLS_SERVER_LSP_REGISTRATION_H

#include <stdbool.h>

struct session;

/** After `initialized`. */
void registration_begin(struct session *session);
/** Asks for the settings; false when the client does not tell them. */
bool registration_pull_settings(struct session *session);
/** Features that are off by default are announced when a configuration switches them on. */
void registration_follow_features(struct session *session);
/** What is known may look different now: has the client ask for diagnostics and hints again. One
 * such request is open at a time. */
void registration_refresh(struct session *session);
/** True if a manifest or lock file has that name, so that what is known of a project changes. */
bool registration_is_manifest(const char *name);

#endif
