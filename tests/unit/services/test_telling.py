"""Errors are told in words of the user's language, without the program's own names."""

from lifebox.domain.access import Action, Role
from lifebox.domain.errors import NotAllowed
from lifebox.services.program import Program
from lifebox.services.telling import tell


def test_who_may_not_is_told_what_in_words(program: Program) -> None:
    told = tell(NotAllowed(action=Action.DISCLOSURE_CLOSED.value, role=Role.PRINTING_STAFF.value), program.say)
    assert program.say("Action.disclosure.closed") in told
    assert program.say("Role.printing_staff") in told
    assert "disclosure.closed" not in told
