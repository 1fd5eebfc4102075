"""Records put together again from what a harvest brought: whose each revision is, what is missing, what is shown now.

Nothing is guessed: a revision is that person's whose id its keyed digest proves. A number that stands on paper is never
given to another state of a card: a lost one keeps its place, marked as lost, with the nearest state that is left.
"""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from lifebox.domain.access import Action, Actor
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import RegistryDamaged
from lifebox.domain.governance import Governance, Status
from lifebox.domain.identity import Address, Contact, Identity, Phone, Residence
from lifebox.domain.ids import new_box_id, new_person_id
from lifebox.domain.medical import Alert, Medical, Provider, Providers
from lifebox.domain.salvage import Fate
from lifebox.domain.values import canonical_json
from lifebox.registry import rows
from lifebox.registry.index import alerts_of, index
from lifebox.registry.models import (
    AttachmentRow,
    AuditRow,
    BundlePersonRow,
    DisclosureRow,
    DraftRow,
    MergeRow,
    PersonRow,
    PhoneRow,
    PrintRow,
    RevisionRow,
    TombstoneRow,
)
from lifebox.registry.statements import AnySelect
from lifebox.security.master import digests_equal

_ABOUT_PEOPLE = tuple(action.value for action in Action if action.value.startswith("person."))
_SAVING = (Action.PERSON_ADDED, Action.PERSON_CHANGED, Action.PERSON_REVIEWED, Action.PERSON_STATUS)
_NAMING: tuple[ColumnElement[Any], ...] = (
    PrintRow.person.expression,
    DisclosureRow.person.expression,
    AttachmentRow.person.expression,
    BundlePersonRow.person.expression,
    DraftRow.person.expression,
    MergeRow.gone.expression,
    MergeRow.survivor.expression,
)
_PERSON, _REVISION = PersonRow.table(), RevisionRow.table()


@dataclass
class Salvaged:
    """A person with a row. `numbers` are the revisions there are, `highest` the greatest number ever seen. `listed`
    says that the list entry is the damaged registry's own, which knows that number.
    """

    id: UUID
    row: int
    numbers: set[int] = field(default_factory=set)
    highest: int = 0
    listed: bool = False
    fate: Fate | None = None
    restored: tuple[int, ...] = ()

    @property
    def gone(self) -> tuple[int, ...]:
        """Numbers of revisions that are nowhere left."""
        return tuple(number for number in range(1, self.highest + 1) if number not in self.numbers)


