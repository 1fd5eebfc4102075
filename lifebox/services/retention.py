"""Retention: whose records have been kept for their time, and erasing them."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from lifebox.domain.access import Action
from lifebox.domain.dates import add_months
from lifebox.domain.errors import Cancelled
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import RegistryReader
from lifebox.domain.retention import EraseReason, ErasureProposal, RetentionRules
from lifebox.services.office import Office
from lifebox.services.progress import Progress
from lifebox.services.rights import Erasure, erase_in

_LEFT = {
    Status.WITHDRAWN: EraseReason.WITHDRAWN,
    Status.DECEASED: EraseReason.DECEASED,
    Status.MOVED: EraseReason.MOVED,
}


class _LeftAlone(Exception):
    """Ends a transaction in which there was nothing to do."""


@dataclass(frozen=True, slots=True)
class Retained:
    """The rules and whom they propose, whoever waits longest first."""

    rules: RetentionRules
    proposals: tuple[ErasureProposal, ...]


@dataclass(frozen=True, slots=True)
class Cleared:
    """What came of erasing several. `kept` are those that the rules proposed no longer by then."""

    erased: int
    kept: int
    papers: int
    bundles: int


def propose_erasures(office: Office) -> Retained:
    """Whose records the rules propose to erase. It is a list of people, so that somebody read it is logged."""
    office.registry.actor.require(Action.RETENTION_READ)
    today = office.clock.today()
    with office.registry.write() as tx:
        tx.audit(Action.RETENTION_READ)
    with office.registry.read() as reader:
        rules = reader.retention()
        due = {person: (reason, since) for person, reason, since in _due(reader, rules, today)}
        summaries = reader.summaries(tuple(due))
    proposals = (ErasureProposal(one, *due[one.id]) for one in summaries)
    return Retained(rules, tuple(sorted(proposals, key=lambda one: (one.since, str(one.person.id)))))


def change_retention(office: Office, rules: RetentionRules) -> None:
    """Set the rules. They erase nothing by themselves."""
    office.registry.actor.require(Action.RETENTION_CHANGED)
    with office.registry.write() as tx:
        tx.set_retention(rules)
        tx.audit(Action.RETENTION_CHANGED, facts=[(name, str(value)) for name, value in rules.model_dump().items()])


def erase_proposed(office: Office, chosen: Sequence[ErasureProposal], progress: Progress) -> Cleared:
    """Erase these records, each in a transaction of its own. Cancelling keeps what was done by then.

    Whoever has come back, was reviewed or was erased since is left alone.
    """
    office.registry.actor.require(Action.PERSON_ERASED)
    erased = papers = bundles = kept = 0
    with office.registry.read() as reader:
        due = {person: reason for person, reason, _ in _due(reader, reader.retention(), office.clock.today())}
        revisions = {one.id: one.revision for one in reader.summaries([one.person.id for one in chosen])}
    for number, one in enumerate(chosen):
        try:
            progress(number, len(chosen))
        except Cancelled:
            break
        person = one.person.id
        gone = None
        if due.get(person) is one.reason:
            gone = _erase_unchanged(office, person, revisions[person], one.reason)
        if gone is None:
            kept += 1
        else:
            erased, papers, bundles = erased + 1, papers + len(gone.papers), bundles + len(gone.bundles)
    office.registry.sweep()
    return Cleared(erased, kept, papers, bundles)


def _erase_unchanged(office: Office, person: PersonId, revision: int, reason: EraseReason) -> Erasure | None:
    """None where the record was saved, merged or erased since `revision` was looked at."""
    with suppress(_LeftAlone), office.registry.write() as tx:
        found = next(iter(tx.summaries([person])), None)
        if found is None or found.revision != revision or tx.person(person).merged_into is not None:
            raise _LeftAlone
        return erase_in(office, tx, person, reason)
    return None


def _due(reader: RegistryReader, rules: RetentionRules, today: date) -> Iterator[tuple[PersonId, EraseReason, date]]:
    for status, reason in _LEFT.items():
        months = rules.months(reason)
        if months is not None:
            last = add_months(today, -months)
            for person, moment in reader.with_status(status):
                since = moment.astimezone().date()
                if since <= last:
                    yield person, reason, since
    months = rules.months(EraseReason.OVERDUE)
    if months is not None:
        last = add_months(today, -months)
        # A day more, for the time zone; the days themselves are compared below.
        before = datetime.combine(last + timedelta(days=2), time(), UTC)
        for person, since in reader.last_reviews(today, before):
            if since <= last:
                yield person, EraseReason.OVERDUE, since
