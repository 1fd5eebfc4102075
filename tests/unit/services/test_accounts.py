"""Accounts, their passwords, the registry's keys and rules."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.accounts import AccountLine, LastLogin, Policy, Reminder
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import (
    AccountChanged,
    InvalidInput,
    LoginRefused,
    NotAllowed,
    NotFound,
    WeakPassword,
    WrongSheet,
)
from lifebox.services.accounts import (
    add_account,
    change_password,
    change_role,
    disable_account,
    enable_account,
    give_password,
    list_accounts,
)
from lifebox.services.handing_out import add_with_slip, enable_with_slip, give_with_slip
from lifebox.services.keys import (
    change_policy,
    drill_recovery,
    last_drill,
    read_policy,
    reminders,
    renew_recovery,
    rotate_keys,
)
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from tests.support.program import OTHER_PASSWORD, PASSWORD, StandingClock, office_of

THIRD = "wrotki-na-deptaku-17-mew"


def logged(office: Office, action: Action) -> list[dict[str, str]]:
    with office.registry.read() as reader:
        return [dict(entry.facts) for entry in reversed(reader.audit_entries(AuditFilter(actions=(action,))))]


def entries(office: Office) -> int:
    with office.registry.read() as reader:
        return len(reader.audit_entries(AuditFilter()))


def lines(office: Office) -> dict[str, AccountLine]:
    return {line.login: line for line in list_accounts(office)}


def test_an_account_comes_changes_goes_and_comes_back_as_the_same(office: Office, program: Program) -> None:
    made = add_account(office, " Ola ", OTHER_PASSWORD, Role.DUTY_OFFICER)
    assert (made.login, made.role, made.must_change, made.last_login) == ("ola", Role.DUTY_OFFICER, True, None)
    assert change_role(office, "ola", Role.PRINTING_STAFF) is Role.DUTY_OFFICER
    disable_account(office, "OLA")
    gone = lines(office)["ola"]
    assert (gone.account, gone.role, gone.disabled) == (made.account, Role.PRINTING_STAFF, office.clock.now())
    with pytest.raises(LoginRefused):
        program.unlock(office.registry.path, "ola", OTHER_PASSWORD)
    with pytest.raises(InvalidInput, match="login_disabled"):
        add_account(office, "Ola", THIRD, Role.DUTY_OFFICER)
    back = enable_account(office, "ola", THIRD)
    assert (back.account, back.role, back.must_change) == (made.account, Role.PRINTING_STAFF, True)
    assert lines(office)["ola"].disabled is None
    program.unlock(office.registry.path, "ola", THIRD).registry.close()
    assert office.registry.verify().clean
    assert logged(office, Action.ACCOUNT_DISABLED) == [{"account": "ola"}]
    assert logged(office, Action.ACCOUNT_ENABLED) == [{"account": "ola", "role": "printing_staff"}]


def test_disabling_is_undone_with_the_same_password_even_under_new_keys(office: Office, program: Program) -> None:
    office_of(program, office, Role.DUTY_OFFICER).registry.close()
    before = lines(office)["duty_officer"]
    undo = disable_account(office, "duty_officer")
    rotate_keys(office)
    undo()
    assert lines(office)["duty_officer"] == before
    program.unlock(office.registry.path, "duty_officer", OTHER_PASSWORD).registry.close()
    with pytest.raises(InvalidInput):
        undo()
    assert logged(office, Action.ACCOUNT_ENABLED) == [{"account": "duty_officer", "role": "duty_officer"}]


def test_nobody_locks_themselves_out(office: Office, program: Program) -> None:
    other = office_of(program, office, Role.ADMINISTRATOR)
    for refused in (
        lambda: disable_account(office, "anna"),
        lambda: change_role(office, "anna", Role.DUTY_OFFICER),
        lambda: give_password(office, "anna", THIRD),
    ):
        with pytest.raises(InvalidInput, match="own_account"):
            refused()
    other.registry.close()


@pytest.mark.parametrize("gone", [True, False], ids=["disabled", "another role"])
def test_an_open_program_ends_with_its_account(office: Office, program: Program, gone: bool) -> None:
    other = office_of(program, office, Role.ADMINISTRATOR)
    rotate_keys(office)
    other.registry.close()
    other = program.unlock(office.registry.path, "administrator", OTHER_PASSWORD)
    if gone:
        disable_account(office, "administrator")
    else:
        change_role(office, "administrator", Role.DUTY_OFFICER)
    for refused in (
        lambda: list_accounts(other),
        lambda: change_role(other, "anna", Role.DUTY_OFFICER),
        lambda: change_password(other, OTHER_PASSWORD, THIRD),
    ):
        with pytest.raises(AccountChanged):
            refused()
    with pytest.raises(NotAllowed):
        other.registry.rotate(unseen)
    with pytest.raises(NotAllowed):
        other.registry.disable_account("anna")
    other.registry.close()
    assert lines(office)["anna"].role is Role.ADMINISTRATOR


@pytest.mark.parametrize(
    "unknown",
    [
        lambda office: disable_account(office, "nikt"),
        lambda office: change_role(office, "nikt", Role.DUTY_OFFICER),
        lambda office: give_password(office, "nikt", THIRD),
        lambda office: enable_account(office, "nikt", THIRD),
        lambda office: enable_account(office, "anna", THIRD),
        lambda office: add_account(office, "anna", THIRD, Role.DUTY_OFFICER),
        lambda office: add_account(office, " ", THIRD, Role.DUTY_OFFICER),
        lambda office: add_account(office, "ola", "krótkie", Role.DUTY_OFFICER),
        lambda office: change_password(office, OTHER_PASSWORD, THIRD),
        lambda office: change_password(office, PASSWORD, PASSWORD),
    ],
)
def test_what_is_refused_leaves_no_trace(office: Office, unknown: Callable[[Office], object]) -> None:
    keys = (office.registry.path / "registry.keys").read_bytes()
    before = entries(office)
    with pytest.raises((NotFound, InvalidInput, WeakPassword, LoginRefused)):
        unknown(office)
    assert entries(office) == before
    assert (office.registry.path / "registry.keys").read_bytes() == keys


def test_passwords_are_handed_out_on_paper_and_open_until_changed(office: Office, program: Program) -> None:
    password, slip = add_with_slip(program, office, "ola", Role.DUTY_OFFICER)
    assert slip.startswith(b"%PDF")
    ola = program.unlock(office.registry.path, "ola", password)
    assert ola.registry.must_change_password
    change_password(ola, password, THIRD)
    assert [ola.registry.must_change_password] == [False]
    ola.registry.close()
    again, _ = give_with_slip(program, office, lines(office)["ola"])
    with pytest.raises(LoginRefused):
        program.unlock(office.registry.path, "ola", THIRD)
    program.unlock(office.registry.path, "ola", again).registry.close()
    disable_account(office, "ola")
    third, _ = enable_with_slip(program, office, lines(office)["ola"])
    assert len({password, again, third}) == 3
    program.unlock(office.registry.path, "ola", third).registry.close()
    assert logged(office, Action.ACCOUNT_HANDED_OUT) == [{"account": "ola"}]


def test_the_last_log_in_is_told_with_what_failed_since(office: Office, program: Program, clock: StandingClock) -> None:
    path = office.registry.path
    here, there = replace(program, computer="biurko-1"), replace(program, computer="biurko-2")

    def log_in(at: Program) -> LastLogin | None:
        opened = at.unlock(path, "anna", PASSWORD)
        opened.registry.close()
        return opened.last_login

    assert log_in(here) == LastLogin(None)
    first = clock.now()
    clock.advance(hours=14)
    with pytest.raises(LoginRefused):
        here.unlock(path, "anna", OTHER_PASSWORD)
    assert log_in(here) == LastLogin(first, "biurko-1", here=True, failures=1)
    second = clock.now()
    clock.advance(minutes=1)
    assert log_in(there) == LastLogin(second, "biurko-1", here=False)
    assert logged(office, Action.LOGIN) == [
        {"computer": "biurko-1"},
        {"computer": "biurko-1", "failures": "1"},
        {"computer": "biurko-2"},
    ]
    assert lines(office)["anna"].last_login == clock.now()


def test_the_sheet_is_proven_without_changing_anything(office: Office, program: Program, clock: StandingClock) -> None:
    made = last_drill(office)
    assert made == clock.now(), "who makes a registry types its sheet back"
    sheet = renew_recovery(office)
    assert last_drill(office) is None
    assert Reminder.DRILL_DUE in reminders(office), "nobody has read the new one back yet"
    drill_recovery(office, sheet)
    clock.advance(days=364)
    assert Reminder.DRILL_DUE not in reminders(office)
    clock.advance(days=2)
    assert Reminder.DRILL_DUE in reminders(office)
    names = ("registry.keys", "recovery.age")
    files = [(office.registry.path / name).read_bytes() for name in names]
    drill_recovery(office, sheet.lower().replace(" ", ""))
    assert [(office.registry.path / name).read_bytes() for name in names] == files
    assert last_drill(office) == clock.now()
    assert Reminder.DRILL_DUE not in reminders(office)
    rotate_keys(office)
    drill_recovery(office, sheet)
    renew_recovery(office)
    before = entries(office)
    with pytest.raises(WrongSheet):
        drill_recovery(office, sheet)
    with pytest.raises(InvalidInput):
        drill_recovery(office, sheet[:-1])
    assert entries(office) == before


def test_two_administrators_are_wanted(office: Office, program: Program) -> None:
    assert reminders(office) == (Reminder.ONE_ADMINISTRATOR,)
    duty = office_of(program, office, Role.DUTY_OFFICER)
    assert reminders(duty) == ()
    duty.registry.close()
    change_role(office, "duty_officer", Role.ADMINISTRATOR)
    assert reminders(office) == ()


def test_the_rules_of_a_registry(office: Office, program: Program, tmp_path: Path) -> None:
    assert read_policy(office) == Policy(idle_minutes=5)
    assert change_policy(office, Policy(idle_minutes=10)) == Policy()
    duty = office_of(program, office, Role.DUTY_OFFICER)
    assert read_policy(duty).idle_minutes == 10
    with pytest.raises(NotAllowed):
        change_policy(duty, Policy(idle_minutes=30))
    duty.registry.close()
    assert logged(office, Action.POLICY_CHANGED) == [{"idle_minutes": "10"}]
    for wrong in (0, 31):
        with pytest.raises(ValueError, match="idle_minutes"):
            Policy(idle_minutes=wrong)
