"""The list of papers to collect: after a lost box's code was replaced, and of people who have left."""

from pathlib import Path

import pytest

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action
from lifebox.domain.boxes import Box, PrintKind
from lifebox.domain.errors import NothingToCollect
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.services.box import outdated_papers
from lifebox.services.codes import (
    ReplaceReason,
    bind_code,
    issue_codes,
    prepare_code_labels,
    replace_code,
    withdraw_code,
)
from lifebox.services.collecting import prepare_collections
from lifebox.services.demo import fill_with_fiction
from lifebox.services.office import Office
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    PreparedPrint,
    note_print,
    prepare_cards,
    prepare_mixed_labels,
    save_print,
)
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading
from tests.support.program import StandingClock

OPTIONS = CardOptions()


@pytest.fixture
def couple(office: Office) -> tuple[PersonId, ...]:
    """Two people of one box, with cards and labels."""
    people = tuple(fill_with_fiction(office, 2))
    note_print(office, prepare_cards(office, people, OPTIONS), "Pokój 12")
    labels = [(place, person) for person in people for place in LabelPlace]
    note_print(office, prepare_mixed_labels(office, labels, LabelOptions()), "Pokój 12")
    return people


def box_of(office: Office, person: PersonId) -> Box:
    with office.registry.read() as reader:
        return reader.box(reader.person(person).box)


def kinds(office: Office, person: PersonId) -> list[PrintKind]:
    box = box_of(office, person)
    with office.registry.read() as reader:
        return [made.kind for made in outdated_papers(reader, box, [reader.person(one) for one in box.people])]


def leave(office: Office, person: PersonId, status: Status) -> None:
    with office.registry.write() as tx:
        record = tx.person(person)
        governance = record.card.governance.model_copy(update={"status": status})
        tx.save_card(person, record.card.model_copy(update={"governance": governance}), record.revision.number)
        tx.audit(Action.PERSON_STATUS, person)


def all_lists(office: Office, people: tuple[PersonId, ...]) -> PreparedPrint:
    return prepare_collections(office, people, OPTIONS)


def test_there_is_no_list_while_all_paper_is_in_force(office: Office, couple: tuple[PersonId, ...]) -> None:
    with pytest.raises(NothingToCollect):
        all_lists(office, couple)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_box_has_all_its_papers_collected(office: Office, couple: tuple[PersonId, ...], language: str) -> None:
    made = replace_code(office, box_of(office, couple[0]).id, ReplaceReason.LOST)
    prepared = prepare_collections(office, couple, CardOptions(language))
    assert reading.page_count(prepared.pdf) <= 2
    text, say = reading.text_of(prepared.pdf), texts(language)
    assert made.old is not None
    assert text.count(made.old.printed) == 6  # two cards, two labels of the box, one for the fridge, one for the door
    assert made.new.printed in text
    for place in ("card", "label_fridge", "label_door", "label_box"):
        assert reading.squeezed(say(f"form.collect.{place}")) in reading.squeezed(text)
    assert min(reading.font_sizes(prepared.pdf)) >= 11
    assert [record.person for record in prepared.records] == list(couple)


def test_the_list_is_noted_and_audited_as_other_prints(
    office: Office, couple: tuple[PersonId, ...], tmp_path: Path, clock: StandingClock
) -> None:
    clock.advance(minutes=1)
    replace_code(office, box_of(office, couple[0]).id, ReplaceReason.LOST)
    save_print(office, all_lists(office, couple), tmp_path / "lista.pdf")
    with office.registry.read() as reader:
        assert {made.kind for made in reader.prints(person=couple[0])} >= {PrintKind.COLLECTION}
    assert PrintKind.COLLECTION not in kinds(office, couple[0])


def test_collected_papers_are_on_no_list(office: Office, couple: tuple[PersonId, ...]) -> None:
    box = box_of(office, couple[0])
    made = replace_code(office, box.id, ReplaceReason.LOST)
    assert made.old is not None
    withdraw_code(office, box.id, made.old)
    with pytest.raises(NothingToCollect):
        all_lists(office, couple)


def test_of_one_who_leaves_only_the_own_papers_go(office: Office, couple: tuple[PersonId, ...]) -> None:
    leave(office, couple[0], Status.SUSPENDED)
    assert kinds(office, couple[0]) == []
    leave(office, couple[0], Status.WITHDRAWN)
    assert kinds(office, couple[0]) == [PrintKind.CARD, PrintKind.LABEL_BOX]
    leave(office, couple[1], Status.DECEASED)
    assert len(kinds(office, couple[0])) == 6


def test_labels_printed_before_their_box_was_known_are_collected_too(office: Office) -> None:
    (person,) = fill_with_fiction(office, 1)
    (code,) = issue_codes(office, 1)
    note_print(office, prepare_code_labels(office, [(LabelPlace.DOOR, code)], LabelOptions()), "Pokój 12")
    box = box_of(office, person)
    bind_code(office, box.id, code)
    assert kinds(office, person) == []
    assert [paper.kind for paper in replace_code(office, box.id, ReplaceReason.LOST).papers] == [PrintKind.LABEL_DOOR]
    assert kinds(office, person) == [PrintKind.LABEL_DOOR]
