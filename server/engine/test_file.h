/** Is a file a test? What a test demands of a response is an expectation, and in a test fewer
 * things are called `status` that are none. */
#ifndef STATUSLS_SERVER_ENGINE_TEST_FILE_H
#define STATUSLS_SERVER_ENGINE_TEST_FILE_H

#include "server/engine/imports.h"
#include "server/frameworks/framework.h"

#include <stdbool.h>

/**
 * True if a component of the path has a word that every tool's convention gives to tests
 * (test_x.py, x.test.js, x_spec.rb, OrderTest.java, __tests__/, tests/), or if the file imports one
 * of the family's test modules. Words are whole: latest.js and inspect.py are none.
 */
bool test_file(const char *path, const struct imports *imports, const struct family *family);

/** The first half alone: by its path. */
bool test_path(const char *path);

#endif
