"""What the font has no letters for is told before it is printed, whatever the print."""

import pytest

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.boxes import PrintKind
from lifebox.domain.ids import PersonId
from lifebox.services.kinds import PREPARE
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.printing import CardOptions, LabelOptions, prepare_labels
from tests.documents import samples

_UNKNOWN = frozenset("العربيةעבריתس👵🏽🚪")


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return [add_person(office, card).person for card in (samples.nasty(), samples.typical())]


@pytest.mark.parametrize("kind", sorted(set(PREPARE) - {PrintKind.COLLECTION}))
def test_every_print_of_people_says_which_characters_it_lacks(
    office: Office, people: list[PersonId], kind: PrintKind
) -> None:
    assert PREPARE[kind](office, people, CardOptions(), None).unprintable == _UNKNOWN
    assert PREPARE[kind](office, people[1:], CardOptions(), None).unprintable == frozenset()


def test_labels_say_so_of_names_alone(office: Office, people: list[PersonId]) -> None:
    for place in LabelPlace:
        assert not prepare_labels(office, people, LabelOptions(place)).unprintable
    card = samples.typical()
    foreign = card.model_copy(update={"identity": card.identity.model_copy(update={"surname": "Ben-שלום"})})
    who = [add_person(office, foreign).person]
    assert prepare_labels(office, who, LabelOptions(LabelPlace.BOX)).unprintable == frozenset("שלום")
    assert not prepare_labels(office, who, LabelOptions(LabelPlace.FRIDGE)).unprintable
