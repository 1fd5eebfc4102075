"""What would become of each row of a list: told before anything is written, and anew for a row that is put right."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.duplicates import Traits
from lifebox.domain.ids import PersonId
from lifebox.domain.medical import Medicine
from lifebox.domain.ports import RegistryReader
from lifebox.interop.intake.findings import Finding, FindingSeverity
from lifebox.interop.intake.merging import merge_cards
from lifebox.interop.intake.rows import IntakeRow
from lifebox.services.import_people import (
    MEDICINES_OVERLAP,
    MERGE_CONFLICT,
    MERGED,
    REFUSED_BUT_REGISTERED,
    Met,
    Written,
    alike_in_registry,
    overlaps,
    refusing_people,
    telling,
)
from lifebox.services.import_reading import Ground, read_chunks
from lifebox.services.import_runs import OpenImport
from lifebox.services.office import Office
from lifebox.services.progress import Progress

_MOST_RIVALS = 200


class Outcome(StrEnum):
    """What a row will become."""

    NEW = "new"
    MERGED = "merged"
    CONFLICT = "conflict"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class RowCheck:
    """What would become of a row. `findings` and `remarks` are keys of texts. A merged row goes to a `person` of the
    registry or into the earlier row in `same_line`; `kept` cells stay as written, `doses` were understood, `verbatim`
    ones not.
    """

    line: int
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    remarks: tuple[str, ...] = ()
    person: PersonId | None = None
    same_line: int = 0
    kept: int = 0
    doses: int = 0
    verbatim: int = 0

    @property
    def rejections(self) -> tuple[Finding, ...]:
        """Why the row makes no card."""
        return tuple(finding for finding in self.findings if finding.severity is FindingSeverity.REJECT)

    @property
    def matters(self) -> bool:
        """Whether somebody should look at it."""
        warned = any(finding.severity is not FindingSeverity.NOTE for finding in self.findings)
        return warned or any(remark != MERGED for remark in self.remarks)


class ListCheck:
    """The check of an open list. For one thread at a time."""

    def __init__(self, office: Office, opened: OpenImport) -> None:
        office.registry.actor.require(Action.PEOPLE_IMPORTED)
        self._office, self._opened = office, opened
        self._ground = Ground.of(office)
        self._traits: list[Traits | None] = []
        self._rows_of: defaultdict[object, set[int]] = defaultdict(set)
        self.results: list[RowCheck] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was noticed in cells."""
        return tuple(finding for row in self.results for finding in row.findings)

    @property
    def counts(self) -> Written:
        """How many rows become what."""
        outcomes = [row.outcome for row in self.results]
        rejected, added = outcomes.count(Outcome.REJECTED), outcomes.count(Outcome.NEW)
        return Written(added, len(outcomes) - added - rejected, rejected)

    def rows(self, wanted: Callable[[RowCheck], bool]) -> tuple[int, ...]:
        """The places of the rows that are so."""
        return tuple(at for at, row in enumerate(self.results) if wanted(row))

    def run(self, progress: Progress) -> None:
        """Check all rows from the first that is not written yet."""
        rows = self._opened.rows
        self.results, self._traits = [], []
        self._rows_of.clear()
        for start, read in read_chunks(self._ground, rows, self._opened.mapping):
            progress(start, len(rows))
            with self._office.registry.read() as reader:
                self._take(read)
                self._settle(reader, range(start, start + len(read)), read)
        progress(len(rows), len(rows))

    def follow(self, opened: OpenImport, row: int) -> tuple[int, ...]:
        """A cell of the row was put right: it is checked anew, and those that it may be the same as. Gives them."""
        before = self._alike(row)
        self._opened = opened
        self._forget(row)
        read = self._read(row)
        self._put(row, read)
        concerned = sorted({row} | before | self._alike(row))
        with self._office.registry.read() as reader:
            self._settle(reader, concerned, [read if at == row else self._read(at) for at in concerned])
        return tuple(concerned)

    def card(self, row: int) -> Card | None:
        """The card that a row makes by itself."""
        read = self._read(row)
        return read.card or read.refused

    def _read(self, row: int) -> IntakeRow:
        return self._ground.read(self._opened.rows[row], self._opened.mapping)

    def _take(self, read: list[IntakeRow]) -> None:
        for row in read:
            self.results.append(RowCheck(row.line, Outcome.REJECTED))
            self._traits.append(None)
            self._put(len(self.results) - 1, row)

    def _put(self, at: int, read: IntakeRow) -> None:
        """What the row says by itself."""
        card = read.card
        traits = Traits.of(card, self._ground.today) if card else None
        self._traits[at] = traits
        for trait in telling(traits) if traits else ():
            self._rows_of[trait].add(at)
        medicines = card.medical.medicines.items if card else ()
        doses = [understood(medicine) for medicine in medicines]
        self.results[at] = RowCheck(
            line=read.line,
            outcome=Outcome.NEW if card else Outcome.REJECTED,
            findings=read.findings,
            kept=read.kept if card else 0,
            doses=doses.count(True),
            verbatim=doses.count(False),
        )

    def _forget(self, at: int) -> None:
        traits = self._traits[at]
        for trait in telling(traits) if traits else ():
            self._rows_of[trait].discard(at)

    def _alike(self, at: int) -> set[int]:
        """Rows that may be the same person as this one."""
        traits = self._traits[at]
        return {row for trait in (telling(traits) if traits else ()) for row in self._rows_of[trait]}

    def _settle(self, reader: RegistryReader, rows: range | list[int], read: list[IntakeRow]) -> None:
        """Tell whom rows are the same as, in their order."""
        known = [traits for at in rows if (traits := self._traits[at]) is not None]
        registry = alike_in_registry(reader, known, self._ground.today)
        refusing = refusing_people(reader, read, self._ground.today)
        for at, row in zip(rows, read, strict=True):
            before, traits = self.results[at], self._traits[at]
            if traits is None or row.card is None:
                remarks = (REFUSED_BUT_REGISTERED,) if row.line in refusing else ()
                self.results[at] = replace(before, remarks=remarks, person=refusing.get(row.line))
                continue
            listed = Met(self._rivals(at, traits))
            found = listed.same(traits)
            person = found if found is not None else registry.same(traits)
            if person is None:
                doubts = tuple(dict.fromkeys((*registry.doubts(traits), *listed.doubts(traits))))
                self.results[at] = replace(before, outcome=Outcome.NEW, remarks=doubts, person=None, same_line=0)
            else:
                self.results[at] = self._merged(reader, at, row.card, person)

    def _rivals(self, at: int, traits: Traits) -> Iterator[tuple[PersonId | int, Traits]]:
        """Earlier rows that may be the same person, as whom they are."""
        rows = sorted(row for trait in telling(traits) for row in self._earlier(trait, at))
        for row in dict.fromkeys(rows):
            other, result = self._traits[row], self.results[row]
            if other is not None:
                root = self._row_of_line(result.same_line, row) if result.same_line else row
                yield result.person or root, other

    def _earlier(self, trait: object, at: int) -> list[int]:
        found = self._rows_of[trait]
        # While all rows are read from the top, most sets hold this row alone.
        return sorted(row for row in found if row < at)[:_MOST_RIVALS] if len(found) > 1 else []

    def _row_of_line(self, line: int, before: int) -> int:
        """Rows stand in the order of their lines."""
        low, high = 0, before
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.results[middle].line < line else (low, middle)
        return low

    def _merged(self, reader: RegistryReader, at: int, card: Card, key: PersonId | int) -> RowCheck:
        """The row is the same person as the registry's, or as an earlier row."""
        if isinstance(key, int):
            base, person, line = self._read(key).card or Card(), None, self.results[key].line
        else:
            base, person, line = reader.person(key).card, key, 0
        merged, conflicts = merge_cards(base, card)
        remarks = [MERGE_CONFLICT if conflicts else MERGED]
        if overlap := overlaps(self._office, merged) - overlaps(self._office, base):
            remarks.append(MEDICINES_OVERLAP)
        outcome = Outcome.CONFLICT if conflicts or overlap else Outcome.MERGED
        return replace(self.results[at], outcome=outcome, remarks=tuple(remarks), person=person, same_line=line)


def understood(medicine: Medicine) -> bool | None:
    """Whether all that is said of its dose went into the columns; None where nothing is said."""
    dose = medicine.dose
    if dose.text:
        return False
    return True if dose.morning or dose.noon or dose.evening or dose.night else None