class SalvagedPeople:
    """The people of a database that has been filled by a harvest, on one connection without foreign keys."""

    def __init__(self, connection: Connection, key: bytes, actor: Actor, now: datetime, comment: str) -> None:
        """`comment` is what a revision says that stands for a lost one."""
        self._connection, self._key, self._actor, self._now, self._comment = connection, key, actor, now, comment
        self.known: dict[UUID, Salvaged] = {}
        self._rows: set[int] = set()
        self.erased = self._erased()

    # Whose is what

    def sort(self) -> None:
        """Take out who was erased, and find the owner of each revision."""
        self._drop_erased()
        for person in self._connection.execute(select(PersonRow.row, PersonRow.id)):
            self._know(Salvaged(person.id, person.row, listed=True))
        homeless: defaultdict[int, list[int]] = defaultdict(list)
        for row in self._revisions():
            if row.id is not None and self._is_of(row.id, row):
                self.known[row.id].numbers.add(row.number)
            else:
                homeless[row.person].append(row.number)
        near = _Near(self.known.values(), self._candidates())
        for at, numbers in sorted(homeless.items()):
            self._house(at, sorted(numbers), near)

    def _house(self, at: int, numbers: list[int], near: "_Near") -> None:
        """Find whose these revisions are, which nobody of the row `at` has."""
        found = [self._one(at, number) for number in numbers]
        for candidate in near.by_nearness(at):
            own = [row for row in found if self._is_of(candidate, row)]
            if own:
                self._take(candidate, at, own)
                near.take(candidate)
                found = [row for row in found if row not in own]
            if not found:
                return
        readable = [row for row in found if _card(row) is not None]
        if readable and not self._is_taken(at):
            self._take(new_person_id(), at, readable, unproven=True)
            found = [row for row in found if row not in readable]
        for row in found:
            self._connection.execute(
                delete(_REVISION).where(_REVISION.c.person == at, _REVISION.c.number == row.number)
            )

    def _take(self, person: UUID, at: int, own: list[Row[Any]], *, unproven: bool = False) -> None:
        gone = person in self.erased
        salvaged = Salvaged(person, at if not self._is_taken(at) else self._free_row())
        for row in own:
            here = (_REVISION.c.person == at, _REVISION.c.number == row.number)
            if gone:
                self._connection.execute(delete(_REVISION).where(*here))
                continue
            values: dict[str, Any] = {"person": salvaged.row}
            if unproven:
                values["digest"] = rows.revision_digest(self._key, person, row._asdict())
            self._connection.execute(update(_REVISION).where(*here).values(**values))
            salvaged.numbers.add(row.number)
        if not gone:
            salvaged.fate = Fate.UNPROVEN if unproven else None
            self._know(salvaged)

    def unknown(self) -> list[UUID]:
        """Who is spoken of, was not erased and has no record, in the order in which they were added."""
        return [one for one in self._candidates() if one not in self.erased]

    def _candidates(self) -> list[UUID]:
        """Ids that are spoken of and have no row of their own."""
        spoken = {row[0] for column in _NAMING for row in self._connection.execute(select(column).distinct())}
        logged = select(AuditRow.subject).where(AuditRow.action.in_(_ABOUT_PEOPLE)).distinct()
        spoken |= {row[0] for row in self._connection.execute(logged)}
        return sorted((one for one in spoken | self.erased if one is not None and one not in self.known), key=str)

    def add(self, person: UUID, row: int) -> Salvaged:
        """Somebody of whom nothing was left, under the row they had where nobody else has it."""
        taken = self._is_taken(row) or self._connection.scalar(
            select(RevisionRow.person).where(RevisionRow.person == row).limit(1)
        )
        return self._know(Salvaged(person, self._free_row() if taken else row))

    # What is shown now

    def finish(self) -> None:
        """Close all gaps: afterwards everybody has revisions without one, the newest of which is the one to show."""
        entries = {row.id: row for row in self._connection.execute(select(_PERSON))}
        spoken, printed, logged = self._spoken(), self._printed(), self._logged()
        for person, salvaged in self.known.items():
            entry = entries.get(person)
            known = [*salvaged.numbers, spoken.get(person), printed.get(person)]
            if entry is not None:
                known += [entry.revision, entry.printed_revision]
            if not salvaged.listed:
                known.append(logged.get(person))
            salvaged.highest = _greatest(*known) or 0
            current = self._close(salvaged, entry)
            if salvaged.fate is Fate.DOUBTFUL:
                current = self._suspend(salvaged, current)
            self._write_entry(salvaged, entry, current, printed.get(person))

    def _close(self, salvaged: Salvaged, entry: Row[Any] | None) -> int:
        """Give every number its revision; gives the number of the one to show."""
        lost, current = salvaged.gone, salvaged.highest
        if not salvaged.numbers:
            assert entry is not None  # noqa: S101 nobody is known without the one or the other
            self._stand_in(salvaged, range(1, current + 2), self._of_entry(entry), self._now)
            salvaged.fate = Fate.ENTRY
            return current + 1
        for number in lost:
            near = max((one for one in salvaged.numbers if one < number), default=min(salvaged.numbers))
            beside = self._one(salvaged.row, near)
            self._stand_in(salvaged, (number,), beside.card, beside.saved)
        if current in lost:
            self._stand_in(salvaged, (current + 1,), self._one(salvaged.row, current).card, self._now)
            salvaged.fate = salvaged.fate or Fate.OLDER
            return current + 1
        if current in salvaged.restored:
            salvaged.fate = salvaged.fate or Fate.BACKUP
        elif lost or salvaged.restored:
            salvaged.fate = salvaged.fate or Fate.HISTORY
        return current

    def _suspend(self, salvaged: Salvaged, current: int) -> int:
        """A further revision that is shown to nobody who looks up."""
        card = rows.card(self._one(salvaged.row, current).card)
        governance = card.governance.model_copy(update={"status": Status.SUSPENDED})
        hidden = card.model_copy(update={"governance": governance})
        self._stand_in(salvaged, (current + 1,), canonical_json(hidden), self._now)
        return current + 1

    def _stand_in(self, salvaged: Salvaged, numbers: Iterable[int], card: bytes, saved: datetime) -> None:
        for number in numbers:
            values = {
                "number": number,
                "saved": saved,
                "author": self._actor.account,
                "author_name": self._actor.login,
                "changed": json.dumps(()),
                "comment": self._comment,
                "card": card,
            }
            digest = rows.revision_digest(self._key, salvaged.id, values)
            self._connection.execute(insert(_REVISION), {**values, "person": salvaged.row, "digest": digest})

    def _write_entry(self, salvaged: Salvaged, entry: Row[Any] | None, current: int, printed: int | None) -> None:
        """What of the list entry does not follow from the card; the rest is indexed anew in the end."""
        newest = self._one(salvaged.row, current)
        added = entry.added if entry is not None else None
        values: dict[str, Any] = {
            "revision": current,
            "saved": newest.saved,
            "added": added or self._one(salvaged.row, 1).saved,
            "printed_revision": _greatest(printed, entry.printed_revision if entry is not None else None),
        }
        if entry is not None:
            if values != {name: getattr(entry, name) for name in values}:
                self._connection.execute(update(_PERSON).where(_PERSON.c.row == salvaged.row).values(**values))
            return
        merged = self._connection.scalar(select(MergeRow.survivor).where(MergeRow.gone == salvaged.id))
        own = {"row": salvaged.row, "id": salvaged.id, "box": self._box_of(salvaged.id), "merged_into": merged}
        columns = index(rows.card(newest.card)).columns.values()
        self._connection.execute(insert(_PERSON), {**columns, **values, **own})

    def _box_of(self, person: UUID) -> UUID:
        """The box that the person's newest paper names, else a new one."""
        named = select(PrintRow.box).where(PrintRow.person == person, PrintRow.box.is_not(None))
        found: UUID | None = self._connection.scalar(named.order_by(PrintRow.printed.desc()).limit(1))
        return found or new_box_id()

    def _of_entry(self, entry: Row[Any]) -> bytes:
        """A card that says what the list said, and nothing of what it did not: no alert counts as confirmed."""
        phones = self._connection.execute(select(PhoneRow.table()).where(PhoneRow.person == entry.row)).all()
        found = [Phone(written=row.digits, number=row.digits) for row in phones if not row.of_contact]
        others = [Phone(written=row.digits, number=row.digits) for row in phones if row.of_contact]
        birth = None
        with suppress(ValueError):
            birth = PartialDate.parse(entry.birth)
        address = Address(street=entry.street, building=entry.building, flat=entry.flat, town=entry.town)
        card = Card(
            identity=Identity(given_names=entry.given_names, surname=entry.surname, birth=birth, pesel=entry.pesel),
            residence=Residence(address=address, phones=tuple(found)),
            contacts=tuple(Contact(phones=(phone,)) for phone in others),
            medical=Medical(alerts=tuple(Alert(kind=kind) for kind in alerts_of(entry.alerts))),
            providers=Providers(social_worker=Provider(name=entry.worker) if entry.worker else None),
            governance=Governance(status=Status(entry.status), next_review=entry.next_review),
            note=self._comment,
        )
        return canonical_json(card)

    # Reading

    def _erased(self) -> frozenset[UUID]:
        stones = {row[0] for row in self._connection.execute(select(TombstoneRow.person))}
        logged = select(AuditRow.subject).where(AuditRow.action == Action.PERSON_ERASED.value)
        return frozenset(stones | {row[0] for row in self._connection.execute(logged) if row[0]})

    def _drop_erased(self) -> None:
        """Whoever was erased stays erased, whatever an older page still says."""
        for person in self.erased:
            row = self._connection.scalar(select(PersonRow.row).where(PersonRow.id == person))
            for table, column in ((PhoneRow, PhoneRow.person), (RevisionRow, RevisionRow.person)):
                self._connection.execute(delete(table).where(column == row))
            for owned, owner in ((AttachmentRow, AttachmentRow.person), (DraftRow, DraftRow.person)):
                self._connection.execute(delete(owned).where(owner == person))
            self._connection.execute(delete(PersonRow).where(PersonRow.id == person))

    def _spoken(self) -> dict[UUID, int]:
        """The greatest number of a revision that paper and disclosures speak of."""
        found: dict[UUID, int] = {}
        for person, revision in ((PrintRow.person, PrintRow.revision), (DisclosureRow.person, DisclosureRow.revision)):
            for row in self._connection.execute(select(person, func.max(revision)).group_by(person)):
                if row[0] is not None and row[1] is not None:
                    found[row[0]] = max(found.get(row[0], 0), row[1])
        return found

    def _logged(self) -> dict[UUID, int]:
        """How often the log says that a record was saved: as many revisions there were at most."""
        saved = select(AuditRow.subject, func.count()).where(AuditRow.action.in_(_SAVING)).group_by(AuditRow.subject)
        return {row[0]: row[1] for row in self._connection.execute(saved) if row[0] is not None}

    def _printed(self) -> dict[UUID, int]:
        """The newest revision that a card was printed of."""
        cards = select(PrintRow.person, func.max(PrintRow.revision)).where(PrintRow.kind == PrintKind.CARD.value)
        found = self._connection.execute(cards.group_by(PrintRow.person))
        return {row[0]: row[1] for row in found if row[0] is not None and row[1] is not None}

    def _revisions(self) -> Iterator[Row[Any]]:
        statement: AnySelect = select(*_REVISION.columns, PersonRow.id).outerjoin(
            PersonRow, PersonRow.row == RevisionRow.person
        )
        yield from self._connection.execute(statement.execution_options(yield_per=1000))

    def _one(self, row: int, number: int) -> Row[Any]:
        found = select(_REVISION).where(_REVISION.c.person == row, _REVISION.c.number == number)
        return self._connection.execute(found).one()

    def _is_of(self, person: UUID, row: Row[Any]) -> bool:
        return digests_equal(rows.revision_digest(self._key, person, row._asdict()), row.digest)

    def _is_taken(self, row: int) -> bool:
        return row in self._rows

    def _free_row(self) -> int:
        stored = self._connection.scalar(select(func.max(RevisionRow.person))) or 0
        return max(stored, *self._rows, 0) + 1

    def _know(self, salvaged: Salvaged) -> Salvaged:
        self.known[salvaged.id] = salvaged
        self._rows.add(salvaged.row)
        return salvaged


class _Near:
    """Candidates for a row, the likeliest first: ids and rows both grow as people are added."""

    def __init__(self, known: Iterable[Salvaged], candidates: Iterable[UUID]) -> None:
        ordered = sorted((one.row, str(one.id)) for one in known)
        self._rows, self._ids = [row for row, _ in ordered], [one for _, one in ordered]
        self._candidates = sorted(map(str, candidates))

    def by_nearness(self, row: int) -> Iterator[UUID]:
        """Those between the neighbours of the row, then all others."""
        after = bisect_left(self._rows, row)
        first = bisect_left(self._candidates, self._ids[after - 1]) if after else 0
        last = bisect_left(self._candidates, self._ids[after]) if after < len(self._ids) else None
        between = self._candidates[first:last]
        yield from map(UUID, between)
        yield from (UUID(one) for one in tuple(self._candidates) if one not in between)

    def take(self, candidate: UUID) -> None:
        """The candidate has been found."""
        self._candidates.remove(str(candidate))


def _card(row: Row[Any]) -> Card | None:
    try:
        return rows.card(row.card)
    except RegistryDamaged:
        return None


def _greatest(*numbers: int | None) -> int | None:
    return max((number for number in numbers if number is not None), default=None)
