"""The audit chain: every entry's MAC covers the one before it, the transaction and the ledger's sum."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditEntry
from lifebox.registry.ledger import TALLY_BYTES
from lifebox.registry.models import AuditRow
from lifebox.security.master import digests_equal, keyed_digest

_START = bytes(32)
_INSERT = insert(AuditRow)
_LINKS = select(AuditRow.sequence, AuditRow.number, AuditRow.tally, AuditRow.mac)
_TIP = _LINKS.order_by(AuditRow.sequence.desc()).limit(1)
COLUMNS = select(*AuditRow.table().columns)


@dataclass(frozen=True, slots=True)
class Tip:
    """The newest link: its sequence and transaction, the sum over all rows at its end, its MAC."""

    sequence: int = 0
    number: int = 0
    tally: bytes = bytes(TALLY_BYTES)
    mac: bytes = _START


def tip(connection: Connection) -> Tip:
    """The newest link, or the start of an empty chain."""
    row = connection.execute(_TIP).one_or_none()
    return Tip(*row) if row else Tip()


def tip_at(connection: Connection, sequence: int) -> Tip:
    """The link of this sequence; the start of a chain where there is none."""
    row = connection.execute(_LINKS.where(AuditRow.sequence == sequence)).one_or_none()
    return Tip(*row) if row else Tip()


def append(connection: Connection, key: bytes, before: Tip, entries: list[AuditEntry], tally: bytes) -> Tip:
    """Add the entries of one transaction; their sequence is given here. Returns the new tip."""
    link = replace(before, number=before.number + 1, tally=tally)
    added = []
    for entry in entries:
        numbered = replace(entry, sequence=link.sequence + 1)
        mac = _mac(key, link.mac, numbered, link.number, tally)
        added.append(_values(numbered, link.number, tally, mac))
        link = replace(link, sequence=numbered.sequence, mac=mac)
    connection.execute(_INSERT, added)
    return link


def entry_of(row: Row[Any]) -> AuditEntry:
    """The entry of a row of `COLUMNS`."""
    return AuditEntry(
        sequence=row.sequence,
        at=row.at,
        login=row.login,
        role=Role(row.role),
        action=Action(row.action),
        subject=row.subject,
        fields=tuple(json.loads(row.fields)),
        facts=tuple((name, value) for name, value in json.loads(row.facts)),
    )


def links(connection: Connection, key: bytes, after: Tip) -> Iterator[tuple[Tip, bool]]:
    """Every stored link later than `after`, which may be the start, and whether it follows from the one before."""
    before = after
    later = COLUMNS.where(AuditRow.sequence > after.sequence).order_by(AuditRow.sequence)
    for row in connection.execute(later.execution_options(yield_per=1000)):
        link = Tip(row.sequence, row.number, row.tally, row.mac)
        expected = _mac(key, before.mac, entry_of(row), row.number, row.tally)
        follows = row.sequence == before.sequence + 1 and row.number - before.number in {0, 1}
        yield link, follows and digests_equal(expected, row.mac)
        before = link


def mac_at(connection: Connection, sequence: int) -> bytes | None:
    """The MAC of one link, or None where there is no such link."""
    found: bytes | None = connection.scalar(select(AuditRow.mac).where(AuditRow.sequence == sequence))
    return found


def rewrite(connection: Connection, key: bytes, tally: bytes) -> Tip:
    """Give every link a MAC under another key, for a rotation; all links take the sum that holds now."""
    link = Tip()
    for row in connection.execute(COLUMNS.order_by(AuditRow.sequence)).all():
        mac = _mac(key, link.mac, entry_of(row), row.number, tally)
        connection.execute(update(AuditRow).where(AuditRow.sequence == row.sequence).values(mac=mac, tally=tally))
        link = Tip(row.sequence, row.number, tally, mac)
    return link


def _mac(key: bytes, before: bytes, entry: AuditEntry, number: int, tally: bytes) -> bytes:
    stated = [
        entry.sequence,
        number,
        entry.at.isoformat(),
        entry.login,
        entry.role.value,
        entry.action.value,
        _hex(entry.subject),
        list(entry.fields),
        [list(fact) for fact in entry.facts],
    ]
    canonical = json.dumps(stated, separators=(",", ":"), ensure_ascii=True).encode("ascii")
    return keyed_digest(key, b"audit\0" + before + tally + canonical)


def _hex(subject: UUID | None) -> str:
    return subject.hex if subject else ""


def _values(entry: AuditEntry, number: int, tally: bytes, mac: bytes) -> dict[str, Any]:
    return {
        "sequence": entry.sequence,
        "number": number,
        "at": entry.at,
        "login": entry.login,
        "role": entry.role.value,
        "action": entry.action.value,
        "subject": entry.subject,
        "fields": json.dumps(entry.fields, ensure_ascii=False),
        "facts": json.dumps(entry.facts, ensure_ascii=False),
        "tally": tally,
        "mac": mac,
    }
