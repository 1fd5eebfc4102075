"""The beginning of the import assistant: a file to choose, imports to go on with or to take back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QWidget

from lifebox.domain.dates import show_moment
from lifebox.domain.imports import ImportRun
from lifebox.texts import Texts
from lifebox.ui.presenters.import_presenter import can_resume, can_undo
from lifebox.ui.views.flow import flow
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import SPACE, allow, button, column, frame, key, text_label


class ImportStart(QWidget):
    """`file_chosen` carries a path; the other signals an import."""

    file_chosen = Signal(object)
    resume_wanted = Signal(object)
    discard_wanted = Signal(object)
    people_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self, say: Texts, folder: Callable[[], Path]) -> None:
        super().__init__()
        self._say, self._folder = say, folder
        self._runs: tuple[ImportRun, ...] = ()
        self.choose = button(self.tr("Choose a file…"), self._choose, "primary")
        self.choose.setToolTip("Ctrl+O")
        drop = text_label(self.tr("Drop a list here, or choose its file"), "section", wrap=True)
        kinds = self.tr(
            "CSV in any encoding, XLSX, XLS or ODS. Nothing is written before every row was shown with what would "
            "become of it."
        )
        place = frame(column(drop, text_label(kinds, "quiet", wrap=True), flow(self.choose), margin=SPACE), tile="true")
        self.done = QFrame()
        self.done.setProperty("tile", "true")
        self._done_text = text_label(wrap=True)
        self.done.setLayout(column(self._done_text, margin=12))
        self.done.hide()
        self._make_table()
        self._make_question()
        body = column(place, self.done, self.listed, self.question, 0, gap=SPACE)
        body.setStretch(2, 1)
        self.setLayout(body)
        self.setFocusProxy(self.choose)
        self.show_runs(())
        key(self, "Ctrl+O", self._choose, self.tr("Choose a list to import"))

    def _make_table(self) -> None:
        titles = (
            self.tr("Begun"),
            self.tr("File"),
            self.tr("By"),
            self.tr("State"),
            self.tr("Rows"),
            self.tr("Added"),
            self.tr("Merged"),
            self.tr("Rejected"),
        )
        self.table = Table(self.tr("Imports, newest first"), titles, figures=(4, 5, 6, 7), wide=(1,))
        self.table.itemSelectionChanged.connect(self._marked)
        self.table.setMinimumHeight(120)
        self.resume = button(self.tr("Go on"), partial(self._with_marked, self.resume_wanted.emit))
        self.discard = button(self.tr("Discard"), partial(self._with_marked, self.discard_wanted.emit))
        self.people = button(self.tr("Show the people"), partial(self._with_marked, self.people_wanted.emit))
        self.undo = button(self.tr("Undo this import…"), self._ask)
        self.listed = QWidget()
        title = text_label(self.tr("Imports"), "section")
        deeds = flow(self.resume, self.discard, self.people, self.undo)
        inside = column(title, self.table, deeds)
        inside.setStretch(1, 1)
        self.listed.setLayout(inside)
        self.listed.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _make_question(self) -> None:
        """Asked in place: those who were added are erased."""
        self._question_text = text_label(wrap=True)
        self.really = button(self.tr("Undo the import"), self._undo)
        self.keep = button(self.tr("Leave it"), self.leave_question)
        self.question = frame(column(self._question_text, flow(self.keep, self.really), margin=12), warning="true")
        self.question.hide()

    def show_runs(self, runs: tuple[ImportRun, ...]) -> None:
        """The list anew; the one that is marked stays so, unless there is a new one: that is what was just done."""
        known = {run.id for run in self._runs}
        before = self.marked if runs and runs[0].id in known else None
        self._runs = runs
        self.table.show_rows([self._told(run) for run in runs])
        again = [at for at, run in enumerate(runs) if before is not None and run.id == before.id]
        if runs:
            self.table.selectRow(again[0] if again else 0)
        self.listed.setVisible(bool(runs))
        self._marked()

    def tell(self, text: str) -> None:
        """What became of the last import; it stays until the next one."""
        self._done_text.setText(text)
        self.done.setVisible(bool(text))

    @property
    def marked(self) -> ImportRun | None:
        """The import that is marked."""
        at = self.table.marked_row
        return self._runs[at] if at is not None and at < len(self._runs) else None

    def _told(self, run: ImportRun) -> tuple[str, ...]:
        numbers = (run.rows, run.imported, run.merged, run.rejected)
        shown = [QLocale().toString(number) for number in numbers]
        state = self._say(f"ImportState.{run.state.value}")
        if can_resume(run) and run.next_row:
            state = f"{state} ({QLocale().toString(run.next_row)}/{shown[0]})"
        return (show_moment(run.started), run.file, run.login, state, *shown)

    def _marked(self) -> None:
        run = self.marked
        for made in (self.resume, self.discard):
            allow(made, run is not None and can_resume(run), self.tr("Only for an import that is not finished."))
        found = run is not None and run.imported + run.merged > 0
        allow(self.people, found, self.tr("Nobody came into the registry by this import."))
        allow(self.undo, run is not None and can_undo(run), self.tr("There is nothing of this import to undo."))
        if not self.question.isHidden():
            self.leave_question()

    def _with_marked(self, act: Callable[[ImportRun], None]) -> None:
        if (run := self.marked) is not None:
            act(run)

    def _choose(self) -> None:
        kinds = self.tr("Lists") + " (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods)"
        named, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a list"), str(self._folder()), kinds)
        if named:
            self.file_chosen.emit(Path(named))

    def _ask(self) -> None:
        run = self.marked
        if run is None:
            return
        text = self.tr(
            "Undo the import of {file}? Who was added is erased: {added}. Who was merged gets the former card back: "
            "{merged}. Whose card was changed, printed or read to somebody since is left alone and named."
        )
        numbers = {"added": QLocale().toString(run.imported), "merged": QLocale().toString(run.merged)}
        for name, value in {"file": run.file, **numbers}.items():
            text = text.replace(f"{{{name}}}", value)
        self._question_text.setText(text)
        self.question.show()
        self.keep.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _undo(self) -> None:
        self.question.hide()
        self._with_marked(self.undo_wanted.emit)

    def leave_question(self) -> None:
        """Nothing is undone."""
        self.question.hide()
        self.table.setFocus()
