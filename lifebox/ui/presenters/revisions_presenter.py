"""The decisions of the panel of revisions: which two states are compared, and what that says."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from lifebox.domain.card import Card, Revision
from lifebox.domain.dates import show_moment
from lifebox.domain.describing import heading
from lifebox.domain.differences import Difference, differences
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.revisions import draw_revision, view_revisions
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.tasks import TaskRunner

TYPED = 0
"""Stands for the card as it is typed now, where a revision's number could stand."""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision in the list. `same_as` is an earlier one that said the same."""

    number: int
    saved: str
    author: str
    comment: str
    parts: tuple[str, ...]
    same_as: int | None


class RevisionsView(Protocol):
    """What the panel must be able to show."""

    def show_revisions(self, rows: Sequence[RevisionRow]) -> None:
        """All revisions, newest first."""

    def show_reading(self) -> None:
        """That the revisions of a saved record are not there yet."""

    def show_paper(self, number: int, pdf: bytes) -> None:
        """A revision as it would have printed."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class RevisionsPresenter:
    """All methods on the UI thread."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: RevisionsView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        self._revisions: dict[int, Revision] = {}
        self._shown: tuple[PersonId | None, int | None] = (None, None)
        self._basis = Basis(Card())
        self.typed = Card()

    def show_basis(self, basis: Basis) -> None:
        """Read the revisions of a record, unless they are shown already."""
        self._basis = basis
        self._tasks.forget("revisions.paper")
        wanted = (basis.person, basis.revision)
        if wanted == self._shown and self._revisions:
            return
        self._shown, self._revisions = wanted, {}
        if (person := basis.person) is None:
            self._view.show_revisions(())
        else:
            office = self._office
            self._view.show_reading()
            self._tasks.write(
                lambda: view_revisions(office, person), lambda found: self._read(wanted, found), self._failed
            )

    def _read(self, wanted: tuple[PersonId | None, int | None], found: tuple[Revision, ...]) -> None:
        if wanted != self._shown:
            return
        self._revisions = {revision.number: revision for revision in found}
        self._view.show_revisions([self._row(revision) for revision in found])

    def _row(self, revision: Revision) -> RevisionRow:
        before = [r for r in self._revisions.values() if r.number < revision.number]
        first = dict.fromkeys(heading(path, self._say) for path in revision.changed) if before else {}
        return RevisionRow(
            number=revision.number,
            saved=show_moment(revision.saved),
            author=revision.author_name,
            comment=revision.comment,
            parts=tuple(first),
            same_as=max((r.number for r in before if _content(r.card) == _content(revision.card)), default=None),
        )

    def card_of(self, number: int) -> Card:
        """A revision's card, or the typed one."""
        return self.typed if number == TYPED else self._revisions[number].card

    def before(self, number: int) -> int | None:
        """The revision before this one, if any."""
        return max((n for n in self._revisions if n < number), default=None)

    def compare(self, number: int, other: int | None) -> str:
        """What changed between two states in words, from the older to the newer one; the typed card is the newest."""
        if other is None:
            return ""
        order = sorted((number, other), key=lambda n: (n == TYPED, n))
        before, after = (self.card_of(n) for n in order)
        return told(differences(before, after, self._say))

    def draw(self, number: int) -> None:
        """Show a revision as it would have printed."""
        office, revision, language, code = self._office, self._revisions[number], self._say.language, self._basis.code
        self._tasks.read(
            lambda: draw_revision(office, revision, language, code),
            lambda pdf: self._view.show_paper(number, pdf),
            self._failed,
            latest="revisions.paper",
        )

    def _failed(self, error: LifeboxError) -> None:
        self._view.show_error(tell(error, self._say))


def told(found: Sequence[Difference]) -> str:
    """Differences as text: headings, and a line for each below."""
    groups = groupby(found, key=lambda d: d.heading)
    return "\n\n".join("\n".join([name, *(f"• {d.text}" for d in inside)]) for name, inside in groups)


def _content(card: Card) -> Card:
    """What a restored card takes from its source: all but what was decided meanwhile."""
    blank = Card()
    return card.model_copy(
        update={"governance": blank.governance, "attestations": blank.attestations, "missing": blank.missing}
    )
