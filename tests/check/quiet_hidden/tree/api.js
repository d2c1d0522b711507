const app = require("express")();
app.post("/a", (req, res) => {
    res.redirect(302, "/b");
});
app.get("/tea", (req, res) => {
    res.status(418).end();
});
app.post("/c", (req, res) => {
    res.redirect(301, "/b");
});
