"""What the model says to a reader: tables of rows, a headline and a sentence.

The answer to an experiment is in the file that has the experiment's name: `compute` gives all of
it, `headline` the headline alone, and `view` the exchange that the settings make. Each is a pure
function of an exchange and of where the controls stand. `room.py` and `opening.py` tell a night.
Standard library only: these files also run in the reader's browser.
"""
