"""Possible duplicates of the whole registry, to be merged or told apart one after another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from lifebox.domain.people import PersonSummary
from lifebox.services.duplicates import DuplicatePair
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.pairs_presenter import PairsPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.duplicates_bar import facts_of, reason_words
from lifebox.ui.views.flow import flow
from lifebox.ui.views.merge_view import RoomyCells
from lifebox.ui.views.widgets import SPACE, Menu, allow, button, column, hint, key, text_label


class PairsTable(QTableWidget):
    """A line a pair. Enter puts the two side by side, Delete says that they are different people."""

    chosen = Signal(int)
    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setAccessibleName(self.tr("Possible duplicates"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalHeaderLabels([self.tr("Record"), self.tr("Record"), self.tr("Why")])
        self.setItemDelegate(RoomyCells(self))
        self.cellDoubleClicked.connect(lambda number, _: self.chosen.emit(number))

    def show_pairs(self, pairs: tuple[DuplicatePair, ...]) -> None:
        """All pairs anew; the keyboard stays at the same height."""
        at = self.currentRow()
        self.setRowCount(len(pairs))
        for number, pair in enumerate(pairs):
            why = self.tr("surely: {why}") if pair.sure else self.tr("maybe: {why}")
            texts = (_told(pair.left), _told(pair.right), why.replace("{why}", reason_words(pair.reason)))
            for place, text in enumerate(texts):
                self.setItem(number, place, QTableWidgetItem(text))
        if pairs:
            self.setCurrentCell(min(max(at, 0), len(pairs) - 1), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_Delete: self.dropped,
        }
        wanted = keys.get(Qt.Key(event.key()))
        if wanted is None or self.currentRow() < 0:
            super().keyPressEvent(event)
            return
        wanted.emit(self.currentRow())


class PairsPage(QWidget):
    """The worklist. `merge_wanted` carries two records, the older of which stays."""

    notice = Signal(str, object)
    merge_wanted = Signal(object, object)
    left = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self.presenter = PairsPresenter(office, tasks, say, self)
        self._pairs: tuple[DuplicatePair, ...] = ()
        self.table = PairsTable()
        self.count = text_label(role="quiet", wrap=True)
        self.merge_button = button(self.tr("Side by side"), lambda: self._merge(self.table.currentRow()), "primary")
        self.merge_button.setToolTip("Enter")
        self.apart_button = button(self.tr("Different people"), lambda: self._apart(self.table.currentRow()))
        self.apart_button.setToolTip("Del")
        again = button(self.tr("Search again"), self.presenter.search)
        again.setToolTip("F5")
        title = text_label(self.tr("Possible duplicates"), "heading")
        head = flow(title, 1, again, self.apart_button, self.merge_button)
        body = column(head, self.count, self.table, gap=12)
        body.setStretch(2, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        self.setLayout(body)
        self.table.chosen.connect(self._merge)
        self.table.dropped.connect(self._apart)
        key(self, "F5", self.presenter.search, self.tr("Look for duplicates again"))
        key(self, "Escape", self.left.emit, self.tr("Back to the people"), menu=Menu.GO)
        hint(self.table, "Enter", self.tr("Both records side by side"))
        hint(self.table, "Del", self.tr("These are different people"))

    def refresh(self) -> None:
        """Go through the registry anew."""
        self.presenter.search()

    def begin_typing(self) -> None:
        """Put the keyboard on the list."""
        self.table.setFocus()

    def show_pairs(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self._pairs = pairs
        self.table.show_pairs(pairs)
        for made in (self.merge_button, self.apart_button):
            allow(made, bool(pairs), self.tr("There is no pair to look at."))
        told = self.tr(
            "%n pair(s) to look at. Whoever is said to be different stays out until the program ends.", "", len(pairs)
        )
        self.count.setText(told if pairs else self.tr("Nobody seems to be in the registry twice."))

    def show_searching(self) -> None:
        self.count.setText(self.tr("Going through the registry…"))

    def show_notice(self, text: str) -> None:
        self.notice.emit(text, None)

    def _merge(self, number: int) -> None:
        if 0 <= number < len(self._pairs):
            pair = self._pairs[number]
            self.merge_wanted.emit(pair.left.id, pair.right.id)

    def _apart(self, number: int) -> None:
        if 0 <= number < len(self._pairs):
            pair = self._pairs[number]
            self.presenter.different(pair)
            self.notice.emit(self.tr("Different people."), lambda: self.presenter.same_again(pair))


def _told(person: PersonSummary) -> str:
    return f"{person.name}\n{' · '.join(facts_of(person))}"
