# statusls: one Makefile, no recursion into folders. `make help` lists the targets.
#
# Everything that is made lands below build/:
#   build/<mode>/      our objects, libraries and test programs; a mode is a set of compile flags
#   build/gen/         sources written by the build
#   build/deps/        the tree-sitter core and the grammars, as fetched by npm
#   build/formats/     what the tests of report formats validate with, as fetched by npm
#   build/grammars/    their objects, kept apart because they are slow to make and seldom change
#   build/statusls     the program
#
# Yours to set: CC, CFLAGS, CPPFLAGS, LDFLAGS, PREFIX, DESTDIR, and
#   SANITIZE=address,undefined   a build with sanitizers, in a mode of its own
#   WITHOUT="kotlin rust"        languages to leave out
#   V=1                          show the commands

comma := ,
empty :=
space := $(empty) $(empty)

VERSION := 0.1.0
PREFIX  ?= /usr/local
JOBS    ?= $(shell nproc 2>/dev/null || echo 2)

# As many jobs as cores, unless -j says otherwise.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(JOBS)
endif
MAKEFLAGS += --no-print-directory

ifndef V
Q := @
endif

# ---- modes ----------------------------------------------------------------------------------------

CLANG ?= clang-14

# Scanners of grammars copy no bytes from nowhere, memcpy(to, NULL, 0), which harms nobody.
COPIES_NOTHING := -fno-sanitize=nonnull-attribute

ifdef FUZZ
MODE     := fuzz
CC       := $(CLANG)
CFLAGS   ?= -O1 -g
INSTRUMENT := -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all
FOREIGN  := $(INSTRUMENT) $(COPIES_NOTHING)
# Comparing values is what most of the core's time would go into: count its edges only.
FOREIGN_CORE := $(subst fuzzer-no-link$(comma),,$(FOREIGN)) -fsanitize-coverage=inline-8bit-counters,pc-table
else ifdef SANITIZE
MODE     := san-$(subst $(comma),-,$(SANITIZE))
CFLAGS   ?= -O1 -g
INSTRUMENT := -fsanitize=$(SANITIZE) -fno-omit-frame-pointer -fno-sanitize-recover=all
FOREIGN  := $(INSTRUMENT) $(COPIES_NOTHING)
FOREIGN_CORE := $(FOREIGN)
else ifdef COVERAGE
MODE     := coverage
CFLAGS   ?= -O0 -g
INSTRUMENT := --coverage
else
MODE     := opt
CFLAGS   ?= -O2 -g
endif

B := build/$(MODE)

# ---- sources --------------------------------------------------------------------------------------

