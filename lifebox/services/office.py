"""What use cases work with: an unlocked registry, the clock and the clinical rules. Built once after log-in."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from lifebox.domain.access import Role
from lifebox.domain.accounts import LastLogin
from lifebox.domain.alerts import AlertRules
from lifebox.domain.backups import BackupCopy
from lifebox.domain.conditions import ConditionList
from lifebox.domain.lookup_ports import LookupRegistry
from lifebox.domain.medicines import MedicineCatalogue
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Clock, Registry
from lifebox.domain.salvage import SalvageKey, SalvageReport, SalvageWish
from lifebox.domain.warnings import AllergyGroups


@dataclass(frozen=True, slots=True)
class Clinic:
    """Clinical data of the program: names of medicines, the rules that propose alerts, what allergies may concern,
    and conditions by name.
    """

    catalogue: MedicineCatalogue
    rules: AlertRules
    allergy_groups: AllergyGroups
    conditions: ConditionList


@dataclass(frozen=True, slots=True)
class Office:
    """The ground of every use case. Frozen; may be shared by threads, since readers and writers are made anew.

    `last_login` is the one before this, where anybody logged in.
    """

    registry: Registry
    clock: Clock
    clinic: Clinic
    last_login: LastLogin | None = None


class LookupOffice(Protocol):
    """The ground of an emergency look-up: an `Office`, or an open bundle."""

    @property
    def registry(self) -> LookupRegistry: ...
    @property
    def clock(self) -> Clock: ...


class RegistryStore(Protocol):
    """Registries on disk, before anybody is logged in."""

    def create(self, path: Path, profile: OrganisationProfile, login: str, password: str) -> tuple[Registry, str]:
        """A new registry and the text of its recovery key, which is shown once and kept nowhere.

        Raises `FileExists`, `UnsafePlace`, `WeakPassword`, `PermissionRefused`, `DiskFull`.
        """

    def open(self, path: Path, login: str, password: str) -> Registry:
        """Unlock. Raises `NotARegistry`, `LoginRefused`, `LoginDelayed`, `NewerVersion`, `RegistryDamaged`,
        `UnsafePlace`. A registry that may not be written still opens: ask `Registry.fault`.
        """

    def logins(self, path: Path) -> tuple[tuple[str, Role], ...]:
        """Who can log in, without a password; raises as `open`."""

    def recover(self, path: Path, sheet: str, login: str, new_password: str) -> Registry:
        """Log in with the text of the recovery sheet instead of a password, and set a new one.

        Raises `InvalidInput` for a text that is no recovery key, else as `open`.
        """

    def restore(self, source: Path, target: Path) -> None:
        """Write a backup to a new place. Raises `FileExists`, `RegistryDamaged`, `NotARegistry`."""

    def describe_backup(self, source: Path) -> BackupCopy:
        """When a backup was made and how large it is, as it says itself. Raises `NotARegistry`, `RegistryDamaged`."""

    def salvage(self, path: Path, key: SalvageKey, wish: SalvageWish) -> tuple[Registry, SalvageReport]:
        """Make a new registry of what can be read of a damaged one, and open it. The damaged one is only read.

        Raises `LoginRefused`, `LoginDelayed`, `InvalidInput` for a wrong sheet, `NotAllowed`, `FileExists`,
        `NothingLeft`, `BackupIsNewer`, `ForeignBackup`, `RegistryDamaged` for a backup that is not whole,
        `RegistryBusy`, `DiskFull`; nothing is left at the target then.
        """
