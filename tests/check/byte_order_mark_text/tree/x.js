require("express")().post("/a", (req, res) => res.redirect(302, "/b"));
