from dataclasses import replace
from datetime import date

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import Conflict, InvalidInput, InvalidRecord, NotAllowed, NotFound
from lifebox.domain.governance import Status
from lifebox.domain.identity import Address, Contact, Identity, Phone, Residence
from lifebox.domain.listing import Listing
from lifebox.domain.medical import AlertKind, AlertState, Dose, Medical, Medicine
from lifebox.domain.people import PeopleFilter
from lifebox.domain.tiers import arrange
from lifebox.services.addresses import street_book
from lifebox.services.office import Office
from lifebox.services.people import (
    add_person,
    count_people,
    drop_draft,
    find_by_code,
    list_people,
    neighbours,
    own_drafts,
    registry_figures,
    save_card,
    save_draft,
    select_people,
    view_person,
)
from lifebox.services.program import Program
from lifebox.services.rights import set_status
from lifebox.texts import texts
from tests.support.program import office_of

ANNA = Card(
    identity=Identity(given_names="Anna", surname="Wałęsińska", birth=PartialDate(1942, 5, 12)),
    residence=Residence(address=Address(street="ul. Kolejowa", building="14", flat="3", town="Sopot")),
    medical=Medical(medicines=Listing[Medicine](items=(Medicine(trade_name="Xarelto", strength="20 mg"),))),
)


def actions(office: Office) -> list[Action]:
    with office.registry.read() as reader:
        return [entry.action for entry in reversed(reader.audit_entries(AuditFilter()))]


def test_a_new_person_has_alerts_a_code_a_review_date_and_one_audit_entry(office: Office) -> None:
    before = len(actions(office))
    saved = add_person(office, ANNA)
    assert actions(office)[before:] == [Action.PERSON_ADDED]
    opened = view_person(office, saved.person)
    (alert,) = opened.record.card.medical.alerts
    assert (alert.kind, alert.state) == (AlertKind.ANTICOAGULANT, AlertState.PROPOSED)
    assert opened.record.card.medical.medicines.items[0].atc == "B01AF01"
    assert opened.record.card.governance.next_review is not None
    assert opened.box.active_code is not None
    assert [s.id for s in find_by_code(office, opened.box.active_code)] == [saved.person]
    assert actions(office)[before + 1 :] == [Action.PERSON_VIEWED]


@pytest.mark.parametrize(
    ("identity", "missing"),
    [
        (Identity(surname="Lis"), ("identity.birth",)),
        (Identity(birth=PartialDate(1940)), ("identity.surname",)),
        (Identity(), ("identity.surname", "identity.birth")),
    ],
)
def test_only_name_and_birth_are_required(office: Office, identity: Identity, missing: tuple[str, ...]) -> None:
    with pytest.raises(InvalidRecord) as refused:
        add_person(office, Card(identity=identity))
    assert refused.value.fields == missing
    assert count_people(office, PeopleFilter()) == 0


def test_an_unchanged_card_makes_no_revision(office: Office) -> None:
    saved = add_person(office, ANNA)
    again = save_card(office, saved.person, saved.card, saved.revision)
    assert again.revision == 1


def test_two_desks_changing_different_fields_are_merged(office: Office) -> None:
    saved = add_person(office, ANNA)
    mine = saved.card.model_copy(update={"note": "pies"})
    contact = Contact(name="Maria", phones=(Phone(written="601 234 567", number="+48601234567"),))
    theirs = saved.card.model_copy(update={"contacts": (contact,)})
    save_card(office, saved.person, theirs, 1)
    merged = save_card(office, saved.person, mine, 1)
    assert merged.merged
    assert (merged.card.note, merged.card.contacts, merged.revision) == ("pies", (contact,), 3)


def test_two_desks_changing_one_field_conflict_and_nothing_is_overwritten(office: Office) -> None:
    saved = add_person(office, ANNA)
    save_card(office, saved.person, saved.card.model_copy(update={"note": "kot"}), 1)
    with pytest.raises(Conflict) as refused:
        save_card(office, saved.person, saved.card.model_copy(update={"note": "pies"}), 1)
    assert refused.value.params["fields"] == "note"
    assert view_person(office, saved.person).record.card.note == "kot"


def test_a_confirmation_at_one_desk_survives_a_save_at_another(office: Office) -> None:
    saved = add_person(office, ANNA)
    (alert,) = saved.card.medical.alerts
    confirmed = alert.model_copy(update={"state": AlertState.CONFIRMED, "decided_by": "anna"})
    medical = saved.card.medical.model_copy(update={"alerts": (confirmed,)})
    save_card(office, saved.person, saved.card.model_copy(update={"medical": medical}), 1)
    merged = save_card(office, saved.person, saved.card.model_copy(update={"note": "pies"}), 1)
    assert merged.card.medical.alerts[0].state is AlertState.CONFIRMED


def with_dose(card: Card, morning: str, **alert: object) -> Card:
    (medicine,), (standing,) = card.medical.medicines.items, card.medical.alerts
    medicines = Listing[Medicine](items=(medicine.model_copy(update={"dose": Dose(morning=morning)}),))
    alerts = (standing.model_copy(update=alert),)
    return card.model_copy(
        update={"medical": card.medical.model_copy(update={"medicines": medicines, "alerts": alerts})}
    )


