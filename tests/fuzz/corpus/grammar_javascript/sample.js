#!/usr/bin/env node
import express from "express"
const app = express()
app.post("/orders/:id", async (req, res) => {
  const text = `order ${req.params.id} is ${req.body?.state ?? `none ${1 + 1}`}`
  if (/[/\]]+/gi.test(text)) return res.status(409).json({ error: text, })
  label: for (const [k, v] of Object.entries(req.body)) { if (!v) continue label }
  res.redirect(302, "/done") // one
  /* two */ <!-- three
})
class A extends B { static #x = 0b1010n; get y() { return super.y } *z() { yield* this } }
let v = <div {...props} title="a&amp;b">{/* c */}text &nbsp; <br/></div>
return
x
++
y
