"""Backups: where they go by themselves, which of them are kept, and what one holds."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import Field

from lifebox.domain.values import Line, Value

DAYS, WEEKS, MONTHS = 7, 4, 12
DUE_AFTER = timedelta(hours=20)
"""So that a copy made at the beginning of a working day is followed by one at the beginning of the next."""


class BackupPlan(Value):
    """Folders into which a copy goes every day; empty ones are none. `second` is another medium or a network share.

    `remind_days`: after so many days without a good copy the start page says so in a louder voice.
    """

    folder: Line = ""
    second: Line = ""
    remind_days: int = Field(default=3, ge=1, le=90)

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where copies go, the main folder first."""
        return tuple(Path(text) for text in dict.fromkeys((self.folder, self.second)) if text)


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """A copy of this registry that lies in a folder. `entries` are those of its access log, `size` is in bytes.

    `genuine` says whether its list of files is this registry's; None where it was made under other keys, which only
    the passwords of that time open.
    """

    path: Path
    made: datetime
    entries: int
    size: int
    genuine: bool | None


@dataclass(frozen=True, slots=True)
class Restored:
    """That a registry was restored before anybody logged in. `made` is the backup's time where its word is genuine."""

    at: datetime
    made: datetime | None


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a copy holds, read from the copy itself. `newest` is when a card was last saved."""

    people: int
    revisions: int
    attachments: int
    newest: datetime | None


def kept(made: Iterable[datetime]) -> frozenset[datetime]:
    """Which copies stay: the newest of each of the last days, weeks and months that have any."""
    newest_first = sorted(made, reverse=True)
    spans: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAYS, lambda at: at.date()),
        (WEEKS, lambda at: at.isocalendar()[:2]),
        (MONTHS, lambda at: (at.year, at.month)),
    )
    staying: set[datetime] = set()
    for most, span in spans:
        first: dict[Hashable, datetime] = {}
        for at in newest_first:
            first.setdefault(span(at.astimezone()), at)
        staying |= set(list(first.values())[:most])
    return frozenset(staying)
