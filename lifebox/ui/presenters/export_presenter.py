"""Saving the selected people as a list: which columns, under which name, and where it was saved last."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.services.exporting import SENSITIVE, ExportReason, ListColumn, ListForm, prepare_export, save_export
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

FEW = 50
"""So many are saved without a progress strip."""
FOLDER = "export/folder"


class ExportView(Protocol):
    """What must be able to show how a list was saved."""

    def show_saved(self, path: Path, count: int) -> None:
        """The list is in this file."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class ExportPresenter:
    """Makes the file. Of its place the folder is remembered, never the name."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory, view: ExportView, name: str
    ) -> None:
        """`name` is what the progress strip calls the work."""
        self._office, self._tasks, self._say = office, tasks, say
        self._memory, self._view, self._name = memory, view, name

    @staticmethod
    def usual(shown: Iterable[Column]) -> frozenset[ListColumn]:
        """The columns that a table shows, but for those that somebody must ask for."""
        return frozenset(ListColumn(one.value) for one in shown) - SENSITIVE

    def proposal(self, form: ListForm) -> Path:
        """Where the file dialog begins: a name with the day, in the folder of the last list."""
        folder = Path(self._memory.recall(FOLDER) or Path.home())
        begin = folder if folder.is_dir() else Path.home()
        return begin / f"{self._say('export.file')}-{self._office.clock.today().isoformat()}.{form.value}"

    def save(
        self,
        people: Sequence[PersonId],
        columns: Sequence[ListColumn],
        form: ListForm,
        reason: ExportReason,
        chosen: Path,
    ) -> None:
        """Save the list under the name that was chosen in the file dialog, which asked before replacing."""
        office, say = self._office, self._say
        ended = chosen.suffix.lower() == f".{form.value}"
        # About a name whose ending is added here nobody was asked.
        target = chosen if ended else chosen.with_name(f"{chosen.name}.{form.value}")
        self._memory.remember(FOLDER, str(target.parent))

        def work(report: Progress) -> int:
            prepared = prepare_export(office, people, columns, form, say, report)
            save_export(office, prepared, target, reason, overwrite=ended)
            return prepared.count

        def done(count: int) -> None:
            self._view.show_saved(target, count)

        if len(people) <= FEW:
            self._tasks.write(lambda: work(lambda *_: None), done, self._failed)
            return

        def batch(progress: Progress, cancelled: Cancelled) -> int:
            return work(stop_when(cancelled, progress))

        self._tasks.batch(self._name, batch, done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
