"""A number with its noun, in the form that goes with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QSpinBox


class CountBox(QSpinBox):
    """`1 day`, `3 days`: `noun` says the noun for a number."""

    def __init__(self, least: int, most: int, noun: Callable[[int], str]) -> None:
        super().__init__()
        self._noun = noun
        self.setRange(least, most)
        self.valueChanged.connect(self._name)
        self._name(self.value())

    def _name(self, count: int) -> None:
        self.setSuffix(f" {self._noun(count)}")
