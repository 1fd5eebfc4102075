"""What a salvage tells: who lost what, by name and code, and how many rows of each kind."""

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import InstrumentedAttribute

from lifebox.domain.access import Action
from lifebox.domain.boxes import CodeState
from lifebox.domain.ids import PersonId, new_person_id
from lifebox.domain.salvage import Fate, SalvagedPerson, TableCount
from lifebox.registry.harvest import Harvest
from lifebox.registry.models import AuditRow, Base, CodeRow, DisclosureRow, PersonRow, PrintRow
from lifebox.registry.salvaged_people import SalvagedPeople


def lost_people(connection: Connection, people: SalvagedPeople, found: Harvest) -> tuple[SalvagedPerson, ...]:
    """Who has no record any more: whose id is spoken of, whom only the index names, and whose row alone is missing.

    Ids and rows both grow as people are added. Between two neighbours of whom both are known there are as many ids as
    rows, or it is not known which is whose: then id and name are told apart, and may be of one person.
    """
    taken = {one.row for one in people.known.values()}
    known = sorted((one.row, str(one.id)) for one in people.known.values() if one.fate is not Fate.UNPROVEN)
    last = max((*taken, *found.names), default=0)
    ids = sorted({str(one) for one in (*people.unknown(), *people.erased)})
    told: list[SalvagedPerson] = []
    for (row, begin), (next_row, end) in pairwise([(0, ""), *known, (last + 1, "~")]):
        between = [UUID(one) for one in ids[bisect_right(ids, begin) : bisect_left(ids, end)]]
        missing = [one for one in range(row + 1, next_row) if one not in taken]
        gone = [one for one in between if one not in people.erased]
        if len(between) == len(missing):
            names = dict(zip(between, missing, strict=True))
            told += [_lost(connection, one, found.names.get(names[one], "")) for one in gone]
            continue
        named = [found.names[one] for one in missing if one in found.names]
        rest = len(missing) - len(between) - len(named)
        told += [_lost(connection, one, "") for one in gone]
        told += [SalvagedPerson(id=new_person_id(), fate=Fate.LOST, name=name) for name in (*named, *[""] * rest)]
    return tuple(told)


def _lost(connection: Connection, person: UUID, name: str) -> SalvagedPerson:
    printed = select(PrintRow.code).where(PrintRow.person == person, PrintRow.code.is_not(None))
    code = connection.scalar(printed.order_by(PrintRow.printed.desc()).limit(1))
    return SalvagedPerson(id=PersonId(person), fate=Fate.LOST, name=name, code=code or "")


def kept_people(
    connection: Connection, people: SalvagedPeople, scans: Counter[UUID], new_codes: frozenset[UUID]
) -> tuple[SalvagedPerson, ...]:
    """Everybody with a record of which something is missing."""
    papers = _fewer(connection, Action.PRINTED, PrintRow.person)
    disclosures = _fewer(connection, Action.DISCLOSURE_OPENED, DisclosureRow.person)
    boxes = {row.id: row.box for row in connection.execute(select(PersonRow.id, PersonRow.box))}
    codes = {
        row.box: row.code
        for row in connection.execute(select(CodeRow.box, CodeRow.code).where(CodeRow.state == CodeState.ACTIVE.value))
    }
    told = []
    for person, salvaged in people.known.items():
        missing = papers[person], disclosures[person], scans[person]
        box = boxes[person]
        if salvaged.fate is None and not any(missing) and box not in new_codes:
            continue
        told.append(
            SalvagedPerson(
                id=PersonId(person),
                fate=salvaged.fate or (Fate.HISTORY if any(missing) else Fate.CODE),
                code=codes.get(box, ""),
                lost=salvaged.gone,
                restored=salvaged.restored,
                papers=missing[0],
                disclosures=missing[1],
                scans=missing[2],
                new_code=box in new_codes,
            )
        )
    return tuple(sorted(told, key=lambda one: (list(Fate).index(one.fate), str(one.id))))


def _fewer(connection: Connection, action: Action, person: InstrumentedAttribute[Any]) -> Counter[UUID]:
    """By how many rows there are less than the log says."""
    logged = select(AuditRow.subject, func.count()).where(AuditRow.action == action.value).group_by(AuditRow.subject)
    missing = Counter({row[0]: row[1] for row in connection.execute(logged) if row[0] is not None})
    missing.subtract({row[0]: row[1] for row in connection.execute(select(person, func.count()).group_by(person))})
    return +missing


def table_counts(found: Harvest, restored: Counter[str], dropped: Counter[str]) -> tuple[TableCount, ...]:
    """How many rows of each kind were read, taken from the backup, broken off, contradicted and dropped."""
    broken = Counter(table for table, _ in found.lost)
    counted = (
        TableCount(
            table=name,
            read=found.rows[name],
            restored=restored[name],
            broken=broken[name],
            contradictions=found.contradictions[name],
            dropped=dropped[name],
        )
        for name in sorted(Base.metadata.tables)
    )
    return tuple(one for one in counted if one != TableCount(table=one.table))
