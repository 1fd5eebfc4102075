"""Accounts, keys, backups and the access log: what administrators and the data-protection officer do."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditEntry, AuditFilter, CheckReport
from lifebox.domain.ports import AccountInfo
from lifebox.services.office import Office


def list_accounts(office: Office) -> tuple[AccountInfo, ...]:
    """All accounts of the registry."""
    return office.registry.accounts()


def add_account(office: Office, login: str, password: str, role: Role) -> AccountInfo:
    """A further account whose password must be changed at the first log-in."""
    office.registry.actor.require(Action.ACCOUNT_ADDED)
    made = office.registry.add_account(login, password, role)
    _note(office, Action.ACCOUNT_ADDED, made.login, made.role)
    return made


def disable_account(office: Office, login: str) -> None:
    """Take an account's key away and renew the master key, so that an old copy of the key file is worthless."""
    office.registry.actor.require(Action.ACCOUNT_DISABLED)
    office.registry.disable_account(login)
    _note(office, Action.ACCOUNT_DISABLED, login, None)
    rotate_keys(office)


def change_role(office: Office, login: str, role: Role) -> None:
    """Give an account another role."""
    office.registry.actor.require(Action.ACCOUNT_ROLE)
    office.registry.change_role(login, role)
    _note(office, Action.ACCOUNT_ROLE, login, role)


def change_password(office: Office, old: str, new: str) -> None:
    """Change the own password. Raises `LoginRefused` where the old one is wrong, `WeakPassword`."""
    office.registry.actor.require(Action.ACCOUNT_RESEALED)
    office.registry.change_password(old, new)
    _note(office, Action.ACCOUNT_RESEALED, office.registry.actor.login, None)


def rotate_keys(office: Office) -> None:
    """Write the registry anew under a new master key."""
    office.registry.actor.require(Action.REGISTRY_ROTATED)
    office.registry.rotate()
    with office.registry.write() as tx:
        tx.audit(Action.REGISTRY_ROTATED)


def renew_recovery(office: Office) -> str:
    """A new recovery key, where the sheet was lost, seen or never printed; gives the text for the new sheet."""
    office.registry.actor.require(Action.REGISTRY_RECOVERY_RENEWED)
    text = office.registry.renew_recovery()
    with office.registry.write() as tx:
        tx.audit(Action.REGISTRY_RECOVERY_RENEWED)
    return text


def _note(office: Office, action: Action, login: str, role: Role | None) -> None:
    facts = [("account", login), *([("role", role.value)] if role else [])]
    with office.registry.write() as tx:
        tx.audit(action, facts=facts)


def back_up(office: Office, folder: Path) -> Path:
    """Write a verified copy into `folder`."""
    office.registry.actor.require(Action.BACKUP_MADE)
    made = office.registry.backup(folder)
    with office.registry.write() as tx:
        tx.note_backup(office.clock.now())
        tx.audit(Action.BACKUP_MADE)
    return made


def verify_registry(office: Office) -> CheckReport:
    """Check everything that can be checked; damage is reported, not raised."""
    office.registry.actor.require(Action.REGISTRY_VERIFIED)
    return office.registry.verify()


def read_audit(office: Office, wanted: AuditFilter) -> tuple[AuditEntry, ...]:
    """Entries of the access log; reading it is itself logged."""
    office.registry.actor.require(Action.AUDIT_READ)
    with office.registry.write() as tx:
        tx.audit(Action.AUDIT_READ)
        return tx.audit_entries(wanted)


def export_audit(office: Office) -> list[dict[str, Any]]:
    """The whole chain as plain objects, oldest first, for one JSON line each."""
    office.registry.actor.require(Action.AUDIT_EXPORTED)
    with office.registry.write() as tx:
        tx.audit(Action.AUDIT_EXPORTED)
        entries = tx.audit_entries(AuditFilter(limit=100_000_000))
    return [audit_object(entry) for entry in sorted(entries, key=lambda e: e.sequence)]


def audit_object(entry: AuditEntry) -> dict[str, Any]:
    """One entry as JSON shows it."""
    plain = asdict(entry)
    plain["at"] = entry.at.isoformat()
    plain["subject"] = str(entry.subject) if entry.subject else None
    plain["facts"] = dict(entry.facts)
    return plain
