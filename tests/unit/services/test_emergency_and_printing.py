import errno
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind
from lifebox.domain.codes import near_codes
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import Cancelled, DiskFull, FileExists, InvalidInput, NotAllowed, PermissionRefused
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.reviews import valid_until
from lifebox.domain.search import MatchReason
from lifebox.lookup.scans import ScanVerdict
from lifebox.services.codes import issue_codes, prepare_code_labels
from lifebox.services.demo import fill_with_fiction
from lifebox.services.emergency import RunningDisclosure, log_search, read_record, search_people
from lifebox.services.office import Office
from lifebox.services.people import list_people, save_card, view_person
from lifebox.services.printing import (
    CardOptions,
    LabelOptions,
    PreparedPrint,
    prepare_cards,
    prepare_labels,
    prepare_read_outs,
    prepare_wallet_cards,
    save_print,
)
from lifebox.services.program import Program
from lifebox.services.progress import Progress, stop_when
from lifebox.services.scanning import scan_file
from tests.support.program import office_of

PEOPLE = 24


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return fill_with_fiction(office, PEOPLE)


def last_action(office: Office) -> Action:
    with office.registry.read() as reader:
        return reader.audit_entries(AuditFilter(limit=1))[0].action


def test_everybody_is_found_by_everything(office: Office, people: list[PersonId]) -> None:
    for person in people:
        opened = view_person(office, person)
        card, code = opened.record.card, opened.box.active_code
        assert code is not None
        asked = [code.printed, code.lower(), *([card.identity.pesel] if card.identity.pesel else [])]
        asked += [phone.written for phone in card.residence.phones]
        asked.append(f"{card.identity.surname} {card.residence.address.street} {card.residence.address.building}")
        for query in asked:
            assert person in [m.person.id for m in search_people(office, query).matches], query


def test_a_code_heard_with_one_error_is_corrected(office: Office, people: list[PersonId]) -> None:
    opened = view_person(office, people[0])
    assert opened.box.active_code is not None
    code = opened.box.active_code
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    assert code in near_codes(wrong)
    matches = search_people(office, wrong).matches
    assert people[0] in [m.person.id for m in matches]
    assert MatchReason.CODE_CORRECTED in matches[0].reasons


def test_a_search_is_logged_without_what_was_typed(office: Office, people: list[PersonId]) -> None:
    log_search(office, search_people(office, "Nowicka"))
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(limit=1))
    assert entry.action is Action.SEARCHED
    assert "owick" not in str(entry)


def test_opening_starts_a_disclosure_that_a_note_closes(office: Office, people: list[PersonId]) -> None:
    running = RunningDisclosure(office, read_record(office, people[0]))
    running.begin()
    assert last_action(office) is Action.DISCLOSURE_OPENED
    note = DisclosureNote(service=Service.AMBULANCE, caller="ZRM 4", incident="17")
    running.note(note, close=True)
    with office.registry.read() as reader:
        (kept,) = reader.disclosures(people[0])
    assert kept.note == note
    assert kept.closed is not None
    assert last_action(office) is Action.DISCLOSURE_CLOSED


def test_suspended_people_are_only_said_to_be_suspended(
    program: Program, office: Office, people: list[PersonId]
) -> None:
    record = view_person(office, people[0]).record
    governance = record.card.governance.model_copy(update={"status": Status.SUSPENDED})
    save_card(office, people[0], record.card.model_copy(update={"governance": governance}), record.revision.number)
    duty = office_of(program, office, Role.DUTY_OFFICER)
    try:
        with pytest.raises(NotAllowed) as refused:
            read_record(duty, people[0])
        assert refused.value.params["action"] == "status.suspended"
    finally:
        duty.registry.close()
    assert read_record(office, people[0]).record.id == people[0]


def test_saved_cards_lead_back_to_their_people_and_age_with_the_record(
    office: Office, people: list[PersonId], tmp_path: Path
) -> None:
    file = save_print(office, prepare_cards(office, people[:6], CardOptions()), tmp_path / "karty.pdf")
    found = scan_file(office, file)
    assert {code.verdict for code in found} == {ScanVerdict.CURRENT, ScanVerdict.VALID_CODE}
    assert {p.id for code in found for p in code.people} >= set(people[:6])
    record = view_person(office, people[0]).record
    assert not next(s for s in list_people(office, PeopleFilter(), 99) if s.id == people[0]).paper_is_stale
    save_card(office, people[0], record.card.model_copy(update={"note": "nowe"}), record.revision.number)
    assert [s.id for s in list_people(office, PeopleFilter(stale_paper=True), 99)] == [people[0]]
    aged = [code for code in scan_file(office, file) if [p.id for p in code.people] == [people[0]]]
    assert {code.verdict for code in aged} == {ScanVerdict.OUTDATED, ScanVerdict.VALID_CODE}


