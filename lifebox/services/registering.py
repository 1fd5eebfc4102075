"""The register of requests and breaches: noted with their deadline, settled with what was done."""

from datetime import datetime

from lifebox.domain.access import Action
from lifebox.domain.errors import InvalidInput
from lifebox.domain.ids import PersonId, RegisterId, new_register_id
from lifebox.domain.register import EntryKind, RegisterEntry
from lifebox.services.office import Office


def read_register(office: Office) -> tuple[RegisterEntry, ...]:
    """All entries: what is open first, by its deadline, then what is settled, newest first."""
    office.registry.actor.require(Action.REGISTER_READ)
    with office.registry.write() as tx:
        tx.audit(Action.REGISTER_READ)
        found = tx.register()
    waiting = sorted((one for one in found if one.done is None), key=lambda one: one.due)
    return (*waiting, *(one for one in found if one.done is not None))


def note_entry(
    office: Office, kind: EntryKind, received: datetime, told: str, person: PersonId | None = None
) -> RegisterEntry:
    """Register a request or a breach. Raises `InvalidInput` without words, and for a moment that is still to come."""
    office.registry.actor.require(Action.REGISTER_KEPT)
    if not told.strip():
        raise InvalidInput(what="register_text")
    if received > office.clock.now():
        raise InvalidInput(what="register_time")
    login = office.registry.actor.login
    new = RegisterEntry(new_register_id(), kind, received, kind.due(received), login, told.strip(), person)
    with office.registry.write() as tx:
        tx.add_to_register(new)
        tx.audit(Action.REGISTER_KEPT, person, facts=[("entry", kind.value)])
    return new


def settle_entry(office: Office, entry: RegisterId, outcome: str) -> None:
    """Say what was done about it. Raises `InvalidInput` without words, `NotFound`."""
    if not outcome.strip():
        raise InvalidInput(what="register_text")
    _settle(office, entry, office.clock.now(), outcome.strip())


def reopen_entry(office: Office, entry: RegisterId) -> None:
    """It is not settled after all."""
    _settle(office, entry, None, "")


def open_and_late(entries: tuple[RegisterEntry, ...], now: datetime) -> tuple[int, int]:
    """How many wait, and how many of them should have been settled by now."""
    waiting = [one for one in entries if one.done is None]
    return len(waiting), sum(one.is_late(now) for one in waiting)


def _settle(office: Office, entry: RegisterId, done: datetime | None, outcome: str) -> None:
    office.registry.actor.require(Action.REGISTER_KEPT)
    with office.registry.write() as tx:
        tx.settle_in_register(entry, done, outcome)
        tx.audit(Action.REGISTER_KEPT, facts=[("settled", "1" if done else "0")])
