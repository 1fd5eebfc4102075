"""Whom a look-up shows, what is kept of it, and who looks through it afterwards."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from lifebox.documents.labels.layout import LabelPlace
from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.disclosure import Disclosure, DisclosureFilter, DisclosureNote, ListedDisclosure, Service
from lifebox.domain.errors import DisclosureOpen, DiskFull, NotAllowed, NotFound, ProfileWithheld
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.services.disclosures import (
    close_overdue,
    complete_disclosure,
    disclosure_logins,
    list_disclosures,
    may_complete,
    read_disclosures,
    unfinished_disclosures,
)
from lifebox.services.emergency import (
    EmergencyRecord,
    Owed,
    RunningDisclosure,
    missing_profile_for,
    read_record,
    search_people,
)
from lifebox.services.merging import merge_people
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, view_person
from lifebox.services.printing import CardOptions, LabelOptions, prepare_labels, prepare_read_outs, save_print
from lifebox.services.program import Program
from lifebox.services.scanning import read_scanned, scan_file
from tests.support.program import StandingClock, office_of

NOTE = DisclosureNote(service=Service.AMBULANCE, caller="ZRM Sopot 4", incident="17/2026", call_back="601 234 567")
SECRET = "Tajemniczynska"
PROFILE = {"habits": "chodzi nad morze", "routes": "molo"}


def card(surname: str = "Nowicka", **parts: Any) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942-05-12"},
            "residence": {"address": {"street": "Kolejowa", "building": "14"}, "phones": [{"written": "601222333"}]},
            "governance": {"status": "active", "consents": [{"scope": "registry"}, {"scope": "missing_profile"}]},
            **parts,
        }
    )


def set_status(office: Office, person: PersonId, status: Status) -> None:
    record = view_person(office, person).record
    governance = record.card.governance.model_copy(update={"status": status})
    save_card(office, person, record.card.model_copy(update={"governance": governance}), record.revision.number)


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, card()).person


@pytest.fixture
def duty(program: Program, office: Office) -> Iterator[Office]:
    made = office_of(program, office, Role.DUTY_OFFICER)
    yield made
    made.registry.close()


def disclose(office: Office, person: PersonId, note: DisclosureNote = NOTE, *, close: bool = True) -> RunningDisclosure:
    running = RunningDisclosure(office, read_record(office, person))
    running.begin()
    running.note(note, close=close)
    return running


def kept(office: Office, person: PersonId | None = None) -> tuple[Disclosure, ...]:
    with office.registry.read() as reader:
        return reader.disclosures(person)


EVERYTHING = DisclosureFilter()


def listed(office: Office, wanted: DisclosureFilter = EVERYTHING) -> tuple[ListedDisclosure, ...]:
    return read_disclosures(office, list_disclosures(office, wanted))


def actions(office: Office, count: int) -> list[Action]:
    with office.registry.read() as reader:
        return [entry.action for entry in reversed(reader.audit_entries(AuditFilter(limit=count)))]


class Full:
    """A registry whose disk is full until there is room again."""

    def __init__(self, office: Office) -> None:
        self._real, self.full = office.registry, True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def write(self) -> Any:
        if self.full:
            raise DiskFull(path="x")
        return self._real.write()


# What is written while a record is open


def test_what_could_not_be_written_is_written_later_with_its_own_times(
    office: Office, person: PersonId, clock: StandingClock
) -> None:
    registry = Full(office)
    full = Office(registry, office.clock, office.clinic)
    running, owed, opened = RunningDisclosure(full, read_record(full, person)), Owed(), clock.now()
    with pytest.raises(DiskFull):
        owed.write(running, running.begin)
    clock.advance(minutes=3)
    with pytest.raises(DiskFull):
        owed.write(running, lambda: running.note(NOTE, close=True))
    assert (kept(office), len(owed)) == ((), 1)
    clock.advance(minutes=10)
    registry.full = False
    owed.settle()
    (made,) = kept(office)
    assert (made.opened, made.closed, made.note) == (opened, opened + timedelta(minutes=3), NOTE)
    assert len(owed) == 0
    assert actions(office, 2) == [Action.DISCLOSURE_OPENED, Action.DISCLOSURE_CLOSED]


def test_writing_again_what_is_written_writes_nothing(office: Office, person: PersonId) -> None:
    running = disclose(office, person)
    before = actions(office, 99)
    running.write()
    running.note(NOTE, close=True)
    assert actions(office, 99) == before
    assert len(kept(office)) == 1


def test_a_record_erased_while_it_is_open_was_read_aloud_all_the_same(office: Office, person: PersonId) -> None:
    running = RunningDisclosure(office, read_record(office, person))
    erase(office, person)
    running.begin()
    running.note(NOTE, close=True)
    ((row),) = listed(office)
    assert row.person is None
    assert row.disclosure.person == person


def erase(office: Office, person: PersonId) -> None:
    with office.registry.write() as tx:
        tx.erase_person(person)
        tx.audit(Action.PERSON_STATUS, person)


def test_what_closes_late_closed_by_itself_in_time(office: Office, person: PersonId, clock: StandingClock) -> None:
    running = RunningDisclosure(office, read_record(office, person))
    running.begin()
    clock.advance(hours=9)
    running.note(NOTE, close=True)
    (made,) = kept(office)
    assert made.closed == made.opened + timedelta(minutes=45)


def test_a_clock_set_back_closes_nothing_before_it_opened(
    office: Office, person: PersonId, clock: StandingClock
) -> None:
    running = RunningDisclosure(office, read_record(office, person))
    running.begin()
    clock.advance(hours=-2)
    running.note(NOTE, close=True)
    (made,) = kept(office)
    assert made.closed == made.opened


def test_what_a_dead_program_left_open_goes_on_or_closes_by_itself(
    program: Program, office: Office, duty: Office, person: PersonId, clock: StandingClock
) -> None:
    disclose(duty, person, close=False)
    clock.advance(minutes=30)
    (left,) = unfinished_disclosures(duty)
    assert unfinished_disclosures(office) == ()
    assert close_overdue(office) == 0
    going_on = RunningDisclosure(duty, read_record(duty, person), left.disclosure)
    longer = NOTE.model_copy(update={"purpose": "upadek w domu"})
    going_on.note(longer, close=False)
    clock.advance(minutes=20)
    assert unfinished_disclosures(duty) == ()
    assert close_overdue(office) == 1
    assert close_overdue(office) == 0
    (made,) = kept(office)
    assert (made.closed, made.note) == (made.opened + timedelta(minutes=45), longer)


# Who is told what of whom


def whole(person: PersonSummary) -> str:
    return f"{person.name}{person.birth}{person.address}{person.town}{person.code}{person.alerts}"


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.ACTIVE])
def test_a_duty_officer_is_told_no_more_than_the_status(
    office: Office, duty: Office, status: Status, tmp_path: Any
) -> None:
    first = add_person(office, card(SECRET, residence={"address": {"street": "Cicha", "building": "1"}}))
    other = add_person(office, card("Jawna"), box=first.box).person
    code = view_person(office, first.person).box.active_code
    labels = prepare_labels(office, [first.person], LabelOptions(place=LabelPlace.BOX))
    paper = save_print(office, labels, tmp_path / "e.pdf")
    set_status(office, first.person, status)
    assert code is not None
    told: list[PersonSummary] = []
    for query in (code.printed, code[:8] + "X", SECRET, SECRET.replace("y", "i"), "cicha 1", "601222333"):
        told += [match.person for match in search_people(duty, query).matches]
    told += read_record(duty, other).others
    told += read_scanned(duty, code.printed).people
    told += [one for scanned in scan_file(duty, paper) for one in scanned.people]
    bare = [one for one in told if one.id == first.person]
    assert {one.status for one in bare} == (set() if status is Status.WITHDRAWN else {status})
    for one in bare:
        assert (one.name, one.birth, one.address, one.town, one.code, one.alerts) == ("", "", "", "", None, ())
    refused = NotFound if status is Status.WITHDRAWN else NotAllowed
    with pytest.raises(refused):
        read_record(duty, first.person)
    with pytest.raises(refused):
        prepare_read_outs(duty, [first.person], CardOptions())


def test_of_who_withdrew_a_look_up_tells_nothing_to_anybody(office: Office, person: PersonId) -> None:
    set_status(office, person, Status.WITHDRAWN)
    assert search_people(office, "Nowicka").matches == ()
    with pytest.raises(NotFound):
        read_record(office, person)
    set_status(office, person, Status.SUSPENDED)
    assert [match.person.surname for match in search_people(office, "Nowicka").matches] == ["Nowicka"]


def test_who_was_suspended_since_has_no_name_in_a_duty_officers_list(
    office: Office, duty: Office, person: PersonId
) -> None:
    disclose(duty, person)
    set_status(office, person, Status.SUSPENDED)
    ((row),) = listed(duty)
    assert row.person is not None
    assert row.person.name == ""
    assert listed(office)[0].person == search_people(office, "Nowicka").matches[0].person


# The missing-person profile


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, None),
        ({"service": Service.POLICE}, None),
        ({"service": Service.AMBULANCE}, "service"),
        ({"service": None}, "service"),
        ({"incident": " "}, "incident"),
    ],
)
def test_the_missing_person_profile_is_for_police_and_guard_with_an_incident(
    office: Office, changes: dict[str, Any], why: str | None
) -> None:
    added = add_person(office, card(missing=PROFILE))
    shown = read_record(office, added.person)
    note = DisclosureNote(**{"service": Service.CITY_GUARD, "incident": "3", **changes})
    if why:
        with pytest.raises(ProfileWithheld) as refused:
            missing_profile_for(office, shown, note)
        assert refused.value.params == {"withheld": why}
        return
    assert missing_profile_for(office, shown, note).routes == "molo"
    running = RunningDisclosure(office, shown)
    running.show_profile(note)
    assert actions(office, 3) == [
        Action.DISCLOSURE_OPENED,
        Action.MISSING_PROFILE_SHOWN,
        Action.DISCLOSURE_NOTED,
    ]
    running.note(note.model_copy(update={"read": ("R 1–3",)}), close=True)
    (made,) = kept(office)
    assert made.note.read == ("R 1–3", "missing")
    assert "molo" not in str(made)


def test_without_consent_or_content_there_is_no_profile(office: Office) -> None:
    note = DisclosureNote(service=Service.POLICE, incident="3")
    unagreed = card(missing=PROFILE, governance={"consents": [{"scope": "registry"}]})
    for given, why in ((unagreed, "consent"), (card(), "empty")):
        shown: EmergencyRecord = read_record(office, add_person(office, given).person)
        with pytest.raises(ProfileWithheld) as refused:
            missing_profile_for(office, shown, note)
        assert refused.value.params == {"withheld": why}


# Looking through them


def test_filters_find_by_person_caller_number_service_time_and_state(
    office: Office, duty: Office, person: PersonId, clock: StandingClock
) -> None:
    other = add_person(office, card("Łęcka", identity={"surname": "Łęcka", "birth": "1950"})).person
    disclose(office, person)
    clock.advance(hours=1)
    disclose(duty, other, DisclosureNote(service=Service.POLICE, purpose="szuka rodziny"))
    middle = clock.now()
    clock.advance(hours=1)
    disclose(office, other, DisclosureNote(service=Service.EXERCISE), close=False)
    clock.advance(minutes=1)
    disclose(office, person, DisclosureNote())
    unexplained, practice, police, ambulance = [row.id for row in listed(office)]
    for wanted, found in (
        (DisclosureFilter(text="lecka"), [practice, police]),
        (DisclosureFilter(text="zrm sopot"), [ambulance]),
        (DisclosureFilter(text="17 2026"), [ambulance]),
        (DisclosureFilter(text="601234"), [ambulance]),
        (DisclosureFilter(text="rodz"), [police]),
        (DisclosureFilter(text="odzin"), []),
        (DisclosureFilter(text="%"), []),
        (DisclosureFilter(person=other), [practice, police]),
        (DisclosureFilter(service=Service.AMBULANCE), [ambulance]),
        (DisclosureFilter(since=middle), [unexplained, practice, police]),
        (DisclosureFilter(until=middle), [ambulance]),
        (DisclosureFilter(is_open=True), [practice]),
        (DisclosureFilter(is_open=False, exercise=False), [unexplained, police, ambulance]),
        (DisclosureFilter(exercise=True), [practice]),
        (DisclosureFilter(login=duty.registry.actor.login), [police]),
        (DisclosureFilter(unexplained=True), [unexplained]),
    ):
        assert [row.id for row in listed(office, wanted)] == found, wanted
    assert disclosure_logins(office) == tuple(sorted([office.registry.actor.login, duty.registry.actor.login]))
    assert disclosure_logins(duty) == (duty.registry.actor.login,)


def test_disclosures_of_a_double_are_those_of_the_person(office: Office, person: PersonId) -> None:
    double = add_person(office, card()).person
    disclose(office, double)
    kept_card = view_person(office, person).record.card
    merge_people(office, person, double, kept_card, 1, 1)
    ((row),) = listed(office, DisclosureFilter(person=person))
    assert row.disclosure.person == double
    assert row.person is not None
    assert row.person.id == person
    assert listed(office, DisclosureFilter(text="nowicka")) == (row,)


@pytest.mark.parametrize("role", list(Role))
def test_who_sees_which_disclosures(
    program: Program, office: Office, person: PersonId, clock: StandingClock, role: Role
) -> None:
    somebody = office if role is Role.ADMINISTRATOR else office_of(program, office, role)
    try:
        disclose(office, person)
        mine = role in {Role.ADMINISTRATOR, Role.SOCIAL_WORKER, Role.DUTY_OFFICER}
        if mine:
            disclose(somebody, person, DisclosureNote())
        if role is Role.PRINTING_STAFF:
            with pytest.raises(NotAllowed):
                list_disclosures(somebody, DisclosureFilter())
            return
        ids = list_disclosures(office, DisclosureFilter())
        seen = {row.id for row in read_disclosures(somebody, ids)}
        assert {row.id for row in listed(somebody)} == seen
        assert len(seen) == (1 if role is Role.DUTY_OFFICER else len(ids))
        clock.advance(hours=25)
        assert len(listed(somebody)) == (0 if role is Role.DUTY_OFFICER else len(ids))
    finally:
        if somebody is not office:
            somebody.registry.close()


# Completing


def test_a_closed_note_is_completed_by_its_author_and_keeps_what_stood_there(
    office: Office, duty: Office, person: PersonId, clock: StandingClock
) -> None:
    running = disclose(duty, person)
    clock.advance(hours=2)
    longer = NOTE.model_copy(update={"purpose": "udar", "incident": "18/2026"})
    shown = complete_disclosure(duty, running.id, NOTE, longer)
    assert (shown.disclosure.note, shown.disclosure.told) == (NOTE, longer)
    clock.advance(hours=1)
    complete_disclosure(office, running.id, longer, longer.model_copy(update={"remark": "karta nieaktualna"}))
    (made,) = kept(office)
    assert made.note == NOTE
    assert [(one.login, one.fields) for one in made.additions] == [
        (duty.registry.actor.login, ("incident", "purpose")),
        (office.registry.actor.login, ("remark",)),
    ]
    assert made.told == longer.model_copy(update={"remark": "karta nieaktualna"})
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(limit=1))
    assert (entry.action, entry.subject, entry.fields) == (Action.DISCLOSURE_COMPLETED, person, ("remark",))


def test_two_who_complete_at_once_overwrite_nothing(office: Office, person: PersonId) -> None:
    running = disclose(office, person)
    complete_disclosure(office, running.id, NOTE, NOTE.model_copy(update={"purpose": "udar"}))
    complete_disclosure(office, running.id, NOTE, NOTE.model_copy(update={"remark": "druga"}))
    (made,) = kept(office)
    assert (made.told.purpose, made.told.remark) == ("udar", "druga")


def test_only_the_author_and_the_administrator_complete_a_note_that_is_closed(
    program: Program, office: Office, duty: Office, person: PersonId, clock: StandingClock
) -> None:
    after = NOTE.model_copy(update={"purpose": "udar"})
    running = disclose(office, person)
    left = disclose(duty, person, close=False)
    worker = office_of(program, office, Role.SOCIAL_WORKER)
    try:
        for somebody in (duty, worker):
            with pytest.raises(NotAllowed):
                complete_disclosure(somebody, running.id, NOTE, after)
    finally:
        worker.registry.close()
    with pytest.raises(DisclosureOpen):
        complete_disclosure(duty, left.id, NOTE, after)
    left.note(NOTE, close=True)
    mine = next(one for one in kept(office) if one.id == left.id)
    assert may_complete(duty, mine)
    clock.advance(hours=25)
    assert not may_complete(duty, mine)
    with pytest.raises(NotAllowed):
        complete_disclosure(duty, left.id, NOTE, after)
    assert may_complete(office, mine)
    assert all(one.additions == () for one in kept(office))
