"""What a registry remembers of itself: rules, notes on accounts, backups, trusted signers, the official streets."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from lifebox.domain.accounts import AccountNote, AccountNotes, Policy
from lifebox.domain.backups import BackupPlan
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.retention import RetentionRules
from lifebox.domain.salvage import SalvageReport
from lifebox.domain.signers import Signer, Signers
from lifebox.domain.streets import Street, StreetSource


class SettingsReader(Protocol):
    """Reading settings."""

    def signers(self) -> Signers:
        """Former keys of this registry and keys of others that are trusted; `Registry.signers` has all."""

    def backup_plan(self) -> BackupPlan:
        """Where copies go by themselves."""

    def last_backup(self) -> datetime | None:
        """When the last verified backup was made; unlike `figures` it counts nobody."""

    def account_notes(self) -> AccountNotes:
        """What is remembered of accounts, disabled ones too."""

    def policy(self) -> Policy:
        """The registry's rules."""

    def retention(self) -> RetentionRules:
        """After how long erasing a record is proposed."""

    def last_drill(self) -> datetime | None:
        """When the recovery sheet was last proven to open the registry; None of a new one."""

    def salvage_report(self) -> SalvageReport | None:
        """What was lost when this registry was made of a damaged one; None where it was not, or all was seen to."""

    def street_source(self) -> StreetSource | None:
        """Where the official streets come from; None where there are none."""


class SettingsWriter(Protocol):
    """Writing settings, within a write transaction."""

    def set_organisation(self, profile: OrganisationProfile) -> None:
        """Choose the profile."""

    def keep_signers(self, new: tuple[Signer, ...]) -> None:
        """Believe what these keys signed; known ones of the same registry and epoch are replaced."""

    def replace_streets(self, new: Sequence[Street], source: StreetSource) -> None:
        """Keep these official streets instead of the former ones."""

    def keep_account_note(self, note: AccountNote) -> None:
        """Remember this of an account."""

    def set_policy(self, policy: Policy) -> None:
        """Set the registry's rules."""

    def set_retention(self, rules: RetentionRules) -> None:
        """Set after how long erasing a record is proposed."""

    def keep_salvage_report(self, report: SalvageReport | None) -> None:
        """Keep what was lost; None once it has been seen to."""

    def note_drill(self, at: datetime | None) -> None:
        """Remember that the recovery sheet was proven, or that a new one was not yet."""

    def set_backup_plan(self, plan: BackupPlan) -> None:
        """Where copies shall go by themselves."""

    def note_backup(self, at: datetime) -> None:
        """Remember a verified backup."""
