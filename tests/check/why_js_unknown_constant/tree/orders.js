const express = require("express");
const app = express();
// 404 when there is none
function fail(res, code, message) {
  res.status(code).json({ message });
}
app.post("/orders", (req, res) => {
  const LIMIT = 429;
  job.status(418);
  if (req.query.slow) return res.status(LIMIT).end();
  if (req.query.bad) return fail(res, 422, "404 is no status here");
  draw(404, NOT_FOUND, 0x190);
  return res.status(204).json({ a: 1 }); // statusls-ignore body-on-bodyless-status: legacy
});
