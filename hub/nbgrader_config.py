"""nbgrader's settings on a JupyterHub: put this file into /etc/jupyter/ where students' and
instructors' servers find it.

What belongs to one term stands in the nbgrader_config.py beside its assignments, which `make
assignments` writes. nbgrader reads both.
"""

import os

c = get_config()  # noqa: F821  # nbgrader provides it

# Through this folder assignments go out and submissions come in; every server of the course must
# see it and may write there.
c.Exchange.root = os.environ.get("COURSE_EXCHANGE", "/srv/nbgrader/exchange")
# Students' copies lie in a folder of their course, so that two terms do not meet.
c.Exchange.path_includes_course = True
# A submission that lacks the notebook is refused at once, and not found out by the grader.
c.ExchangeSubmit.strict = True

# The gradebook is a file beside the assignments, unless several people mark at once: then a
# PostgreSQL database.
if "COURSE_DATABASE" in os.environ:
    c.CourseDirectory.db_url = os.environ["COURSE_DATABASE"]

# The hub's groups say who takes which course (jupyterhub_config.py), so that a student's settings
# need not change with the term.
if "JUPYTERHUB_API_TOKEN" in os.environ:
    c.Authenticator.plugin_class = "nbgrader.auth.JupyterHubAuthPlugin"
