"""What stands around a record that was looked up: its row of the list, who else lives there, who may be calling."""

from dataclasses import dataclass

from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.people import PersonSummary, looked_up
from lifebox.services.emergency import EmergencyRecord
from lifebox.services.office import LookupOffice


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The record as lists show it, with its review and its paper; people of the same address but another box."""

    summary: PersonSummary
    neighbours: tuple[PersonSummary, ...]
    profile: OrganisationProfile


def read_surroundings(office: LookupOffice, opened: EmergencyRecord) -> Surroundings:
    """Read together with the record. Where no house is known, nobody is a neighbour."""
    record, address = opened.record, opened.record.card.residence.address
    of_box = {record.id, *(other.id for other in opened.others)}
    with office.registry.read() as reader:
        (summary,) = reader.summaries([record.id])
        known = address.street and address.building
        living = reader.people_at(address.street, address.building, address.flat) if known else ()
        neighbours = reader.summaries([person for person in living if person not in of_box])
        profile = reader.organisation()
    return Surroundings(summary, looked_up(office.registry.actor, neighbours), profile)