def test_a_dose_that_changes_is_printed_in_red_behind_the_confirmed_alert(office: Office) -> None:
    saved = add_person(office, ANNA)
    once = save_card(office, saved.person, with_dose(saved.card, "1", state=AlertState.CONFIRMED), 1)
    again = save_card(office, saved.person, with_dose(once.card, "2"), once.revision)
    (alert,) = view_person(office, saved.person).record.card.medical.alerts
    assert (alert.detail, alert.state) == ("Xarelto 20 mg, 2-0-0", AlertState.CONFIRMED)
    red = arrange(again.card, texts("pl"), office.clock.today()).red
    assert red[0].detail == "Xarelto 20 mg, 2-0-0"
    own = save_card(office, saved.person, with_dose(again.card, "2", detail="co drugi dzień"), again.revision)
    last = save_card(office, saved.person, with_dose(own.card, "3"), own.revision)
    assert last.card.medical.alerts[0].detail == "co drugi dzień"


def test_a_dose_changed_at_one_desk_follows_behind_the_alert_confirmed_at_another(office: Office) -> None:
    saved = add_person(office, with_dose(add_person(office, ANNA).card, "1"))
    save_card(office, saved.person, with_dose(saved.card, "1", state=AlertState.CONFIRMED, decided_by="anna"), 1)
    merged = save_card(office, saved.person, with_dose(saved.card, "2"), 1)
    (alert,) = merged.card.medical.alerts
    assert (merged.merged, alert.detail, alert.state) == (True, "Xarelto 20 mg, 2-0-0", AlertState.CONFIRMED)


def test_a_couple_shares_one_box(office: Office) -> None:
    wife = add_person(office, ANNA)
    husband = Card(identity=Identity(given_names="Jan", surname="Wałęsiński", birth=PartialDate(1940)))
    husband = husband.model_copy(update={"residence": ANNA.residence})
    (neighbour,) = neighbours(office, "Kolejowa", "14", "3")
    saved = add_person(office, husband, box=neighbour.box)
    assert saved.box == wife.box
    assert [other.id for other in view_person(office, wife.person).others] == [saved.person]


def test_drafts_keep_what_no_card_could_be_saved_with(office: Office) -> None:
    half = Card(identity=Identity(given_names="Zo"))
    draft = save_draft(office, None, None, None, half)
    save_draft(office, draft, None, None, half.model_copy(update={"note": "x"}))
    (kept,) = own_drafts(office)
    assert (kept.id, kept.card.note) == (draft, "x")
    drop_draft(office, draft)
    assert own_drafts(office) == ()


def test_saving_takes_the_draft_away_in_the_same_step(office: Office) -> None:
    draft = save_draft(office, None, None, None, ANNA)
    add_person(office, ANNA, draft=draft)
    assert own_drafts(office) == ()


def test_lists_filter_by_the_beginning_of_words_without_diacritics(office: Office) -> None:
    add_person(office, ANNA)
    assert [s.name for s in list_people(office, PeopleFilter(text="wale kolej"), 10)] == ["Wałęsińska Anna"]
    assert list_people(office, PeopleFilter(text="kowal"), 10) == ()
    assert [street.name for street in street_book(office).complete("kol", 9)] == ["ul. Kolejowa"]
    assert registry_figures(office).people == 1


def test_a_selection_is_made_in_exactly_one_way(office: Office) -> None:
    saved = add_person(office, ANNA)
    assert select_people(office, everybody=True) == (saved.person,)
    assert select_people(office, everybody=True, active=True) == (saved.person,)
    set_status(office, saved.person, Status.SUSPENDED)
    assert select_people(office, everybody=True) == (saved.person,)
    assert select_people(office, everybody=True, active=True) == ()
    assert select_people(office, due_before=date(2100, 1, 1)) == ()
    with pytest.raises(InvalidInput):
        select_people(office)
    with pytest.raises(InvalidInput):
        select_people(office, everybody=True, due_before=office.clock.today())


def test_a_duty_officer_neither_lists_nor_edits(program: Program, office: Office) -> None:
    saved = add_person(office, ANNA)
    duty = office_of(program, office, Role.DUTY_OFFICER)
    try:
        for forbidden in (
            lambda: list_people(duty, PeopleFilter(), 10),
            lambda: view_person(duty, saved.person),
            lambda: save_card(duty, saved.person, ANNA, 1),
            lambda: add_person(duty, ANNA),
        ):
            with pytest.raises(NotAllowed):
                forbidden()
    finally:
        duty.registry.close()


def test_an_unknown_person_is_told_as_such(office: Office) -> None:
    saved = add_person(office, ANNA)
    unknown = replace(view_person(office, saved.person).record, id=saved.box)  # type: ignore[arg-type]  # a box's id
    with pytest.raises(NotFound):
        view_person(office, unknown.id)
