"""The part of a writer that keeps what a registry remembers of itself."""

from collections.abc import Sequence
from datetime import datetime

from lifebox.domain.accounts import AccountNote, Policy
from lifebox.domain.backups import BackupPlan
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.retention import RetentionRules
from lifebox.domain.salvage import SalvageReport
from lifebox.domain.signers import Signer
from lifebox.domain.streets import Street, StreetSource
from lifebox.domain.values import Value, canonical_json
from lifebox.registry import streets
from lifebox.registry.errors import database_faults
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import SettingRow
from lifebox.registry.reader import (
    ACCOUNTS,
    BACKUP_PLAN,
    LAST_BACKUP,
    LAST_DRILL,
    ORGANISATION,
    POLICY,
    RETENTION,
    SALVAGE,
    SIGNERS,
    Reader,
)


class SettingsKeeper(Reader):
    """Needs a writer's ledger."""

    _ledger: Ledger

    def set_organisation(self, profile: OrganisationProfile) -> None:
        self.set_setting(ORGANISATION, _text(profile))

    def keep_signers(self, new: tuple[Signer, ...]) -> None:
        self.set_setting(SIGNERS, _text(self.signers().with_keys(new)))

    def replace_streets(self, new: Sequence[Street], source: StreetSource) -> None:
        with database_faults():
            streets.replace(self._ledger, new)
        self.set_setting(streets.SOURCE, _text(source))

    def keep_account_note(self, note: AccountNote) -> None:
        self.set_setting(ACCOUNTS, _text(self.account_notes().with_note(note)))

    def set_policy(self, policy: Policy) -> None:
        self.set_setting(POLICY, _text(policy))

    def set_retention(self, rules: RetentionRules) -> None:
        self.set_setting(RETENTION, _text(rules))

    def set_backup_plan(self, plan: BackupPlan) -> None:
        self.set_setting(BACKUP_PLAN, _text(plan))

    def keep_salvage_report(self, report: SalvageReport | None) -> None:
        self.set_setting(SALVAGE, _text(report) if report else "")

    def note_drill(self, at: datetime | None) -> None:
        self.set_setting(LAST_DRILL, at.isoformat() if at else "")

    def note_backup(self, at: datetime) -> None:
        self.set_setting(LAST_BACKUP, at.isoformat())

    def set_setting(self, name: str, value: str) -> None:
        """Set one of the registry's settings."""
        table = SettingRow.table()
        with database_faults():
            if not self._ledger.update(table, {"name": name}, {"value": value}):
                self._ledger.insert(table, {"name": name, "value": value})


def _text(value: Value) -> str:
    return canonical_json(value).decode()
