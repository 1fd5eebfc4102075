"""Registries on this computer's disk: what the program needs before anybody is logged in."""

from dataclasses import dataclass
from pathlib import Path

from lifebox.domain.access import Role
from lifebox.domain.backups import BackupCopy
from lifebox.domain.errors import FileMissing
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.salvage import SalvageKey, SalvageReport, SalvageWish
from lifebox.registry import backup, backup_copies, opening
from lifebox.registry.salvage import salvage
from lifebox.registry.salvage_opening import ground_by_password, ground_by_sheet
from lifebox.registry.settings import Settings
from lifebox.registry.vault import Vault
from lifebox.security.kdf import PRODUCTION, KdfPolicy
from lifebox.security.keyfile import read_key_file


@dataclass(frozen=True, slots=True)
class DiskStore:
    """Makes, opens and restores registries; one for the whole program."""

    settings: Settings
    kdf: KdfPolicy = PRODUCTION

    def create(self, path: Path, profile: OrganisationProfile, login: str, password: str) -> tuple[Vault, str]:
        made, recovery = opening.create_registry(path, profile, login, password, self.settings, self.kdf)
        return made, recovery.sheet_text

    def open(self, path: Path, login: str, password: str) -> Vault:
        return opening.open_registry(path, login, password, self.settings, self.kdf)

    def recover(self, path: Path, sheet: str, login: str, new_password: str) -> Vault:
        return opening.recover_registry(path, sheet, login, new_password, self.settings, self.kdf)

    def salvage(self, path: Path, key: SalvageKey, wish: SalvageWish) -> tuple[Vault, SalvageReport]:
        given = (path, wish.backup, key, self.settings, self.kdf)
        ground = ground_by_sheet(*given) if key.sheet else ground_by_password(*given)
        report = salvage(ground, wish, self.settings)
        return opening.open_made(wish.target, ground.unlocked, self.settings, self.kdf), report

    def logins(self, path: Path) -> tuple[tuple[str, Role], ...]:
        return tuple((slot.login, slot.role) for slot in read_key_file(opening.own_folder(path).keys).slots)

    def restore(self, source: Path, target: Path) -> None:
        if not source.exists():
            raise FileMissing(path=str(source))
        backup.restore(source, target, self.settings.clock.now())

    def describe_backup(self, source: Path) -> BackupCopy:
        return backup_copies.described_by_itself(source)
