"""Experiments, questions, pictures and views of the record, once for page, build and notebook.

`widgets/values/` describes the JSON in which each crosses from Python to JavaScript;
`experiment.py`, `task.py`, `picture.py` and `view.py` make it. The JavaScript beside them turns
it into HTML (`html`) and brings that alive (`bind`): `node.py` asks it while the book is built,
`widgets/page/js/main.js` binds what was built, `notebook.js` does both in a notebook.
"""
