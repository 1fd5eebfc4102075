"""Importing a list: the file, its columns, what would become of each row, the writing, and taking it back."""

from collections.abc import Callable
from enum import Enum, StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from lifebox.domain.card import Card
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import ImportId
from lifebox.domain.imports import ImportChoices, ImportRun, ImportState
from lifebox.services.exporting import ListForm
from lifebox.services.import_checks import ListCheck, Outcome, RowCheck
from lifebox.services.import_rejects import save_rejected
from lifebox.services.import_runs import (
    Imported,
    OpenImport,
    begin_import,
    choose,
    discard_forgotten,
    discard_import,
    edit_cell,
    list_imports,
    resume_import,
    save_mapping,
    write_import,
)
from lifebox.services.import_undoing import Undone, undo_import
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.targets import with_ending
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

FOLDER = "import/folder"
T = TypeVar("T")


class Step(Enum):
    """What the page shows."""

    FILE = "file"
    COLUMNS = "columns"
    CHECK = "check"


class Work(Enum):
    """What takes long."""

    READING = "reading"
    CHECKING = "checking"
    WRITING = "writing"
    UNDOING = "undoing"


class Show(StrEnum):
    """Which rows of the check are listed."""

    ALL = "all"
    NEW = "new"
    MERGED = "merged"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    MATTERS = "matters"
    KEPT = "kept"

    def lets_through(self, row: RowCheck) -> bool:
        """Whether the row is listed."""
        if self is Show.MATTERS:
            return row.matters
        if self is Show.KEPT:
            return row.kept > 0 or row.verbatim > 0
        return self is Show.ALL or row.outcome is Outcome(self.value)


Counts = dict[Show, int]
"""How many rows each filter lets through."""


