"""Logging in: who was here last with the same account, and writing it down."""

from lifebox.domain.access import Action
from lifebox.domain.accounts import AccountNote, LastLogin
from lifebox.domain.ports import Clock, Registry


def note_login(registry: Registry, clock: Clock, computer: str, *, by_sheet: bool = False) -> LastLogin:
    """Write a log-in to the access log; gives the one before. `computer` is this one's name.

    A registry that may not be written remembers nothing, and opens all the same: looking up comes first.
    """
    actor, failures = registry.actor, registry.failed_logins
    if registry.fault() is not None:
        return LastLogin(None, failures=failures)
    with registry.write() as tx:
        known = tx.account_notes().of(actor.account)
        now = AccountNote(
            account=actor.account, login=actor.login, role=actor.role, last_login=clock.now(), computer=computer
        )
        tx.keep_account_note(now)
        facts = [("computer", computer), ("failures", str(failures)), ("with", "recovery_sheet" if by_sheet else "")]
        tx.audit(Action.LOGIN, facts=[(name, fact) for name, fact in facts if fact not in {"", "0"}])
    if known is None:
        return LastLogin(None, failures=failures)
    return LastLogin(known.last_login, known.computer, known.computer == computer, failures)
