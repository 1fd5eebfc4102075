"""People, boxes, codes and paper through the registry's ports."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import CodeState, PrintKind, PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.codes import draw_code
from lifebox.domain.dates import PartialDate
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import Conflict, InvalidInput, InvalidRecord, NotFound, RegistryDamaged
from lifebox.domain.governance import Governance, Status
from lifebox.domain.ids import AttachmentId, BoxId, PersonId, new_draft_id, new_print_id
from lifebox.domain.medical import Alert, AlertKind, AlertState, Medical
from lifebox.domain.people import PeopleFilter, PeopleOrder
from lifebox.domain.search import SearchField
from lifebox.registry import rows
from lifebox.registry.vault import Vault
from tests.unit.registry import make

NOBODY = PersonId(UUID(int=1))
NO_BOX = BoxId(UUID(int=2))


def test_a_saved_card_comes_back_whole(vault: Vault) -> None:
    card = make.card(phone="+48585550111", note="Pies \N{EN DASH} łagodny")
    (person,) = make.add(vault, card)
    with vault.read() as reader:
        record = reader.person(person)
        assert record.card == card
        assert record.revision == reader.revision(person, 1)
    assert record.revision.author_name == make.LOGIN
    assert record.revision.changed == ()


def test_every_save_is_a_further_revision_with_the_names_of_what_changed(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    assert make.change(vault, person, note="nowa") == 2
    with vault.read() as reader:
        newest, first = reader.revisions(person)
    assert (newest.number, newest.changed, newest.card.note) == (2, ("note",), "nowa")
    assert first.card.note == ""


def test_a_save_from_an_old_revision_is_a_conflict_and_stores_nothing(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    make.change(vault, person, note="nowa")
    with pytest.raises(Conflict) as caught, vault.write() as tx:
        tx.save_card(person, make.card(note="inna"), 1)
    assert caught.value.params == {"base": 1, "current": 2}
    with vault.read() as reader:
        assert len(reader.revisions(person)) == 2


def test_an_unchanged_card_writes_no_revision(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    assert make.change(vault, person, note="") == 1


def test_a_card_without_name_and_birth_date_is_refused(vault: Vault) -> None:
    with pytest.raises(InvalidRecord), vault.write() as tx:
        tx.add_person(tx.add_box().id, Card())


def test_what_does_not_exist_is_not_found(vault: Vault) -> None:
    with vault.read() as reader:
        for ask in (lambda: reader.person(NOBODY), lambda: reader.revisions(NOBODY), lambda: reader.box(NO_BOX)):
            with pytest.raises(NotFound):
                ask()
    with pytest.raises(NotFound), vault.write() as tx:
        tx.add_person(NO_BOX, make.card())
    with pytest.raises(NotFound), vault.write() as tx:
        tx.open_disclosure(NOBODY, 1)


def test_a_box_with_a_replaced_code_still_resolves(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    with vault.write() as tx:
        box = tx.box(tx.person(person).box)
        tx.replace_code(box.id)
        tx.set_handed_over(box.id, PartialDate(2026, 3))
        tx.audit(Action.CODE_REPLACED, box.id)
    old = box.active_code
    assert old is not None
    with vault.read() as reader:
        (record,) = reader.codes([old, draw_code()])
        (hit,) = reader.by_codes([old, draw_code()])
        now = reader.box(box.id)
    assert (record.state, record.box) == (CodeState.REPLACED, box.id)
    assert hit.person is not None
    assert (hit.state, hit.person.id, hit.person.code) == (CodeState.REPLACED, person, now.active_code)
    assert now.active_code not in {None, old}
    assert (now.handed_over, now.people) == (PartialDate(2026, 3), (person,))


def test_a_code_that_was_printed_before_is_bound_once(vault: Vault) -> None:
    with vault.write() as tx:
        first, second = tx.issue_codes(2)
        tx.audit(Action.CODES_ISSUED)
    with vault.write() as tx:
        box = tx.add_box(first)
        tx.audit(Action.CODE_BOUND, box.id)
    assert box.active_code == first
    with vault.read() as reader:
        assert reader.unassigned_codes() == (second,)
        assert reader.by_codes([second]) == ()
        assert reader.box(box.id).codes == box.codes
    with pytest.raises(InvalidInput), vault.write() as tx:
        tx.add_box(first)
    with pytest.raises(NotFound), vault.write() as tx:
        tx.add_box(draw_code())


def test_moving_to_another_box_takes_the_person_along(vault: Vault) -> None:
    one, other = make.add(vault, make.card(), make.card("Nowak"))
    with vault.write() as tx:
        box = tx.person(other).box
        tx.move_to_box(one, box)
        tx.audit(Action.PERSON_CHANGED, one)
    with vault.read() as reader:
        assert reader.people_of_box(box) == (one, other)
        assert reader.summaries([one])[0].code == reader.summaries([other])[0].code


def test_a_summary_knows_alerts_and_the_newest_printed_card(vault: Vault) -> None:
    alerts = (
        Alert(kind=AlertKind.INSULIN, state=AlertState.PROPOSED),
        Alert(kind=AlertKind.ANTICOAGULANT, state=AlertState.CONFIRMED),
        Alert(kind=AlertKind.OPIOID, state=AlertState.REJECTED),
    )
    (person,) = make.add(vault, make.card().model_copy(update={"medical": Medical(alerts=alerts)}))
    printed = PrintRecord(
        new_print_id(), PrintKind.CARD, person, None, None, 1, make.Ticking().now(), None,
        vault.actor.account, make.LOGIN, "file",
    )  # fmt: skip
    with vault.write() as tx:
        tx.record_print(printed)
        tx.record_print(replace(printed, id=new_print_id(), kind=PrintKind.WALLET))
        tx.audit(Action.PRINTED, person)
    make.change(vault, person, note="po wydruku")
    with vault.read() as reader:
        (summary,) = reader.summaries([person, NOBODY])
        assert {made.kind for made in reader.prints(person)} == {PrintKind.CARD, PrintKind.WALLET}
        assert reader.people(PeopleFilter(stale_paper=True, alert=AlertKind.INSULIN)) == (summary,)
        assert reader.people_count(PeopleFilter(alert=AlertKind.OPIOID)) == 0
    assert summary.alerts == (AlertKind.ANTICOAGULANT, AlertKind.INSULIN)
    assert (summary.unconfirmed_alerts, summary.printed_revision, summary.paper_is_stale) == (1, 1, True)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (PeopleFilter(), ["Łęcka", "Zych"]),
        (PeopleFilter(descending=True), ["Zych", "Łęcka"]),
        (PeopleFilter(text="lec kwia"), ["Łęcka"]),
        (PeopleFilter(text="14a"), ["Łęcka"]),
        (PeopleFilter(text="\N{HORIZONTAL ELLIPSIS}"), []),
        (PeopleFilter(status=Status.DECEASED), ["Zych"]),
        (PeopleFilter(due_before=date(2026, 2, 1)), ["Łęcka"]),
        (PeopleFilter(order=PeopleOrder.ADDRESS), ["Zych", "Łęcka"]),
        (PeopleFilter(order=PeopleOrder.NEXT_REVIEW), ["Łęcka", "Zych"]),
        (PeopleFilter(never_printed=True, order=PeopleOrder.SAVED), ["Łęcka", "Zych"]),
        (PeopleFilter(unconfirmed_alerts=True), []),
    ],
)
def test_the_list_filters_and_sorts(vault: Vault, wanted: PeopleFilter, found: list[str]) -> None:
    gone = make.card("Zych", street="Akacjowa", building="9").model_copy(
        update={"governance": Governance(status=Status.DECEASED)}
    )
    make.add(vault, make.card(next_review=date(2026, 1, 2)), gone)
    with vault.read() as reader:
        assert [summary.surname for summary in reader.people(wanted)] == found
        assert reader.people_count(wanted) == len(found)


def test_the_list_finds_by_the_beginning_of_a_code(vault: Vault) -> None:
    make.add(vault, make.card(), make.card("Zych"))
    with vault.read() as reader:
        wanted = reader.people(PeopleFilter(order=PeopleOrder.CODE))[1]
        assert wanted.code is not None
        assert reader.people(PeopleFilter(text=wanted.code.printed[:7].lower())) == (wanted,)


def test_letters_of_a_name_are_not_taken_for_the_beginning_of_a_code(vault: Vault) -> None:
    make.add(vault, make.card("Zych"))
    with vault.read() as reader:
        (zych,) = reader.people(PeopleFilter())
        assert zych.code is not None
        first = zych.code.printed[0]
        assert reader.people(PeopleFilter(text=f"ł{first}ś")) == ()
        assert reader.people(PeopleFilter(text=zych.code.printed[:3])) == (zych,)


def test_disclosures_are_filled_in_while_open_and_keep_what_stood_there_when_they_closed(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    note = DisclosureNote(service=Service.AMBULANCE, incident="17")
    with vault.write() as tx:
        disclosure = tx.open_disclosure(person, 1)
        tx.change_disclosure(disclosure, note, close=True)
        tx.audit(Action.DISCLOSURE_OPENED, person)
    with vault.read() as reader:
        (closed,) = reader.disclosures(person)
    with vault.write() as tx:
        tx.change_disclosure(disclosure, DisclosureNote(), close=True)
        tx.audit(Action.DISCLOSURE_CLOSED, person)
    with vault.read() as reader:
        (again,) = reader.disclosures()
    assert closed.note == note
    assert closed.closed is not None
    assert (again.closed, again.note) == (closed.closed, note)
    assert again.told == DisclosureNote()
    (addition,) = again.additions
    assert (addition.login, addition.fields) == (make.LOGIN, ("service", "incident"))


def test_a_draft_is_replaced_by_its_newer_state_and_can_be_dropped(vault: Vault) -> None:
    draft = new_draft_id()
    for note in ("pierwszy", "drugi"):
        with vault.write() as tx:
            tx.save_draft(draft, None, None, Card(note=note))
            tx.audit(Action.DRAFT_SAVED)
    with vault.read() as reader:
        assert [kept.card.note for kept in reader.drafts(vault.actor.account)] == ["drugi"]
    with vault.write() as tx:
        tx.drop_draft(draft)
        tx.audit(Action.DRAFT_DROPPED)
    with vault.read() as reader:
        assert reader.drafts(vault.actor.account) == ()


def test_attachments_profile_and_figures(vault: Vault) -> None:
    (person,) = make.add(vault, make.card(next_review=date(2026, 1, 2)))
    other = make.PROFILE.model_copy(update={"town": "Inne"})
    at = make.Ticking().now()
    with vault.write() as tx:
        photo = tx.add_attachment(person, "image/png", b"\x89PNG")
        tx.set_organisation(other)
        tx.note_backup(at)
        tx.issue_codes(3)
        tx.audit(Action.ORGANISATION_CHANGED)
    with vault.read() as reader:
        assert reader.attachment(photo) == ("image/png", b"\x89PNG")
        assert reader.organisation() == other
        figures = reader.figures(date(2026, 1, 2))
    assert (figures.people, figures.boxes, figures.unassigned_codes, figures.due) == (1, 1, 3, 1)
    assert figures.last_backup == at


def test_erasing_leaves_a_tombstone_and_nothing_to_find(vault: Vault) -> None:
    person, other = make.add(vault, make.card("Erazmus", pesel="42051212345"), make.card("Zych"))
    with vault.write() as tx:
        tx.add_attachment(person, "image/png", b"photo")
        tx.erase_person(person)
        tx.audit(Action.PERSON_STATUS, person)
    with vault.read() as reader:
        with pytest.raises(NotFound):
            reader.person(person)
        assert reader.by_pesels(["42051212345"]) == ()
        assert reader.people_count(PeopleFilter()) == 1
        assert reader.person(other).card.identity.surname == "Zych"
    assert vault.verify().clean


def test_audit_entries_are_filtered_newest_first(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    with vault.write() as tx:
        tx.audit(Action.PRINTED, person, ["note"], [("copies", "2")])
        tx.audit(Action.PERSON_VIEWED, person)
    with vault.read() as reader:
        viewed, printed = reader.audit_entries(AuditFilter(subjects=(person,)))
        assert reader.audit_entries(AuditFilter(actions=(Action.PRINTED,))) == (printed,)
        assert reader.audit_entries(AuditFilter(login="nikt")) == ()
        assert reader.audit_entries(AuditFilter(since=viewed.at, until=None)) == (viewed,)
        assert reader.audit_entries(AuditFilter(until=printed.at, limit=1))[0].sequence == printed.sequence - 1
    assert (printed.fields, printed.facts, printed.login) == (("note",), (("copies", "2"),), make.LOGIN)


def test_a_changed_phone_is_found_and_the_old_one_no_more(vault: Vault) -> None:
    (person,) = make.add(vault, make.card(phone="+48585550111"))
    make.change(vault, person, residence=make.card(phone="+48585550122").residence)
    with vault.read() as reader:
        assert [hit.person.id for hit in reader.by_phones(["+48585550122"])] == [person]
        assert reader.by_phones(["+48585550111"]) == ()
    assert vault.verify().clean


def test_a_document_that_is_no_card_is_damage_and_not_quoted() -> None:
    with pytest.raises(RegistryDamaged) as caught:
        rows.card(b'{"surname": "Kowalska"}')
    assert caught.value.__suppress_context__
    assert "Kowalska" not in repr(caught.value)


def test_asking_for_nothing_finds_nothing(vault: Vault) -> None:
    make.add(vault, make.card())
    with vault.read() as reader:
        assert reader.by_words([], 9) == reader.by_words([(SearchField.NAME, [])], 9) == ()
        assert reader.summaries([NOBODY]) == ()
        for ask in (reader.person, reader.revisions):
            with pytest.raises(NotFound):
                ask(NOBODY)
        with pytest.raises(NotFound):
            reader.revision(NOBODY, 1)
        with pytest.raises(NotFound):
            reader.attachment(AttachmentId(UUID(int=3)))
