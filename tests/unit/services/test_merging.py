"""Two records of one person made into one, and back."""

from pathlib import Path
from typing import Any

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import CodeState, PrintKind, PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.errors import ChangedSinceMerge, Conflict, InvalidInput, NotAllowed, NotFound, RecordMerged
from lifebox.domain.ids import PersonId, new_print_id
from lifebox.domain.people import PeopleFilter
from lifebox.domain.record_merging import Choice, propose_merge, resolve
from lifebox.lookup.scans import ScanVerdict
from lifebox.registry.writer import Writer
from lifebox.services.emergency import search_people
from lifebox.services.merging import merge_people, merged_records, open_pair, unmerge_people
from lifebox.services.office import Office
from lifebox.services.people import (
    Saved,
    add_person,
    count_people,
    own_drafts,
    registry_figures,
    save_card,
    save_draft,
    view_person,
)
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.program import Program
from lifebox.services.scanning import scan_file
from tests.support.program import office_of


def card(surname: str = "Próbna", phone: str = "601234567", **medical: Any) -> Card:
    return Card.model_validate(
        {
            "identity": {"given_names": "Łucja", "surname": surname, "birth": "1942-05-12"},
            "residence": {"phones": [{"written": phone, "number": f"+48{phone}"}]},
            "medical": medical,
        }
    )


