"""Who in the registry may be the person that is typed, told in place; the keyboard stays where it is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from lifebox.domain.dates import PartialDate
from lifebox.domain.duplicates import DuplicateReason
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.domain.tiers import show_date
from lifebox.services.duplicates import DuplicateMatch
from lifebox.ui.views.widgets import GAP, button, clear, key, row, text_label

translate = QCoreApplication.translate
Chosen = Callable[[PersonId], None]
SHOWN = 3


class DuplicatesBar(QFrame):
    """A line a person, at most three; each can be opened, merged with, or said to be somebody else."""

    def __init__(self, open_other: Chosen, merge: Chosen, different: Chosen) -> None:
        super().__init__()
        self.setProperty("warning", "true")
        self._actions = (open_other, merge, different)
        self._people: tuple[DuplicateMatch, ...] = ()
        self.buttons: list[tuple[QPushButton, QPushButton, QPushButton]] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(24, GAP, GAP, GAP)
        self._lines.setSpacing(4)
        keys = (
            ("Ctrl+Shift+O", self.tr("Open the record that is already there")),
            ("Ctrl+Shift+M", self.tr("Merge with the record that is already there")),
            ("Ctrl+Shift+D", self.tr("That is a different person")),
        )
        for number, (sequence, text) in enumerate(keys):
            key(self, sequence, partial(self._choose_first, number), text, inside_only=False)
        self.hide()

    def show_duplicates(self, people: tuple[DuplicateMatch, ...]) -> None:
        """Those found, the sure ones first; nothing where nobody is."""
        self._people = people
        self.buttons = []
        clear(self._lines)
        for match in people[:SHOWN]:
            label = text_label(self._told(match), wrap=True)
            made = (
                button(self.tr("Open"), partial(self._actions[0], match.summary.id), "link"),
                button(self.tr("Merge"), partial(self._actions[1], match.summary.id), "link"),
                button(self.tr("Different person"), partial(self._actions[2], match.summary.id), "link"),
            )
            for one in made:
                one.setAccessibleName(f"{one.text()}: {match.summary.name}")
            line = row(label, *made)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
            self.buttons.append(made)
        more = len(people) - SHOWN
        if more > 0:
            self._lines.addWidget(text_label(self.tr("and %n more", "", more), "quiet"))
        self.setVisible(bool(people))

    def _choose_first(self, action: int) -> None:
        if self._people:
            self._actions[action](self._people[0].summary.id)

    def _told(self, match: DuplicateMatch) -> str:
        person = match.summary
        text = self.tr("⚠ Already in the registry: {who} ({why})")
        if not match.sure:
            text = self.tr("Maybe already in the registry: {who} ({why})")
        who = ", ".join((person.name, *facts_of(person)))
        return text.replace("{who}", who).replace("{why}", reason_words(match.reason))


def facts_of(person: PersonSummary) -> tuple[str, ...]:
    """What tells a person apart beside the name: birth date, address, code."""
    birth = show_date(PartialDate.parse(person.birth)) if person.birth else ""
    return tuple(part for part in (birth, person.address, person.code.printed if person.code else "") if part)


def reason_words(reason: DuplicateReason) -> str:
    """Why two records may be one person's."""
    return {
        DuplicateReason.PESEL: translate("DuplicatesBar", "the same PESEL"),
        DuplicateReason.NAME_BIRTH: translate("DuplicatesBar", "the same name and birth date"),
        DuplicateReason.NAME_PHONE: translate("DuplicatesBar", "the same name, birth date and phone"),
        DuplicateReason.NAME_ADDRESS: translate("DuplicatesBar", "the same name and address"),
        DuplicateReason.NAME_SIMILAR: translate("DuplicatesBar", "a similar name, the same birth date"),
        DuplicateReason.PHONE: translate("DuplicatesBar", "the same phone"),
    }[reason]
