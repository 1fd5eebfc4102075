"""How long records are kept: whom the rules propose, and that only those are erased."""

from datetime import timedelta

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, NotAllowed
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.retention import NEVER, EraseReason, RetentionRules
from lifebox.services.office import Office
from lifebox.services.people import add_person, list_people, save_card, view_person
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from lifebox.services.retention import change_retention, erase_proposed, propose_erasures
from lifebox.services.reviews import ReviewWay, review_people
from lifebox.services.rights import erase_person, set_status
from tests.support.program import StandingClock, office_of

YEAR = timedelta(days=366)


def person(office: Office, surname: str, **governance: object) -> PersonId:
    identity = {"surname": surname, "given_names": "Ewa", "birth": "1942"}
    return add_person(office, Card.model_validate({"identity": identity, "governance": governance})).person


def proposed(office: Office) -> list[tuple[str, EraseReason]]:
    return [(one.person.surname, one.reason) for one in propose_erasures(office).proposals]


def test_who_withdrew_is_proposed_at_once_and_who_left_after_a_year(office: Office, clock: StandingClock) -> None:
    for surname, status in (("Aa", Status.WITHDRAWN), ("Be", Status.DECEASED), ("Ce", Status.MOVED)):
        set_status(office, person(office, surname), status)
    set_status(office, person(office, "De"), Status.SUSPENDED)
    assert proposed(office) == [("Aa", EraseReason.WITHDRAWN)]
    clock.moment += YEAR - timedelta(days=2)
    assert len(proposed(office)) == 1
    clock.moment += timedelta(days=2)
    assert set(proposed(office)) == {
        ("Aa", EraseReason.WITHDRAWN),
        ("Be", EraseReason.DECEASED),
        ("Ce", EraseReason.MOVED),
    }


def test_the_time_runs_from_the_newest_change_of_status_not_from_other_changes(
    office: Office, clock: StandingClock
) -> None:
    whom = person(office, "Be")
    set_status(office, whom, Status.MOVED)
    clock.moment += YEAR / 2
    set_status(office, whom, Status.ACTIVE)
    set_status(office, whom, Status.DECEASED)
    since = clock.today()
    clock.moment += YEAR / 2
    record = view_person(office, whom).record
    save_card(office, whom, record.card.model_copy(update={"note": "nowa"}), record.revision.number)
    assert proposed(office) == []
    clock.moment += YEAR / 2
    (one,) = propose_erasures(office).proposals
    assert (one.reason, one.since) == (EraseReason.DECEASED, since)


def test_who_was_entered_as_gone_counts_from_then(office: Office, clock: StandingClock) -> None:
    person(office, "Be", status="moved")
    clock.moment += YEAR
    assert proposed(office) == [("Be", EraseReason.MOVED)]


def test_without_any_review_for_three_years(office: Office, clock: StandingClock, program: Program) -> None:
    never = person(office, "Nigdy")
    once = person(office, "Raz")
    later = person(office, "Umówiona")
    clock.moment += YEAR
    review_people(office, [once], ReviewWay.PHONE, program.say)
    clock.moment += 2 * YEAR
    record = view_person(office, later).record
    governance = record.card.governance.model_copy(update={"next_review": clock.today() + timedelta(days=9)})
    save_card(office, later, record.card.model_copy(update={"governance": governance}), record.revision.number)
    (one,) = propose_erasures(office).proposals
    assert (one.person.id, one.reason) == (never, EraseReason.OVERDUE)
    clock.moment += YEAR
    assert set(proposed(office)) == {(surname, EraseReason.OVERDUE) for surname in ("Nigdy", "Raz", "Umówiona")}


def test_rules_are_changed_kept_and_can_say_never(office: Office, clock: StandingClock, program: Program) -> None:
    set_status(office, person(office, "Be"), Status.MOVED)
    clock.moment += timedelta(days=40)
    assert proposed(office) == []
    change_retention(office, RetentionRules(moved=1))
    assert proposed(office) == [("Be", EraseReason.MOVED)]
    assert propose_erasures(office).rules == RetentionRules(moved=1)
    change_retention(office, RetentionRules(moved=NEVER))
    clock.moment += 9 * YEAR
    assert proposed(office) == []
    worker = office_of(program, office, Role.SOCIAL_WORKER)
    with pytest.raises(NotAllowed):
        change_retention(worker, RetentionRules())
    worker.registry.close()


def test_several_are_erased_and_who_came_back_is_left_alone(office: Office, clock: StandingClock) -> None:
    people = [person(office, surname) for surname in ("Aa", "Be", "Ce")]
    for whom in people:
        set_status(office, whom, Status.MOVED)
    clock.moment += YEAR
    chosen = propose_erasures(office).proposals
    set_status(office, people[0], Status.ACTIVE)
    erase_person(office, people[1], EraseReason.MISTAKE)
    done = erase_proposed(office, chosen, unseen)
    assert (done.erased, done.kept) == (1, 2)
    assert [row.id for row in list_people(office, PeopleFilter(), 9)] == [people[0]]
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(actions=(Action.PERSON_ERASED,)))
    assert [(one.subject, dict(one.facts)["reason"]) for one in entries] == [
        (people[2], "moved"),
        (people[1], "mistake"),
    ]
    assert office.registry.verify().clean


def test_cancelling_keeps_what_was_done(office: Office, clock: StandingClock) -> None:
    for surname in ("Aa", "Be", "Ce"):
        set_status(office, person(office, surname), Status.WITHDRAWN)

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Cancelled

    assert erase_proposed(office, propose_erasures(office).proposals, stop).erased == 1
    assert len(proposed(office)) == 2


def test_that_the_list_was_read_is_logged(office: Office) -> None:
    assert propose_erasures(office).proposals == ()
    with office.registry.read() as reader:
        assert len(reader.audit_entries(AuditFilter(actions=(Action.RETENTION_READ,)))) == 1