def test_prints_are_noted_only_when_saved(office: Office, people: list[PersonId], tmp_path: Path) -> None:
    prepared = prepare_labels(office, people, LabelOptions(place=LabelPlace.BOX))
    assert view_person(office, people[0]).prints == ()
    target = save_print(office, prepared, tmp_path / "e.pdf")
    (noted,) = view_person(office, people[0]).prints
    assert (noted.kind, noted.target) == (PrintKind.LABEL_BOX, "file")
    with pytest.raises(FileExists):
        save_print(office, prepared, target)
    assert len(view_person(office, people[0]).prints) == 1


@pytest.mark.parametrize("before", [None, b"what was printed last month"])
@pytest.mark.parametrize("fault", [DiskFull(path="x"), KeyboardInterrupt()])
def test_where_a_print_cannot_be_noted_the_folder_is_as_before(
    office: Office, people: list[PersonId], tmp_path: Path, before: bytes | None, fault: BaseException
) -> None:
    prepared = prepare_cards(office, people[:1], CardOptions())
    folder = tmp_path / "wydruki"
    folder.mkdir()
    target = folder / "karta.pdf"
    if before:
        target.write_bytes(before)
    refusing = replace(office, registry=_Refusing(fault))  # type: ignore[arg-type]  # a fake that refuses
    with pytest.raises(type(fault)):
        save_print(refusing, prepared, target, overwrite=True)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == ({"karta.pdf": before} if before else {})


def test_a_replaced_file_leaves_no_copy(office: Office, people: list[PersonId], tmp_path: Path) -> None:
    prepared = prepare_cards(office, people[:1], CardOptions())
    folder = tmp_path / "wydruki"
    folder.mkdir()
    (folder / "karta.pdf").write_bytes(b"what was printed last month")
    save_print(office, prepared, folder / "karta.pdf", overwrite=True)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"karta.pdf": prepared.pdf}
    assert len(view_person(office, people[0]).prints) == 1