class ImportView(Protocol):
    """What the page must be able to show."""

    def show_runs(self, runs: tuple[ImportRun, ...]) -> None:
        """The imports that were made, newest first."""

    def show_unfinished(self, run: ImportRun) -> None:
        """An import was interrupted."""

    def show_step(self, step: Step) -> None:
        """Another part of the assistant."""

    def show_working(self, work: Work | None) -> None:
        """Something takes long, or nothing does any more."""

    def show_list(self, opened: OpenImport) -> None:
        """A list was opened, or is read in another way."""

    def show_check(self, opened: OpenImport, rows: tuple[int, ...], counts: Counts) -> None:
        """The rows that are listed of the check, and how many each filter lets through."""

    def show_rows(self, rows: tuple[int, ...], counts: Counts) -> None:
        """These rows were checked anew."""

    def show_done(self, done: Imported) -> None:
        """All rows are written."""

    def show_undone(self, undone: Undone) -> None:
        """An import was taken back."""

    def show_mapping_saved(self, name: str) -> None:
        """The mapping is kept under this name."""

    def show_saved(self, path: Path, count: int) -> None:
        """The rejected rows are in this file."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class ImportPresenter:
    """The page's decisions. One thing is done at a time; what takes long can be cancelled in the strip."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory, view: ImportView, names: dict[Work, str]
    ) -> None:
        """`names` are what the progress strip calls the work."""
        self._office, self._tasks, self._say, self._memory = office, tasks, say, memory
        self._view, self._names = view, names
        self.opened: OpenImport | None = None
        self.check: ListCheck | None = None
        self.show = Show.ALL
        self._counted: Counts = {}
        self.working: Work | None = None

    def refresh(self) -> None:
        """Read the imports anew."""
        office = self._office
        self._tasks.read(lambda: list_imports(office), self._view.show_runs, self._failed, latest="imports")

    def announce(self) -> None:
        """Somebody logged in: say what was not finished, and forget what was left lying for long."""
        office = self._office

        def done(runs: tuple[ImportRun, ...]) -> None:
            if (waiting := next(filter(can_resume, runs), None)) is not None:
                self._view.show_unfinished(waiting)

        self._tasks.write(lambda: discard_forgotten(office), done, lambda _: None)

    # The file

    def folder(self) -> Path:
        """Where the file dialog begins."""
        folder = Path(self._memory.recall(FOLDER) or Path.home())
        return folder if folder.is_dir() else Path.home()

    def open_file(self, path: Path) -> None:
        """Read a list."""
        self._memory.remember(FOLDER, str(path.parent))
        office = self._office
        self._open(lambda look: begin_import(office, path, look))

    def resume(self, run: ImportRun) -> None:
        """Go on with an import that was interrupted."""
        office = self._office
        self._open(lambda look: resume_import(office, run.id, look))

    def _open(self, read: Callable[[Callable[[], None]], OpenImport]) -> None:
        def work(progress: Progress, cancelled: Cancelled) -> OpenImport:
            step = stop_when(cancelled, progress)
            return read(lambda: step(0, 0))

        def done(opened: OpenImport) -> None:
            self._take(opened)
            self._view.show_step(Step.COLUMNS)

        self._batch(Work.READING, work, done)

    def discard(self, run: ImportRun) -> None:
        """Forget a list that is open; what it wrote stays."""
        office = self._office
        if self.opened is not None and self.opened.run.id == run.id:
            self.opened = self.check = None
        self._tasks.write(lambda: discard_import(office, run.id), lambda _: self.refresh(), self._failed)

    def leave_list(self) -> None:
        """Back to the beginning; the list waits there to be gone on with."""
        self.opened = self.check = None
        self._view.show_step(Step.FILE)
        self.refresh()

    # The columns

    def choose_sheet(self, sheet: str) -> None:
        """Read another sheet of the workbook."""
        self._choose(ImportChoices(sheet=sheet))

    def choose_heading(self, line: int) -> None:
        """The headings stand in this line."""
        if self.opened is not None:
            self._choose(ImportChoices(sheet=self.opened.table.sheet, heading_line=line))

    def choose_field(self, column: int, field: str) -> None:
        """A column fills this field, or none."""
        if self.opened is None:
            return
        fields = [one.field.value if one.field else "" for one in self.opened.mapping.columns]
        fields[column] = field
        self._choose(self.opened.run.choices.model_copy(update={"fields": tuple(fields)}))

    def guess(self) -> None:
        """Forget what was mapped by hand."""
        if self.opened is not None:
            self._choose(self.opened.run.choices.model_copy(update={"fields": ()}))

    def _choose(self, choices: ImportChoices) -> None:
        office, opened = self._office, self.opened
        if opened is not None and self.working is None and choices != opened.run.choices:
            self.check = None
            self._tasks.write(lambda: choose(office, opened, choices), self._take, self._failed)

    def _take(self, opened: OpenImport) -> None:
        self.opened, self.check = opened, None
        self._view.show_list(opened)

    def save_mapping(self, name: str) -> None:
        """Keep the mapping for the next list with the same headings."""
        office, opened = self._office, self.opened
        if opened is None or not name.strip():
            return

        def done(_: object) -> None:
            self._view.show_mapping_saved(name.strip())

        self._tasks.write(lambda: save_mapping(office, name.strip(), opened), done, self._failed)

    # The check

    def begin_check(self) -> None:
        """Tell what would become of each row."""
        office, opened = self._office, self.opened
        if opened is None:
            return

        def work(progress: Progress, cancelled: Cancelled) -> tuple[ListCheck, Counts]:
            check = ListCheck(office, opened)
            check.run(stop_when(cancelled, progress))
            return check, _counts(check)

        def done(found: tuple[ListCheck, Counts]) -> None:
            self.check, self._counted = found
            self.filter(Show.ALL, lambda: self._view.show_step(Step.CHECK))

        self._batch(Work.CHECKING, work, done)

    def filter(self, show: Show, then: Callable[[], None] = lambda: None) -> None:
        """List the rows that this lets through, and go on with `then`."""
        check = self.check
        if check is None:
            return
        self.show = show

        def done(rows: tuple[int, ...]) -> None:
            if check is self.check and self.opened is not None:
                self._view.show_check(self.opened, rows, self._counted)
                then()

        # Of 100,000 rows it takes a while.
        self._tasks.read(lambda: check.rows(show.lets_through), done, self._failed, latest="import.rows")

    def edit(self, row: int, column: int, text: str) -> None:
        """Put a cell right; its row and those that may be the same person are checked anew."""
        office, check = self._office, self.check
        if check is None or self.working is not None:
            return

        def work() -> tuple[tuple[int, ...], Counts]:
            # Taken here, not before: a second cell may be put right while this one is on its way.
            assert self.opened is not None  # noqa: S101 for the type checker: a check has its list
            self.opened = edit_cell(office, self.opened, row, column, text)
            return check.follow(self.opened, row), _counts(check)

        def done(found: tuple[tuple[int, ...], Counts]) -> None:
            if check is self.check:
                rows, self._counted = found
                self._view.show_rows(rows, self._counted)

        self._tasks.write(work, done, self._failed)

    def card(self, row: int) -> Card | None:
        """The card that a row would make."""
        return self.check.card(row) if self.check is not None else None

    def proposal(self, form: ListForm) -> Path:
        """Where the file dialog for the rejected rows begins."""
        return self.folder() / f"{self._say('imports.rejected.file')}.{form.value}"

    def save_rejected(self, form: ListForm, chosen: Path) -> None:
        """Save the rejected rows under the name that was chosen in the dialog, which asked before replacing."""
        office, opened, check, say = self._office, self.opened, self.check, self._say
        if opened is None or check is None:
            return
        target, asked = with_ending(chosen, form.value)

        def work() -> int:
            return save_rejected(office, opened, check, form, target, say, overwrite=asked)

        self._tasks.write(work, lambda count: self._view.show_saved(target, count), self._failed)

    # Writing and taking back

    def write(self) -> None:
        """Write all rows that make a card."""
        office, opened = self._office, self.opened
        if opened is None:
            return

        def work(progress: Progress, cancelled: Cancelled) -> Imported:
            return write_import(office, opened, stop_when(cancelled, progress))

        def done(imported: Imported) -> None:
            self.leave_list()
            self._view.show_done(imported)

        def stopped(_: LifeboxError) -> None:
            # It is gone on with at the very next row, or taken back.
            self.leave_list()

        self._batch(Work.WRITING, work, done, stopped)

    def undo(self, run: ImportId) -> None:
        """Take a whole import back."""
        office = self._office

        def work(progress: Progress, cancelled: Cancelled) -> Undone:
            return undo_import(office, run, stop_when(cancelled, progress))

        def done(undone: Undone) -> None:
            self.refresh()
            self._view.show_undone(undone)

        self._batch(Work.UNDOING, work, done)

    def _batch(
        self,
        what: Work,
        work: Callable[[Progress, Cancelled], T],
        done: Callable[[T], None],
        stopped: Callable[[LifeboxError], None] = lambda _: None,
    ) -> None:
        if self.working is not None:
            return

        def ended(value: T) -> None:
            self._rest()
            done(value)

        def failed(error: LifeboxError) -> None:
            self._rest()
            stopped(error)
            self._failed(error)

        self.working = what
        self._view.show_working(what)
        self._tasks.batch(self._names[what], work, ended, failed)

    def _rest(self) -> None:
        self.working = None
        self._view.show_working(None)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def _counts(check: ListCheck) -> Counts:
    return {show: len(check.rows(show.lets_through)) for show in Show}


def can_resume(run: ImportRun) -> bool:
    """Whether the import waits to be gone on with."""
    return run.state is ImportState.OPEN


def can_undo(run: ImportRun) -> bool:
    """Whether there may be something to take back."""
    return run.state is not ImportState.UNDONE and run.imported + run.merged > 0
