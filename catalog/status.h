/**
 * HTTP status codes: what the registry and the specifications say of each.
 *
 * Two tables, both `static const` and sorted by code. `struct status` holds every code of the IANA
 * registry, with the protocol's facts as typed fields. `struct vendor_status` holds codes that are
 * on the wire, or in logs, without being registered; several owners may use one number, so those
 * are kept apart by owner.
 *
 * Nothing here allocates, does I/O, or fails. All returned pointers are to constants that live as
 * long as the program. All text is UTF-8 and in English. The functions may be called from any
 * thread.
 *
 * Specs: RFC 9110 section 15, and the document that each record names.
 */
#ifndef STATUSCATALOG_STATUS_H
#define STATUSCATALOG_STATUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** How a code stands in the IANA registry. */
enum status_registration {
    STATUS_REGISTERED,
    STATUS_EXPERIMENTAL,    /* registered by an Experimental RFC */
    STATUS_OLD_REFERENCE,   /* registered, but the RFC it refers to is obsolete */
    STATUS_TEMPORARY,       /* a term that runs out: see status.expires */
    STATUS_DEPRECATED,      /* registered; the specification says not to use it */
    STATUS_OBSOLETED,       /* registered; its RFC is Historic */
    STATUS_RESERVED_UNUSED, /* "(Unused)": kept free on purpose */
    STATUS_RESERVED_FUTURE, /* registered, its meaning left to the future */
};

/** What a response with the code holds after its header section. */
enum status_body {
    STATUS_BODY_ALLOWED,
    STATUS_BODY_NONE,     /* the message ends with the header section (RFC 9112 section 6.3) */
    STATUS_BODY_EMPTY,    /* no content may be generated; framing may say "zero bytes" (205) */
    STATUS_BODY_EXPLAIN,  /* should explain the error, except to HEAD (RFC 9110 sections 15.5, 15.6)
                           */
    STATUS_BODY_NOTE,     /* usually a short note with a link (redirects) */
    STATUS_BODY_LIST,     /* should list the choices, except to HEAD (300) */
    STATUS_BODY_EXPECTED, /* carries the result */
    STATUS_BODY_REQUIRED, /* makes no sense without content (206, 207, 226) */
    STATUS_BODY_INNER,    /* never the status of a message: only inside a 207 (208) */
    STATUS_BODY_UNDEFINED /* the code is never sent (306) */
};

/** Whether a framing field (Content-Length, Transfer-Encoding) may be sent. */
enum status_framing {
    STATUS_FRAMING_ALLOWED,
    STATUS_FRAMING_BANNED,
    STATUS_FRAMING_ZERO,       /* Content-Length: only 0; Transfer-Encoding: only an empty body */
    STATUS_FRAMING_AS_FOR_200, /* only the length that a 200 to the same request would have had */
    STATUS_FRAMING_UNDEFINED,
};

/** What a cache may do with a response that says nothing about its freshness (RFC 9111
 * section 4.2.2). */
enum status_caching {
    STATUS_CACHE_EXPLICIT,  /* only with explicit freshness */
    STATUS_CACHE_HEURISTIC, /* heuristically cacheable (RFC 9110 section 15.1) */
    STATUS_CACHE_NEVER,     /* must not be stored */
    STATUS_CACHE_UNDEFINED, /* never stored as such: interim codes, 208, 304, 306 */
};

/** What an automatic client may do next with the same intent. */
enum status_retry {
    STATUS_RETRY_UNDEFINED, /* not an error, or interim */
    STATUS_RETRY_NO,
    STATUS_RETRY_FOLLOW,     /* go where the response points */
    STATUS_RETRY_MODIFY,     /* only after changing the request */
    STATUS_RETRY_AUTH,       /* only with other credentials */
    STATUS_RETRY_ANY,        /* repeat, whatever the method */
    STATUS_RETRY_IDEMPOTENT, /* repeat only what is idempotent (RFC 9110 section 9.2.2) */
    STATUS_RETRY_AFTER,      /* wait, as long as Retry-After says when it is there */
    STATUS_RETRY_USER,       /* not before a person acts */
};

/** What a client does with a 3xx. */
enum status_redirect {
    STATUS_REDIRECT_NONE,
    STATUS_REDIRECT_CHOOSE,       /* pick one of several (300) */
    STATUS_REDIRECT_REWRITE_POST, /* POST may become GET, other methods stay (301, 302) */
    STATUS_REDIRECT_TO_GET,       /* every method but HEAD becomes GET (303) */
    STATUS_REDIRECT_PRESERVE,     /* method and content stay (307, 308) */
    STATUS_REDIRECT_CACHE,        /* use the stored response (304) */
    STATUS_REDIRECT_DEAD,         /* not to be used (305, 306) */
};

/** Whether the connection outlives the response. */
enum status_closing {
    STATUS_CLOSE_UNSAID,
    STATUS_CLOSE_MAY,
    STATUS_CLOSE_USUAL,
    STATUS_CLOSE_AFTER_FRAMING_ERROR, /* must close when the request's framing was broken */
};

