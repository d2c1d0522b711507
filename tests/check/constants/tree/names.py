CODES = {
    "Not Acceptable": 409,
    "Bad Request": 400,
}
