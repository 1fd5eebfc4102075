"""The people found for what a caller said, best first."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Status
from lifebox.domain.search import Match
from lifebox.texts import Texts
from lifebox.ui.views.widgets import column, row, text_label


class AnswerRow(QWidget):
    """One answer: who, how old, where, which code, and why."""

    def __init__(self, match: Match, say: Texts, today: date) -> None:
        super().__init__()
        person = match.person
        surname = person.surname.upper()
        who = f"{surname} {person.given_names}".strip()
        name = text_label(", ".join(part for part in (who, _age(person.birth, today, say)) if part), wrap=True)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self.code = text_label(person.code.printed if person.code else "")
        where = row(text_label(person.address, wrap=True), self.code)
        where.setStretch(0, 1)
        where.setAlignment(self.code, Qt.AlignmentFlag.AlignTop)
        reasons = ", ".join(say(f"MatchReason.{reason.value}") for reason in match.reasons)
        why = text_label(reasons, "quiet", wrap=True)
        parts: list[QWidget | QLayout] = [name, where, why]
        if person.status is not Status.ACTIVE:
            parts.insert(1, text_label(say(f"Status.{person.status.value}"), "problem"))
        body = column(*parts, gap=2)
        body.setContentsMargins(8, 6, 8, 6)
        self.setLayout(body)
        self.setAccessibleName(f"{who}, {person.address}, {reasons}")


def _age(birth: str, today: date, say: Texts) -> str:
    if not birth:
        return ""
    years, certain = PartialDate.parse(birth).age_on(today)
    return say("card.age" if certain else "card.age_about", years=years)
