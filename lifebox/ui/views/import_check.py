"""What would become of each row: filters, the rows themselves to be put right, and all that is told of one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFileDialog, QPushButton, QSplitter, QWidget

from lifebox.domain.card import Card
from lifebox.services.exporting import ListForm
from lifebox.services.import_checks import ListCheck, Outcome, RowCheck, understood
from lifebox.services.import_runs import OpenImport
from lifebox.texts import Texts
from lifebox.ui.presenters.import_presenter import ImportPresenter, Show
from lifebox.ui.views.flow import flow
from lifebox.ui.views.import_models import CheckModel, ListTable, remarks
from lifebox.ui.views.page_stack import ScrollingPage
from lifebox.ui.views.widgets import GAP, PushButton, allow, button, clear, column, hint, key, row, text_label


class RowPanel(QWidget):
    """All that is told of one row, and how its medicines were understood."""

    open_wanted = Signal(object)

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say = say
        self._lines = column(margin=GAP)
        self.setLayout(self._lines)

    def show_row(self, result: RowCheck | None, card: Card | None) -> None:
        """Another row, or none."""
        clear(self._lines)
        if result is None:
            return
        place = self.tr("Row {line}: {outcome}").replace("{line}", QLocale().toString(result.line))
        outcome = self._say(f"Outcome.{result.outcome.value}")
        self._add(text_label(place.replace("{outcome}", outcome), "section", wrap=True))
        for sentence in remarks(result, self._say):
            self._add(text_label(sentence, wrap=True))
        if result.same_line:
            told = self.tr("The same person stands in row {line}.")
            self._add(text_label(told.replace("{line}", QLocale().toString(result.same_line)), wrap=True))
        if result.person is not None:
            person = result.person
            self._add(button(self.tr("Open the record"), lambda: self.open_wanted.emit(person)))
        if card is not None and card.medical.medicines.items:
            self._add(text_label(self.tr("Medicines as they were understood"), "label"))
            for medicine in card.medical.medicines.items:
                dose = medicine.dose.one_line()
                sign = "" if understood(medicine) is not False else self.tr("as written")
                parts = (medicine.title, dose, f"({sign})" if sign else "")
                self._add(text_label(" — ".join(part for part in parts[:2] if part) + f" {parts[2]}", wrap=True))
        if card is not None and card.medical.allergies.items:
            self._add(text_label(self.tr("Allergies"), "label"))
            for allergy in card.medical.allergies.items:
                parts = (allergy.agent, allergy.reaction, self._say(f"Severity.{allergy.severity.value}"))
                self._add(text_label(", ".join(part for part in parts if part), wrap=True))
        if result.kept:
            self._add(text_label(self.tr("%n cell(s) stay as written.", "", result.kept), "quiet", wrap=True))
        self._lines.addStretch(1)

    def _add(self, part: QWidget) -> None:
        self._lines.addWidget(part)


class ImportCheck(QWidget):
    """The third step."""

    write_wanted = Signal()
    back_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, say: Texts, presenter: ImportPresenter) -> None:
        super().__init__()
        self._say, self._presenter = say, presenter
        self._check: ListCheck | None = None
        self.model = CheckModel(say)
        self.model.edited.connect(presenter.edit)
        self.table = ListTable(self.model, self.tr("The rows and what would become of them"))
        self.table.verticalHeader().hide()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_row())
        self.panel = RowPanel(say)
        self.panel.open_wanted.connect(self.open_wanted)
        self.empty = text_label(self.tr("No row is like that."), "quiet", wrap=True)
        self.empty.hide()
        self._make_filters()
        self.form = QComboBox()
        self.form.setAccessibleName(self.tr("Form of the file"))
        for form in ListForm:
            self.form.addItem(form.value.upper(), form.value)
        self.save = button(self.tr("Save the rejected rows…"), self._save)
        self.back = button(self.tr("Columns (Esc)"), self.back_wanted.emit)
        self.write = button(self.tr("Write %n row(s)", "", 0), self.write_wanted.emit, "primary")
        side = ScrollingPage(self.panel)
        side.setMinimumWidth(220)
        beside = QWidget()
        listed = column(self.empty, self.table)
        listed.setStretch(1, 1)
        beside.setLayout(listed)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for part in (beside, side):
            splitter.addWidget(part)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([760, 320])
        splitter.setChildrenCollapsible(False)
        self.table.setMinimumSize(200, 160)
        told = self.tr("A cell can be put right here (Enter): its row is checked anew. The file stays as it is.")
        below = row(text_label(told, "quiet", wrap=True), self.form, self.save)
        below.setStretch(0, 1)
        head = row(flow(*self.filters.values()), self.back, self.write)
        head.setStretch(0, 1)
        body = column(head, splitter, below, gap=12)
        body.setStretch(1, 1)
        self.setLayout(body)
        hint(self.table, "Enter", self.tr("Put the cell right"))
        key(self, "Ctrl+S", self.write.click, self.tr("Write the rows into the registry"))
        key(self, "Ctrl+Shift+S", self._save, self.tr("Save the rejected rows…"))

    def _make_filters(self) -> None:
        names = (
            self.tr("All"),
            self.tr("New"),
            self.tr("Merged"),
            self.tr("Data differ"),
            self.tr("Rejected"),
            self.tr("To look at"),
            self.tr("Kept as written"),
        )
        self._names = dict(zip(Show, names, strict=True))
        self._group = QButtonGroup(self)
        self.filters: dict[Show, QPushButton] = {}
        for show in Show:
            made = PushButton(self._names[show])
            made.setAccessibleName(self._names[show])
            made.setCheckable(True)
            made.setProperty("segment", "true")
            made.clicked.connect(partial(self._filter, show))
            self._group.addButton(made)
            self.filters[show] = made

    def _filter(self, show: Show, _checked: bool = False) -> None:
        self._presenter.filter(show)

    def show_check(
        self, opened: OpenImport, check: ListCheck, show: Show, rows: tuple[int, ...], counts: dict[Show, int]
    ) -> None:
        """The rows that the filter lets through."""
        anew = check is not self._check
        self._check = check
        self.model.show(opened, check.results, rows)
        if anew:
            self.table.fit()
            self.table.setColumnWidth(2, 300)
        self.filters[show].setChecked(True)
        self._count(counts)
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if rows:
            self.table.setCurrentIndex(self.model.index(0, CheckModel.OWN))
        self._show_row()

    def show_rows(self, opened: OpenImport, rows: tuple[int, ...], counts: dict[Show, int]) -> None:
        """These rows were checked anew."""
        self.model.renew(opened, rows)
        self._count(counts)
        self._show_row()

    def _count(self, counts: dict[Show, int]) -> None:
        for show, made in self.filters.items():
            made.setText(f"{self._names[show]} {QLocale().toString(counts[show])}")
            made.setAccessibleName(made.text())
        cards = counts[Show.ALL] - counts[Show.REJECTED]
        self.write.setText(self.tr("Write %n row(s)", "", cards))
        self.write.setAccessibleName(self.write.text())
        allow(self.write, cards > 0, self.tr("No row can be written."))
        for part in (self.form, self.save):
            part.setVisible(counts[Show.REJECTED] > 0)

    def _show_row(self) -> None:
        at = self.model.row(self.table.currentIndex().row())
        if self._check is None or at is None:
            self.panel.show_row(None, None)
        else:
            result = self._check.results[at]
            card = self._presenter.card(at) if result.outcome is not Outcome.REJECTED else None
            self.panel.show_row(result, card)

    def _save(self) -> None:
        form = ListForm(self.form.currentData())
        begin, kind = str(self._presenter.proposal(form)), f"{form.value.upper()} (*.{form.value})"
        named, _ = QFileDialog.getSaveFileName(self, self.tr("Save the rejected rows"), begin, kind)
        if named:
            self._presenter.save_rejected(form, Path(named))
