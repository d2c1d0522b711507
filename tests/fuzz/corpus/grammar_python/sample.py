from flask import Flask, redirect
app = Flask(__name__)

@app.route("/orders", methods=["POST"])
def create(order: dict[str, int], *, dry=False, **rest) -> tuple:
	"""Tabs
	here"""
	if (n := len(order)) > 10 and not dry: return {"error": f"{n!r:>{10}} {{too}} many"}, 409, {}
	for x in (y
		for y in order):
		pass
	else:
		raise ValueError(rb'\x00', R"\N{DASH}", u'''three
' " quotes''')
	return redirect(f"/orders/{order['id']}"), 0x12E

class A(B): x: int = lambda *a: \
  a
match code:
    case 200 | 201 if ok: ...
    case [a, *_]: print(f'''{
        a = }''')
async def g():
    async with a as b, c: await d
