"""The list of pairs that may be one person: found in the background, worked off one after another."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from lifebox.domain.errors import Cancelled, LifeboxError
from lifebox.services.duplicates import DuplicatePair, duplicate_pairs
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner

translate = QCoreApplication.translate


class PairsView(Protocol):
    """What the page must be able to show."""

    def show_pairs(self, pairs: tuple[DuplicatePair, ...]) -> None:
        """The pairs to look at."""

    def show_searching(self) -> None:
        """The registry is being gone through."""

    def show_notice(self, text: str) -> None:
        """Something to know, in the status strip."""


class PairsPresenter:
    """The page's decisions. Those said to be different people stay out of the list while the program runs."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: PairsView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._pairs: tuple[DuplicatePair, ...] = ()
        self._different: set[frozenset[object]] = set()
        self._searching = False

    def search(self) -> None:
        """Go through the registry, unless that is being done."""
        if self._searching:
            return
        self._searching = True
        self._view.show_searching()
        office = self._office
        self._tasks.batch(
            translate("PairsPresenter", "Looking for duplicates"),
            lambda progress, cancelled: duplicate_pairs(office, stop_when(cancelled, progress)),
            self._found,
            self._failed,
        )

    def different(self, pair: DuplicatePair) -> None:
        """These are two people."""
        self._different.add(_members(pair))
        self._show()

    def same_again(self, pair: DuplicatePair) -> None:
        """Take `different` back."""
        self._different.discard(_members(pair))
        self._show()

    def _found(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self._searching = False
        self._pairs = pairs
        self._show()

    def _show(self) -> None:
        self._view.show_pairs(tuple(pair for pair in self._pairs if _members(pair) not in self._different))

    def _failed(self, error: LifeboxError) -> None:
        self._searching = False
        self._show()
        if not isinstance(error, Cancelled):
            self._view.show_notice(tell(error, self._say))


def _members(pair: DuplicatePair) -> frozenset[object]:
    return frozenset((pair.left.id, pair.right.id))
