"""Opening bundles: with which pass phrase, until when, and whatever the clock says."""

import os
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from lifebox.domain.errors import (
    BundleExpired,
    ClockSetBack,
    PassPhraseRefused,
)
from lifebox.services.bundle_lookup import BundleOffice, find_bundle
from lifebox.services.emergency import read_record, search_people
from lifebox.services.program import Program
from tests.support.bundles import OTHER, OTHER_PHRASE, RECIPIENT
from tests.support.program import StandingClock
from tests.unit.services.bundles.desk import NOTE, log_of, looked_up, opened


def test_a_wrong_pass_phrase_opens_nothing_and_writes_nothing(program: Program, bundle: Path) -> None:
    with pytest.raises(PassPhraseRefused):
        opened(program, bundle, RECIPIENT, OTHER_PHRASE)
    assert sorted(path.name for path in bundle.parent.iterdir()) == [bundle.name]
    assert opened(program, bundle, OTHER, OTHER_PHRASE).registry.actor.login == OTHER


def test_a_bundle_opens_until_its_last_moment_and_then_refuses(
    program: Program, bundle: Path, clock: StandingClock
) -> None:
    clock.advance(days=30, seconds=-1)
    guard = opened(program, bundle)
    assert search_people(guard, "zgodna").matches
    clock.advance(seconds=1)
    # Whoever left it open over its end is refused as well, calmly and with whom to call.
    with pytest.raises(BundleExpired) as refused:
        search_people(guard, "zgodna")
    assert refused.value.params["phone"]
    with pytest.raises(BundleExpired):
        find_bundle(program, bundle)


def test_a_clock_before_the_bundle_was_made_is_noticed(program: Program, bundle: Path, clock: StandingClock) -> None:
    clock.advance(minutes=-14)
    find_bundle(program, bundle)
    clock.advance(minutes=-2)
    with pytest.raises(ClockSetBack):
        find_bundle(program, bundle)


def test_a_clock_behind_the_log_is_noticed(program: Program, bundle: Path, clock: StandingClock) -> None:
    clock.advance(days=20)
    opened(program, bundle)
    clock.advance(days=-10)
    with pytest.raises(ClockSetBack) as refused:
        find_bundle(program, bundle)
    assert refused.value.params["organisation"] == "MOPS Sopot"


def test_a_clock_set_back_to_outwit_the_last_day_does_not(program: Program, bundle: Path, clock: StandingClock) -> None:
    clock.advance(days=29)
    opened(program, bundle)
    clock.advance(days=2)
    with pytest.raises(BundleExpired):
        opened(program, bundle)
    clock.advance(days=-5)
    with pytest.raises(ClockSetBack):
        opened(program, bundle)


def test_a_log_on_the_computer_counts_where_the_one_on_the_stick_is_gone(
    program: Program, bundle: Path, clock: StandingClock
) -> None:
    blocked = log_of(bundle)
    blocked.mkdir()
    clock.advance(days=20)
    guard = opened(program, bundle)
    assert guard.log is not None
    assert guard.log.parent == program.settings / "bundles"
    blocked.rmdir()
    clock.advance(days=-10)
    with pytest.raises(ClockSetBack):
        find_bundle(program, bundle)


def test_files_newer_than_the_clock_are_a_hint_and_no_refusal(
    program: Program, bundle: Path, clock: StandingClock
) -> None:
    later = (clock.now() + timedelta(days=3)).astimezone(UTC).timestamp()
    os.utime(bundle, (later, later))
    assert opened(program, bundle).clock_doubtful
    clock.advance(days=3)
    assert not opened(program, bundle).clock_doubtful


def test_a_running_call_needs_the_stick_no_more(program: Program, bundle: Path, guard: BundleOffice) -> None:
    bundle.unlink()
    running = looked_up(guard)
    running.note(NOTE, close=True)
    assert read_record(guard, search_people(guard, "chetna").matches[0].person.id).record.card.identity.surname
