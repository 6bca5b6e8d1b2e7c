"""What crosses from Python to JavaScript, and back: each class is one JSON object, a module a kind.

`python -m widgets.island.types` makes the JavaScript's types of them. Lists keep an order that
an object's keys would lose: JavaScript puts keys such as "4" first.
"""
