"""The whole programme of forced faults: `python -m tests.faults.programme --full` prints a table of figures."""