KEPT = card(medicines={"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]})
DOUBLE = card("Prubna", "602222333", allergies={"items": [{"agent": "penicylina"}]})


@pytest.fixture
def keep(office: Office) -> Saved:
    return add_person(office, KEPT)


@pytest.fixture
def gone(office: Office) -> Saved:
    return add_person(office, DOUBLE)


def united(keep: Saved, gone: Saved) -> Card:
    proposal = propose_merge(keep.card, gone.card)
    return resolve(proposal, {d.key: Choice.LEFT for d in proposal.open_choices({})})


def merge(office: Office, keep: Saved, gone: Saved, **options: Any) -> Saved:
    return merge_people(office, keep.person, gone.person, united(keep, gone), keep.revision, gone.revision, **options)


def found(office: Office, text: str) -> list[PersonId]:
    return [match.person.id for match in search_people(office, text).matches]


def code_of(office: Office, person: PersonId) -> str:
    code = view_person(office, person).box.active_code
    assert code is not None
    return str(code)


def newest(office: Office, count: int) -> list[tuple[Action, Any]]:
    with office.registry.read() as reader:
        return [(entry.action, entry.subject) for entry in reader.audit_entries(AuditFilter(limit=count))]


def test_the_survivor_says_what_both_said_and_the_double_is_nowhere(office: Office, keep: Saved, gone: Saved) -> None:
    sticker = code_of(office, gone.person)
    merged = merge(office, keep, gone, comment="połączono")
    assert newest(office, 2) == [(Action.PERSON_MERGED, gone.person), (Action.PERSON_MERGED, keep.person)]
    now = view_person(office, keep.person)
    assert (now.record.revision.number, now.record.revision.comment) == (2, "połączono")
    assert merged.revision == 2
    assert [m.trade_name for m in now.record.card.medical.medicines.items] == ["Xarelto"]
    assert [a.agent for a in now.record.card.medical.allergies.items] == ["penicylina"]
    assert [p.number for p in now.record.card.residence.phones] == ["+48601234567", "+48602222333"]
    assert count_people(office, PeopleFilter()) == 1
    assert found(office, "602222333") == [keep.person]
    # A sticker on the other fridge still finds the person, with a warning.
    assert found(office, sticker) == [keep.person]
    states = {str(c.code): c.state for c in now.box.codes}
    assert states[sticker] is CodeState.REPLACED
    assert list(states.values()).count(CodeState.ACTIVE) == 1
    assert office.registry.verify().clean


def test_the_other_box_may_be_the_one_that_stays(office: Office, keep: Saved, gone: Saved) -> None:
    old, stays = code_of(office, keep.person), code_of(office, gone.person)
    merge(office, keep, gone, box=gone.box)
    now = view_person(office, keep.person)
    assert now.record.box == gone.box
    assert str(now.box.active_code) == stays
    assert found(office, old) == [keep.person]
    unmerge_people(office, gone.person)
    assert code_of(office, keep.person) == old
    assert code_of(office, gone.person) == stays


def test_a_box_where_somebody_else_lives_stays_theirs(office: Office, keep: Saved, gone: Saved) -> None:
    husband = add_person(office, card("Próbny", "603333444"), box=gone.box)
    theirs = code_of(office, husband.person)
    merge(office, keep, gone)
    assert code_of(office, husband.person) == theirs
    assert found(office, theirs) == [husband.person]
    assert [other.id for other in view_person(office, husband.person).others] == []


def test_records_of_one_box_are_merged_within_it(office: Office, keep: Saved) -> None:
    twice = add_person(office, DOUBLE, box=keep.box)
    before = code_of(office, keep.person)
    merge(office, keep, twice)
    assert code_of(office, keep.person) == before


@pytest.mark.parametrize("changes", [1, 2])
def test_paper_of_a_double_from_the_same_box_is_outdated(
    office: Office, keep: Saved, tmp_path: Path, changes: int
) -> None:
    twice = add_person(office, DOUBLE, box=keep.box)
    for number in range(changes):
        twice = save_card(office, twice.person, twice.card.model_copy(update={"note": f"{number}"}), twice.revision)
    file = save_print(office, prepare_cards(office, [twice.person], CardOptions()), tmp_path / "karta.pdf")
    # The survivor's revision 2 is another one than the double's; a revision 3 there never was.
    assert merge(office, keep, twice).revision == 2
    verdicts = {code.verdict for code in scan_file(office, file)}
    assert verdicts == {ScanVerdict.OUTDATED, ScanVerdict.VALID_CODE}
    new = save_print(office, prepare_cards(office, [keep.person], CardOptions()), tmp_path / "nowa.pdf")
    assert {code.verdict for code in scan_file(office, new)} == {ScanVerdict.CURRENT, ScanVerdict.VALID_CODE}


def test_a_box_in_which_nobody_is_left_is_not_counted(office: Office, keep: Saved, gone: Saved) -> None:
    husband = add_person(office, card("Próbny", "603333444"), box=keep.box)
    assert registry_figures(office).boxes == 2
    merge(office, keep, gone)
    assert registry_figures(office).boxes == 1
    unmerge_people(office, gone.person)
    merge_people(office, gone.person, keep.person, gone.card, 1, 3)
    # The husband still lives in the survivor's former one.
    assert view_person(office, husband.person).box.people == (husband.person,)
    assert registry_figures(office).boxes == 2


@pytest.mark.parametrize("which", ["keep", "gone"])
def test_a_save_at_another_desk_is_a_conflict_and_nothing_is_written(
    office: Office, keep: Saved, gone: Saved, which: str
) -> None:
    other = keep if which == "keep" else gone
    save_card(office, other.person, other.card.model_copy(update={"note": "nowe"}), 1)
    before = newest(office, 1)
    with pytest.raises(Conflict):
        merge(office, keep, gone)
    assert newest(office, 1) == before
    assert count_people(office, PeopleFilter()) == 2
    assert office.registry.verify().clean


def test_a_double_is_not_merged_again_nor_saved(office: Office, keep: Saved, gone: Saved) -> None:
    merge(office, keep, gone)
    third = add_person(office, card("Inna"))
    with pytest.raises(Conflict):
        merge(office, third, gone)
    with pytest.raises(RecordMerged):
        save_card(office, gone.person, gone.card.model_copy(update={"note": "nowe"}), 1)


def test_the_same_record_and_a_strange_box_are_refused(office: Office, keep: Saved, gone: Saved) -> None:
    with pytest.raises(InvalidInput):
        open_pair(office, keep.person, keep.person)
    with pytest.raises(InvalidInput):
        merge(office, keep, gone, box=add_person(office, card("Inna")).box)


def test_drafts_of_the_double_are_dropped_and_prints_and_disclosures_stay_found(
    office: Office, keep: Saved, gone: Saved
) -> None:
    save_draft(office, None, gone.person, 1, gone.card)
    with office.registry.write() as tx:
        printed = PrintRecord(
            new_print_id(), PrintKind.CARD, gone.person, gone.box, None, 1, office.clock.now(), None,
            office.registry.actor.account, "anna", "file",
        )  # fmt: skip
        tx.record_print(printed)
        tx.open_disclosure(gone.person, 1)
        scan = tx.add_attachment(gone.person, "image/png", b"obraz")
        tx.audit(Action.PRINTED)
    merge(office, keep, gone)
    assert own_drafts(office) == ()
    now = view_person(office, keep.person)
    assert [p.id for p in now.prints] == [printed.id]
    with office.registry.read() as reader:
        assert [d.person for d in reader.disclosures(keep.person)] == [gone.person]
        assert [one.id for one in reader.attachments(keep.person)] == [scan]
        # The paper in the fridge is older than the record.
        assert reader.summaries([keep.person])[0].paper_is_stale
    unmerge_people(office, gone.person)
    with office.registry.read() as reader:
        assert [one.id for one in reader.attachments(gone.person)] == [scan]
        assert reader.summaries([keep.person])[0].printed_revision is None
        assert reader.prints(keep.person) == ()


def test_undoing_brings_both_back_as_they_were(office: Office, keep: Saved, gone: Saved) -> None:
    codes = code_of(office, keep.person), code_of(office, gone.person)
    merge(office, keep, gone)
    (record,) = merged_records(office, keep.person)
    assert (record.person, record.name, record.can_be_undone) == (gone.person, "Łucja Prubna", True)
    assert unmerge_people(office, gone.person, comment="rozłączono").revision == 3
    assert newest(office, 2) == [(Action.PERSON_UNMERGED, gone.person), (Action.PERSON_UNMERGED, keep.person)]
    assert view_person(office, keep.person).record.card == keep.card
    assert view_person(office, gone.person).record.card == gone.card
    assert (code_of(office, keep.person), code_of(office, gone.person)) == codes
    assert merged_records(office, keep.person) == ()
    assert count_people(office, PeopleFilter()) == 2
    assert office.registry.verify().clean
    with pytest.raises(NotFound):
        unmerge_people(office, gone.person)
    # And it can be done once more.
    again = merge_people(office, keep.person, gone.person, united(keep, gone), 3, 1)
    assert again.revision == 4


def test_nothing_is_undone_after_a_change(office: Office, keep: Saved, gone: Saved) -> None:
    merged = merge(office, keep, gone)
    save_card(office, keep.person, merged.card.model_copy(update={"note": "nowe"}), merged.revision)
    assert [record.can_be_undone for record in merged_records(office, keep.person)] == [False]
    with pytest.raises(ChangedSinceMerge):
        unmerge_people(office, gone.person)
    assert count_people(office, PeopleFilter()) == 1


def test_nothing_is_undone_after_a_code_was_changed(office: Office, keep: Saved, gone: Saved) -> None:
    merge(office, keep, gone)
    elsewhere = add_person(office, card("Inna"))
    with office.registry.write() as tx:
        tx.move_to_box(keep.person, elsewhere.box)
        tx.audit(Action.PERSON_CHANGED)
    with pytest.raises(ChangedSinceMerge):
        unmerge_people(office, gone.person)


def test_a_survivor_may_itself_be_a_double(office: Office, keep: Saved, gone: Saved) -> None:
    third = add_person(office, card("Próbna", "604444555"))
    sticker = code_of(office, gone.person)
    merged = merge(office, keep, gone)
    merge(office, third, merged)
    assert found(office, sticker) == [third.person]
    with pytest.raises(ChangedSinceMerge):
        unmerge_people(office, gone.person)
    unmerge_people(office, keep.person)
    unmerge_people(office, gone.person)
    assert count_people(office, PeopleFilter()) == 3
    assert office.registry.verify().clean


def test_erasing_the_survivor_erases_the_double(office: Office, keep: Saved, gone: Saved) -> None:
    merge(office, keep, gone)
    with office.registry.write() as tx:
        assert isinstance(tx, Writer)
        tx.erase_person(keep.person)
        tx.audit(Action.PERSON_STATUS, keep.person)
    with office.registry.read() as reader, pytest.raises(NotFound):
        reader.person(gone.person)
    with pytest.raises(NotFound):
        unmerge_people(office, gone.person)
    assert office.registry.verify().clean


def test_printing_staff_may_not_merge(program: Program, office: Office, keep: Saved, gone: Saved) -> None:
    printer = office_of(program, office, Role.PRINTING_STAFF)
    with pytest.raises(NotAllowed):
        merge(printer, keep, gone)
    printer.registry.close()
