"""Roles and what each may do. These are rules and audit, not cryptography: see the help's page on limits."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from lifebox.domain.errors import NotAllowed, NotFound
from lifebox.domain.governance import Status
from lifebox.domain.ids import AccountId

OWN_DISCLOSURES_FOR = timedelta(hours=24)
"""So long whoever may only look up sees the own disclosures, to complete them when the night is over."""


class Role(StrEnum):
    """What an account is for."""

    ADMINISTRATOR = "administrator"
    SOCIAL_WORKER = "social_worker"
    PRINTING_STAFF = "printing_staff"
    DUTY_OFFICER = "duty_officer"
    DATA_PROTECTION_OFFICER = "data_protection_officer"


class Action(StrEnum):
    """Everything that is allowed by role and written to the audit chain."""

    REGISTRY_CREATED = "registry.created"
    REGISTRY_MIGRATED = "registry.migrated"
    REGISTRY_ROTATED = "registry.rotated"
    REGISTRY_RECOVERY_RENEWED = "registry.recovery_renewed"
    REGISTRY_RESTORED = "registry.restored"
    REGISTRY_SALVAGED = "registry.salvaged"
    SALVAGE_READ = "registry.salvage_read"
    REGISTRY_VERIFIED = "registry.verified"
    REGISTRY_TAKEN_IN = "registry.taken_in"
    RECOVERY_DRILLED = "registry.recovery_drilled"
    POLICY_CHANGED = "registry.policy_changed"
    LOGIN = "session.login"
    LOGOUT = "session.logout"
    PERSON_ADDED = "person.added"
    PERSON_CHANGED = "person.changed"
    PERSON_REVIEWED = "person.reviewed"
    PERSON_STATUS = "person.status"
    PERSON_ERASED = "person.erased"
    PERSON_VIEWED = "person.viewed"
    PERSON_MERGED = "person.merged"
    PERSON_UNMERGED = "person.unmerged"
    PEOPLE_LISTED = "people.listed"
    PEOPLE_IMPORTED = "people.imported"
    IMPORT_UNDONE = "people.import_undone"
    PEOPLE_EXPORTED = "people.exported"
    LIST_EXPORTED = "people.list_exported"
    DRAFT_SAVED = "draft.saved"
    DRAFT_DROPPED = "draft.dropped"
    ATTACHMENT_ADDED = "attachment.added"
    ATTACHMENT_VIEWED = "attachment.viewed"
    CODES_ISSUED = "codes.issued"
    CODE_BOUND = "code.bound"
    CODE_REPLACED = "code.replaced"
    BOX_HANDED_OVER = "box.handed_over"
    PRINTED = "print.made"
    PRINTED_UNKEPT = "print.unkept"
    PAPERS_COLLECTED = "print.collected"
    SEARCHED = "lookup.searched"
    DISCLOSURE_OPENED = "disclosure.opened"
    DISCLOSURE_NOTED = "disclosure.noted"
    DISCLOSURE_CLOSED = "disclosure.closed"
    DISCLOSURE_COMPLETED = "disclosure.completed"
    DISCLOSURE_RECOVERED = "disclosure.recovered"
    DISCLOSURES_LISTED = "disclosure.listed"
    DISCLOSURES_REPORTED = "disclosure.reported"
    MISSING_PROFILE_SHOWN = "disclosure.missing_profile"
    SCANNED = "lookup.scanned"
    EXERCISE_DONE = "exercise.done"
    EXERCISES_READ = "exercise.results_read"
    BUNDLE_MADE = "bundle.made"
    BUNDLES_LISTED = "bundle.listed"
    BUNDLE_COLLECTED = "bundle.collected"
    BUNDLE_LOST = "bundle.lost"
    BACKUP_MADE = "backup.made"
    BACKUP_PLANNED = "backup.planned"
    ACCOUNT_ADDED = "account.added"
    ACCOUNT_DISABLED = "account.disabled"
    ACCOUNT_ENABLED = "account.enabled"
    ACCOUNT_HANDED_OUT = "account.secret_given"
    ACCOUNT_ROLE = "account.role"
    ACCOUNT_RESEALED = "account.secret_changed"
    RETENTION_CHANGED = "retention.changed"
    RETENTION_READ = "retention.read"
    REGISTER_READ = "register.read"
    REGISTER_KEPT = "register.kept"
    AUDIT_READ = "audit.read"
    AUDIT_EXPORTED = "audit.exported"
    ORGANISATION_CHANGED = "organisation.changed"
    STREETS_IMPORTED = "streets.imported"
    MEDICINES_IMPORTED = "medicines.imported"
    TAKERS_SEARCHED = "medicines.takers_searched"
    STATISTICS_SAVED = "statistics.saved"
    SIGNERS_CHANGED = "signers.changed"
    SIGNERS_EXPORTED = "signers.exported"


_EVERYBODY = {
    Action.LOGIN,
    Action.LOGOUT,
    Action.ACCOUNT_RESEALED,
    Action.REGISTRY_VERIFIED,
    Action.DISCLOSURE_RECOVERED,
}
"""With the log-in comes what a program that ended too early left to be written."""
_LOOKING_UP = {
    Action.SEARCHED,
    Action.SCANNED,
    Action.DISCLOSURE_OPENED,
    Action.DISCLOSURE_NOTED,
    Action.DISCLOSURE_CLOSED,
    Action.DISCLOSURE_COMPLETED,
    Action.DISCLOSURES_LISTED,
    Action.MISSING_PROFILE_SHOWN,
    Action.EXERCISE_DONE,
}
_PRINTING = {Action.PRINTED, Action.CODES_ISSUED, Action.CODE_BOUND, Action.PEOPLE_LISTED, Action.PERSON_VIEWED}
_RECORDS = {
    Action.PERSON_ADDED,
    Action.PERSON_CHANGED,
    Action.PERSON_REVIEWED,
    Action.PERSON_STATUS,
    Action.PERSON_ERASED,
    Action.PRINTED_UNKEPT,
    Action.PAPERS_COLLECTED,
    Action.RETENTION_READ,
    Action.REGISTER_READ,
    Action.REGISTER_KEPT,
    Action.PERSON_MERGED,
    Action.PERSON_UNMERGED,
    Action.PEOPLE_IMPORTED,
    Action.IMPORT_UNDONE,
    Action.DRAFT_SAVED,
    Action.DRAFT_DROPPED,
    Action.ATTACHMENT_ADDED,
    Action.ATTACHMENT_VIEWED,
    Action.CODE_REPLACED,
    Action.BOX_HANDED_OVER,
    Action.STREETS_IMPORTED,
    Action.MEDICINES_IMPORTED,
    Action.TAKERS_SEARCHED,
}
_ACCOUNTING = {Action.DISCLOSURES_LISTED, Action.DISCLOSURES_REPORTED, Action.STATISTICS_SAVED}
_LISTS = {Action.LIST_EXPORTED}
"""A list of some columns for the office's daily work; whole records (`PEOPLE_EXPORTED`) leave in other hands."""
_AUDITING = {
    Action.AUDIT_READ,
    Action.AUDIT_EXPORTED,
    Action.PEOPLE_LISTED,
    Action.PERSON_VIEWED,
    Action.ATTACHMENT_VIEWED,
}

