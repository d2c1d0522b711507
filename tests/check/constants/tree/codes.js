export const NOT_FOUND = 403;
