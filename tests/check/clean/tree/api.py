from flask import Flask, redirect

app = Flask(__name__)


@app.post("/orders")
def create_order():
    return redirect("/orders/1", code=303)
