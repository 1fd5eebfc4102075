"""A part of the registry page: patient summaries of other programs (FHIR), looked at and taken in one by one."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from lifebox.domain.ports import Draft
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.summaries_presenter import SummariesPresenter, SummaryRow
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import SPACE, allow, button, column, key, tab_through, text_label


class SummariesPart(RegistryPart):
    """The people of a file, what the marked one's summary says, and the two ways in."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("SummariesPart", "Patient summaries")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.presenter = SummariesPresenter(office, tasks, say, self, self.tr("Reading the summaries"))
        told = self.tr(
            "Takes in patient summaries that a hospital or another town's program saved: International Patient "
            "Summary, FHIR R4, JSON. Looking at a file writes nothing. What the card has no field for is kept word "
            "for word among its sources."
        )
        self.open_button = button(self.tr("Choose a file…"), self._choose, "primary")
        headings = [self.tr("Person"), self.tr("Born"), self.tr("State"), self.tr("Remarks")]
        self.table = Table(self.tr("People in the file"), headings, figures=(3,), wide=(0, 2))
        self.table.setMinimumHeight(140)
        self.table.itemSelectionChanged.connect(self._marked)
        self.table.itemActivated.connect(lambda _: self._take_draft())
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setMinimumHeight(120)
        self.details.setAccessibleName(self.tr("What the summary says"))
        self.new_button = button(self.tr("Take in as a new person"), self._take_new)
        self.draft_button = button(self.tr("Look through or merge…"), self._take_draft)
        body = column(
            text_label(told, "quiet", wrap=True),
            flow(self.open_button),
            self.table,
            self.details,
            flow(self.new_button, self.draft_button),
            gap=SPACE,
        )
        body.setStretch(2, 2)
        body.setStretch(3, 1)
        self.setLayout(body)
        tab_through([self.open_button, self.table, self.details, self.new_button, self.draft_button])
        self.setFocusProxy(self.open_button)
        key(self, "Ctrl+O", self._choose, self.tr("Choose a file of patient summaries"))
        key(self, "Ctrl+Return", self._take_new, self.tr("Take in as a new person"))
        key(self, "Ctrl+D", self._take_draft, self.tr("Look through or merge"))
        self._marked()

    def _choose(self) -> None:
        kinds = ";;".join(("FHIR (*.json *.ndjson)", self.tr("All files (*)")))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file of patient summaries"), "", kinds)
        if chosen:
            self.presenter.open(Path(chosen))

    def _row(self) -> int:
        at = self.table.marked_row
        return -1 if at is None else at

    def _marked(self) -> None:
        at = self._row()
        self.details.setPlainText(self.presenter.details(at))
        why_not = self.tr("Choose a person first.") if at < 0 else self.tr("The column “State” says why not.")
        allow(self.new_button, self.presenter.can_be_new(at), why_not)
        allow(self.draft_button, self.presenter.can_be_draft(at), why_not)

    def _take_new(self) -> None:
        self.presenter.take_new(self._row())

    def _take_draft(self) -> None:
        self.presenter.take_draft(self._row())

    # What the presenter shows

    def show_rows(self, rows: tuple[SummaryRow, ...]) -> None:
        at = max(self._row(), 0)
        self.table.show_rows([(row.name, row.birth, row.standing, str(row.remarks)) for row in rows])
        if rows:
            self.table.selectRow(min(at, len(rows) - 1))
        self._marked()

    def show_busy(self, busy: bool) -> None:
        self.open_button.setEnabled(not busy)
        self._marked()

    def show_draft(self, draft: Draft) -> None:
        self.draft_wanted.emit(draft)

    def show_notice(self, text: str) -> None:
        self.notice.emit(text, None)