/** Which protocol versions can carry the code. */
enum status_versions {
    STATUS_VERSIONS_ANY,
    STATUS_VERSIONS_NOT_1_0,      /* never to an HTTP/1.0 client (RFC 9110 section 15.2) */
    STATUS_VERSIONS_ONLY_1_1,     /* not in HTTP/2 and HTTP/3 */
    STATUS_VERSIONS_UPGRADE_1_1,  /* sendable in any, but its Upgrade field means something in 1.1
                                     only */
    STATUS_VERSIONS_EARLY_DATA,   /* only where TLS 1.3 early data exists */
    STATUS_VERSIONS_MAJOR_REFUSED /* is about the major version itself (505) */
};

/** What a script sees of the response through the Fetch standard. */
enum status_visibility {
    STATUS_VISIBLE,
    STATUS_VISIBLE_NULL_BODY,   /* visible; its body is null */
    STATUS_VISIBLE_CONDITIONAL, /* hidden unless the script sent the condition itself (304) */
    STATUS_VISIBLE_PROMPT,      /* the browser may ask the person first (401, 407) */
    STATUS_VISIBLE_RETRIED, /* the browser repeats the request once before showing it (421, 425) */
    STATUS_HIDDEN,          /* followed, or shown as an opaque redirect */
    STATUS_NEVER_SEEN,      /* interim or unused */
};

/** How far a record's facts were checked. */
enum status_evidence {
    STATUS_READ_IN_SPEC, /* in the text of the specification */
    STATUS_TRANSCRIBED,  /* in several independent transcriptions of it */
};

/** Request methods; a set of them is a bit mask of HTTP_METHOD_BIT(). */
enum http_method {
    HTTP_METHOD_GET,
    HTTP_METHOD_HEAD,
    HTTP_METHOD_POST,
    HTTP_METHOD_PUT,
    HTTP_METHOD_DELETE,
    HTTP_METHOD_PATCH,
    HTTP_METHOD_OPTIONS,
    HTTP_METHOD_TRACE,
    HTTP_METHOD_CONNECT,
    HTTP_METHOD_PROPFIND,
    HTTP_METHOD_PROPPATCH,
    HTTP_METHOD_MKCOL,
    HTTP_METHOD_COPY,
    HTTP_METHOD_MOVE,
    HTTP_METHOD_LOCK,
    HTTP_METHOD_UNLOCK,
    HTTP_METHOD_REPORT,
    HTTP_METHOD_COUNT,
};

#define HTTP_METHOD_BIT(method) (UINT32_C(1) << (method))

/** Header fields that some code speaks of; a set of them is a bit mask of HEADER_BIT(). */
enum header_field {
    HEADER_ACCEPT,
    HEADER_ACCEPT_ENCODING,
    HEADER_A_IM,
    HEADER_ALLOW,
    HEADER_AUTHORIZATION,
    HEADER_CACHE_CONTROL,
    HEADER_CONNECTION,
    HEADER_CONTENT_ENCODING,
    HEADER_CONTENT_LENGTH,
    HEADER_CONTENT_LOCATION,
    HEADER_CONTENT_RANGE,
    HEADER_CONTENT_TYPE,
    HEADER_DATE,
    HEADER_DELTA_BASE,
    HEADER_EARLY_DATA,
    HEADER_ETAG,
    HEADER_EXPECT,
    HEADER_EXPIRES,
    HEADER_IF_MATCH,
    HEADER_IF_MODIFIED_SINCE,
    HEADER_IF_NONE_MATCH,
    HEADER_IF_RANGE,
    HEADER_IF_UNMODIFIED_SINCE,
    HEADER_IM,
    HEADER_LAST_MODIFIED,
    HEADER_LINK,
    HEADER_LOCATION,
    HEADER_PROXY_AUTHENTICATE,
    HEADER_PROXY_AUTHORIZATION,
    HEADER_RANGE,
    HEADER_RETRY_AFTER,
    HEADER_TRANSFER_ENCODING,
    HEADER_UPGRADE,
    HEADER_UPLOAD_LIMIT,
    HEADER_UPLOAD_OFFSET,
    HEADER_VARY,
    HEADER_WWW_AUTHENTICATE,
    HEADER_COUNT,
};

#define HEADER_BIT(field) (UINT64_C(1) << (field))

/** Who may send a code; status.senders is a mask of these. 0 would be nobody and is used by no
 * record but 305, 306. */
enum status_sender {
    STATUS_FROM_ORIGIN = 1,
    STATUS_FROM_GATEWAY = 2,
    STATUS_FROM_PROXY = 4,
    STATUS_FROM_TRANSFORMING_PROXY = 8,
    STATUS_FROM_INTERCEPTING_PROXY = 16,
    STATUS_FROM_ANY = 31,
};

/**
 * One code of the IANA registry.
 *
 * Sets that are 0 mean: `methods` any method, header sets no such field. Header sets say which
 * fields the code is about; when exactly each is demanded is in catalog/demands.h.
 */
