"""Exercises in code: the case of a term, the checks of an answer, and what runs them. One module an
assignment.

The exercises themselves are nbgrader source notebooks,
`chapters/exercises/<assignment>/<assignment>.ipynb`; the page, Binder, a course and the tests all
use that one source and the checks here. Standard library and the model only, because a page runs
this package too.
"""
