"""What is done to all selected people at once: reviews and workers, each with a way back."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from lifebox.domain.dates import add_months
from lifebox.domain.errors import LifeboxError
from lifebox.domain.governance import DEFAULT_REVIEW_MONTHS
from lifebox.domain.ids import PersonId
from lifebox.services.bulk import Changed, assign_worker, undo_changes
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.reviews import ReviewWay, review_people, set_review
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.values import read_date
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

FEW = 20
"""So many are changed at once without a progress strip."""
Report = Callable[[int, int], None]


class MassView(Protocol):
    """What must be able to show that many people were changed."""

    def show_reviewed(self, count: int, gone: int, undo: Callable[[], None]) -> None:
        """So many were marked as reviewed; the records of `gone` are not there any more."""

    def show_changed(self, count: int, gone: int, undo: Callable[[], None]) -> None:
        """So many got another day of review or another worker; `gone` as above."""

    def show_undone(self, count: int, left: int) -> None:
        """So many are as they were; `left` were saved by somebody else since and stay."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class MassPresenter:
    """Changes the people it is given. Few are changed at once, many as a batch that can be stopped."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: MassView, name: str) -> None:
        """`name` is what the progress strip calls the work."""
        self._office, self._tasks, self._say, self._view, self._name = office, tasks, say, view, name

    def usual_day(self, months: int = DEFAULT_REVIEW_MONTHS) -> date:
        """The day so many months ahead."""
        return add_months(self._office.clock.today(), months)

    def review(self, people: Sequence[PersonId], way: ReviewWay) -> None:
        """Nothing has changed with these people: reviewed today."""
        office = self._office
        self._run(
            len(people),
            lambda report: review_people(office, people, way, self._say, report),
            lambda changed: self._view.show_reviewed(
                len(changed.people), len(changed.gone), lambda: self._undo(changed)
            ),
        )

    def set_day(self, people: Sequence[PersonId], text: str) -> bool:
        """Set the next review to a day as it was typed; False where it is no day from today on."""
        try:
            day = read_date(text).exact
        except ValueError:
            day = None
        if day is None or day < self._office.clock.today():
            return False
        office = self._office
        self._run(len(people), lambda report: set_review(office, people, day, report), self._changed)
        return True

    def assign(self, people: Sequence[PersonId], worker: str) -> None:
        """Put a worker onto these cards."""
        office = self._office
        self._run(len(people), lambda report: assign_worker(office, people, worker, report), self._changed)

    def _changed(self, changed: Changed) -> None:
        self._view.show_changed(len(changed.people), len(changed.gone), lambda: self._undo(changed))

    def _undo(self, changed: Changed) -> None:
        office, count = self._office, len(changed.people)
        self._run(
            count,
            lambda report: undo_changes(office, changed, report),
            lambda undone: self._view.show_undone(len(undone.people), count - len(undone.people)),
        )

    def _run(self, count: int, work: Callable[[Report], Changed], done: Callable[[Changed], None]) -> None:
        if count <= FEW:
            self._tasks.write(lambda: work(lambda *_: None), done, self._failed)
            return

        def batch(progress: Progress, cancelled: Cancelled) -> Changed:
            return work(stop_when(cancelled, progress))

        self._tasks.batch(self._name, batch, done, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))
