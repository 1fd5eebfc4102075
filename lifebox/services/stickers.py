"""Which label goes where on the sheets, known before anything is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office


@dataclass(frozen=True, slots=True)
class PlannedLabel:
    """A label of a person's box."""

    place: LabelPlace
    person: PersonId
    name: str
    code: BoxCode


def plan_labels(office: Office, wanted: Sequence[tuple[LabelPlace, PersonId]]) -> tuple[PlannedLabel, ...]:
    """The labels that `prepare_mixed_labels` draws of these, in its order: fridge and door once a box."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        rows = {one.id: one for one in reader.summaries(list(dict.fromkeys(person for _, person in wanted)))}
    planned: list[PlannedLabel] = []
    seen: set[tuple[LabelPlace, BoxCode]] = set()
    for place, person in wanted:
        row = rows.get(person)
        if row is None or row.code is None:
            continue
        if place is not LabelPlace.BOX and (place, row.code) in seen:
            continue
        seen.add((place, row.code))
        planned.append(PlannedLabel(place, person, row.name, row.code))
    return tuple(planned)
