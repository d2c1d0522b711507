const express = require("express");
const router = express.Router();

router.post("/orders", (req, res) => {
    res.redirect(302, `/orders/${req.body.id}`);
});

router.put("/orders/:id", (req, res) => {
	if (!req.body.name) return res.status(400).end();
	res.redirect("/orders");
});

function remove(req, res) {
    res.redirect(301, "/orders");
}

router.delete("/orders/:id", remove);
router.get("/old", (req, res) => res.redirect(302, "/new"));

module.exports = router;