SOURCES := $(filter-out catalog/example.c,$(wildcard catalog/*.c protocol/*.c server/*.c server/*/*.c))
HEADERS := $(wildcard catalog/*.h protocol/*.h server/*.h server/*/*.h)
TESTS   := $(wildcard tests/catalog/test_*.c tests/protocol/test_*.c \
                      tests/server/test_*.c tests/server/*/test_*.c)
SUPPORT := $(wildcard tests/support/*.c)
FUZZERS := $(filter-out tests/fuzz/fuzz_grammar.c,$(wildcard tests/fuzz/fuzz_*.c))

OBJECTS  := $(SOURCES:%.c=$(B)/%.o)
CATALOG  := $(B)/libstatuscatalog.a
INTERNAL := $(B)/libstatusls.a
SUITES   := $(TESTS:%.c=$(B)/%)

# ---- languages ------------------------------------------------------------------------------------
# The folder of a grammar is tree-sitter-<language>/src unless it is named here.

LANGUAGES := javascript typescript tsx python go java ruby kotlin rust elixir php csharp
GRAMMAR_FOLDER_typescript := tree-sitter-typescript/typescript/src
GRAMMAR_FOLDER_tsx        := tree-sitter-typescript/tsx/src
GRAMMAR_FOLDER_kotlin     := @tree-sitter-grammars/tree-sitter-kotlin/src
GRAMMAR_FOLDER_php        := tree-sitter-php/php/src
GRAMMAR_FOLDER_csharp     := tree-sitter-c-sharp/src
WITHOUT_SCANNER           := go java

unknown := $(filter-out $(LANGUAGES),$(WITHOUT))
$(if $(unknown),$(error WITHOUT names no language of ours: $(unknown). There are: $(LANGUAGES)))

BUILT    := $(filter-out $(WITHOUT),$(LANGUAGES))
MODULES  := build/deps/node_modules
CORE     := $(MODULES)/tree-sitter/vendor/tree-sitter/lib
TABLES   := build/grammars/$(if $(FUZZ),fuzz,opt)
GRAMMARS := build/grammars/$(MODE)
FOREIGN_OBJECTS := $(GRAMMARS)/core.o $(BUILT:%=$(TABLES)/%-parser.o) \
                   $(patsubst %,$(GRAMMARS)/%-scanner.o,$(filter-out $(WITHOUT_SCANNER),$(BUILT)))

folder = $(MODULES)/$(or $(GRAMMAR_FOLDER_$(1)),tree-sitter-$(1)/src)

# ---- flags ----------------------------------------------------------------------------------------

PKG_CONFIG ?= pkg-config
PACKAGES   := libuv jansson
LDLIBS     ?= $(or $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null),-luv -ljansson)

OUR_CPPFLAGS := -I. -Ibuild/gen -isystem $(CORE)/include -D_GNU_SOURCE \
                -DSTATUSLS_VERSION='"$(VERSION)"' \
                $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null)
WARNINGS     := -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes -Wstrict-prototypes -Wvla
OUR_CFLAGS   := -std=c17 -pthread $(WARNINGS) $(if $(WERROR),-Werror) $(INSTRUMENT)
COMPILE      := $(CC) $(OUR_CPPFLAGS) $(CPPFLAGS) $(OUR_CFLAGS) $(CFLAGS)
LINK         := $(CC) $(INSTRUMENT) $(CFLAGS) $(LDFLAGS)

.SUFFIXES:
.DELETE_ON_ERROR:
.SECONDARY:
.DEFAULT_GOAL := all
.PHONY: all program FORCE

all: program $(CATALOG) ## build the program (build/statusls) and the catalog library

program: $(B)/statusls $(if $(filter opt,$(MODE)),build/statusls)

build/statusls: build/opt/statusls
	@ln -f $< $@

$(B)/statusls: $(B)/server/main.o $(INTERNAL) $(CATALOG) $(FOREIGN_OBJECTS)
	@echo '  LINK  $@'
	$Q$(LINK) $^ $(LDLIBS) -o $@

$(CATALOG): $(filter $(B)/catalog/%,$(OBJECTS))
	@rm -f $@
	@echo '  AR    $@'
	$Q$(AR) rcs $@ $^

$(INTERNAL): $(filter-out $(B)/catalog/% $(B)/server/main.o,$(OBJECTS))
	@rm -f $@
	@echo '  AR    $@'
	$Q$(AR) rcs $@ $^

$(B)/%.o: %.c $(B)/flags | generated
	@mkdir -p $(@D)
	@echo '  CC    $@'
	$Q$(COMPILE) -MMD -MP -c $< -o $@

# Only the server sees the tree-sitter headers, so only it waits for them.
$(filter $(B)/server/%,$(OBJECTS)) $(filter $(B)/tests/server/%,$(SUITES:=.o)): | build/deps/stamp

# A file that changes only when the flags do.
$(B)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(subst ','\'',$(COMPILE))' | cmp -s - $@ || echo '$(subst ','\'',$(COMPILE))' > $@

-include $(OBJECTS:.o=.d) $(SUITES:=.d) $(SUPPORT:%.c=$(B)/%.d)

# ---- unit tests -----------------------------------------------------------------------------------
# tests/server/text/test_source.c becomes build/<mode>/tests/server/text/test_source.

.PHONY: suites
suites: $(SUITES)

$(SUITES): %: %.o $(SUPPORT:%.c=$(B)/%.o) $(INTERNAL) $(CATALOG) $(FOREIGN_OBJECTS)
	@echo '  LINK  $@'
	$Q$(LINK) $^ -lcmocka $(LDLIBS) -o $@

# ---- generated sources ----------------------------------------------------------------------------

PAGES := $(sort $(wildcard catalog/pages/*.md))
RULES := $(sort $(wildcard server/rules/*.md))

.PHONY: generated
generated: build/gen/languages.inc build/gen/catalog_pages.inc build/gen/rule_pages.inc build/gen/editor_files.inc

build/gen/catalog_pages.inc: catalog/embed.awk $(PAGES) catalog/pages
	@mkdir -p $(@D)
	@echo '  GEN   $@'
	$QLC_ALL=C awk -f $< $(PAGES) > $@

build/gen/rule_pages.inc: catalog/embed.awk $(RULES) server/rules
	@mkdir -p $(@D)
	@echo '  GEN   $@'
	$QLC_ALL=C awk -v prefix=rule_page -f $< $(RULES) > $@

# What --init prints: of each editor the one file to copy, or the page where there is more to do.
EDITOR_FILES := editors/emacs/statusls.el editors/helix/languages.toml editors/jetbrains/template.json \
    editors/kakoune/statusls.kak editors/kate/settings.json editors/neovim/statusls.lua \
    editors/sublime/LSP.sublime-settings editors/vim/statusls.vim editors/vscode/README.md editors/zed/README.md

build/gen/editor_files.inc: catalog/embed.awk $(EDITOR_FILES)
	@mkdir -p $(@D)
	@echo '  GEN   $@'
	$QLC_ALL=C awk -v prefix=editor -v by=folder -f $< $(EDITOR_FILES) > $@

build/gen/languages.inc: FORCE
	@mkdir -p $(@D)
	@printf 'LANGUAGE(%s)\n' $(BUILT) | cmp -s - $@ || printf 'LANGUAGE(%s)\n' $(BUILT) > $@

# ---- the tree-sitter core and the grammars: foreign C, no warnings, compiled once ------------------

PATCHES := $(wildcard server/languages/patches/*.patch)

build/deps/stamp: server/languages/package.json server/languages/package-lock.json $(PATCHES)
	@mkdir -p $(@D)
	@cp server/languages/package.json server/languages/package-lock.json $(@D)
	@echo 'fetching the tree-sitter core and the grammars with npm'
	@cd $(@D) && npm ci --ignore-scripts --legacy-peer-deps --no-audit --no-fund --loglevel=error
	@for patch in $(PATCHES); do git apply --directory=$(MODULES) $$patch || exit 1; done
	@touch $@

$(GRAMMARS)/core.o: build/deps/stamp
	@mkdir -p $(@D)
	@echo '  CC    $@'
	$Q$(CC) -std=c11 -O2 -w -D_GNU_SOURCE $(FOREIGN_CORE) -I$(CORE)/include -I$(CORE)/src -c $(CORE)/src/lib.c -o $@

$(TABLES)/%-parser.o: build/deps/stamp
	@mkdir -p $(@D)
	@echo '  CC    $@'
	$Q$(CC) -std=c11 -O1 -w -I$(call folder,$*) -c $(call folder,$*)/parser.c -o $@

$(GRAMMARS)/%-scanner.o: build/deps/stamp
	@mkdir -p $(@D)
	@echo '  CC    $@'
	$Q$(CC) -std=c11 -O1 -w $(FOREIGN) -I$(call folder,$*) -c $(call folder,$*)/scanner.c -o $@

# ---- the schema of configurations: its lists of names ---------------------------------------------

.PHONY: schema
schema: ## write the names of rules and languages into docs/statusls.schema.json
	@awk -f docs/schema.awk -v languages="$(LANGUAGES) $$(sed -n 's/^    \.family = "\(.*\)",$$/\1/p' server/languages/*.c | tr '\n' ' ')" \
	    server/rules/rules.def docs/statusls.schema.json > build/schema.json
	@cmp -s build/schema.json docs/statusls.schema.json || cp build/schema.json docs/statusls.schema.json

# ---- the manual page: what the table of options says ----------------------------------------------

build/statusls.1: $(B)/statusls
	@$< --man > $@

# ---- what the tests of report formats validate with -----------------------------------------------

build/formats/stamp: tests/formats/package.json tests/formats/package-lock.json
	@mkdir -p $(@D)
	@cp tests/formats/package.json tests/formats/package-lock.json $(@D)
	@echo 'fetching the validators of report formats with npm'
	@cd $(@D) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# ---- set-up and tests -----------------------------------------------------------------------------

.PHONY: setup demo test check fuzz fuzz-build fuzz-targets fuzz-replay
SANITIZERS := address,undefined
SANITIZED  := build/san-$(subst $(comma),-,$(SANITIZERS))

setup: ## install what the build needs, with apt
	@tests/setup/install.sh build npm

demo: setup ## build, then show the program at work on a small project
	@echo 'demo: building statusls; the first time takes a minute'
	@$(MAKE) program
	@tests/fixtures/demo/demo.sh build/statusls

test: ## install what the tests need, build, run every test
	@tests/setup/install.sh build npm test
	@echo 'test: lint, then every suite plainly and under sanitizers, then the fuzz corpora'
	@$(MAKE) lint
	@$(MAKE) all suites
	@$(MAKE) all suites SANITIZE=$(SANITIZERS)
	@$(MAKE) fuzz-build build/formats/stamp
	@tests/run.sh build/opt $(SANITIZED)

check: all suites build/formats/stamp ## run the suites in this mode only, e.g. make check ONLY=frame
	@tests/run.sh $(B)

# ---- fuzzing --------------------------------------------------------------------------------------
# tests/fuzz/fuzz_<target>.c is a libFuzzer program; its seeds are in tests/fuzz/corpus/<target>.
# fuzz_grammar.c makes one target per language: grammar_<language>.

FUZZ_SECONDS ?= 600
FUZZ_TARGETS := $(FUZZERS:tests/fuzz/fuzz_%.c=%) \
                $(if $(wildcard tests/fuzz/fuzz_grammar.c),$(BUILT:%=grammar_%))

fuzz: ## fuzz every target for FUZZ_SECONDS (600) each; finds land in build/fuzz/finds
	@$(MAKE) fuzz-targets $(FUZZ_TARGETS:%=fuzz-run-%) FUZZ=1

fuzz-replay: ## run the fuzz targets over their corpora only
	@$(MAKE) fuzz-build
	@mkdir -p build/opt
	@ONLY=tests/fuzz/suite_replay tests/run.sh build/opt

fuzz-build:
	@$(MAKE) fuzz-targets FUZZ=1

fuzz-targets: $(FUZZ_TARGETS:%=$(B)/fuzz_%)

$(B)/tests/fuzz/grammar_%.o: tests/fuzz/fuzz_grammar.c $(B)/flags | generated
	@mkdir -p $(@D)
	@echo '  CC    $@'
	$Q$(COMPILE) -DGRAMMAR=$* -MMD -MP -c $< -o $@

$(B)/fuzz_grammar_%: $(B)/tests/fuzz/grammar_%.o $(INTERNAL) $(CATALOG) $(FOREIGN_OBJECTS)
	@echo '  LINK  $@'
	$Q$(LINK) -fsanitize=fuzzer $^ -lcmocka $(LDLIBS) -o $@

$(B)/fuzz_%: $(B)/tests/fuzz/fuzz_%.o $(SUPPORT:%.c=$(B)/%.o) $(INTERNAL) $(CATALOG) $(FOREIGN_OBJECTS)
	@echo '  LINK  $@'
	$Q$(LINK) -fsanitize=fuzzer $^ -lcmocka $(LDLIBS) -o $@

# libFuzzer's entropic schedule costs more than a whole parse does.
fuzz-run-grammar_%: FUZZ_FLAGS := -entropic=0

fuzz-run-%: fuzz-targets
	@mkdir -p $(B)/corpus/$* $(B)/finds tests/fuzz/corpus/$*
	@echo '  FUZZ  $* for $(FUZZ_SECONDS) s'
	@$(B)/fuzz_$* -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
	    $(FUZZ_FLAGS) -artifact_prefix=$(B)/finds/$*- $(B)/corpus/$* tests/fuzz/corpus/$* >$(B)/$*.log 2>&1 \
	    || { tail -n 40 $(B)/$*.log; exit 1; }
	@awk '/number_of_executed_units/ { print "  DONE  $*:", $$2, "runs, nothing found" }' $(B)/$*.log

-include $(wildcard $(B)/tests/fuzz/*.d)

# ---- editors --------------------------------------------------------------------------------------
# The program that an extension carries depends on nothing but the C library.

.PHONY: vscode e2e portable
VSCODE_TOOLS := build/vscode/tools
VSIX         := build/statusls-$(VERSION).vsix
STATIC_LDLIBS ?= $(shell $(PKG_CONFIG) --libs-only-L libuv-static jansson) -l:libuv_a.a -l:libjansson.a -pthread -ldl -lrt

portable: build/portable/statusls ## link build/portable/statusls, which needs no library but libc

build/portable/statusls: build/opt/statusls
	@mkdir -p $(@D)
	@echo '  LINK  $@'
	$Q$(LINK) -s build/opt/server/main.o build/opt/libstatusls.a build/opt/libstatuscatalog.a $(FOREIGN_OBJECTS) $(STATIC_LDLIBS) -o $@

vscode: portable ## pack the extension of VS Code, with the program: build/statusls-VERSION.vsix
	@mkdir -p $(VSCODE_TOOLS)
	@cmp -s editors/vscode/package-lock.json $(VSCODE_TOOLS)/.package-lock.json || { \
	    cp editors/vscode/package.json editors/vscode/package-lock.json $(VSCODE_TOOLS) && \
	    (cd $(VSCODE_TOOLS) && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || { tail -20 npm.log; exit 1; }) && \
	    cp editors/vscode/package-lock.json $(VSCODE_TOOLS)/.package-lock.json; }
	@node editors/vscode/package.mjs $(VSCODE_TOOLS) build/vscode/stage $(VERSION) $(VSIX) build/portable/statusls
	@echo "$(VSIX)"

e2e: program ## drive the real editors over a real project (installs them; minutes)
	@tests/setup/install.sh build npm test e2e
	@$(MAKE) vscode
	@STATUSLS_VSIX=$(VSIX) tests/e2e/run.sh

# ---- measuring ------------------------------------------------------------------------------------

.PHONY: bench bench-lsp soak soak-corpus fix-check fix-corpus mutation
BENCH := $(B)/tests/bench/bench

bench: all $(BENCH) ## how fast it is in an editor: a table for each language
	@$(BENCH) build/statusls

NULL_SERVER := $(B)/tests/bench/lsp/null_server

bench-lsp: program $(NULL_SERVER) build/bench-lsp/stamp ## beside other language servers, minutes; PEERS="clangd oxlint": only those
	@tests/setup/install.sh build npm bench
	@node tests/bench/lsp/run.js build/statusls $(NULL_SERVER) $(PEERS)

$(NULL_SERVER): %: %.o
	@echo '  LINK  $@'
	$Q$(LINK) $^ -o $@

build/bench-lsp/stamp: tests/bench/lsp/package.json tests/bench/lsp/package-lock.json
	@mkdir -p $(@D)
	@cp tests/bench/lsp/package.json tests/bench/lsp/package-lock.json $(@D)
	@echo 'fetching the servers to measure beside ours with npm'
	@cd $(@D) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

soak: ## the long scenes of the protocol; with CORPUS=dir also that code under sanitizers
	@$(MAKE) program
	@tests/conformance/install.sh
	@SOAK=1 node tests/conformance/requirements.js build/statusls
	@test -z '$(CORPUS)' || $(MAKE) soak-corpus

soak-corpus:
	@$(MAKE) program SANITIZE=$(SANITIZERS)
	@tests/soak/soak.sh $(SANITIZED)/statusls build/statusls '$(CORPUS)'

FIX_ERRORS := $(B)/tests/fixes/errors
fix-check: program $(FIX_ERRORS) ## try every fix on a folder of real code: make fix-check CORPUS=dir
	@test -n '$(CORPUS)' || { echo 'which code? make fix-check CORPUS=dir' >&2; exit 2; }
	@ERRORS=$(FIX_ERRORS) node tests/fixes/fixes.mjs build/statusls $(CORPUS)

fix-corpus: program ## --fix and --diff over copies of real code: make fix-corpus CORPUS=dir
	@test -n '$(CORPUS)' || { echo 'which code? make fix-corpus CORPUS=dir' >&2; exit 2; }
	@node tests/repair/corpus.mjs build/statusls $(CORPUS)

PAGES_TEST := $(B)/tests/server/rules/test_pages
mutation: $(PAGES_TEST) ## whether the pages notice a rule's conditions switched off
	@COMPILE='$(subst ','\'',$(filter-out -Werror,$(COMPILE)))' LINK='$(LINK)' LIBS='$(LDLIBS)' \
	    PARTS='$(PAGES_TEST).o $(SUPPORT:%.c=$(B)/%.o) $(INTERNAL) $(CATALOG) $(FOREIGN_OBJECTS)' \
	    tests/mutation/mutation.sh $(RULE)

$(BENCH): $(patsubst %.c,$(B)/%.o,$(wildcard tests/bench/*.c)) $(INTERNAL) $(CATALOG) $(FOREIGN_OBJECTS)
	@echo '  LINK  $@'
	$Q$(LINK) $^ $(LDLIBS) -o $@

$(FIX_ERRORS): $(FIX_ERRORS).o $(INTERNAL) $(CATALOG) $(FOREIGN_OBJECTS)
	@echo '  LINK  $@'
	$Q$(LINK) $^ $(LDLIBS) -o $@

$(FIX_ERRORS).o: | build/deps/stamp
$(B)/tests/bench/%.o: | build/deps/stamp

-include $(wildcard $(B)/tests/bench/*.d $(B)/tests/bench/lsp/*.d $(B)/tests/fixes/*.d)

# ---- lint -----------------------------------------------------------------------------------------

.PHONY: lint tidy check-format check-layers format coverage
C_FILES := $(SOURCES) $(HEADERS) $(TESTS) $(SUPPORT) $(wildcard catalog/example.c tests/support/*.h tests/fuzz/*.c tests/bench/*.[ch] tests/fixes/*.c)

lint: ## clang-format, clang-tidy and the include law
	@$(MAKE) -k check-format check-layers tidy

check-format:
	@clang-format-14 --dry-run -Werror $(C_FILES)

check-layers:
	@awk -f tests/layers.awk tests/layers.txt $(SOURCES) $(HEADERS)

tidy: $(SOURCES:%.c=build/tidy/%)

build/tidy/%: %.c $(HEADERS) .clang-tidy | generated build/deps/stamp
	@mkdir -p $(@D)
	@echo '  TIDY  $<'
	$Qclang-tidy-14 --quiet $< -- $(OUR_CPPFLAGS) -std=c17 2>$@.log || { cat $@.log; exit 1; }
	@touch $@

format: ## format our C files in place
	clang-format-14 -i $(C_FILES)

coverage: ## run the suites and show how much of each file they reach
	@$(MAKE) all suites build/formats/stamp COVERAGE=1
	@find build/coverage -name '*.gcda' -delete
	@tests/run.sh build/coverage
	@cd build/coverage && find . -name '*.gcda' ! -path './tests/*' -exec gcov -n {} + | awk -f ../../tests/coverage.awk

# ---- clean room -----------------------------------------------------------------------------------

.PHONY: clean-room
clean-room: ## as root: make demo and make test in a fresh Debian 12 (a chroot below build/)
	@tests/setup/install.sh clean-room
	@tests/clean-room.sh build/clean-room

# ---- install --------------------------------------------------------------------------------------

.PHONY: install uninstall
BIN     := $(DESTDIR)$(PREFIX)/bin
LIB     := $(DESTDIR)$(PREFIX)/lib
INCLUDE := $(DESTDIR)$(PREFIX)/include/statuscatalog
SHARE   := $(DESTDIR)$(PREFIX)/share/statusls
MAN     := $(DESTDIR)$(PREFIX)/share/man/man1
# Where each shell looks for what completes a command.
BASH_COMPLETION := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETION  := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETION := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

install: all build/statusls.1 ## install below $(DESTDIR)$(PREFIX)
	install -d $(BIN) $(LIB)/pkgconfig $(INCLUDE) $(SHARE)/pages $(SHARE)/rules
	install -d $(MAN) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)
	install -m 755 $(B)/statusls $(BIN)/statusls
	install -m 644 build/statusls.1 $(MAN)
	$(B)/statusls --completions bash > $(BASH_COMPLETION)/statusls
	$(B)/statusls --completions zsh > $(ZSH_COMPLETION)/_statusls
	$(B)/statusls --completions fish > $(FISH_COMPLETION)/statusls.fish
	install -m 644 $(CATALOG) $(LIB)
	for header in catalog/*.h; do \
	    sed 's|#include "catalog/|#include "statuscatalog/|' $$header > $(INCLUDE)/$${header##*/} || exit 1; \
	done
	sed -e 's|@PREFIX@|$(PREFIX)|g' -e 's|@VERSION@|$(VERSION)|g' \
	    catalog/statuscatalog.pc.in > $(LIB)/pkgconfig/statuscatalog.pc
	install -m 644 $(PAGES) $(SHARE)/pages
	install -m 644 $(RULES) $(SHARE)/rules
	install -m 644 docs/*.schema.json $(SHARE)

uninstall: ## remove what install put there
	rm -f $(BIN)/statusls $(LIB)/libstatuscatalog.a $(LIB)/pkgconfig/statuscatalog.pc $(MAN)/statusls.1
	rm -f $(BASH_COMPLETION)/statusls $(ZSH_COMPLETION)/_statusls $(FISH_COMPLETION)/statusls.fish
	rm -rf $(INCLUDE) $(SHARE)

# ---- the rest -------------------------------------------------------------------------------------

.PHONY: clean distclean help
clean: ## remove what was built, but keep the grammars
	rm -rf $(filter-out build/deps build/formats build/grammars,$(wildcard build/*))

distclean: ## remove build/ altogether
	rm -rf build

help: ## show this list
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
