"""Whom to call about one card: phones of the person and of those around, what is due, what comes after."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from lifebox.domain.identity import Contact, Phone
from lifebox.domain.phones import show_phone
from lifebox.services.calling import CallSheet
from lifebox.ui.views.widgets import row, text_label

_DAY = "%d.%m.%Y"


class CallStrip(QFrame):
    """Below the worklist, for the row that the keyboard is on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.setAccessibleName(self.tr("Phones of the person"))
        self.phones = text_label(wrap=True)
        self.contacts = text_label(wrap=True)
        self.dates = text_label(role="quiet", wrap=True)
        line = row(self.phones, self.contacts, self.dates, gap=24, margin=12)
        for at, (label, share) in enumerate(((self.phones, 3), (self.contacts, 4), (self.dates, 3))):
            line.setStretch(at, share)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.setMinimumHeight(92)
        self.show_call(None)

    def show_call(self, sheet: CallSheet | None) -> None:
        """Somebody's phones, or nobody's."""
        if sheet is None:
            told = self.tr("Phones of the person whose row is chosen stand here."), "", ""
        else:
            own = _listed(sheet.phones) or self.tr("no phone of their own")
            talk = (sheet.how_to_talk,) if sheet.how_to_talk else ()
            told = (
                "\n".join((sheet.name, own, *talk)),
                "\n".join(_contact(one) for one in sheet.contacts) or self.tr("no contacts"),
                "\n".join(self._dates(sheet)),
            )
        for label, text in zip((self.phones, self.contacts, self.dates), told, strict=True):
            label.setText(text)
            label.setAccessibleName(text)

    def _dates(self, sheet: CallSheet) -> Iterable[str]:
        words = (
            (self.tr("due: {day}"), sheet.next_review),
            (self.tr("last reviewed: {day}"), sheet.last_review),
            (self.tr("next, if reviewed today: {day}"), sheet.following),
        )
        return [text.replace("{day}", _day(day)) for text, day in words]


def _day(day: date | None) -> str:
    return day.strftime(_DAY) if day else "–"


def _listed(phones: Iterable[Phone]) -> str:
    return ", ".join(_phone(one) for one in phones)


def _phone(phone: Phone) -> str:
    number = show_phone(phone.number) if phone.number else phone.written
    return f"{number} ({phone.hours})" if phone.hours else number


def _contact(contact: Contact) -> str:
    who = " ".join(part for part in (contact.relation, contact.name) if part)
    return f"{who}: {_listed(contact.phones) or '–'}"
