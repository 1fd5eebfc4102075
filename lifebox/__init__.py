"""Pudełko Życia: cards, labels and an emergency look-up for a town's seniors."""

__version__ = "0.1.0"
