const app = require("express")();
app.post("/orders", (req, res) => res.redirect("/orders/1"));
app.delete("/orders", (req, res) => fail(res, 302, "/orders"));
