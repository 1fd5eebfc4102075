from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind
from lifebox.domain.errors import InvalidInput, NotAllowed
from lifebox.domain.ids import PersonId
from lifebox.services.demo import fill_with_fiction
from lifebox.services.office import Office
from lifebox.services.paperwork import (
    prepare_blank_consent,
    prepare_blank_forms,
    prepare_consents,
    prepare_contact_slips,
    prepare_doctor_forms,
    prepare_person_copies,
    prepare_receipts,
)
from lifebox.services.people import view_person
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    prepare_cards,
    prepare_labels,
    prepare_mixed_labels,
    save_print,
)
from lifebox.services.program import Program
from tests.documents import reading
from tests.support.program import office_of

OPTIONS = CardOptions()
KINDS = {
    PrintKind.DOCTOR_FORM: prepare_doctor_forms,
    PrintKind.CONSENT: prepare_consents,
    PrintKind.RECEIPT: prepare_receipts,
    PrintKind.PERSON_COPY: prepare_person_copies,
}


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return fill_with_fiction(office, 12)


@pytest.mark.parametrize("kind", KINDS)
def test_each_person_is_on_the_print_and_noted_when_it_is_saved(
    office: Office, people: list[PersonId], tmp_path: Path, kind: PrintKind
) -> None:
    heard: list[tuple[int, int]] = []
    prepared = KINDS[kind](office, people, OPTIONS, lambda done, whole: heard.append((done, whole)))
    assert heard[-1][0] == heard[-1][1] > 0
    with office.registry.read() as reader:
        assert not any(reader.prints(person=person) for person in people)
    save_print(office, prepared, tmp_path / "a.pdf")
    text = reading.squeezed(reading.text_of(prepared.pdf)).casefold()
    with office.registry.read() as reader:
        for person in people:
            (made,) = reader.prints(person=person)
            assert (made.kind, made.revision, made.target) == (kind, 1, "file")
            assert reading.squeezed(reader.person(person).card.full_name).casefold() in text
        entry = reader.audit_entries(AuditFilter(limit=1))[0]
        assert entry.action is Action.PRINTED
        assert ("kind", kind.value) in entry.facts


def test_only_people_with_contacts_get_slips(office: Office, people: list[PersonId]) -> None:
    prepared = prepare_contact_slips(office, people, OPTIONS)
    named = {p for p in people if any(c.name for c in view_person(office, p).record.card.contacts)}
    assert {record.person for record in prepared.records} == named
    without = [person for person in people if person not in named]
    with pytest.raises(InvalidInput):
        prepare_contact_slips(office, without, OPTIONS)


def test_a_couple_signs_one_receipt(office: Office, people: list[PersonId]) -> None:
    boxes = {view_person(office, person).box.id for person in people}
    prepared = prepare_receipts(office, people, OPTIONS)
    assert len(boxes) < len(people) == len(prepared.records)
    assert reading.page_count(prepared.pdf) == len(boxes)
    assert len(prepare_labels(office, people, LabelOptions(LabelPlace.FRIDGE)).records) == len(boxes)


def test_the_copy_says_what_was_printed_before(office: Office, people: list[PersonId], tmp_path: Path) -> None:
    save_print(office, prepare_cards(office, people[:1], OPTIONS), tmp_path / "card.pdf")
    text = reading.text_of(prepare_person_copies(office, people[:1], OPTIONS).pdf)
    assert "karta; wersja 1; plik" in text
    assert "Nikomu." in text


def test_blank_forms_carry_codes_that_the_registry_knows(office: Office, tmp_path: Path) -> None:
    prepared = prepare_blank_forms(office, 3, OPTIONS)
    codes = {record.code for record in prepared.records}
    with office.registry.read() as reader:
        assert codes == set(reader.unassigned_codes())
    save_print(office, prepared, tmp_path / "blank.pdf")
    text = reading.text_of(prepared.pdf)
    assert all(code is not None and code.printed in text for code in codes)
    bare = prepare_blank_forms(office, 1, OPTIONS, coded=False)
    assert [record.code for record in bare.records] == [None]
    with office.registry.read() as reader:
        assert len(reader.unassigned_codes()) == 3
    assert prepare_blank_consent(office, OPTIONS).records == ()
    for count in (0, 501):
        with pytest.raises(InvalidInput):
            prepare_blank_forms(office, count, OPTIONS)


def test_who_only_prints_sees_no_whole_record(program: Program, office: Office, people: list[PersonId]) -> None:
    with closing(office_of(program, office, Role.PRINTING_STAFF).registry) as registry:
        printer = replace(office, registry=registry)
        assert prepare_doctor_forms(printer, people[:1], OPTIONS).records
        with pytest.raises(NotAllowed):
            prepare_person_copies(printer, people, OPTIONS)
    with closing(office_of(program, office, Role.DUTY_OFFICER).registry) as registry:
        duty = replace(office, registry=registry)
        for prepare in (*KINDS.values(), prepare_contact_slips):
            with pytest.raises(NotAllowed):
                prepare(duty, people, OPTIONS)
        with pytest.raises(NotAllowed):
            prepare_blank_forms(duty, 1, OPTIONS)


def test_nobody_is_no_print(office: Office) -> None:
    for prepare in KINDS.values():
        with pytest.raises(InvalidInput):
            prepare(office, [], OPTIONS)


def test_labels_of_several_kinds_follow_each_other_on_one_sheet(office: Office, people: list[PersonId]) -> None:
    wanted = [(place, person) for person in people[:4] for place in LabelPlace]
    options = LabelOptions(stock="avery-l7160", copies=2)
    prepared = prepare_mixed_labels(office, wanted, options)
    boxes = {view_person(office, person).box.id for person in people[:4]}
    kinds = [record.kind for record in prepared.records]
    assert kinds.count(PrintKind.LABEL_FRIDGE) == kinds.count(PrintKind.LABEL_DOOR) == len(boxes)
    assert kinds.count(PrintKind.LABEL_BOX) == 4
    assert {record.copies for record in prepared.records} == {2}
    assert kinds[:3] == [PrintKind.LABEL_FRIDGE, PrintKind.LABEL_DOOR, PrintKind.LABEL_BOX]
    text = reading.text_of(prepared.pdf)
    assert text.count("przykleić od wewnątrz") == 2 * len(boxes)
    with pytest.raises(InvalidInput):
        prepare_mixed_labels(office, wanted, replace(options, copies=0))
