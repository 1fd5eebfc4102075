import pytest

from lifebox.domain.access import PERMISSIONS, Action, Actor, Role
from lifebox.domain.audit import CheckReport
from lifebox.domain.errors import NotAllowed
from lifebox.domain.ids import new_account_id


def actor(role: Role) -> Actor:
    return Actor(new_account_id(), "probny", role)


@pytest.mark.parametrize("role", list(Role))
def test_require_agrees_with_the_table(role: Role) -> None:
    someone = actor(role)
    for action in Action:
        if action in PERMISSIONS[role]:
            someone.require(action)
        else:
            with pytest.raises(NotAllowed) as caught:
                someone.require(action)
            assert caught.value.params == {"action": action.value, "role": role.value}


def test_duty_officers_look_up_and_change_nothing() -> None:
    duty = actor(Role.DUTY_OFFICER)
    assert duty.may(Action.SEARCHED)
    assert duty.may(Action.DISCLOSURE_OPENED)
    assert not duty.may(Action.PERSON_CHANGED)
    assert not duty.may(Action.PEOPLE_EXPORTED)


def test_printing_staff_do_not_search_and_auditors_do_not_edit() -> None:
    assert not actor(Role.PRINTING_STAFF).may(Action.SEARCHED)
    assert actor(Role.DATA_PROTECTION_OFFICER).may(Action.AUDIT_READ)
    assert not actor(Role.DATA_PROTECTION_OFFICER).may(Action.PERSON_CHANGED)
    assert not actor(Role.SOCIAL_WORKER).may(Action.AUDIT_READ)


def test_lists_for_daily_work_leave_with_social_workers_whole_records_do_not() -> None:
    listing = {role for role in Role if actor(role).may(Action.LIST_EXPORTED)}
    assert listing == {Role.ADMINISTRATOR, Role.SOCIAL_WORKER, Role.DATA_PROTECTION_OFFICER}
    assert {role for role in listing if actor(role).may(Action.PEOPLE_EXPORTED)} == listing - {Role.SOCIAL_WORKER}


def test_everybody_may_log_in_and_the_administrator_may_everything() -> None:
    assert all(actor(role).may(Action.LOGIN) for role in Role)
    assert PERMISSIONS[Role.ADMINISTRATOR] == frozenset(Action)


def test_a_report_is_clean_without_problems() -> None:
    assert CheckReport(1, 1, 1).clean
    assert not CheckReport(1, 1, 1, (("digest", "revision 3"),)).clean
