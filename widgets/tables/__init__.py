"""What the book shows as tables, one file a table: plain values in, HTML out."""
