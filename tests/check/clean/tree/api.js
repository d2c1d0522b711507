const express = require("express");
const app = express();

app.get("/orders/:id", (req, res) => res.redirect(302, "/archive/1"));
app.post("/orders", (req, res) => {
    if (!req.body.item) return res.status(422).send("an order needs an item");
    res.redirect(303, "/orders/1");
});
