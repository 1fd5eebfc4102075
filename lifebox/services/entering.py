"""Logging in: who was here last with the same account, and writing down what was left to be written."""

from collections.abc import Sequence

from lifebox.domain.access import Action
from lifebox.domain.accounts import AccountNote, LastLogin
from lifebox.domain.disclosure import PROFILE_READ, Disclosure, DisclosureNote, Opening
from lifebox.domain.ports import Clock, Registry, RegistryWriter


def note_login(registry: Registry, clock: Clock, computer: str, *, by_sheet: bool = False) -> LastLogin:
    """Write a log-in to the access log; gives the one before. `computer` is this one's name.

    With it comes what was left to be written: that the registry was restored from a backup, and what a program that
    ended too early showed, whoever that was.

    A registry that may not be written remembers nothing, and opens all the same: looking up comes first.
    """
    actor, failures = registry.actor, registry.failed_logins
    if registry.fault() is not None:
        return LastLogin(None, failures=failures)
    announced, restored = registry.announced(), registry.restored()
    with registry.write() as tx:
        if restored is not None:
            times = [("made", restored.made), ("restored_at", restored.at)]
            told = [(name, time.isoformat()) for name, time in times if time is not None]
            tx.audit(Action.REGISTRY_RESTORED, facts=told)
        _recover(tx, announced)
        known = tx.account_notes().of(actor.account)
        now = AccountNote(
            account=actor.account, login=actor.login, role=actor.role, last_login=clock.now(), computer=computer
        )
        tx.keep_account_note(now)
        facts = [("computer", computer), ("failures", str(failures)), ("with", "recovery_sheet" if by_sheet else "")]
        tx.audit(Action.LOGIN, facts=[(name, fact) for name, fact in facts if fact not in {"", "0"}])
    if restored is not None:
        registry.forget_restored()
    if announced:
        registry.forget_announced(announced)
    if known is None:
        return LastLogin(None, failures=failures)
    return LastLogin(known.last_login, known.computer, known.computer == computer, failures)


def _recover(tx: RegistryWriter, announced: Sequence[Opening]) -> None:
    """Disclosures, and missing-person profiles, of which only their announcements tell."""
    for opening in announced:
        new = tx.recover_disclosure(
            Disclosure(
                id=opening.disclosure,
                person=opening.person,
                revision=opening.revision,
                opened=opening.opened,
                closed=None,
                account=opening.account,
                login=opening.login,
                note=DisclosureNote(),
            )
        )
        read = opening.profile and _add_profile(tx, opening)
        if new or read:
            facts = [("login", opening.login), ("revision", str(opening.revision))]
            tx.audit(Action.DISCLOSURE_RECOVERED, opening.person, fields=("read",) if read else (), facts=facts)


def _add_profile(tx: RegistryWriter, opening: Opening) -> bool:
    """Have the disclosure say that the profile was read; says whether it did not."""
    (known,) = tx.disclosures_by_id([opening.disclosure])
    note = known.told
    if PROFILE_READ in note.read:
        return False
    tx.change_disclosure(known.id, note.model_copy(update={"read": (*note.read, PROFILE_READ)}), close=False)
    return True
