"""Copies of a registry: backups, and what is salvaged of a damaged one."""

from pathlib import Path
from typing import Protocol

from lifebox.domain.backups import BackupContents, BackupCopy
from lifebox.domain.salvage import SalvageReport, SalvageWish


class Copying(Protocol):
    """The part of an unlocked registry that makes copies of it and looks into them."""

    def backup(self, folder: Path) -> Path:
        """Write a verified copy into `folder`; gives the copy's path."""

    def backups(self, folder: Path) -> tuple[BackupCopy, ...]:
        """Copies of this registry that lie in a folder, newest first. Raises `FileMissing`."""

    def examine_backup(self, place: Path) -> BackupContents:
        """What a copy under the keys of now holds, after all its files were checked. Raises `NotARegistry`,
        `RegistryDamaged`.
        """

    def salvage(self, wish: SalvageWish) -> SalvageReport:
        """Make a new registry of what can be read of this one. Raises as `RegistryStore.salvage`."""

    def discard_backup(self, place: Path) -> None:
        """Delete a copy. Raises `NotARegistry` for what is no copy of this registry."""
