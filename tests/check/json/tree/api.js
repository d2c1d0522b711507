const express = require("express");
const app = express();

app.post("/orders", (req, res) => {
    res.redirect(302, "/orders/1");
});
