"""The registry's keys and rules: renewing keys, the recovery sheet and its drill, when the window locks itself."""

from datetime import datetime, timedelta

from lifebox.domain.access import Action, Role
from lifebox.domain.accounts import ADMINISTRATORS_WANTED, DRILL_AFTER_DAYS, Policy, Reminder
from lifebox.services.backups import back_up_before
from lifebox.services.office import Office
from lifebox.services.progress import Progress, unseen


def rotate_keys(office: Office, progress: Progress = unseen) -> None:
    """Write the registry anew under a new master key, so that whoever left can open no later copy of it.

    Whoever else has the registry open must log in again. Stopped before the last moment, nothing has changed. A backup
    is made first.
    """
    office.registry.actor.require(Action.REGISTRY_ROTATED)
    back_up_before(office)
    office.registry.rotate(progress)
    with office.registry.write() as tx:
        tx.audit(Action.REGISTRY_ROTATED)


def renew_recovery(office: Office) -> str:
    """A new recovery key, where the sheet was lost, seen or never printed; gives the text for the new sheet.

    It is to be tried once it is on paper.
    """
    office.registry.actor.require(Action.REGISTRY_RECOVERY_RENEWED)
    with office.registry.write() as tx:
        tx.note_drill(None)
        tx.audit(Action.REGISTRY_RECOVERY_RENEWED)
        return office.registry.renew_recovery()


def drill_recovery(office: Office, sheet: str) -> None:
    """Prove that what was typed off the recovery sheet opens this registry, and remember the day.

    Raises `InvalidInput` for a text that is no recovery key, `WrongSheet`, `RegistryDamaged`. Keys stay as they are.
    """
    office.registry.actor.require(Action.RECOVERY_DRILLED)
    office.registry.check_recovery(sheet)
    with office.registry.write() as tx:
        tx.note_drill(office.clock.now())
        tx.audit(Action.RECOVERY_DRILLED)


def last_drill(office: Office) -> datetime | None:
    """When it was last proven that the sheet opens the registry; None of a new one that nobody tried yet."""
    with office.registry.read() as reader:
        return reader.last_drill()


def read_policy(office: Office) -> Policy:
    """The registry's rules, which hold for everybody."""
    with office.registry.read() as reader:
        return reader.policy()


def change_policy(office: Office, policy: Policy) -> Policy:
    """Set the registry's rules; gives those of before."""
    office.registry.actor.require(Action.POLICY_CHANGED)
    with office.registry.write() as tx:
        before = tx.policy()
        tx.set_policy(policy)
        tx.audit(Action.POLICY_CHANGED, facts=[("idle_minutes", str(policy.idle_minutes))])
    return before


def reminders(office: Office) -> tuple[Reminder, ...]:
    """What those who keep accounts should see to; nothing for anybody else."""
    if not office.registry.actor.may(Action.ACCOUNT_ADDED):
        return ()
    found = []
    administrators = sum(account.role is Role.ADMINISTRATOR for account in office.registry.accounts())
    if administrators < ADMINISTRATORS_WANTED:
        found.append(Reminder.ONE_ADMINISTRATOR)
    drilled = last_drill(office)
    if drilled is None or office.clock.now() - drilled > timedelta(days=DRILL_AFTER_DAYS):
        found.append(Reminder.DRILL_DUE)
    return tuple(found)
