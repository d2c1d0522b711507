const app = require("express")();
app.post("/a", (req, res) => res.redirect("/b"));
