"""Each matter of a registry's health, well and not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from lifebox.domain.access import Role
from lifebox.domain.accounts import DRILL_AFTER_DAYS
from lifebox.domain.backups import BackupPlan
from lifebox.domain.errors import CommitsLost
from lifebox.domain.health import HealthLine, Matter, Standing, Surroundings
from lifebox.services.accounts import add_account
from lifebox.services.backups import change_plan, run_plan
from lifebox.services.health import HANDED_OUT_FOR, LITTLE_ROOM, NO_ROOM, OLD_PASSWORD, examine_health
from lifebox.services.keys import drill_recovery, renew_recovery
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.texts import texts
from tests.support.program import StandingClock, office_of


def line(office: Office, matter: Matter) -> HealthLine:
    (found,) = (one for one in examine_health(office) if one.matter is matter)
    return found


def standing(office: Office, matter: Matter) -> Standing:
    return line(office, matter).standing


def test_every_line_has_its_sentence_in_both_languages(office: Office) -> None:
    for language in ("pl", "en"):
        say = texts(language)
        for one in examine_health(office):
            told = {name: str(fact) for name, fact in one.facts.items()}
            assert say(f"health.{one.matter.value}.{one.standing.name}", **told)


def test_the_backup_is_missing_fresh_and_old(office: Office, clock: StandingClock, tmp_path: Path) -> None:
    assert standing(office, Matter.BACKUP) is Standing.URGENT
    change_plan(office, BackupPlan(folder=str(tmp_path)))
    run_plan(office)
    assert standing(office, Matter.BACKUP) is Standing.GOOD
    clock.moment += timedelta(days=4)
    assert standing(office, Matter.BACKUP) is Standing.ADVICE
    assert line(office, Matter.BACKUP).facts["days"] == 4


def test_a_registry_that_may_not_be_written_is_urgent(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    assert standing(office, Matter.WHOLE) is Standing.GOOD
    monkeypatch.setattr(office.registry, "fault", CommitsLost)
    assert standing(office, Matter.WHOLE) is Standing.URGENT


Change = Callable[[Surroundings], Surroundings]


@pytest.mark.parametrize(
    ("matter", "change", "expected"),
    [
        (Matter.DISK, lambda s: replace(s, free=LITTLE_ROOM, reserve_kept=True), Standing.GOOD),
        (Matter.DISK, lambda s: replace(s, free=LITTLE_ROOM - 1), Standing.ADVICE),
        (Matter.DISK, lambda s: replace(s, free=LITTLE_ROOM, reserve_kept=False), Standing.ADVICE),
        (Matter.DISK, lambda s: replace(s, free=NO_ROOM - 1), Standing.URGENT),
        (Matter.PLACE, lambda s: replace(s, unsafe=""), Standing.GOOD),
        (Matter.PLACE, lambda s: replace(s, unsafe="OneDrive"), Standing.URGENT),
    ],
)
def test_disk_and_place(
    office: Office, monkeypatch: pytest.MonkeyPatch, matter: Matter, change: Change, expected: Standing
) -> None:
    around = change(office.registry.surroundings())
    monkeypatch.setattr(office.registry, "surroundings", lambda: around)
    assert standing(office, matter) is expected


def test_a_clock_that_was_set_back_is_noticed(office: Office, clock: StandingClock) -> None:
    assert standing(office, Matter.CLOCK) is Standing.GOOD
    clock.moment -= timedelta(hours=1)
    assert standing(office, Matter.CLOCK) is Standing.ADVICE


def test_one_administrator_is_too_few(office: Office) -> None:
    assert standing(office, Matter.ACCOUNTS) is Standing.ADVICE
    add_account(office, "druga", "pies kot mysz ryba krowa", Role.ADMINISTRATOR)
    assert standing(office, Matter.ACCOUNTS) is Standing.GOOD


def test_handed_out_and_old_passwords_are_named(office: Office, clock: StandingClock) -> None:
    add_account(office, "druga", "pies kot mysz ryba krowa", Role.ADMINISTRATOR)
    assert standing(office, Matter.PASSWORDS) is Standing.GOOD
    clock.moment += HANDED_OUT_FOR + timedelta(days=1)
    assert line(office, Matter.PASSWORDS).facts["names"] == "druga"
    clock.moment += OLD_PASSWORD
    assert line(office, Matter.PASSWORDS).facts["names"] == "druga, anna"


def test_the_sheet_is_to_be_tried_once_a_year(office: Office, clock: StandingClock) -> None:
    sheet = renew_recovery(office)
    assert standing(office, Matter.SHEET) is Standing.URGENT
    drill_recovery(office, sheet)
    assert standing(office, Matter.SHEET) is Standing.GOOD
    clock.moment += timedelta(days=DRILL_AFTER_DAYS + 1)
    assert standing(office, Matter.SHEET) is Standing.ADVICE


def test_who_keeps_no_accounts_is_told_nothing_about_them(office: Office, program: Program) -> None:
    mine = office_of(program, office, Role.SOCIAL_WORKER)
    told = {one.matter for one in examine_health(mine)}
    assert not told & {Matter.ACCOUNTS, Matter.PASSWORDS, Matter.SHEET}
    mine.registry.close()
