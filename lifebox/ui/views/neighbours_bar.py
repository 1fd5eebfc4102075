"""The offer, in place, to share the box of somebody at the same address."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from lifebox.domain.ids import BoxId
from lifebox.domain.people import PersonSummary
from lifebox.ui.views.widgets import GAP, button, clear, row, text_label


class NeighboursBar(QFrame):
    """Says who lives at the address and into which box the new card goes. `chosen` is called with it, or with None."""

    def __init__(self, chosen: Callable[[BoxId | None], None]) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self._chosen = chosen
        self._people: tuple[PersonSummary, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(24, GAP, GAP, GAP)
        self._lines.setSpacing(4)
        self.hide()

    def show_neighbours(self, people: tuple[PersonSummary, ...], shared: BoxId | None) -> None:
        """One line a box; nothing where nobody lives there."""
        self._people = people
        clear(self._lines)
        names: dict[BoxId, list[str]] = {}
        for person in people:
            names.setdefault(person.box, []).append(person.name)
        for box, living in names.items():
            who = ", ".join(living)
            if box == shared:
                text, action, wanted = (
                    self.tr("The card goes into the box of: {who}"),
                    self.tr("A box of its own"),
                    None,
                )
            else:
                text, action, wanted = self.tr("At this address: {who}"), self.tr("Share the box"), box
            go = button(action, partial(self._choose, wanted), "link")
            line = row(text_label(text.replace("{who}", who), wrap=True), go)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
        self.setVisible(bool(names))

    def _choose(self, box: BoxId | None) -> None:
        self._chosen(box)
        self.show_neighbours(self._people, box)
