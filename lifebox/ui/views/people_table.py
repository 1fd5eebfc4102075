"""People as rows of a table: a model over value objects, sorted by Polish rules."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from lifebox.domain.dates import PartialDate
from lifebox.domain.ids import PersonId
from lifebox.domain.medical import AlertKind
from lifebox.domain.people import PersonSummary
from lifebox.domain.tiers import show_date
from lifebox.texts import Texts
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
NAME, BIRTH, ADDRESS, CODE, ALERTS, PAPER, REVIEW, STATUS = range(8)
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


class PeopleModel(QAbstractTableModel):
    """Rows of `PersonSummary`; sorting happens here, over what is held."""

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._people: list[PersonSummary] = []
        self._collator = QCollator(QLocale("pl_PL"))
        self._collator.setNumericMode(True)
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self.titles = (
            translate("People", "Name"),
            translate("People", "Born"),
            translate("People", "Address"),
            translate("People", "Code"),
            translate("People", "Alerts"),
            translate("People", "Paper"),
            translate("People", "Review"),
            translate("People", "Status"),
        )

    def show_people(self, people: tuple[PersonSummary, ...]) -> None:
        """Other rows, sorted as the user last chose."""
        self.beginResetModel()
        self._people = list(people)
        if self._sorted is not None:
            self._order(*self._sorted)
        self.endResetModel()

    def person(self, row: int) -> PersonSummary:
        """Who stands in a row."""
        return self._people[row]

    def ids(self, rows: list[int]) -> tuple[PersonId, ...]:
        """The people of some rows, in the order of the table."""
        return tuple(self._people[row].id for row in sorted(rows))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person, column = self._people[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._short_alerts(person) if column == ALERTS else self._text(person, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(person, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.titles[column]}: {self._text(person, column)}"
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self._people.copy()
        self._order(column, order)
        places = {person.id: row for row, person in enumerate(self._people)}
        old = self.persistentIndexList()
        new = [self.index(places[before[index.row()].id], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _order(self, column: int, order: Qt.SortOrder) -> None:
        keys: dict[int, Callable[[PersonSummary], Any]] = {
            BIRTH: lambda p: p.birth,
            ALERTS: lambda p: -len(p.alerts),
            REVIEW: lambda p: str(p.next_review or "9999"),
        }
        by = keys.get(column, lambda p: self._collator.sortKey(self._text(p, column)))
        self._people.sort(key=by, reverse=order is Qt.SortOrder.DescendingOrder)

    def _text(self, person: PersonSummary, column: int) -> str:
        return {
            NAME: lambda: person.name,
            BIRTH: lambda: _date(person.birth),
            ADDRESS: lambda: person.address,
            CODE: lambda: person.code.printed if person.code else "–",
            ALERTS: lambda: self._alerts(person),
            PAPER: lambda: self._paper(person),
            REVIEW: lambda: person.next_review.strftime("%d.%m.%Y") if person.next_review else "–",
            STATUS: lambda: self._say(f"Status.{person.status.value}"),
        }[column]()

    def _alerts(self, person: PersonSummary) -> str:
        return _marked(person, [self._say(f"AlertKind.{alert.value}") for alert in person.alerts])

    @staticmethod
    def _short_alerts(person: PersonSummary) -> str:
        return _marked(person, [translate("ShortAlerts", SHORT_ALERTS[alert]) for alert in person.alerts])

    @staticmethod
    def paper_words() -> tuple[str, str, str]:
        """Whether there is paper: none, out of date, current."""
        return translate("People", "not printed"), translate("People", "out of date"), translate("People", "current")

    def _paper(self, person: PersonSummary) -> str:
        none, stale, current = self.paper_words()
        if person.printed_revision is None:
            return none
        return stale if person.paper_is_stale else current


def _marked(person: PersonSummary, words: list[str]) -> str:
    told = ", ".join(words) or "–"
    return f"⚠ {told}" if person.unconfirmed_alerts else told


def _date(text: str) -> str:
    try:
        return show_date(PartialDate.parse(text))
    except ValueError:
        return text
