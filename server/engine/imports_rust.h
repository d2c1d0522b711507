/** Reads Rust's `use` declarations. */
#ifndef STATUSLS_SERVER_ENGINE_IMPORTS_RUST_H
#define STATUSLS_SERVER_ENGINE_IMPORTS_RUST_H

#include "server/engine/imports.h"

/** use a::b::{C, d::{self, E as F}, g::*}; A module is written as in the code, "a::b". */
void imports_read_rust(struct imports *imports, struct text text, struct arena *arena);

#endif
