"""Disclosures as they are looked through afterwards: the list, completing a note, those that were left open."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from lifebox.domain.access import OWN_DISCLOSURES_FOR, Action
from lifebox.domain.disclosure import (
    CLOSES_AFTER,
    Disclosure,
    DisclosureFilter,
    DisclosureNote,
    ListedDisclosure,
    changed_fields,
)
from lifebox.domain.errors import DisclosureOpen, NotAllowed, NotFound
from lifebox.domain.id_lists import IdList
from lifebox.domain.ids import DisclosureId
from lifebox.domain.people import looked_up
from lifebox.domain.ports import RegistryReader
from lifebox.services.office import Office


class _NothingLeft(Exception):
    """Ends a transaction in which there was nothing to do."""


def list_disclosures(office: Office, wanted: DisclosureFilter) -> IdList[DisclosureId]:
    """The disclosures that the filter lets through and the role may see, newest first. Written to the access log."""
    office.registry.actor.require(Action.DISCLOSURES_LISTED)
    with office.registry.read() as reader:
        found = reader.disclosure_ids(_seen(office, wanted))
    with office.registry.write() as tx:
        subject = wanted.person
        tx.audit(Action.DISCLOSURES_LISTED, subject, facts=[("rows", str(len(found)))])
    return found


def read_disclosures(office: Office, ids: Sequence[DisclosureId]) -> tuple[ListedDisclosure, ...]:
    """What the list shows of these, in this order; what the role may not see is left out."""
    office.registry.actor.require(Action.DISCLOSURES_LISTED)
    with office.registry.read() as reader:
        return _listed(office, reader, reader.disclosures_by_id(ids))


def disclosure_logins(office: Office) -> tuple[str, ...]:
    """Whose disclosures there are to choose from."""
    actor = office.registry.actor
    actor.require(Action.DISCLOSURES_LISTED)
    if not actor.sees_all_disclosures:
        return (actor.login,)
    with office.registry.read() as reader:
        return reader.disclosure_logins()


def may_complete(office: Office, disclosure: Disclosure) -> bool:
    """Whether the note can be completed: it is closed, and the actor's own or everybody's to complete."""
    actor = office.registry.actor
    own = actor.account == disclosure.account and _is_seen(office, disclosure)
    allowed = actor.may(Action.DISCLOSURE_COMPLETED) and (own or actor.completes_all_disclosures)
    return allowed and disclosure.closed is not None


def complete_disclosure(
    office: Office, disclosure: DisclosureId, before: DisclosureNote, after: DisclosureNote
) -> ListedDisclosure:
    """Write beside a closed note what differs between `before`, which was shown, and `after`.

    What stood there stays, with who wrote it. Raises `NotAllowed` for somebody else's and `DisclosureOpen` for one
    that is still running, which is filled in where it runs.
    """
    actor = office.registry.actor
    actor.require(Action.DISCLOSURE_COMPLETED)
    fields = changed_fields(before, after)
    if fields:
        with office.registry.write() as tx:
            found = _one(tx, disclosure)
            if found.closed is None:
                raise DisclosureOpen
            if not may_complete(office, found):
                raise NotAllowed(action=Action.DISCLOSURE_COMPLETED.value, role=actor.role.value)
            new = found.told.model_copy(update={name: getattr(after, name) for name in fields})
            tx.change_disclosure(disclosure, new, close=True)
            tx.audit(Action.DISCLOSURE_COMPLETED, found.person, fields=fields)
    with office.registry.read() as reader:
        (shown,) = _listed(office, reader, (_one(reader, disclosure),))
    return shown


def unfinished_disclosures(office: Office) -> tuple[ListedDisclosure, ...]:
    """The actor's own that are open and not overdue, newest first: the program ended while they ran.

    `RunningDisclosure` goes on with one of them.
    """
    actor = office.registry.actor
    actor.require(Action.DISCLOSURE_NOTED)
    wanted = DisclosureFilter(account=actor.account, is_open=True, since=office.clock.now() - CLOSES_AFTER)
    with office.registry.read() as reader:
        return _listed(office, reader, reader.disclosures_by_id(reader.disclosure_ids(wanted)))


def close_overdue(office: Office) -> int:
    """Close what was left open for too long, at the time at which it closes by itself; gives how many.

    Nobody has to be there for it: whoever comes next closes everybody's.
    """
    office.registry.actor.require(Action.DISCLOSURE_CLOSED)
    overdue = DisclosureFilter(is_open=True, until=office.clock.now() - CLOSES_AFTER)
    with office.registry.read() as reader:
        if not reader.disclosure_ids(overdue):
            return 0
    with suppress(_NothingLeft), office.registry.write() as tx:
        found = tx.disclosures_by_id(tx.disclosure_ids(overdue))
        for one in found:
            tx.change_disclosure(one.id, one.note, True, one.opened + CLOSES_AFTER)
            tx.audit(Action.DISCLOSURE_CLOSED, one.person, facts=[("by", "time")])
        if not found:
            raise _NothingLeft
    return len(found)


def _seen(office: Office, wanted: DisclosureFilter) -> DisclosureFilter:
    """The filter within what the role may see."""
    actor = office.registry.actor
    if actor.sees_all_disclosures:
        return wanted
    first = office.clock.now() - OWN_DISCLOSURES_FOR
    return replace(wanted, account=actor.account, since=max(wanted.since or first, first))


def _is_seen(office: Office, one: Disclosure) -> bool:
    actor = office.registry.actor
    recent = one.opened >= office.clock.now() - OWN_DISCLOSURES_FOR
    return actor.sees_all_disclosures or (one.account == actor.account and recent)


def _one(reader: RegistryReader, disclosure: DisclosureId) -> Disclosure:
    found = reader.disclosures_by_id([disclosure])
    if not found:
        raise NotFound(what="disclosure")
    return found[0]


def _listed(office: Office, reader: RegistryReader, found: Sequence[Disclosure]) -> tuple[ListedDisclosure, ...]:
    seen = [one for one in found if _is_seen(office, one)]
    into = reader.survivors([one.person for one in seen])
    people = reader.summaries(list(dict.fromkeys(into.get(one.person, one.person) for one in seen)))
    named = {person.id: person for person in looked_up(office.registry.actor, people)}
    return tuple(ListedDisclosure(one, named.get(into.get(one.person, one.person))) for one in seen)
