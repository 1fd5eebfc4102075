"""Saving the selected people as a list or for other programs: what, under which name, and where it was saved last."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.services.exporting import SENSITIVE, ExportReason, ListColumn, ListForm, prepare_export, save_export
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.summaries import FileForm, needed_right, prepare_file, save_file
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.targets import with_ending
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

FEW = 50
"""So many are saved without a progress strip."""
FOLDER = "export/folder"
Form = ListForm | FileForm


def form_of(value: str) -> Form:
    """The form whose value a drop-down gives back."""
    return FileForm(value) if value in [form.value for form in FileForm] else ListForm(value)


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

    def forms(self) -> tuple[Form, ...]:
        """What the role may save of at least one person."""
        actor = self._office.registry.actor
        return (*ListForm, *(form for form in FileForm if actor.may(needed_right(form, 1))))

    def proposal(self, form: Form) -> Path:
        """Where the file dialog begins: a name with the day, in the folder of the last list."""
        folder = Path(self._memory.recall(FOLDER) or Path.home())
        begin = folder if folder.is_dir() else Path.home()
        name = self._say(f"export.file.{form.value}" if isinstance(form, FileForm) else "export.file")
        return begin / f"{name}-{self._office.clock.today().isoformat()}.{form.value}"

    def save(
        self,
        people: Sequence[PersonId],
        columns: Sequence[ListColumn],
        form: Form,
        reason: ExportReason,
        chosen: Path,
    ) -> None:
        """Save the file under the name that was chosen in the file dialog, which asked before replacing.

        `columns` are those of a list.
        """
        office, say = self._office, self._say
        target, asked = with_ending(chosen, form.value)
        self._memory.remember(FOLDER, str(target.parent))

        def work(report: Progress) -> int:
            if isinstance(form, FileForm):
                file = prepare_file(office, people, form, say, report)
                save_file(office, file, target, reason, overwrite=asked)
                return file.count
            prepared = prepare_export(office, people, columns, form, say, report)
            save_export(office, prepared, target, reason, overwrite=asked)
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
