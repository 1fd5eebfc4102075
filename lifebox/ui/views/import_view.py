"""Import: a list of people read, mapped, checked row by row, written, and taken back where it was wrong."""

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lifebox.domain.ids import ImportId
from lifebox.domain.imports import ImportRun
from lifebox.services.import_runs import Imported, OpenImport
from lifebox.services.import_undoing import Undone
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.import_presenter import ImportPresenter, Show, Step, Work
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.dropping import Dropped, DropTarget
from lifebox.ui.views.flow import flow
from lifebox.ui.views.import_check import ImportCheck
from lifebox.ui.views.import_columns import ImportColumns
from lifebox.ui.views.import_start import ImportStart
from lifebox.ui.views.widgets import SPACE, Menu, column, enter, key, text_label


class ImportPage(QWidget):
    """The assistant: one step is shown. `people_wanted` carries an import whose people are asked for."""

    notice = Signal(str, object)
    open_wanted = Signal(object)
    people_wanted = Signal(object)
    left = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory) -> None:
        super().__init__()
        self.setObjectName("page")
        names = {
            Work.READING: self.tr("Reading the list"),
            Work.CHECKING: self.tr("Checking the list"),
            Work.WRITING: self.tr("Import of the list"),
            Work.UNDOING: self.tr("Undoing the import"),
        }
        self._names = names
        self.presenter = ImportPresenter(office, tasks, say, memory, self, names)
        self.start = ImportStart(say, self.presenter.folder)
        self.columns = ImportColumns(say)
        self.check = ImportCheck(say, self.presenter)
        self._steps: dict[Step, ImportStart | ImportColumns | ImportCheck] = {
            Step.FILE: self.start,
            Step.COLUMNS: self.columns,
            Step.CHECK: self.check,
        }
        self.stack = QStackedWidget()
        for part in self._steps.values():
            self.stack.addWidget(part)
        self.state = text_label(role="quiet")
        head = flow(text_label(self.tr("Import of a list"), "heading"), self.state, 1)
        body = column(head, self.stack, gap=12)
        body.setStretch(1, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        self.setLayout(body)
        self._connect()
        self._drop = DropTarget(self, self.tr("Drop the list here"))
        self._drop.dropped.connect(self._dropped)
        self._drop.claim()
        key(self, "Escape", self._back, self.tr("One step back"), menu=Menu.GO)
        self.show_step(Step.FILE)

    def _connect(self) -> None:
        presenter, start, columns = self.presenter, self.start, self.columns
        start.file_chosen.connect(presenter.open_file)
        start.resume_wanted.connect(presenter.resume)
        start.discard_wanted.connect(presenter.discard)
        start.undo_wanted.connect(lambda run: presenter.undo(run.id))
        start.people_wanted.connect(lambda run: self.people_wanted.emit(run.id))
        columns.sheet_chosen.connect(presenter.choose_sheet)
        columns.heading_chosen.connect(presenter.choose_heading)
        columns.field_chosen.connect(presenter.choose_field)
        columns.guess_wanted.connect(presenter.guess)
        columns.mapping_named.connect(presenter.save_mapping)
        columns.check_wanted.connect(presenter.begin_check)
        columns.back_wanted.connect(presenter.leave_list)
        self.check.back_wanted.connect(lambda: self.show_step(Step.COLUMNS))
        self.check.write_wanted.connect(presenter.write)
        self.check.open_wanted.connect(self.open_wanted)

    @property
    def step(self) -> Step:
        """What is shown."""
        return next(step for step, part in self._steps.items() if part is self.stack.currentWidget())

    def refresh(self) -> None:
        """Read the imports anew."""
        self.presenter.refresh()

    def begin_typing(self) -> None:
        """Put the keyboard on what is used first."""
        if self.step is Step.CHECK:
            self.check.table.setFocus()
        elif self.step is Step.COLUMNS:
            self.columns.check.setFocus()
        else:
            enter(self.start)

    def _back(self) -> None:
        if self.presenter.working is not None:
            return
        if self.start.question.isVisible():
            self.start.leave_question()
        elif self.step is Step.CHECK:
            self.show_step(Step.COLUMNS)
        elif self.step is Step.COLUMNS:
            self.presenter.leave_list()
        else:
            self.left.emit()

    def _dropped(self, dropped: Dropped) -> None:
        files = [source for source in dropped.sources if isinstance(source, Path)]
        if len(files) == 1:
            self.presenter.open_file(files[0])
        elif files:
            self.notice.emit(self.tr("One list at a time, please."), None)

    # What the presenter shows

    def show_runs(self, runs: tuple[ImportRun, ...]) -> None:
        self.start.show_runs(runs)

    def show_unfinished(self, run: ImportRun) -> None:
        text = self.tr("The import of {file} is not finished. It is gone on with under Ctrl+Shift+I.")
        self.notice.emit(text.replace("{file}", run.file), None)

    def show_step(self, step: Step) -> None:
        self.stack.setCurrentWidget(self._steps[step])
        number, count = list(Step).index(step) + 1, len(Step)
        told = self.tr("step {number} of {count}").replace("{number}", str(number)).replace("{count}", str(count))
        self.state.setText(told)
        if self.isVisible():
            self.begin_typing()

    def show_working(self, work: Work | None) -> None:
        self.stack.setEnabled(work is None)
        if work is not None:
            self.start.tell("")
            self.state.setText(f"{self._names[work]}…")
        else:
            self.show_step(self.step)

    def show_list(self, opened: OpenImport) -> None:
        self.columns.show_list(opened)

    def show_check(self, opened: OpenImport, rows: tuple[int, ...], counts: dict[Show, int]) -> None:
        if self.presenter.check is not None:
            self.check.show_check(opened, self.presenter.check, self.presenter.show, rows, counts)

    def show_rows(self, rows: tuple[int, ...], counts: dict[Show, int]) -> None:
        if self.presenter.opened is not None:
            self.check.show_rows(self.presenter.opened, rows, counts)

    def show_done(self, done: Imported) -> None:
        text = self.tr("✓ {file}: added {imported}, merged {merged}, rejected {rejected}.")
        run = done.run
        for name in ("imported", "merged", "rejected"):
            text = text.replace(f"{{{name}}}", QLocale().toString(getattr(run, name)))
        self.start.tell(text.replace("{file}", run.file))
        self.notice.emit(self.tr("The list is imported."), lambda: self._undo(run.id))

    def _undo(self, run: ImportId) -> None:
        self.presenter.undo(run)

    def show_undone(self, undone: Undone) -> None:
        text = self.tr("The import of {file} was undone: erased {erased}, given back {restored}.")
        for name in ("erased", "restored"):
            text = text.replace(f"{{{name}}}", QLocale().toString(getattr(undone, name)))
        text = text.replace("{file}", undone.run.file)
        if undone.left:
            text += " " + self.tr(
                "%n person(s) were left alone, since their card was changed, printed or read to somebody: "
                "“Show the people” lists them.",
                "",
                len(undone.left),
            )
        self.start.tell(text)

    def show_mapping_saved(self, name: str) -> None:
        text = self.tr("The mapping “{name}” is kept and used for the next list with the same headings.")
        self.notice.emit(text.replace("{name}", name), None)

    def show_saved(self, path: Path, count: int) -> None:
        text = self.tr(
            "%n row(s) saved in {file}. The file is not encrypted: delete it when it is done with.", "", count
        )
        self.notice.emit(text.replace("{file}", path.name), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(f"⚠ {text}", None)