def test_a_file_that_cannot_be_replaced_stays_and_nothing_is_noted(
    office: Office, people: list[PersonId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = prepare_cards(office, people[:1], CardOptions())
    folder = tmp_path / "wydruki"
    folder.mkdir()
    target = folder / "karta.pdf"
    target.write_bytes(b"open in a viewer")
    rename = Path.replace

    def locked(self: Path, to: Path) -> Path:
        if to == target:
            raise PermissionError(errno.EACCES, "in use")
        return rename(self, to)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(PermissionRefused):
        save_print(office, prepared, target, overwrite=True)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"karta.pdf": b"open in a viewer"}
    assert view_person(office, people[0]).prints == ()


class _Refusing:
    def __init__(self, fault: BaseException) -> None:
        self.fault = fault

    def write(self) -> None:
        raise self.fault


@pytest.mark.parametrize(
    ("prepare", "kind"),
    [
        (prepare_cards, PrintKind.CARD),
        (prepare_wallet_cards, PrintKind.WALLET),
        (prepare_read_outs, PrintKind.READ_OUT),
    ],
)
def test_prints_of_whole_records_are_noted_with_kind_revision_and_validity(
    office: Office,
    people: list[PersonId],
    tmp_path: Path,
    prepare: Callable[[Office, Sequence[PersonId], CardOptions, Progress | None], PreparedPrint],
    kind: PrintKind,
) -> None:
    heard: list[tuple[int, int]] = []
    prepared = prepare(office, people[:3], CardOptions(language="en"), lambda done, total: heard.append((done, total)))
    # While they are read, and as each is drawn.
    assert heard == [(0, 3)] * 3 + [(1, 3), (2, 3), (3, 3)]
    assert [record.person for record in prepared.records] == people[:3]
    save_print(office, prepared, tmp_path / "a.pdf")
    opened = view_person(office, people[0])
    (noted,) = opened.prints
    assert (noted.kind, noted.revision) == (kind, 1)
    assert noted.valid_until == valid_until(opened.record.card, office.clock.today())
    with pytest.raises(InvalidInput):
        prepare(office, [], CardOptions(), None)


def test_only_a_card_makes_the_paper_in_the_fridge_current(
    office: Office, people: list[PersonId], tmp_path: Path
) -> None:
    for number, prepare in enumerate((prepare_wallet_cards, prepare_read_outs)):
        save_print(office, prepare(office, people[:1], CardOptions()), tmp_path / f"{number}.pdf")
    summary = next(s for s in list_people(office, PeopleFilter(), 99) if s.id == people[0])
    assert summary.printed_revision is None


def test_wallet_cards_lead_back_to_their_people(office: Office, people: list[PersonId], tmp_path: Path) -> None:
    file = save_print(office, prepare_wallet_cards(office, people[:7], CardOptions()), tmp_path / "portfel.pdf")
    found = scan_file(office, file)
    assert len(found) == 7
    assert {p.id for code in found for p in code.people} >= set(people[:7])


def test_who_may_only_look_up_prints_no_cards(program: Program, office: Office, people: list[PersonId]) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    try:
        for prepare in (prepare_cards, prepare_wallet_cards):
            with pytest.raises(NotAllowed):
                prepare(duty, people[:1], CardOptions())
    finally:
        duty.registry.close()


def test_one_fridge_label_for_a_couple_two_for_the_box(office: Office, people: list[PersonId]) -> None:
    couples = [p for p in people if view_person(office, p).others]
    assert len(couples) >= 2
    fridge = prepare_labels(office, couples, LabelOptions(place=LabelPlace.FRIDGE))
    box = prepare_labels(office, couples, LabelOptions(place=LabelPlace.BOX))
    assert len(box.records) == len(couples) == 2 * len(fridge.records)


def test_unassigned_codes_are_known_before_they_are_on_paper(office: Office, tmp_path: Path) -> None:
    codes = [(LabelPlace.FRIDGE, code) for code in issue_codes(office, 5)]
    file = save_print(office, prepare_code_labels(office, codes, LabelOptions()), tmp_path / "kody.pdf")
    found = scan_file(office, file)
    assert len(found) == 5
    assert {code.verdict for code in found} == {ScanVerdict.UNASSIGNED}


def test_nobody_is_no_print(office: Office) -> None:
    with pytest.raises(InvalidInput):
        prepare_cards(office, [], CardOptions())


def test_drawing_can_be_cancelled(office: Office, people: list[PersonId]) -> None:
    seen: list[int] = []

    def show(done: int, total: int) -> None:
        seen.append(done)

    with pytest.raises(Cancelled):
        prepare_cards(office, people, CardOptions(), stop_when(lambda: len(seen) >= 3, show))
    assert len(seen) == 3


def test_a_record_is_shown_while_another_program_writes_and_noted_afterwards(
    program: Program, office: Office, people: list[PersonId]
) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    try:
        with office.registry.write() as tx:
            shown = read_record(duty, people[0])
            tx.audit(Action.PEOPLE_LISTED)
        running = RunningDisclosure(duty, shown)
        running.note(DisclosureNote(service=Service.POLICE), close=False)
        running.note(DisclosureNote(service=Service.POLICE, caller="KMP"), close=True)
        with duty.registry.read() as reader:
            (kept,) = reader.disclosures(people[0])
            made = [e.action for e in reversed(reader.audit_entries(AuditFilter(limit=3)))]
        assert kept.note.caller == "KMP"
        assert made == [Action.DISCLOSURE_OPENED, Action.DISCLOSURE_NOTED, Action.DISCLOSURE_CLOSED]
    finally:
        duty.registry.close()


def test_only_who_may_read_aloud_may_print_a_read_out(program: Program, office: Office, people: list[PersonId]) -> None:
    staff, duty = (office_of(program, office, role) for role in (Role.PRINTING_STAFF, Role.DUTY_OFFICER))
    try:
        with pytest.raises(NotAllowed):
            prepare_read_outs(staff, people[:1], CardOptions())
        assert prepare_read_outs(duty, people[:1], CardOptions()).records
        with pytest.raises(NotAllowed):
            prepare_cards(duty, people[:1], CardOptions())
    finally:
        staff.registry.close()
        duty.registry.close()
