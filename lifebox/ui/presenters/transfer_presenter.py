"""Everything saved in one file, and another registry's file looked at and taken in."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.services.absorbing import TakenIn
from lifebox.services.anonymous_lists import prepare_anonymous_list, save_anonymous_list
from lifebox.services.archives import SEALED_SUFFIX, export_registry
from lifebox.services.exporting import ExportReason, ListForm
from lifebox.services.full_lists import prepare_full_list, save_full_list
from lifebox.services.office import Office
from lifebox.services.progress import Progress, stop_when
from lifebox.services.taking_in import is_sealed, take_in
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Cancelled, TaskRunner


class What(StrEnum):
    """What is saved; behind the hyphen the ending of the file's name."""

    EVERYTHING = "everything-json"
    FULL_XLSX = "full-xlsx"
    FULL_CSV = "full-csv"
    STATISTICS_XLSX = "statistics-xlsx"
    STATISTICS_CSV = "statistics-csv"

    @property
    def ending(self) -> str:
        """Of the file's name."""
        return self.value.rpartition("-")[2]

    @property
    def names_nobody(self) -> bool:
        """Whether nobody's data are in it: then nobody is asked what it is for."""
        return self in {What.STATISTICS_XLSX, What.STATISTICS_CSV}


class TransferView(Protocol):
    """What must be able to show how far it is."""

    def show_saved(self, path: Path, count: int, what: What) -> None:
        """The file is there."""

    def ask_phrase(self) -> None:
        """The chosen file is sealed."""

    def show_taken(self, told: TakenIn) -> None:
        """What would become of the chosen file, or what became of it."""

    def show_busy(self, busy: bool) -> None:
        """Whether something is being done that nothing else may be done beside."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class TransferPresenter:
    """One thing at a time."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, view: TransferView, named: Callable[[str], str]
    ) -> None:
        """`named` gives what the progress strip calls the work: `save`, `look`, `take`."""
        self._office, self._tasks, self._say, self._view, self._named = office, tasks, say, view, named
        self._chosen: Path | None = None
        self._busy = False

    def proposal(self, what: What, *, sealed: bool) -> Path:
        """Under which name the file dialog begins."""
        ending = f"{what.ending}{SEALED_SUFFIX}" if sealed else what.ending
        return Path.home() / f"{self._say('export.file')}-{self._office.clock.today().isoformat()}.{ending}"

    def save(self, what: What, reason: ExportReason, phrase: str, target: Path) -> None:
        """Save under the name that was chosen in the file dialog, which asked before replacing."""
        office, say = self._office, self._say

        def work(report: Progress, cancelled: Cancelled) -> int:
            progress = stop_when(cancelled, report)
            if what is What.EVERYTHING:
                return export_registry(office, target, reason, progress, phrase=phrase, overwrite=True)
            form = ListForm(what.ending)
            if what.names_nobody:
                rows = prepare_anonymous_list(office, form, say, progress)
                return save_anonymous_list(office, rows, target, overwrite=True)
            table = prepare_full_list(office, _everybody(office), form, say, progress)
            return save_full_list(office, table, target, reason, overwrite=True)

        def done(count: int) -> None:
            self._end()
            self._view.show_saved(target, count, what)

        self._begin()
        self._tasks.batch(self._named("save"), work, done, self._failed)

    def choose(self, path: Path) -> None:
        """A file to look at; a sealed one waits for its pass phrase."""
        self._chosen = path

        def found(sealed: bool) -> None:
            if sealed:
                self._view.ask_phrase()
            else:
                self.look("")

        self._tasks.read(lambda: is_sealed(path), found, self._failed, latest="transfer")

    def look(self, phrase: str) -> None:
        """Tell what would become of the chosen file; nothing is kept."""
        self._take(phrase, dry_run=True)

    def take(self, phrase: str) -> None:
        """Take the chosen file in."""
        self._take(phrase, dry_run=False)

    def _take(self, phrase: str, *, dry_run: bool) -> None:
        office, path = self._office, self._chosen
        if path is None or self._busy:
            return

        def work(report: Progress, cancelled: Cancelled) -> TakenIn:
            return take_in(office, path, stop_when(cancelled, report), phrase=phrase, dry_run=dry_run)

        def done(told: TakenIn) -> None:
            self._end()
            self._view.show_taken(told)

        self._begin()
        self._tasks.batch(self._named("look" if dry_run else "take"), work, done, self._failed)

    def _begin(self) -> None:
        self._busy = True
        self._view.show_busy(True)

    def _end(self) -> None:
        self._busy = False
        self._view.show_busy(False)

    def _failed(self, error: LifeboxError) -> None:
        self._end()
        self._view.show_error(tell(error, self._say))


def _everybody(office: Office) -> tuple[PersonId, ...]:
    with office.registry.read() as reader:
        return tuple(reader.people_ids(PeopleFilter()))
