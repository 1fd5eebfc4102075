"""Practice calls: people who are nobody, words that find them, and what stays in the real registry."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, NotAllowed
from lifebox.domain.exercises import ExerciseResult
from lifebox.domain.folding import fold
from lifebox.domain.people import PeopleFilter
from lifebox.services.emergency import RunningDisclosure, read_record, search_people
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.practice import (
    PEOPLE,
    Practice,
    all_results,
    next_script,
    note_exercise,
    own_results,
)
from lifebox.services.practice_calls import call_scripts, draw_call, misheard
from lifebox.services.program import Program
from lifebox.texts import texts
from tests.support.program import StandingClock, office_of

SURNAMES = ("Kowalska", "Wiśniewski", "Wójcik", "Król", "Stępień", "Żukowska", "Lis")


@pytest.fixture
def practice(program: Program) -> Iterator[Practice]:
    made = Practice(program, program.profiles()[0], seed=7)
    yield made
    made.close()


def result(office: Office, clock: StandingClock, script: str, red_ms: int | None = 7400) -> ExerciseResult:
    return ExerciseResult(office.registry.actor.login, clock.now(), script, red_ms, 0, 14)


def test_there_are_a_dozen_scripts_or_more_in_both_languages_of_the_window() -> None:
    scripts = call_scripts()
    assert len({script.id for script in scripts}) == len(scripts) >= 12
    assert all(script.pieces[0].after == 0 for script in scripts)


def test_what_a_caller_says_finds_the_person(practice: Practice, program: Program) -> None:
    """Of every script, in the window's own search: what the script calls the shortest way leads to the person."""
    for script in call_scripts():
        call = practice.draw(script)
        found = [match.person.id for match in search_people(practice.office, call.shortest).matches]
        assert found[0] == call.person, script.id
        words = " ".join(words for _, words in call.pieces)
        assert "{" not in words
        english = draw_call(script, practice.tenants, practice._chance, texts("en"))
        assert not any("{" in words or not words for _, words in english.pieces)


def test_callers_say_nothing_that_is_not_true_of_the_person(practice: Practice) -> None:
    for script in call_scripts():
        call = practice.draw(script)
        tenant = next(one for one in practice.tenants if one.person == call.person)
        told = {name for name in ("given", "surname", "building") if f"{{{name}}}" in script.model_dump_json()}
        whole = fold(" ".join(words for _, words in call.pieces))
        known = tenant.card.identity.model_dump() | {
            "given": tenant.card.identity.given_names,
            "building": tenant.card.residence.address.building,
        }
        assert all(fold(str(known[name])) in whole for name in told), script.id


def test_two_sessions_know_other_people(program: Program) -> None:
    one, other = (Practice(program, program.profiles()[0]) for _ in range(2))
    try:
        peselled = [{tenant.card.identity.pesel for tenant in made.tenants} - {""} for made in (one, other)]
        assert len(peselled[0] & peselled[1]) < 5
    finally:
        one.close()
        other.close()


def test_no_real_person_is_in_the_practice_and_no_practice_in_the_real_log(
    program: Program, office: Office, practice: Practice, clock: StandingClock
) -> None:
    real = add_person(office, Card.model_validate({"identity": {"surname": "Prawdziwy", "birth": "1940"}}))
    assert practice.office.registry.id != office.registry.id
    assert len(practice.tenants) == PEOPLE
    found = search_people(practice.office, "Prawdziwy").matches
    assert real.person not in [match.person.id for match in found]
    with office.registry.read() as reader:
        before = len(reader.audit_entries(AuditFilter()))
    shown = read_record(practice.office, practice.tenants[0].person)
    RunningDisclosure(practice.office, shown).begin()
    note_exercise(office, result(office, clock, "gas-alarm"))
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter())
        assert reader.disclosures() == ()
        assert [person.surname for person in reader.people(PeopleFilter())] == ["Prawdziwy"]
    assert len(entries) == before + 1
    done = next(entry for entry in entries if entry.action is Action.EXERCISE_DONE)
    assert done.subject is None
    assert done.facts == (("script", "gas-alarm"),)


def test_on_the_phone_the_rules_of_the_duty_hold_for_everybody(practice: Practice) -> None:
    assert practice.office.registry.actor.role is Role.DUTY_OFFICER


def test_nothing_is_left_behind(program: Program) -> None:
    made = Practice(program, program.profiles()[0])
    folder = Path(made._folder.name)
    (database,) = folder.glob("*/registry-1.db")
    assert b"SQLite format" not in database.read_bytes()
    made.close()
    assert not folder.exists()


def test_a_practice_that_cannot_be_made_leaves_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()

    def stop_at(wanted: int) -> Callable[[int, int], None]:
        def report(done: int, _total: int) -> None:
            if done >= wanted:
                raise Cancelled

        return report

    for wanted in (10, PEOPLE):
        with pytest.raises(Cancelled):
            Practice(program, program.profiles()[0], progress=stop_at(wanted))
        assert list((tmp_path / "temp").iterdir()) == []


def test_results_are_kept_newest_first_and_an_officer_sees_the_own_ones(
    program: Program, office: Office, clock: StandingClock
) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    note_exercise(office, result(office, clock, "gas-alarm"))
    clock.advance(minutes=5)
    note_exercise(duty, result(duty, clock, "silent-call", None))
    clock.advance(minutes=5)
    last = result(duty, clock, "torn-card", 9100)
    note_exercise(duty, last)
    assert [done.script for done in own_results(duty)] == ["torn-card", "silent-call"]
    assert own_results(duty, 1) == (last,)
    figures, results = all_results(office)
    assert [line.login for line in figures] == ["anna", "duty_officer"]
    assert [done.script for done in results] == ["torn-card", "silent-call", "gas-alarm"]
    with pytest.raises(NotAllowed):
        all_results(duty)
    duty.registry.close()
    assert office.registry.verify().clean


def test_who_may_not_look_up_does_not_practise(program: Program, office: Office, clock: StandingClock) -> None:
    printing = office_of(program, office, Role.PRINTING_STAFF)
    with pytest.raises(NotAllowed):
        note_exercise(printing, result(printing, clock, "gas-alarm"))
    printing.registry.close()


def test_what_was_practised_least_comes_next(office: Office, clock: StandingClock) -> None:
    scripts = call_scripts()
    done = tuple(result(office, clock, script.id) for script in scripts[:-1])
    assert next_script(done) is scripts[-1]
    assert next_script((), lambda count: count - 1) is scripts[-1]


@pytest.mark.parametrize("surname", SURNAMES)
def test_a_misheard_name_is_another_one_and_not_far_from_it(surname: str) -> None:
    heard = misheard(surname)
    assert heard != surname
    assert heard[0] == surname[0]
    assert abs(len(heard) - len(surname)) <= 1


@given(st.text(min_size=1, max_size=30))
def test_any_name_can_be_misheard(surname: str) -> None:
    assert len(misheard(surname)) < 2 * len(surname) + 2
