"""Who takes a medicine: the question, those found, whom to call now and who was told already."""

from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.takers import AskedBy
from lifebox.services.calling import CallSheet, call_sheet
from lifebox.services.office import Office
from lifebox.services.printing import save_print
from lifebox.services.progress import stop_when
from lifebox.services.takers import Takers, find_takers, prepare_recall_letters, save_takers
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

CALL_AFTER_MS = 300


class TakersView(Protocol):
    """What the part of the registry page must be able to show."""

    def show_searching(self, *, running: bool) -> None:
        """Whether somebody is being looked for."""

    def show_takers(self, found: Takers | None) -> None:
        """Who was found; None where nothing was asked yet."""

    def show_reached(self, reached: frozenset[PersonId]) -> None:
        """Who was told."""

    def show_call(self, sheet: CallSheet | None) -> None:
        """The phones of the person whose row is marked."""

    def show_notice(self, text: str) -> None:
        """What was done or went wrong."""


class TakersPresenter:
    """The decisions. All methods on the UI thread.

    Who was told is known until another question is asked: the list that is saved says it.
    """

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: TakersView, names: tuple[str, str]) -> None:
        """`names` are what the progress strip calls the search and the letters."""
        self._office, self._tasks, self._say, self._view, self._names = office, tasks, say, view, names
        self.found: Takers | None = None
        self.reached: frozenset[PersonId] = frozenset()
        self._current: PersonId | None = None
        self._delay = Delay(CALL_AFTER_MS, self._read_call)

    @property
    def may_list(self) -> bool:
        """Whether the role may take the list out."""
        return self._office.registry.actor.may(Action.LIST_EXPORTED)

    def search(self, by: AskedBy, text: str) -> None:
        """Look through all cards."""
        office = self._office
        self._view.show_searching(running=True)

        def work(progress: Progress, cancelled: Cancelled) -> Takers:
            return find_takers(office, by, text, stop_when(cancelled, progress))

        self._tasks.batch(self._names[0], work, self._found, self._failed)

    def _found(self, found: Takers) -> None:
        self._view.show_searching(running=False)
        self.found, self.reached = found, frozenset()
        self.mark(None)
        self._view.show_takers(found)

    def mark(self, row: int | None) -> None:
        """The keyboard is on this row: its phones follow after a pause."""
        people = self.found.people if self.found else ()
        self._current = people[row].person.id if row is not None and row < len(people) else None
        self._tasks.forget("takers.call")
        self._delay.start()

    def leave(self) -> None:
        """The part is left: nobody's phones are opened any more."""
        self._tasks.forget("takers.call")
        self._delay.stop()

    def _read_call(self) -> None:
        office, person = self._office, self._current
        if person is None:
            self._view.show_call(None)
            return
        show = self._view.show_call
        self._tasks.read(lambda: call_sheet(office, person), show, self._failed, latest="takers.call")

    def reach(self, row: int) -> None:
        """The person of this row was told, or was not after all."""
        if self.found is not None and row < len(self.found.people):
            self.reached ^= {self.found.people[row].person.id}
            self._view.show_reached(self.reached)

    def save_list(self, target: Path) -> None:
        """Save the list; the file dialog has asked before it replaces a file."""
        office, found, reached, say = self._office, self.found, self.reached, self._say
        if found is None:
            return
        path = target if target.suffix else target.with_suffix(".csv")

        def saved(made: Path) -> None:
            self._view.show_notice(say("takers.saved", path=made.name))

        self._tasks.write(lambda: save_takers(office, found, path, say, reached, overwrite=True), saved, self._failed)

    def save_letters(self, target: Path, message: str) -> None:
        """Save a letter to each who was not told yet; all where everybody was."""
        office, found, say = self._office, self.found, self._say
        if found is None:
            return
        people = [one for one in found.people if one.person.id not in self.reached] or list(found.people)
        path = target if target.suffix else target.with_suffix(".pdf")

        def work(progress: Progress, cancelled: Cancelled) -> int:
            report = stop_when(cancelled, progress)
            prepared = prepare_recall_letters(office, people, message, say.language, report)
            save_print(office, prepared, path, overwrite=True)
            return len(people)

        def saved(count: int) -> None:
            self._view.show_notice(say("takers.letters_saved", path=path.name, count=count))

        self._tasks.batch(self._names[1], work, saved, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_searching(running=False)
        self._view.show_notice(tell(error, self._say))