struct status {
    uint16_t code;
    const char *phrase;   /* the registry's description now; "(Unused)" for 306 and 418 */
    const char *nickname; /* what people call an unused code ("I'm a teapot"), else NULL */
    enum status_registration registration;
    const char *expires;   /* "YYYY-MM-DD" with STATUS_TEMPORARY, else NULL */
    const char *spec;      /* "RFC 9110", or the name of an Internet-Draft */
    const char *section;   /* "15.5.6", or NULL when the whole document is meant */
    const char *citation;  /* spec and section as one: "RFC 9110 section 15.5.6" */
    const char *spec_also; /* further places, "RFC 9110 section 11.6.1", or NULL */
    enum status_body body;
    enum status_framing content_length;
    enum status_framing transfer_encoding;
    uint64_t required; /* response fields that must be there, in at least one of the code's uses */
    uint64_t recommended; /* response fields that should be there */
    uint64_t optional;    /* response fields that are expressly permitted */
    uint64_t request; /* request fields, one of which the client must have sent for the code to make
                         sense */
    enum status_caching caching;
    enum status_retry retry;
    bool retry_in_spec;     /* true: the specification says so; false: it is practice */
    const char *retry_note; /* one clause that makes the retry advice precise, or NULL */
    enum status_redirect redirect;
    bool permanent;         /* redirects: the new address replaces the old one */
    uint32_t methods;       /* methods that the code usually answers */
    uint32_t methods_never; /* methods that it must not answer */
    const char *methods_note;
    unsigned senders;
    enum status_closing closing;
    enum status_versions versions;
    enum status_visibility visibility;
    enum status_evidence evidence;
};

/** The record of a code, or NULL when it is not in the IANA registry. */
const struct status *status_find(uint16_t code);

/** How many codes the registry holds. */
size_t status_count(void);

/** The record at `index`, 0 <= index < status_count(), in the order of the codes. */
const struct status *status_at(size_t index);

/** True for 100..599: what may be a status code at all (RFC 9110 section 15). */
bool status_is_valid(uint16_t code);

/** The title of the code's class ("Informational" .. "Server Error"), or NULL outside 100..599. */
const char *status_class_title(uint16_t code);

/**
 * Writes the address of the specification's section that defines the code.
 *
 * Returns the length of the whole address in bytes; when that is >= `size`, what is in `out` is cut
 * short (always terminated when size > 0), as with snprintf().
 */
size_t status_spec_url(const struct status *status, char *out, size_t size);

/**
 * Phrases.
 *
 * All comparisons fold ASCII case and skip spaces, '-', '_' and apostrophes (' and U+2019), so
 * "Request Time-out", "REQUEST_TIMEOUT" and "request timeout" are one phrase. `len` is in bytes;
 * `text` need not be terminated.
 */

/** True when `text` is the code's phrase, or one that was or is in use for the same code elsewhere.
 */
bool status_is_phrase(uint16_t code, const char *text, size_t len);

/**
 * The one registered code that `text` is the phrase of, current or historic; 0 when there is none,
 * or more than one ("(Unused)"). Loose synonyms that status_is_phrase() accepts ("Moved") identify
 * nothing.
 */
uint16_t status_code_of_phrase(const char *text, size_t len);

/** Earlier phrases of a code, oldest last, ended by NULL; the list may be empty, the pointer is
 * never NULL. */
const char *const *status_historic_phrases(uint16_t code);

/** The name of a field as it is written ("WWW-Authenticate"), of a method ("PROPFIND"). */
const char *header_field_name(enum header_field field);
const char *http_method_name(enum http_method method);

/** Whether a vendor's code reaches a client. */
enum vendor_wire {
    VENDOR_WIRE_UNKNOWN,
    VENDOR_WIRE_YES,
    VENDOR_WIRE_LOG,       /* only in log files */
    VENDOR_WIRE_REWRITTEN, /* turned into another code before it is sent */
    VENDOR_WIRE_CLIENT,    /* made up on the client's side */
    VENDOR_WIRE_NO,        /* not sent any more, or never was */
};

/**
 * A code as one owner uses it. The code may be outside 100..599 (0, 783, 999).
 */
struct vendor_status {
    uint16_t code;
    const char *owner;       /* "nginx": lower-case letters and '-' */
    const char *owner_title; /* "nginx", "Amazon Elastic Load Balancing" */
    const char *name;        /* the owner's name for it; "" when it has none */
    const char *meaning;     /* one sentence */
    enum vendor_wire wire;
    uint16_t rewritten_to;   /* with VENDOR_WIRE_REWRITTEN, else 0 */
    uint16_t use_instead[2]; /* registered codes that say it, best first; 0 = none */
    enum status_retry retry;
    bool verified; /* read in the owner's own source or documentation; false: third-party lists only
                    */
    const char *source; /* where */
};

/** The owners of a code one by one: pass NULL first, then what was returned; NULL at the end. */
const struct vendor_status *vendor_status_next(uint16_t code, const struct vendor_status *previous);

/** The record of a code and owner, or NULL. */
const struct vendor_status *vendor_status_find(const char *owner, uint16_t code);

/** All vendor records, sorted by code, then owner: 0 <= index < vendor_status_count(). */
size_t vendor_status_count(void);
const struct vendor_status *vendor_status_at(size_t index);

#endif
