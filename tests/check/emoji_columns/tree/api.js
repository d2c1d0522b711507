const app = require("express")();
app.post("/a", (req, res) => { log("😀 漢字 é é"); res.redirect(302, "/b"); });
app.post("/b", (req, res) => {	log("👩‍💻");	res.redirect(302, "/b"); });
