"""Find anything: actions and drafts by their words, people by whatever is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from lifebox.domain.access import Action
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import LifeboxError
from lifebox.domain.folding import words
from lifebox.domain.governance import Status
from lifebox.domain.people import PeopleFilter, PersonSummary
from lifebox.domain.ports import Draft
from lifebox.domain.tiers import show_date
from lifebox.services.emergency import Answer, log_search, search_people
from lifebox.services.office import Office
from lifebox.services.people import list_people, own_drafts
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import TaskRunner

SEARCH_AFTER_MS = 80
LIST_AFTER_MS = 300
LOG_AFTER_MS = 1500
MOST_PEOPLE, MOST_OTHERS = 8, 6


class Kind(Enum):
    """What is found."""

    PERSON = "person"
    ACTION = "action"
    PAGE = "page"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list. `meant` is the person's id, the draft, or what the view handed in."""

    kind: Kind
    title: str
    hint: str
    meant: object


class PaletteView(Protocol):
    """What the palette must be able to show."""

    def show_entries(self, entries: tuple[Entry, ...], searching: bool) -> None:
        """What was found by now, best first; `searching` while people are still looked for."""

    def show_draft(self, draft: Draft) -> Entry:
        """A draft in the window's words."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""


class PalettePresenter:
    """Roles that may look up search as on the look-up page and are logged so; those that may list, filter the list."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, view: PaletteView) -> None:
        self._office, self._tasks, self._say, self._view = office, tasks, say, view
        actor = office.registry.actor
        self._may_search, self._may_list = actor.may(Action.SEARCHED), actor.may(Action.PEOPLE_LISTED)
        self._text = ""
        self._commands: tuple[Entry, ...] = ()
        self._drafts: tuple[Entry, ...] = ()
        self._people: tuple[Entry, ...] = ()
        self._searching = False
        self._unlogged: Answer | None = None
        self._search_delay = Delay(SEARCH_AFTER_MS if self._may_search else LIST_AFTER_MS, self._search)
        self._log_delay = Delay(LOG_AFTER_MS, self._log)

    def begin(self, commands: Sequence[Entry]) -> None:
        """The palette opens; `commands` can be done now."""
        self._text, self._commands, self._people, self._drafts = "", tuple(commands), (), ()
        self._searching = False
        office = self._office
        if office.registry.actor.may(Action.DRAFT_SAVED):
            self._tasks.read(lambda: own_drafts(office), self._take_drafts, self._failed, latest="palette.drafts")
        self._show()

    def type_text(self, text: str) -> None:
        """The line changed: what needs no registry is found at once."""
        self._text = text.strip()
        self._log_delay.stop()
        self._searching = bool(self._text) and (self._may_search or self._may_list)
        if not self._searching:
            self._people = ()
            self._search_delay.stop()
        else:
            self._search_delay.start()
        self._show()

    def search_now(self) -> None:
        """Enter before the answer came: do not wait for a pause."""
        self._search_delay.flush()

    def leave(self) -> None:
        """The palette closes, or leads somewhere."""
        self._search_delay.stop()
        self._log()
        self._text, self._people, self._searching = "", (), False

    def _take_drafts(self, drafts: tuple[Draft, ...]) -> None:
        self._drafts = tuple(self._view.show_draft(draft) for draft in drafts)
        self._show()

    def _search(self) -> None:
        text, office = self._text, self._office
        if self._may_search:
            self._tasks.read(
                lambda: search_people(office, text, MOST_PEOPLE), self._found, self._failed, latest="palette"
            )
        else:
            wanted = PeopleFilter(text=text)
            self._tasks.read(
                lambda: list_people(office, wanted, MOST_PEOPLE),
                lambda people: self._listed(text, people),
                self._failed,
                latest="palette",
            )

    def _found(self, answer: Answer) -> None:
        if answer.query != self._text:
            return
        self._unlogged = answer
        self._log_delay.start()
        self._take_people(
            [(m.person, ", ".join(self._say(f"MatchReason.{why.value}") for why in m.reasons)) for m in answer.matches]
        )

    def _listed(self, text: str, people: tuple[PersonSummary, ...]) -> None:
        if text == self._text:
            self._take_people([(person, "") for person in people])

    def _take_people(self, people: Sequence[tuple[PersonSummary, str]]) -> None:
        self._searching = False
        self._people = tuple(
            Entry(Kind.PERSON, *told_person(person, why, self._say), person.id) for person, why in people
        )
        self._show()

    def _log(self) -> None:
        """One entry a question, not one a key: what stood there for a moment, or led somewhere."""
        self._log_delay.stop()
        answer, office = self._unlogged, self._office
        self._unlogged = None
        if answer is not None:
            self._tasks.write(lambda: log_search(office, answer), _nothing, self._failed)

    def _show(self) -> None:
        others = best((*self._commands, *self._drafts), self._text)
        if not self._text:
            drafts = [entry for entry in others if entry.kind is Kind.DRAFT]
            others = [*drafts, *(entry for entry in others if entry.kind is not Kind.DRAFT)]
        else:
            others = others[:MOST_OTHERS]
        self._view.show_entries((*others, *self._people) if self._text else tuple(others), self._searching)

    def _failed(self, error: LifeboxError) -> None:
        self._searching = False
        self._view.show_error(tell(error, self._say))


def best(entries: Sequence[Entry], text: str) -> list[Entry]:
    """Those in whose title every word typed begins a word; titles that begin so come first. All for no text."""
    typed = words(text)
    if not typed and text:
        return []
    found: list[tuple[int, int, Entry]] = []
    for at, entry in enumerate(entries):
        told = words(entry.title)
        places = [next((i for i, word in enumerate(told) if word.startswith(part)), None) for part in typed]
        known = [place for place in places if place is not None]
        if len(known) == len(typed):
            found.append((sum(known), at, entry))
    return [entry for _place, _at, entry in sorted(found, key=lambda one: one[:2])]


def told_person(person: PersonSummary, why: str, say: Texts) -> tuple[str, str]:
    """Who it is, and what tells them from others of the same name."""
    title = f"{person.surname.upper()} {person.given_names}".strip()
    if person.status is not Status.ACTIVE:
        title = f"{title} ({say(f'Status.{person.status.value}')})".strip()
    code = person.code.printed if person.code else ""
    birth = show_date(PartialDate.parse(person.birth)) if person.birth else ""
    return title, " · ".join(part for part in (birth, person.address, code, why) if part)


def _nothing(_: None) -> None:
    """Nothing to show."""
