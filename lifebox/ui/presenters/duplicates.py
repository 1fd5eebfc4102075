"""Whether somebody who is being typed is in the registry already: asked a moment after the identity was typed."""

from collections.abc import Callable

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.duplicates import Traits
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.services.duplicates import DuplicateMatch, find_duplicates
from lifebox.services.office import Office
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import TaskRunner

ASK_AFTER_MS = 300

Show = Callable[[tuple[DuplicateMatch, ...]], None]


class Duplicates:
    """Asks the registry when what tells people apart has changed; `show` gets those found, nobody included.

    Whoever was said to be a different person is not shown again for this record while the program runs.
    """

    def __init__(self, office: Office, tasks: TaskRunner, show: Show, failed: Callable[[LifeboxError], None]) -> None:
        self._office, self._tasks, self._show, self._failed = office, tasks, show, failed
        self._card: Callable[[], Card] = Card
        self._person: PersonId | None = None
        self._asked: Traits | None = None
        self._found: tuple[DuplicateMatch, ...] = ()
        self._different: dict[PersonId | None, set[PersonId]] = {}
        self._delay = Delay(ASK_AFTER_MS, self._ask)

    def open(self, person: PersonId | None, card: Callable[[], Card]) -> None:
        """Another record is shown; `card` gives it as it is typed at the moment of asking."""
        self._delay.stop()
        self._card, self._person, self._asked = card, person, None
        if person is None:
            self._different.pop(None, None)
        self._answer(())
        self.typed()

    def typed(self) -> None:
        """Something was typed."""
        if self._office.registry.actor.may(Action.PERSON_CHANGED):
            self._delay.start()

    def different(self, other: PersonId) -> None:
        """That is somebody else."""
        self._different.setdefault(self._person, set()).add(other)
        self._answer(self._found)

    def leave(self) -> None:
        """The record is left."""
        self._delay.stop()

    def _ask(self) -> None:
        card, office, person = self._card(), self._office, self._person
        traits = Traits.of(card, office.clock.today())
        if traits == self._asked:
            return
        self._asked = traits

        def answer(found: tuple[DuplicateMatch, ...]) -> None:
            if self._person == person and self._asked == traits:
                self._answer(found)

        self._tasks.read(
            lambda: find_duplicates(office, card, person), answer, self._failed, latest="record.duplicates"
        )

    def _answer(self, found: tuple[DuplicateMatch, ...]) -> None:
        self._found = found
        others = self._different.get(self._person, set())
        self._show(tuple(match for match in found if match.summary.id not in others))
