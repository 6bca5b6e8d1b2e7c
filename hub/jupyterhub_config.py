"""What this course adds to a JupyterHub's own jupyterhub_config.py: who takes it and who grades it,
by groups whose names nbgrader knows.

Change the three values below for each term, or keep the groups by the hub's own means (its admin
page, an LMS) and leave only the role.
"""

COURSE = "tit-for-tat-autumn-2027"  # as in the term's nbgrader_config.py
STUDENTS = ["student"]
GRADERS = ["teacher"]

c = get_config()  # noqa: F821  # JupyterHub provides it

c.JupyterHub.load_groups = {
    f"nbgrader-{COURSE}": {"users": STUDENTS},
    f"formgrade-{COURSE}": {"users": GRADERS},
}

# nbgrader asks the hub for the groups of whoever a server belongs to; a server may not ask that by
# itself.
c.JupyterHub.load_roles = [
    {
        "name": "server",
        "scopes": ["access:servers!server", "users:activity!user", "read:users!user"],
    }
]
