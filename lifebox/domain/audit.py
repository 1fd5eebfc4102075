"""Entries of the append-only audit chain: who, when, what, which fields; never values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from lifebox.domain.access import Action, Role


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One link of the chain. `subject` is the id of what was acted on; `fields` are names, not values.

    `facts` are short technical facts such as a number of rows; they hold no personal data.
    """

    sequence: int
    at: datetime
    login: str
    role: Role
    action: Action
    subject: UUID | None = None
    fields: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries to read; empty fields do not restrict. `limit` newest come first, of those before `before`."""

    subjects: tuple[UUID, ...] = ()
    login: str = ""
    actions: tuple[Action, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    before: int = 0
    limit: int = 1000


@dataclass(frozen=True, slots=True)
class LogMark:
    """The log up to an entry: `digest` is the SHA-256 of its exported lines, 64 hexadecimal digits.

    It needs no key: whoever has the exported file can compute it, and renewing the registry's keys does not change it.
    """

    number: int
    at: datetime
    digest: str


class Problem(StrEnum):
    """What a verification can find; the catalogue has a sentence of each (`check.KEY`)."""

    KEY_FILE = "key_file"
    RECOVERY = "recovery"
    RESERVE = "reserve"
    HEAD = "head"
    COMMITS_LOST = "commits_lost"
    PAGES = "pages"
    FOREIGN_KEY = "foreign_key"
    CHAIN = "chain"
    INDEX = "index"
    ROWS = "rows"
    REVISION = "revision"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a verification found. `problems` are values of `Problem`, each with a short place.

    A missing reserve is told among them but damages nothing.
    """

    entries: int
    people: int
    revisions: int
    problems: tuple[tuple[str, str], ...] = ()

    @property
    def damage(self) -> tuple[tuple[str, str], ...]:
        """The problems that mean something stored is not as it was written."""
        return tuple(problem for problem in self.problems if problem[0] != Problem.RESERVE)

    @property
    def clean(self) -> bool:
        """Whether nothing is damaged."""
        return not self.damage
