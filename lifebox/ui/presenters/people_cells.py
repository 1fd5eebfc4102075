"""What stands in the cells of a list of people: short words to see, whole ones to hear."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lifebox.domain.dates import PartialDate
from lifebox.domain.medical import AlertKind
from lifebox.domain.people import PersonSummary
from lifebox.domain.tiers import show_date
from lifebox.texts import Texts
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
LOADING = "…"
NOTHING = "–"
SHORT_ALERTS = {
    AlertKind.ANTICOAGULANT: QT_TRANSLATE_NOOP("ShortAlerts", "anticoagulant"),
    AlertKind.ANTIPLATELET: QT_TRANSLATE_NOOP("ShortAlerts", "antiplatelet"),
    AlertKind.SEVERE_ALLERGY: QT_TRANSLATE_NOOP("ShortAlerts", "allergy"),
    AlertKind.INSULIN: QT_TRANSLATE_NOOP("ShortAlerts", "insulin"),
    AlertKind.DIABETES_MEDICINE: QT_TRANSLATE_NOOP("ShortAlerts", "diabetes"),
    AlertKind.STEROID: QT_TRANSLATE_NOOP("ShortAlerts", "steroid"),
    AlertKind.IMMUNOSUPPRESSION: QT_TRANSLATE_NOOP("ShortAlerts", "immunosuppr."),
    AlertKind.EPILEPSY: QT_TRANSLATE_NOOP("ShortAlerts", "epilepsy"),
    AlertKind.PACEMAKER_ICD: QT_TRANSLATE_NOOP("ShortAlerts", "pacemaker"),
    AlertKind.DIALYSIS_FISTULA: QT_TRANSLATE_NOOP("ShortAlerts", "dialysis"),
    AlertKind.OXYGEN_COPD: QT_TRANSLATE_NOOP("ShortAlerts", "oxygen"),
    AlertKind.BLEEDING_DISORDER: QT_TRANSLATE_NOOP("ShortAlerts", "bleeding"),
    AlertKind.TRANSPLANT: QT_TRANSLATE_NOOP("ShortAlerts", "transplant"),
    AlertKind.OPIOID: QT_TRANSLATE_NOOP("ShortAlerts", "opioid"),
    AlertKind.PARKINSON_MEDICINE: QT_TRANSLATE_NOOP("ShortAlerts", "Parkinson"),
    AlertKind.DEMENTIA: QT_TRANSLATE_NOOP("ShortAlerts", "dementia"),
    AlertKind.CANNOT_COMMUNICATE: QT_TRANSLATE_NOOP("ShortAlerts", "cannot talk"),
}
"""Words for a narrow column; the whole terms are its tool tip and what a screen reader says."""


class PeopleCells:
    """The words of each column, in the language of the window."""

    def __init__(self, say: Texts) -> None:
        self._say = say
        self.titles = {
            Column.NAME: translate("People", "Name"),
            Column.BIRTH: translate("People", "Born"),
            Column.ADDRESS: translate("People", "Address"),
            Column.CODE: translate("People", "Code"),
            Column.ALERTS: translate("People", "Alerts"),
            Column.PAPER: translate("People", "Paper"),
            Column.REVIEW: translate("People", "Review"),
            Column.STATUS: translate("People", "Status"),
            Column.WORKER: translate("People", "Worker"),
        }
        self._words: dict[Column, Callable[[PersonSummary], str]] = {
            Column.NAME: lambda person: person.name,
            Column.BIRTH: lambda person: _date(person.birth),
            Column.ADDRESS: lambda person: person.address,
            Column.CODE: lambda person: person.code.printed if person.code else NOTHING,
            Column.ALERTS: lambda person: _marked(person, [say(f"AlertKind.{one.value}") for one in person.alerts]),
            Column.PAPER: self._paper,
            Column.REVIEW: lambda person: person.next_review.strftime("%d.%m.%Y") if person.next_review else NOTHING,
            Column.STATUS: lambda person: say(f"Status.{person.status.value}"),
            Column.WORKER: lambda person: person.worker or NOTHING,
        }
        self._short = {kind: translate("ShortAlerts", word) for kind, word in SHORT_ALERTS.items()}
        self._papers = (
            translate("People", "not printed"),
            translate("People", "out of date"),
            translate("People", "current"),
        )

    def usual(self, column: Column) -> tuple[str, ...]:
        """The widest of what usually stands in a narrow column; nothing for columns that share the room left."""
        return {
            Column.BIRTH: ("00.00.0000",),
            Column.CODE: ("MCHW-MXWV-W",),
            Column.PAPER: self._papers,
            Column.REVIEW: ("00.00.0000",),
            Column.STATUS: (self._say("Status.active"),),
        }.get(column, ())

    def shown(self, person: PersonSummary, column: Column) -> str:
        """What the cell shows."""
        if column is Column.ALERTS:
            return _marked(person, [self._short[alert] for alert in person.alerts])
        return self.whole(person, column)

    def whole(self, person: PersonSummary, column: Column) -> str:
        """The same with nothing shortened."""
        return self._words[column](person)

    def _paper(self, person: PersonSummary) -> str:
        none, stale, current = self._papers
        if person.printed_revision is None:
            return none
        return stale if person.paper_is_stale else current


def _marked(person: PersonSummary, words: list[str]) -> str:
    told = ", ".join(words) or NOTHING
    return f"⚠ {told}" if person.unconfirmed_alerts else told


def _date(text: str) -> str:
    try:
        return show_date(PartialDate.parse(text))
    except ValueError:
        return text