PERMISSIONS: dict[Role, frozenset[Action]] = {
    Role.ADMINISTRATOR: frozenset(Action),
    Role.SOCIAL_WORKER: frozenset(
        _EVERYBODY | _LOOKING_UP | _ACCOUNTING | _PRINTING | _RECORDS | _LISTS | {Action.BACKUP_MADE}
    ),
    Role.PRINTING_STAFF: frozenset(_EVERYBODY | _PRINTING | {Action.SCANNED}),
    Role.DUTY_OFFICER: frozenset(_EVERYBODY | _LOOKING_UP),
    Role.DATA_PROTECTION_OFFICER: frozenset(
        _EVERYBODY
        | _AUDITING
        | _ACCOUNTING
        | _LISTS
        | {Action.PEOPLE_EXPORTED, Action.PERSON_STATUS, Action.PERSON_ERASED}
        | {Action.BACKUP_MADE, Action.BUNDLES_LISTED, Action.REGISTER_READ, Action.REGISTER_KEPT}
        | {Action.PAPERS_COLLECTED, Action.RETENTION_READ}
    ),
}
"""What each role may do. An administrator may do everything; the audit chain keeps them honest."""


class Shown(StrEnum):
    """How much a look-up tells of somebody."""

    WHOLE = "whole"
    STATUS = "status"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is acting: an account that is logged in."""

    account: AccountId
    login: str
    role: Role

    def require(self, action: Action) -> None:
        """Raise `NotAllowed` unless the role includes `action`."""
        if not self.may(action):
            raise NotAllowed(action=action.value, role=self.role.value)

    def may(self, action: Action) -> bool:
        """Whether the role includes `action`."""
        return action in PERMISSIONS[self.role]

    def shown(self, status: Status) -> Shown:
        """How much a look-up tells this role of somebody with this status.

        Of who withdrew nothing is told to anybody: the record waits only for its erasure. Who works with records at
        the desk sees them whatever their status; to others whoever is suspended, moved or died is only said to be so.
        """
        if status is Status.WITHDRAWN:
            return Shown.NOTHING
        return Shown.WHOLE if status is Status.ACTIVE or self.may(Action.PERSON_VIEWED) else Shown.STATUS

    def require_shown(self, status: Status) -> None:
        """Raise `NotFound` or `NotAllowed` unless a look-up tells this role everything."""
        shown = self.shown(status)
        if shown is Shown.NOTHING:
            raise NotFound(what="person")
        if shown is Shown.STATUS:
            raise NotAllowed(action=f"status.{status.value}", role=self.role.value)

    @property
    def sees_all_disclosures(self) -> bool:
        """Whether the list of disclosures holds everybody's: for who may open the records themselves at the desk
        (administrator, social worker, data-protection officer). Others see their own of `OWN_DISCLOSURES_FOR`.
        """
        return self.may(Action.DISCLOSURES_LISTED) and self.may(Action.PERSON_VIEWED)

    @property
    def completes_all_disclosures(self) -> bool:
        """Whether notes of others may be completed; everybody else completes the own ones they see."""
        return self.role is Role.ADMINISTRATOR
