"""The course in Python: a model, what is asked of it, and what shows its answers."""
