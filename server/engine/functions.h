/** Functions as handlers: which enclose a place, what they are called, what decorates them. */
#ifndef STATUSLS_SERVER_ENGINE_FUNCTIONS_H
#define STATUSLS_SERVER_ENGINE_FUNCTIONS_H

#include "server/engine/work.h"

/** The name that a declaration, a pair or an assignment gives to its value; missing for anything
 * else. */
struct node given_name(const struct view *view, struct node node);
/** The name under which path.nodes[at], a function, can be referred to in its file; empty when it
 * has none. */
struct text function_name(const struct view *view, struct path path, uint32_t at);
/** The class around path.nodes[at], or missing. */
struct node function_class(const struct view *view, struct path path, uint32_t at);
/** True if the class extends one of the names, which are whole ones ("Sinatra::Base"), last ones
 * ("Resource") or endings ("*Controller"). */
bool class_extends(const struct view *view, struct node class_node, const char *bases);
/** The function or class that path.nodes[at], an annotation, stands on; missing when there is none.
 */
struct node annotated_definition(const struct view *view, struct path path, uint32_t at);

#endif
