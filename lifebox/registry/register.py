"""The register of requests and breaches, in a table of its own."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from lifebox.domain.errors import NotFound
from lifebox.domain.ids import PersonId, RegisterId
from lifebox.domain.register import EntryKind, RegisterEntry
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import RegisterRow

NEWEST = select(*RegisterRow.table().columns).order_by(RegisterRow.received.desc(), RegisterRow.id.desc())


def entry(row: Row[Any]) -> RegisterEntry:
    """A row of `NEWEST`."""
    person = PersonId(row.person) if row.person else None
    kind, entry_id = EntryKind(row.kind), RegisterId(row.id)
    return RegisterEntry(entry_id, kind, row.received, row.due, row.login, row.told, person, row.done, row.outcome)


def add(ledger: Ledger, new: RegisterEntry) -> None:
    """One more."""
    values = {name: getattr(new, name) for name in RegisterEntry.__slots__}
    ledger.insert(RegisterRow.table(), {**values, "kind": new.kind.value})


def settle(ledger: Ledger, wanted: RegisterId, done: datetime | None, outcome: str) -> None:
    """What was done and when; None opens it again. Raises `NotFound`."""
    if not ledger.update(RegisterRow.table(), {"id": wanted}, {"done": done, "outcome": outcome}):
        raise NotFound(what="register")
