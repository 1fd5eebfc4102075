"""A part of the registry page: who takes a medicine, to tell them that it is called back."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPlainTextEdit

from lifebox.domain.ids import PersonId
from lifebox.domain.takers import AskedBy
from lifebox.domain.values import LINE_LIMIT
from lifebox.lookup.packages import read_package
from lifebox.services.calling import CallSheet
from lifebox.services.office import Office
from lifebox.services.takers import Takers
from lifebox.texts import Texts
from lifebox.ui.presenters.takers_presenter import TakersPresenter
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.call_strip import CallStrip
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import allow, button, column, hide_unless, key, labelled, row, tab_through, text_label

_REACHED = 3  # the column that says who was told
_LINES = 3  # of the letter's text that are seen


class TakersPart(RegistryPart):
    """The question above, those found in the middle with the phones of one of them, list and letters below."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("TakersPart", "Who takes a medicine")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._say, self._told = say, ""
        names = self.tr("Searching the cards"), self.tr("Letters")
        self.presenter = TakersPresenter(office, tasks, say, self, names)
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Search by"))
        for by in AskedBy:
            self.by.addItem(say(f"AskedBy.{by.value}"), by.value)
        self.asked = QLineEdit()
        self.asked.setMaxLength(LINE_LIMIT)
        self.asked.setAccessibleName(self.tr("Medicine, ATC code or batch"))
        self.asked.setPlaceholderText(self.tr("such as rywaroksaban, Xarelto, B01A, AB1234"))
        self.asked.returnPressed.connect(self._search)
        self.search = button(self.tr("Search"), self._search, "primary")
        self.state = text_label(self._hint(), wrap=True)
        headings = [self.tr("Name"), self.tr("Address"), self.tr("Medicine on the card"), self.tr("Told")]
        self.table = Table(self.tr("Who takes it"), headings, wide=(0, 1, 2))
        self.table.setMinimumHeight(140)
        self.table.itemSelectionChanged.connect(lambda: self.presenter.mark(self.table.marked_row))
        self.call = CallStrip()
        self.message = QPlainTextEdit(say("takers.message"))
        self.message.setAccessibleName(self.tr("Text of the letter"))
        self.message.setTabChangesFocus(True)
        self.message.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 20)
        self.told = button(self.tr("Told (Space)"), self._reach)
        self.list = button(self.tr("Save the list…"), self._save_list, "", "mdi6.table-arrow-right")
        self.letters = button(self.tr("Save letters…"), self._save_letters, "", "mdi6.email-outline")
        hide_unless(self.list, self.presenter.may_list)
        kind, field = labelled(self.by.accessibleName(), self.by), labelled(self.asked.accessibleName(), self.asked)
        asking = row(field, kind, column(1, self.search))
        asking.setStretch(0, 1)
        body = column(
            asking,
            self.state,
            self.table,
            self.call,
            labelled(self.message.accessibleName(), self.message),
            flow(self.told, 1, self.list, self.letters),
        )
        body.setStretch(2, 1)
        self.setLayout(body)
        tab_through([self.asked, self.by, self.search, self.table, self.message, self.told, self.list, self.letters])
        self.setFocusProxy(self.asked)
        key(self.table, "Space", self._reach, self.tr("Told, or not told after all"))
        self.show_takers(None)

    def hideEvent(self, event: QHideEvent) -> None:
        self.presenter.leave()
        super().hideEvent(event)

    def take_scan(self, text: str) -> bool:
        """A package of what is called back is scanned: its batch is asked for, else its product."""
        code = read_package(text)
        if code is None:
            return False
        by, asked = (AskedBy.LOT, code.lot) if code.lot else (AskedBy.PRODUCT, code.gtin)
        self.by.setCurrentIndex(self.by.findData(by.value))
        self.asked.setText(asked)
        self._search()
        return True

    def _hint(self) -> str:
        return self.tr("Combinations that hold the substance are found too. The search is logged.")

    def _search(self) -> None:
        if self.asked.text().strip():
            self.presenter.search(AskedBy(self.by.currentData()), self.asked.text())

    def _reach(self) -> None:
        if (marked := self.table.marked_row) is not None:
            self.presenter.reach(marked)

    # What the presenter shows

    def show_searching(self, *, running: bool) -> None:
        self.search.setEnabled(not running)

    def show_takers(self, found: Takers | None) -> None:
        people = found.people if found else ()
        with QSignalBlocker(self.table):
            self.table.show_rows(
                [(taker.person.name, taker.person.address, "; ".join(taker.told), "") for taker in people]
            )
            self.table.clearSelection()
        for made in (self.told, self.list, self.letters):
            allow(made, bool(people), self.tr("First search: nobody is in the list."))
        if found is None:
            return
        asked = self._say(f"AskedBy.{found.by.value}")
        self._told = self._say("takers.found", by=asked, understood=found.understood, count=len(people))
        if found.others:
            self._told += " " + self._say("takers.others", count=found.others)
        self.state.setText(self._told)
        if people:
            self.table.setFocus()
            self.table.selectRow(0)

    def show_reached(self, reached: frozenset[PersonId]) -> None:
        people = self.presenter.found.people if self.presenter.found else ()
        for at, taker in enumerate(people):
            cell = self.table.item(at, _REACHED)
            if cell is not None:
                cell.setText("✓" if taker.person.id in reached else "")
        count = self.tr("Told: %n.", "", len(reached))
        self.state.setText(f"{self._told} {count}")
        following = next((at for at, one in enumerate(people) if one.person.id not in reached), None)
        marked = self.table.marked_row
        if marked is not None and people[marked].person.id in reached and following is not None:
            after = (at for at in range(marked, len(people)) if people[at].person.id not in reached)
            self.table.selectRow(next(after, following))

    def show_call(self, sheet: CallSheet | None) -> None:
        self.call.show_call(sheet)

    def show_notice(self, text: str) -> None:
        self.notice.emit(text, None)

    def _save_list(self) -> None:
        if path := self._target(self.tr("recall.csv"), "CSV (*.csv)"):
            self.presenter.save_list(path)

    def _save_letters(self) -> None:
        if path := self._target(self.tr("letters.pdf"), "PDF (*.pdf)"):
            self.presenter.save_letters(path, self.message.toPlainText())

    def _target(self, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as"), str(Path.home() / name), kinds)
        return Path(chosen) if chosen else None
