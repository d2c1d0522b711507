const express = require("express");
const { StatusCodes } = require("http-status-codes");
const app = express();

app.get("/orders/:id", (req, res) => {
    if (req.query.old) return res.redirect("/archive");
    res.status(StatusCodes.CONFLICT).send("again");
});
app.all("/ping", (req, res) => res.sendStatus(204));
function helper(res) {
    res.status(418).end();
}
