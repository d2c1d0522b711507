/**
 * The neutral vocabulary of syntax: what a grammar's nodes are, in words that hold for every
 * language. Shapes, routes and rules speak only these; a language's table (server/languages) says
 * which of its grammar's nodes are which.
 */
#ifndef STATUSLS_SERVER_SYNTAX_KIND_H
#define STATUSLS_SERVER_SYNTAX_KIND_H

enum kind {
    KIND_OTHER,       /* nothing that anyone asks about; seen through neither way */
    KIND_TRANSPARENT, /* parentheses, casts, await, argument wrappers: stands for its value */
    KIND_CALL,
    KIND_CONSTRUCT, /* new X(...); a composite literal X{...} */
    KIND_MEMBER,    /* object.name, object::name */
    KIND_SUBSCRIPT, /* object[key] */
    KIND_ARGUMENTS,
    KIND_TOKENS,   /* an argument list that the grammar leaves as raw tokens */
    KIND_KEYWORD,  /* name=value among arguments */
    KIND_KEYWORDS, /* a wrapper around several keyword arguments */
    KIND_SPREAD,
    KIND_OBJECT, /* map, dictionary, object literal */
    KIND_PAIR,
    KIND_LIST,     /* array, tuple */
    KIND_SEQUENCE, /* several values side by side: a list; a single one stands for itself */
    KIND_ASSIGN,
    KIND_DECLARATION, /* const X = value, an enum member; slots NAME and VALUE */
    KIND_BINARY,      /* refined by its operator to one of the next four */
    KIND_COMPARE,
    KIND_LOGICAL,
    KIND_PIPE,        /* seen as a call with one more argument in front */
    KIND_CONDITIONAL, /* a ? b : c */
    KIND_UNARY,
    KIND_RETURN,
    KIND_THROW,
    KIND_EXIT, /* break, continue: leaves the block */
    KIND_IF,
    KIND_SWITCH,
    KIND_CASE,
    KIND_BLOCK,
    KIND_STATEMENT, /* an expression standing alone */
    KIND_LOOP,
    KIND_TRY,
    KIND_FUNCTION,
    KIND_CLASS,
    KIND_PARAMETERS,
    KIND_PARAMETER,
    KIND_DECORATED, /* a definition together with its annotations */
    KIND_ANNOTATION,
    KIND_IMPORT,
    KIND_STRING,
    KIND_NUMBER,
    KIND_SYMBOL, /* :conflict */
    KIND_IDENTIFIER,
    KIND_NOTHING, /* null, None, nil */
    KIND_COMMENT,
    KIND_COUNT,
};

/** The parts of a node that others ask for. */
enum slot {
    SLOT_CALLEE, /* the expression that is called or constructed */
    SLOT_OBJECT, /* what a member, a subscript or a method call hangs on */
    SLOT_NAME,   /* of a member, method, function, class, pair, keyword, parameter, annotation */
    SLOT_ARGUMENTS,
    SLOT_VALUE, /* of a pair, keyword, declaration, return, throw, switch, case */
    SLOT_LEFT,
    SLOT_RIGHT,
    SLOT_OPERATOR,
    SLOT_CONDITION,
    SLOT_THEN,
    SLOT_ELSE,
    SLOT_BODY,
    SLOT_PARAMETERS,
    SLOT_BASES, /* what a class extends */
    SLOT_COUNT,
};

/**
 * One grammar node. A slot names where the part stands: "field" (a field of the grammar), "#2" (the
 * named child of that index,
 * "#-1" the last), ":type" (the first named child of that type). A slot left NULL is not there.
 */
struct kind_row {
    const char *node;
    enum kind kind;
    const char *slots[SLOT_COUNT];
};

const char *kind_name(enum kind kind);

#endif
