"""Another registry's file beside what is here: the same people found, nothing lost, nothing twice, codes that lead on."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import CodeState
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.domain.retention import EraseReason
from lifebox.domain.signers import Authenticity
from lifebox.services.absorbing import TakenIn
from lifebox.services.codes import issue_codes
from lifebox.services.demo import fill_with_fiction
from lifebox.services.duplicates import duplicate_pairs
from lifebox.services.emergency import search_people
from lifebox.services.merging import merge_people, merged_records, unmerge_people
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, view_person
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.program import Program
from lifebox.services.rights import erase_person
from lifebox.services.scanning import scan_file
from lifebox.services.taking_in import take_in
from tests.support.everything import everything, fill
from tests.support.program import StandingClock, make_office, make_program

Merge = Callable[[], TakenIn]


def card(surname: str = "Próbna", *, phone: str = "601234567", **changes: Any) -> Card:
    told = {
        "identity": {"given_names": "Łucja", "surname": surname, "birth": "1942-05-12"},
        "residence": {"phones": [{"written": phone, "number": f"+48{phone}"}]},
    }
    return Card.model_validate({**told, **changes})


MEDICINES = {"medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]}}
ALLERGIES = {"allergies": {"items": [{"agent": "penicylina"}]}}


@pytest.fixture
def there(program: Program, tmp_path: Path) -> Iterator[Office]:
    made = make_office(program, tmp_path / "Tam.lifebox", "bogna")
    yield made
    made.registry.close()


@pytest.fixture
def taken(office: Office, there: Office, clock: StandingClock, tmp_path: Path) -> Merge:
    """Takes in what is there now, and looks that nothing is lost."""

    def take() -> TakenIn:
        clock.advance(minutes=1)
        file = tmp_path / "tam.json"
        everything(there, file)
        before = versions(everything(office, tmp_path / "przed.json"))
        told = take_in(office, file)
        after = versions(everything(office, tmp_path / "po.json"))
        assert before <= after
        assert told.erased_here or versions(file.read_bytes()) <= after
        assert office.registry.verify().clean
        return told

    return take


def versions(file: bytes) -> Counter[str]:
    """Every revision of everybody; the set tells nothing of the person, whose id may be another."""
    lines = file.decode().splitlines()
    whole = json.loads("".join(line for line in lines if not line.startswith('"source"')))
    return Counter(json.dumps(one, sort_keys=True) for person in whole["people"] for one in person["revisions"])


def test_the_same_person_becomes_one_and_both_codes_lead_there(
    office: Office, there: Office, taken: Merge, tmp_path: Path
) -> None:
    mine = add_person(office, card(medical=MEDICINES))
    theirs = add_person(there, card(medical=ALLERGIES))
    code_there = view_person(there, theirs.person).box.active_code
    assert code_there is not None
    save_print(there, prepare_cards(there, [theirs.person], CardOptions()), tmp_path / "tam.pdf")
    told = taken()
    assert (told.new, told.merged, told.undecided, told.reprints) == (1, 1, (), ())
    opened = view_person(office, mine.person)
    assert [one.trade_name for one in opened.record.card.medical.medicines.items] == ["Xarelto"]
    assert [one.agent for one in opened.record.card.medical.allergies.items] == ["penicylina"]
    assert {one.code: one.state for one in opened.box.codes}[code_there] is CodeState.REPLACED
    assert len(opened.prints) == 1
    for code in (code_there, opened.box.active_code):
        assert code is not None
        assert [match.person.id for match in search_people(office, code.printed).matches] == [mine.person]
    # Paper of there is proven genuine here, and said to be old.
    scanned = [one for one in scan_file(office, tmp_path / "tam.pdf") if one.authenticity is not None]
    assert {one.authenticity for one in scanned} == {Authenticity.GENUINE}
    assert {person.id for one in scanned for person in one.people} == {mine.person}
    assert unmerge_people(office, theirs.person).card.medical.allergies.items == ()
    assert view_person(office, theirs.person).box.active_code == code_there


def test_the_same_file_twice_changes_nothing(office: Office, there: Office, taken: Merge, tmp_path: Path) -> None:
    fill(there, tmp_path)
    add_person(office, card(medical=MEDICINES))
    add_person(there, card(medical=ALLERGIES))
    add_person(there, card(note="inna", identity={"given_names": "Łucja", "surname": "Próbna", "birth": "1942-05"}))
    taken()
    before = everything(office, tmp_path / "a.json")
    again = taken()
    assert (again.new, again.extended, again.apart, again.merged, again.boxes, again.keys) == (0, 0, 0, 0, 0, 0)
    assert (again.known, again.undecided, again.reprints) == (again.records, (), ())
    assert everything(office, tmp_path / "b.json") == before


def test_what_contradicts_waits_for_somebody(office: Office, there: Office, taken: Merge) -> None:
    mine = add_person(office, card(residence=at("Kolejowa")))
    theirs = add_person(there, card(residence=at("Polna")))
    told = taken()
    assert told.merged == 0
    (pair,) = told.undecided
    assert (pair.here.id, pair.taken.id, pair.sure) == (mine.person, theirs.person, True)
    (waiting,) = duplicate_pairs(office)
    assert {waiting.left.id, waiting.right.id} == {mine.person, theirs.person}
    merge_people(office, mine.person, theirs.person, card(residence=at("Polna")), 1, 1)
    assert duplicate_pairs(office) == ()


def at(street: str) -> dict[str, Any]:
    phones = [{"written": "601234567", "number": "+48601234567"}]
    return {"phones": phones, "address": {"street": street, "building": "3"}}


def test_who_only_may_be_the_same_is_not_merged(office: Office, there: Office, taken: Merge) -> None:
    add_person(office, card(phone="601234567"))
    add_person(there, card(phone="602222333"))
    told = taken()
    assert (told.new, told.merged, [pair.sure for pair in told.undecided]) == (1, 0, [False])


def test_namesakes_within_one_file_are_its_own_affair(office: Office, there: Office, taken: Merge) -> None:
    add_person(office, card("Ktosinna", phone="605555666"))
    add_person(there, card())
    add_person(there, card())
    told = taken()
    assert (told.new, told.merged, told.undecided) == (2, 0, ())


# The same record at two desks


@pytest.fixture
def copied(office: Office, there: Office, tmp_path: Path) -> PersonId:
    """Somebody of whom both have the first revision."""
    person = add_person(office, card()).person
    everything(office, tmp_path / "wspolny.json")
    take_in(there, tmp_path / "wspolny.json")
    return person


def test_newer_revisions_are_taken(office: Office, there: Office, copied: PersonId, taken: Merge) -> None:
    save_card(there, copied, card(note="tam", residence=at("Polna")), 1)
    told = taken()
    assert (told.extended, told.known, told.merged) == (1, 0, 0)
    assert view_person(office, copied).record.card.note == "tam"
    assert [match.person.id for match in search_people(office, "polna 3").matches] == [copied]


def test_older_ones_are_not(office: Office, copied: PersonId, taken: Merge) -> None:
    save_card(office, copied, card(note="tu"), 1)
    told = taken()
    assert (told.known, told.records) == (1, 1)
    assert view_person(office, copied).record.card.note == "tu"


def test_changes_of_both_are_united(office: Office, there: Office, copied: PersonId, taken: Merge) -> None:
    save_card(office, copied, card(medical=MEDICINES), 1)
    save_card(there, copied, card(note="tam"), 1)
    told = taken()
    assert (told.apart, told.merged, told.undecided) == (1, 1, ())
    now = view_person(office, copied).record
    assert (now.card.note, len(now.card.medical.medicines.items), now.revision.number) == ("tam", 1, 3)
    assert taken().known == 1


def test_changes_that_clash_wait_and_wait_once(office: Office, there: Office, copied: PersonId, taken: Merge) -> None:
    save_card(office, copied, card(note="tu"), 1)
    save_card(there, copied, card(note="tam"), 1)
    told = taken()
    (pair,) = told.undecided
    assert (told.apart, told.merged, pair.here.id) == (1, 0, copied)
    assert view_person(office, copied).record.card.note == "tu"
    assert view_person(office, pair.taken.id).record.card.note == "tam"
    again = taken()
    assert (again.known, again.undecided) == (1, ())


def test_whoever_was_erased_here_does_not_come_back(
    office: Office, there: Office, copied: PersonId, taken: Merge
) -> None:
    save_card(there, copied, card(note="tam"), 1)
    erase_person(office, copied, EraseReason.WITHDRAWN)
    told = taken()
    assert (told.erased_here, told.new, told.extended) == (1, 0, 0)
    assert search_people(office, "próbna").matches == ()


def test_whoever_was_erased_there_is_told_of(office: Office, there: Office, copied: PersonId, taken: Merge) -> None:
    erase_person(there, copied, EraseReason.WITHDRAWN)
    told = taken()
    assert [one.id for one in told.erased_there] == [copied]
    assert view_person(office, copied).record.card.full_name == "Łucja Próbna"


def test_a_merge_of_there_with_somebody_who_is_here(
    office: Office, there: Office, copied: PersonId, taken: Merge
) -> None:
    double = add_person(there, card("Prubna", note="kartka"))
    merge_people(there, copied, double.person, card(note="kartka"), 1, 1)
    told = taken()
    assert (told.new, told.extended, told.merged, told.undecided) == (1, 1, 0, ())
    assert view_person(office, copied).record.card.note == "kartka"
    assert [one.person for one in merged_records(office, copied)] == [double.person]
    assert unmerge_people(office, double.person).card.note == ""


def test_a_merge_of_there_with_somebody_who_went_another_way_here(
    office: Office, there: Office, copied: PersonId, taken: Merge
) -> None:
    save_card(office, copied, card(note="tu"), 1)
    double = add_person(there, card("Prubna", note="kartka"))
    merge_people(there, copied, double.person, card(note="kartka"), 1, 1)
    told = taken()
    assert (told.new, told.apart, told.merged + len(told.undecided)) == (1, 1, 2)
    assert view_person(office, double.person).record.merged_into is None


def test_a_double_of_somebody_who_was_erased_here_does_not_come(
    office: Office, there: Office, copied: PersonId, taken: Merge
) -> None:
    double = add_person(there, card("Prubna", note="kartka"))
    merge_people(there, copied, double.person, card(note="kartka"), 1, 1)
    erase_person(office, copied, EraseReason.WITHDRAWN)
    told = taken()
    assert (told.records, told.erased_here, told.new) == (2, 2, 0)


def test_a_record_that_was_merged_away_here_goes_on_there(
    office: Office, there: Office, copied: PersonId, taken: Merge
) -> None:
    other = add_person(office, card("Prubna"))
    merge_people(office, other.person, copied, card(), 1, 1)
    save_card(there, copied, card(note="tam"), 1)
    told = taken()
    assert (told.apart, told.extended) == (1, 0)
    assert told.merged + len(told.undecided) == 1


# Boxes and codes


def test_a_code_that_leads_elsewhere_here_is_listed_for_reprint(
    office: Office, there: Office, clock: StandingClock, tmp_path: Path
) -> None:
    mine = view_person(office, add_person(office, card()).person).box
    theirs = view_person(there, add_person(there, card("Inna", phone="605555666")).person)
    everything(there, tmp_path / "tam.json")
    own, other = mine.active_code, theirs.box.active_code
    assert own is not None
    assert other is not None
    text = (tmp_path / "tam.json").read_text(encoding="utf-8")
    (tmp_path / "tam.json").write_text(text.replace(str(other), str(own)), encoding="utf-8")
    told = take_in(office, tmp_path / "tam.json")
    (reprint,) = told.reprints
    now = view_person(office, theirs.record.id).box
    assert (reprint.old, reprint.new) == (own, now.active_code)
    assert reprint.new != own
    assert [match.person.box for match in search_people(office, own.printed).matches] == [mine.id]
    clock.advance(minutes=1)
    assert take_in(office, tmp_path / "tam.json").reprints == ()


def test_a_label_that_both_have_in_the_drawer_is_bound_where_it_was_used(
    office: Office, there: Office, taken: Merge, tmp_path: Path
) -> None:
    (label,) = issue_codes(office, 1)
    everything(office, tmp_path / "a.json")
    take_in(there, tmp_path / "a.json")
    bound = add_person(there, card(), code=label)
    taken()
    assert [match.person.id for match in search_people(office, label.printed).matches] == [bound.person]


def test_two_towns(office: Office, there: Office, taken: Merge) -> None:
    fill_with_fiction(office, 60)
    fill_with_fiction(there, 80)
    told = taken()
    assert told.records == told.new == 80
    assert told.merged + len({pair.taken.id for pair in told.undecided}) >= 50
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(actions=(Action.REGISTRY_TAKEN_IN,)))
    assert len(entries) == 81


DEEDS = st.lists(st.tuples(st.booleans(), st.integers(0, 2), st.integers(0, 4), st.booleans()), max_size=9)


@settings(max_examples=6, deadline=None)
@given(DEEDS, DEEDS)
def test_nothing_is_lost_whatever_two_desks_did(before: list[Any], after: list[Any]) -> None:
    """Two registries with a common beginning; each desk changes or erases any of three people; then one takes in."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        clock = StandingClock()
        program = make_program(folder, clock)
        here, there = (make_office(program, folder / f"{desk}.lifebox") for desk in "ab")
        people = [add_person(here, card(f"Osoba{n}", phone=f"60123456{n}")).person for n in range(3)]
        do(here, here, people, before)
        everything(here, folder / "a.json")
        take_in(there, folder / "a.json")
        do(here, there, people, after)
        told = versions(everything(there, folder / "b.json")) | versions(everything(here, folder / "a.json"))
        taken = take_in(here, folder / "b.json")
        now = everything(here, folder / "c.json")
        lost = told - versions(now)
        assert not lost or taken.erased_here
        clock.advance(minutes=1)
        again = take_in(here, folder / "b.json")
        assert (again.new, again.extended, again.apart, again.merged) == (0, 0, 0, 0)
        assert everything(here, folder / "c.json") == now
        assert here.registry.verify().clean
        for office in (here, there):
            office.registry.close()


def do(here: Office, there: Office, people: list[PersonId], deeds: list[Any]) -> None:
    for at_home, who, what, erased in deeds:
        office = here if at_home else there
        with office.registry.read() as reader:
            if reader.archive.history(people[who]) is None:
                continue
        if erased and what == 4:
            erase_person(office, people[who], EraseReason.MISTAKE)
            continue
        record = view_person(office, people[who]).record
        changed = record.card.model_copy(update={"note": f"zmiana {what}"})
        save_card(office, people[who], changed, record.revision.number)
