"""Disclosures that a crash left without who asked: offered at the next start, to go on with or to complete."""

from typing import Protocol

from lifebox.domain.disclosure import DisclosureNote, ListedDisclosure
from lifebox.domain.errors import LifeboxError
from lifebox.services.disclosures import complete_disclosure
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.services.unfinished import take_up
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner


class UnfinishedView(Protocol):
    """What the look-up page must be able to show of them."""

    def show_unfinished(self, left: tuple[ListedDisclosure, ...]) -> None:
        """Offer these, the first one first; none takes the offer away."""

    def show_completing(self, one: ListedDisclosure) -> None:
        """The bar with what is known of a disclosure that was closed."""

    def show_completed(self) -> None:
        """What was added is noted."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class Unfinished:
    """Offers one after another. What was closed is completed in the same bar, without its record."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: UnfinishedView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._left: tuple[ListedDisclosure, ...] = ()
        self._completing: ListedDisclosure | None = None
        self._note = DisclosureNote()

    @property
    def is_completing(self) -> bool:
        """Whether the bar belongs to a disclosure that was closed."""
        return self._completing is not None

    def look(self) -> None:
        """Ask what there is."""
        office = self._office
        self._tasks.write(lambda: take_up(office), self._show, _not_now)

    def _show(self, left: tuple[ListedDisclosure, ...]) -> None:
        self._left = left
        self._view.show_unfinished(left)

    def take(self) -> ListedDisclosure | None:
        """Take up the first one: gives it where it is still open, else it is completed in the bar."""
        if not self._left:
            return None
        first, *rest = self._left
        self._show(tuple(rest))
        if first.disclosure.closed is None:
            return first
        self.end()
        self._completing, self._note = first, first.disclosure.told
        self._view.show_completing(first)
        return None

    def change(self, note: DisclosureNote) -> None:
        """Something was written down; what was read stays."""
        self._note = note.model_copy(update={"read": self._note.read})

    def end(self) -> bool:
        """Note what was added; says whether there was something to complete."""
        one, note, office = self._completing, self._note, self._office
        self._completing = None
        if one is None:
            return False
        before = one.disclosure.told
        self._tasks.write(lambda: complete_disclosure(office, one.id, before, note), self._completed, self._failed)
        return True

    def _completed(self, _: ListedDisclosure) -> None:
        self._view.show_completed()

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def _not_now(_: LifeboxError) -> None:
    """A registry that cannot be written now says so elsewhere."""
