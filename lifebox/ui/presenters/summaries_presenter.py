"""Patient summaries of a file: what is in them, who is here already, and taking them in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from lifebox.domain.describing import label
from lifebox.domain.errors import LifeboxError
from lifebox.domain.identity import Identity
from lifebox.domain.listing import Knowledge
from lifebox.domain.ports import Draft
from lifebox.domain.tiers import show_date, term
from lifebox.services.office import Office
from lifebox.services.people import Saved
from lifebox.services.progress import stop_when
from lifebox.services.summary_intake import Offered, open_summaries, take_in_draft, take_in_new, told
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import Cancelled, Progress, TaskRunner

translate = QCoreApplication.translate

T = TypeVar("T")

_LISTS = ("allergies", "medicines", "conditions", "implants")


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A summary in the list. `remarks` are pieces that no field of the card took."""

    name: str
    birth: str
    standing: str
    remarks: int


class SummariesView(Protocol):
    """What must be able to show the summaries of a file."""

    def show_rows(self, rows: tuple[SummaryRow, ...]) -> None:
        """All rows anew."""

    def show_busy(self, busy: bool) -> None:
        """Whether something is being read or written."""

    def show_draft(self, draft: Draft) -> None:
        """Somebody is kept as a draft, to be looked through."""

    def show_notice(self, text: str) -> None:
        """Something to know."""


class SummariesPresenter:
    """One file at a time; it is read anew where the registry changed meanwhile only by what is taken in here."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: SummariesView, name: str) -> None:
        """`name` is what the progress strip calls the work."""
        self._office, self._tasks, self._say, self._view, self._name = office, tasks, say, view, name
        self._offered: tuple[Offered, ...] = ()
        self._taken: dict[int, str] = {}
        self._busy = False

    def open(self, path: Path) -> None:
        """Read a file; nothing is written."""
        if self._busy:
            return
        office = self._office

        def work(progress: Progress, cancelled: Cancelled) -> tuple[Offered, ...]:
            return open_summaries(office, path, stop_when(cancelled, progress))

        self._begin()
        self._tasks.batch(self._name, work, self._opened, self._failed)

    def _opened(self, offered: tuple[Offered, ...]) -> None:
        self._offered, self._taken = offered, {}
        self._end()

    # What is in it

    def details(self, at: int) -> str:
        """One summary in words: whose, from where, what its lists say, and what was not taken as a field."""
        if not 0 <= at < len(self._offered):
            return ""
        offered, say = self._offered[at], self._say
        summary = offered.summary
        medical = summary.card.medical
        lines = [summary.source] if summary.source else []
        for name in _LISTS:
            listing = getattr(medical, name)
            titles = "; ".join(_title(item) for item in listing.items)
            stated = listing.knowledge is Knowledge.STATED
            lines.append(f"{say(f'Part.{name}')}: {titles if stated else term(say, listing.knowledge)}")
        missing = translate("SummariesPresenter", "Missing: {field}")
        named = (label(Identity, path.rpartition(".")[2], say) for path in offered.lacking)
        lines += [f"⚠ {missing.replace('{field}', field)}" for field in named]
        for key, places in told(summary.findings).items():
            where = ", ".join(place for place in places if place)
            lines.append(f"• {say(key)}" + (f": {where}" if where else ""))
        return "\n".join(lines)

    def can_be_new(self, at: int) -> bool:
        """Whether a new person can be made of it at once."""
        return self._is_free(at) and self._offered[at].can_be_new

    def can_be_draft(self, at: int) -> bool:
        """Whether it can still be looked through and joined."""
        return self._is_free(at)

    def _is_free(self, at: int) -> bool:
        return not self._busy and 0 <= at < len(self._offered) and at not in self._taken

    # Taking in

    def take_new(self, at: int) -> None:
        """Make a new person of it."""
        if not self.can_be_new(at):
            return
        office, offered = self._office, self._offered[at]

        def done(saved: Saved) -> None:
            self._taken[at] = translate("SummariesPresenter", "✓ taken in")
            self._end()
            words = translate("SummariesPresenter", "Taken in: {name}. Consents are to be asked for anew.")
            self._view.show_notice(words.replace("{name}", saved.card.full_name))

        self._write(lambda: take_in_new(office, offered), done)

    def take_draft(self, at: int) -> None:
        """Keep it as a draft and lead to it: there it is compared with a record that is here, or saved."""
        if not self.can_be_draft(at):
            return
        office, offered = self._office, self._offered[at]

        def done(draft: Draft) -> None:
            self._taken[at] = translate("SummariesPresenter", "kept as a draft")
            self._end()
            self._view.show_draft(draft)

        self._write(lambda: take_in_draft(office, offered), done)

    def _write(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._begin()
        self._tasks.write(work, done, self._failed)

    def _begin(self) -> None:
        self._busy = True
        self._view.show_busy(True)

    def _end(self) -> None:
        self._busy = False
        self._view.show_rows(tuple(self._row(at, one) for at, one in enumerate(self._offered)))
        self._view.show_busy(False)

    def _row(self, at: int, offered: Offered) -> SummaryRow:
        card = offered.summary.card
        birth = show_date(card.identity.birth) if card.identity.birth else ""
        name = f"{card.identity.surname} {card.identity.given_names}".strip()
        return SummaryRow(name, birth, self._standing(at, offered), len(offered.summary.findings))

    def _standing(self, at: int, offered: Offered) -> str:
        if at in self._taken:
            return self._taken[at]
        if offered.lacking:
            return translate("SummariesPresenter", "⚠ no name or birth date: only as a draft")
        if offered.double is not None:
            here = translate("SummariesPresenter", "is here: {name}")
            return here.replace("{name}", offered.double.summary.name)
        if offered.doubles:
            maybe = translate("SummariesPresenter", "⚠ maybe here: {name}")
            return maybe.replace("{name}", offered.doubles[0].summary.name)
        return translate("SummariesPresenter", "new")

    def _failed(self, error: LifeboxError) -> None:
        self._end()
        self._view.show_notice(f"⚠ {tell(error, self._say)}")


def _title(item: object) -> str:
    for name in ("title", "agent", "name"):
        if text := getattr(item, name, ""):
            return str(text)
    return ""
