from flask import Flask, abort, redirect, request

app = Flask(__name__)


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        if request.form["password"] != "sesame":
            abort(401)
        return redirect("/", code=302)
    return redirect("/form", code=302)


@app.post("/orders")
def create_order():
    return redirect("/orders/1")


@app.delete("/orders/<int:number>")
def delete_order(number):
    return redirect("/orders", 301)
