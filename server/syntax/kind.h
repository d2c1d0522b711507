/**
 * The neutral vocabulary of syntax: what a grammar's nodes are, in words that hold for every
 * language. Shapes, routes and rules speak only these; a language's table (server/languages) says
 * which of its grammar's nodes are which.
 */
#ifndef STATUSLS_SERVER_SYNTAX_KIND_H
#define STATUSLS_SERVER_SYNTAX_KIND_H

enum kind {
    KIND_OTHER,       /* nothing that anyone asks about; seen through neither way */
    KIND_TRANSPARENT, /* parentheses, casts, await, argument wrappers: stands for its value;
                         NAME is the type that a cast makes of it */
    KIND_CALL,
    KIND_CONSTRUCT, /* new X(...); a composite literal X{...} */
    KIND_MEMBER,    /* object.name, object::name */
    KIND_SUBSCRIPT, /* object[key] */
    KIND_ARGUMENTS,
    KIND_TOKENS,   /* an argument list that the grammar leaves as raw tokens */
    KIND_KEYWORD,  /* name=value among arguments; without a name it stands for its value */
    KIND_KEYWORDS, /* a wrapper around several keyword arguments */
    KIND_SPREAD,
    KIND_OBJECT, /* map, dictionary, object literal */
    KIND_PAIR,
    KIND_LIST,        /* array, tuple */
    KIND_SEQUENCE,    /* several values side by side: a list; a single one stands for itself */
    KIND_ASSIGN,      /* with a NAME it is a keyword among arguments: new T { Name = value } */
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
    KIND_CATCH, /* except, rescue, ensure, finally: stands behind what is tried */
    KIND_FUNCTION,
    KIND_CLASS,
    KIND_FIELDS, /* the fields that a type declares, each a KIND_FIELD with slot NAME */
    KIND_FIELD,
    KIND_PARAMETERS,
    KIND_PARAMETER,
    KIND_DECORATED, /* a definition together with its annotations */
    KIND_MODIFIERS, /* a wrapper around the annotations of the definition that it is part of */
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

/** Conditions of a row stand behind its slots. All that are given must hold. */
enum given { GIVEN = SLOT_COUNT, ALSO_GIVEN, ROW_SLOTS, GIVEN_COUNT = ROW_SLOTS - SLOT_COUNT };

/**
 * One grammar node. A slot names the place where the part stands, in steps down from the node:
 *
 *     field         a field of the grammar
 *     :type         the first named child of that type
 *     #2  #-1       the named child of that index; from the end when negative
 *     *0            as #0, among the named children that no field names
 *     @0            the child of that index, signs and keywords of the grammar counted
 *     >=            the first named child behind the sign "="
 *     .             the node itself
 *     ?type         the node itself if it is of that type
 *     body #0       a step and then another
 *     left #0|left  the first of several places that is there
 *
 * Children that are comments count nowhere. A slot left NULL is not there.
 *
 * A condition is a place that must be there, or "place is word word": what stands at the place must
 * read as one of the words. The rows of one node are tried in order, so a language in which a call
 * can be a definition says `[GIVEN] = "target is def defp"` in a row above the one for calls.
 */
struct kind_row {
    const char *node;
    enum kind kind;
    const char *slots[ROW_SLOTS];
};

const char *kind_name(enum kind kind);

#endif
