/**
 * What the protocol demands of a response with a given code.
 *
 * Two views of the same facts. Header rules are for programs: one record per field, level and
 * condition. Demands are for people: short English sentences, each with its level and the section
 * that says so.
 *
 * No allocation, no I/O, no failure. Returned pointers are to constants.
 */
#ifndef STATUSCATALOG_DEMANDS_H
#define STATUSCATALOG_DEMANDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** The force of a demand, in the words of BCP 14 where the source uses them. */
enum demand_level {
    DEMAND_MUST,
    DEMAND_MUST_NOT,
    DEMAND_DEFINITION, /* no BCP 14 word, but the code is meaningless without it (303 and Location)
                        */
    DEMAND_SHOULD,
    DEMAND_SHOULD_NOT,
    DEMAND_OUGHT, /* "ought to" */
    DEMAND_MAY,
    DEMAND_FACT,    /* not a demand: what the protocol lays down (cacheability, method rewriting) */
    DEMAND_PRACTICE /* common sense of the trade, in no specification */
};

/** "MUST", "MUST NOT", "by definition", "SHOULD" and so on. */
const char *demand_level_name(enum demand_level level);

/** When a header rule holds. */
enum header_condition {
    HEADER_ALWAYS,
    HEADER_WHEN_METHOD,          /* in answers to header_rule.method */
    HEADER_WHEN_UPGRADE_SENT,    /* whenever the response has an Upgrade field */
    HEADER_WHEN_SINGLE_PART,     /* 206 with one range */
    HEADER_WHEN_MULTIPART,       /* 206 with several ranges */
    HEADER_WHEN_200_HAD_IT,      /* if the 200 to the same request would have had the field */
    HEADER_WHEN_AVAILABLE,       /* 200: the server knows it for what it sends */
    HEADER_WHEN_PREFERRED,       /* 300: the server has a preferred choice */
    HEADER_WHEN_TEMPORARY,       /* 413: the condition will pass */
    HEADER_WHEN_CODING_REFUSED,  /* 415: the content coding is the cause */
    HEADER_WHEN_TYPE_REFUSED,    /* 415: the media type is the cause */
    HEADER_WHEN_BYTE_RANGES,     /* 416: byte ranges */
    HEADER_WHEN_CREATED,         /* the method created a resource; header_rule.method says which */
    HEADER_WHEN_TRANSFORMED,     /* PUT: what was stored differs from what was sent */
    HEADER_UNLESS_AS_FOR_200,    /* unless its value is the one that the 200 would have had */
    HEADER_UNLESS_GUIDES_CACHE,  /* unless it guides a cache update */
    HEADER_WHEN_UPLOAD_CREATED,  /* 104 that answers the creation of an upload */
    HEADER_WHEN_UPLOAD_PROGRESS, /* 104 that reports progress */
};

struct header_rule {
    uint16_t first, last; /* codes it holds for, both inclusive */
    const char *owner;    /* NULL; a vendor's id when the code is that vendor's */
    const char *field;    /* "WWW-Authenticate"; "*" for all representation metadata */
    const char *value;    /* a value or part of one that must be in it, or NULL: "upgrade",
                             "rel=\"blocked-by\"" */
    enum demand_level level;
    enum header_condition condition;
    const char *method; /* "POST"; NULL: any */
    const char *source; /* "RFC 9110 section 15.5.6" */
};

/** The rules of a code one by one: pass NULL first, then what was returned; NULL at the end. */
const struct header_rule *header_rule_next(uint16_t code, const struct header_rule *previous);

/** All rules, sorted by first code and field: 0 <= index < header_rule_count(). */
size_t header_rule_count(void);
const struct header_rule *header_rule_at(size_t index);

/** The condition as a clause that follows a comma ("if the cause is the content coding"); "" for
 * HEADER_ALWAYS. */
const char *header_condition_text(enum header_condition condition);

enum { DEMAND_TEXT_SIZE = 200, DEMAND_MAX = 24 };

/** One sentence, in the caller's memory. */
struct demand {
    enum demand_level level;
    const char *source; /* "RFC 9110 section 15.5.6"; never NULL, "" with DEMAND_PRACTICE */
    char text[DEMAND_TEXT_SIZE];
};

/**
 * Fills `out` with what the protocol demands of a registered code, the strongest demands first.
 *
 * Writes at most `max` sentences and returns how many it wrote; DEMAND_MAX is enough for every
 * code. An unregistered code has none: 0.
 */
size_t catalog_demands(uint16_t code, struct demand *out, size_t max);

#endif
