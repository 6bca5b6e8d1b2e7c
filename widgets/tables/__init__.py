"""Tables for the pages as HTML text, one file a table, from plain values and the model only."""
