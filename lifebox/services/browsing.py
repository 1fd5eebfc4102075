"""Long lists of people: who is on them in which order, and a page of them at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from lifebox.domain.access import Action
from lifebox.domain.id_lists import IdList
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter, PersonSummary
from lifebox.services.office import Office


@dataclass(frozen=True, slots=True)
class Choices:
    """What people can be filtered by that only the registry knows: streets, most used first, and social workers."""

    streets: tuple[str, ...] = ()
    workers: tuple[str, ...] = ()


def list_ids(office: Office, wanted: PeopleFilter) -> IdList[PersonId]:
    """Everybody whom the filter lets through, in its order. Written to the access log."""
    office.registry.actor.require(Action.PEOPLE_LISTED)
    with office.registry.read() as reader:
        found = reader.people_ids(wanted)
    with office.registry.write() as tx:
        tx.audit(Action.PEOPLE_LISTED, facts=[("rows", str(len(found)))])
    return found


def read_page(office: Office, people: Sequence[PersonId]) -> tuple[PersonSummary, ...]:
    """What lists show of these people, in this order; who is gone meanwhile is left out."""
    office.registry.actor.require(Action.PEOPLE_LISTED)
    with office.registry.read() as reader:
        return reader.summaries(people)


def filter_choices(office: Office) -> Choices:
    """What the filters offer."""
    office.registry.actor.require(Action.PEOPLE_LISTED)
    with office.registry.read() as reader:
        return Choices(reader.streets(), reader.workers())
