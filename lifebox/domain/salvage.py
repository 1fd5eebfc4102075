"""What the salvage of a damaged registry kept and lost, as its report says it."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pydantic import AwareDatetime, Field

from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.values import Line, Value


class Fate(StrEnum):
    """What became of a person's record, the worst first."""

    LOST = "lost"
    """Nothing that could be shown is left."""
    ENTRY = "entry"
    """Only what lists show of it is left: no medicine, no allergy, no contact's name."""
    UNPROVEN = "unproven"
    """The card was read, but not whose number it had: its papers and log entries cannot be linked to it."""
    DOUBTFUL = "doubtful"
    """Only the backup has it, and it may have been erased since: it is suspended until somebody decides."""
    OLDER = "older"
    """The newest versions are lost; an older one is shown."""
    BACKUP = "backup"
    """The newest version comes from the backup; what was saved after that is lost."""
    HISTORY = "history"
    """The newest version is whole; something of its past or of its photos, papers or disclosures is lost."""
    CODE = "code"
    """The record is whole; the code of its box is lost, and a new one was drawn."""


class SalvagedPerson(Value):
    """A record that something was lost of. The name stands here only where no record is left to say it.

    `lost` and `restored` are numbers of versions: gone, or taken from the backup. `papers` and `disclosures` are how
    many notes of them the access log knows and nobody can find; `scans` how many photos and scans.
    """

    id: PersonId
    fate: Fate
    name: Line = ""
    code: Line = ""
    lost: tuple[int, ...] = ()
    restored: tuple[int, ...] = ()
    papers: int = 0
    disclosures: int = 0
    scans: int = 0
    new_code: bool = False


class TableCount(Value):
    """What was read of one kind of rows. `broken` rows began on a whole page and went on in a damaged one; of
    `contradictions` two differed and one was believed.
    """

    table: Line
    read: int = 0
    restored: int = 0
    broken: int = 0
    contradictions: int = 0
    dropped: int = 0


class Span(Value):
    """Entries of the access log, from `first` to `last`."""

    first: int = Field(ge=1)
    last: int = Field(ge=1)

    @property
    def count(self) -> int:
        """How many."""
        return self.last - self.first + 1


class SalvageReport(Value):
    """The whole of it. `source` is the name of the damaged folder, `backup` when the copy was made that filled gaps.

    `entries` are those of the access log that are lost. `complete` says that every damaged page is known to have held
    nothing that was kept, so that nothing is missing.
    """

    made: AwareDatetime
    source: Line
    backup: AwareDatetime | None = None
    pages: int = 0
    damaged_pages: int = 0
    older_pages: int = 0
    unknown_pages: int = 0
    people: tuple[SalvagedPerson, ...] = ()
    tables: tuple[TableCount, ...] = ()
    entries: tuple[Span, ...] = ()
    entries_restored: int = 0
    codes_made: int = 0
    organisation_lost: bool = False
    sheet_lost: bool = False
    accounts_lost: bool = False

    @property
    def entries_lost(self) -> int:
        """How many entries of the access log are gone."""
        return sum(span.count for span in self.entries)

    def count(self, fate: Fate) -> int:
        """How many records had this fate."""
        return sum(person.fate is fate for person in self.people)

    @property
    def broken(self) -> int:
        """Rows that were seen and could not be read."""
        return sum(table.broken for table in self.tables)


@dataclass(frozen=True, slots=True)
class SalvageWish:
    """How to salvage: the new registry's place, and the copy that fills gaps. `profile` is for a registry whose own is
    lost, `comment` what a version says that stands for a lost one.
    """

    target: Path
    profile: OrganisationProfile
    comment: str
    backup: Path | None = None


@dataclass(frozen=True, slots=True)
class SalvageKey:
    """Who opens a damaged registry: an administrator's login with the password, or with the text of the recovery
    `sheet`, where `password` is a new one.
    """

    login: str
    password: str = field(repr=False)
    sheet: str = field(default="", repr=False)
