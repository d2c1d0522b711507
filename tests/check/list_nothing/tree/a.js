const a = 404;
