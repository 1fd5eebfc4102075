"""What hangs together in a registry, joined again after a harvest: boxes, codes, doubles, references, the log."""

from collections import Counter, defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, delete, exists, insert, select, update
from sqlalchemy.orm import aliased

from lifebox.domain.access import Action, Actor
from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import draw_code
from lifebox.domain.salvage import Span
from lifebox.registry.audit_chain import Tip, rewrite
from lifebox.registry.ledger import TALLY_BYTES, count_rows
from lifebox.registry.models import (
    AuditRow,
    Base,
    BoxRow,
    CodeRow,
    MergeRow,
    PersonRow,
    PhoneRow,
    PrintRow,
    RevisionRow,
)

LOST_ENTRY = ("entry", "lost")
"""The fact of an entry that stands for a lost one."""
_MADE_ANEW = frozenset({PhoneRow.__tablename__, RevisionRow.__tablename__})
_JOINED = frozenset({PersonRow.__tablename__, CodeRow.__tablename__})


def join_doubles(connection: Connection) -> None:
    """A record that went into one that is lost is shown again; nothing else is left of the two."""
    survivor = aliased(PersonRow)
    without = PersonRow.merged_into.is_not(None), ~exists().where(survivor.id == PersonRow.merged_into)
    connection.execute(update(PersonRow).where(*without).values(merged_into=None))
    hidden = exists().where(PersonRow.id == MergeRow.gone, PersonRow.merged_into.is_not(None))
    connection.execute(delete(MergeRow).where(~hidden))


def join_boxes(connection: Connection, now: datetime) -> frozenset[UUID]:
    """Every box that is spoken of is there, with one active code where somebody has it; gives those whose code is new.

    A code that stands on the box's paper is believed; only where no paper says one is a new one drawn.
    """
    named = select(PersonRow.box).union(select(CodeRow.box).where(CodeRow.box.is_not(None)))
    there = set(connection.scalars(select(BoxRow.id)))
    for box in set(connection.scalars(named)) - there:
        connection.execute(insert(BoxRow), {"id": box, "handed_over": ""})
    codes: defaultdict[UUID, list[Any]] = defaultdict(list)
    for row in connection.execute(select(CodeRow.table()).where(CodeRow.box.is_not(None)).order_by(CodeRow.issued)):
        codes[row.box].append(row)
    new = set[UUID]()
    taken = set(connection.scalars(select(CodeRow.code)))
    for box in set(connection.scalars(select(PersonRow.box).where(PersonRow.merged_into.is_(None)))):
        active = [row.code for row in codes[box] if row.state == CodeState.ACTIVE.value]
        for code in active[:-1]:
            connection.execute(update(CodeRow).where(CodeRow.code == code).values(state=CodeState.REPLACED.value))
        if not active and not _from_paper(connection, box):
            _draw(connection, box, now, taken)
            new.add(box)
    return frozenset(new)


def drop_dangling(connection: Connection) -> Counter[str]:
    """Take out rows that belong to one that is lost, as many as it takes; gives how many of each table."""
    gone: Counter[str] = Counter()
    found = 1
    while found:
        found = 0
        for table in Base.metadata.sorted_tables:
            if table.name not in _JOINED:
                dropped = _dropped(connection, table)
                found += dropped
                gone[table.name] += 0 if table.name in _MADE_ANEW else dropped
    return gone


def mend_log(connection: Connection, key: bytes, actor: Actor, now: datetime, newest: int) -> tuple[Tip, list[Span]]:
    """Put an entry that says so in the place of each lost one up to `newest`, and chain them all anew.

    So the numbers on printed sheets go on saying the same entries. Gives the new tip and what was lost.
    """
    lost: list[Span] = []
    before, number, told = 0, 0, 0
    for row in connection.execute(select(AuditRow.sequence, AuditRow.number).order_by(AuditRow.sequence)).all():
        if row.sequence > before + 1:
            lost.append(Span(first=before + 1, last=row.sequence - 1))
            number = _stand_in(connection, lost[-1], number, actor, now)
            told = 0
        number += row.number != told or before == 0
        told, before = row.number, row.sequence
        connection.execute(update(AuditRow).where(AuditRow.sequence == row.sequence).values(number=number))
    if newest > before:
        lost.append(Span(first=before + 1, last=newest))
        _stand_in(connection, lost[-1], number, actor, now)
    return rewrite(connection, key, count_rows(connection, key)), lost


def _stand_in(connection: Connection, span: Span, number: int, actor: Actor, now: datetime) -> int:
    for sequence in range(span.first, span.last + 1):
        number += 1
        values = {
            "sequence": sequence,
            "number": number,
            "at": now,
            "login": actor.login,
            "role": actor.role.value,
            "action": Action.REGISTRY_SALVAGED.value,
            "subject": None,
            "fields": "[]",
            "facts": f'[["{LOST_ENTRY[0]}", "{LOST_ENTRY[1]}"]]',
            "tally": bytes(TALLY_BYTES),
            "mac": bytes(32),
        }
        connection.execute(insert(AuditRow), values)
    return number


def _from_paper(connection: Connection, box: UUID) -> bool:
    """Whether paper of the box has a code that no row has any more, which is its code again."""
    named = select(PrintRow.code, PrintRow.printed).where(
        PrintRow.box == box, PrintRow.code.is_not(None), PrintRow.code.not_in(select(CodeRow.code))
    )
    row = connection.execute(named.order_by(PrintRow.printed.desc()).limit(1)).one_or_none()
    if row is None:
        return False
    _add_code(connection, row.code, box, row.printed)
    return True


def _draw(connection: Connection, box: UUID, now: datetime, taken: set[str]) -> None:
    code = str(draw_code())
    while code in taken:
        code = str(draw_code())
    taken.add(code)
    _add_code(connection, code, box, now)


def _add_code(connection: Connection, code: str, box: UUID, issued: datetime) -> None:
    values = {"code": code, "state": CodeState.ACTIVE.value, "issued": issued, "box": box}
    connection.execute(insert(CodeRow), values)


def _dropped(connection: Connection, table: Table) -> int:
    count = 0
    for reference in table.foreign_keys:
        column, target = reference.parent, reference.column
        missing = column.is_not(None), column.not_in(select(target))
        count += connection.execute(delete(table).where(*missing)).rowcount
    return count
