"""What a registry remembers of its accounts beside their keys, and the rules that it sets for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import AwareDatetime, Field

from lifebox.domain.access import Role
from lifebox.domain.ids import AccountId
from lifebox.domain.values import Line, RequiredLine, Value

IDLE_MINUTES = range(1, 31)
ADMINISTRATORS_WANTED = 2
DRILL_AFTER_DAYS = 365


class AccountNote(Value):
    """One account. `last_login` and `computer` say when and where somebody last logged in with it; a disabled one has
    no keys any more.
    """

    account: AccountId
    login: RequiredLine
    role: Role
    last_login: AwareDatetime | None = None
    computer: Line = ""
    disabled: AwareDatetime | None = None


class AccountNotes(Value):
    """All of them as the registry's settings keep them."""

    known: tuple[AccountNote, ...] = ()

    def of(self, account: AccountId) -> AccountNote | None:
        """What is remembered of an account."""
        return next((note for note in self.known if note.account == account), None)

    def disabled(self, login: str) -> AccountNote | None:
        """The disabled account of this login."""
        return next((note for note in self.known if note.login == login and note.disabled), None)

    def with_note(self, new: AccountNote) -> "AccountNotes":
        """These and `new`, which takes the place of what was known of the account."""
        return AccountNotes(known=(*(note for note in self.known if note.account != new.account), new))


class Policy(Value):
    """The registry's rules: after how many minutes without a touch the window locks itself."""

    idle_minutes: int = Field(default=5, ge=IDLE_MINUTES.start, lt=IDLE_MINUTES.stop)


@dataclass(frozen=True, slots=True)
class LastLogin:
    """When and where the same account was last logged in, and how many wrong passwords were tried since.

    `at` is None at the first log-in; `here` says that it was on the same computer.
    """

    at: datetime | None
    computer: str = ""
    here: bool = False
    failures: int = 0


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account as the list shows it."""

    account: AccountId
    login: str
    role: Role
    must_change: bool = False
    last_login: datetime | None = None
    disabled: datetime | None = None


class Reminder(StrEnum):
    """What administrators are quietly reminded of."""

    ONE_ADMINISTRATOR = "one_administrator"
    DRILL_DUE = "drill_due"


def administrators(lines: Sequence[AccountLine]) -> int:
    """How many administrators can log in."""
    return sum(line.role is Role.ADMINISTRATOR and line.disabled is None for line in lines)
