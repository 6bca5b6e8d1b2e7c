"""The classics that the exchange is compared with: one idea a file, standard library only. See each
file's first lines.

`checks.py` holds the one helper that they share; nothing here imports the exchange.
"""
