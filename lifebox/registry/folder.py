"""The names of the files in a registry's folder `NAME.lifebox/`."""

import os
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".lifebox"
HEADS = (0, 1)


@dataclass(frozen=True, slots=True)
class Folder:
    """Where each file of a registry lies."""

    path: Path

    @property
    def keys(self) -> Path:
        return self.path / "registry.keys"

    @property
    def recovery(self) -> Path:
        return self.path / "recovery.age"

    @property
    def reserve(self) -> Path:
        return self.path / "reserve"

    @property
    def lock(self) -> Path:
        return self.path / "registry.lock"

    @property
    def attempts(self) -> Path:
        return self.path / "registry.attempts"

    @property
    def manifest(self) -> Path:
        return self.path / "backup.json"

    @property
    def restored(self) -> Path:
        return self.path / "restored.json"

    def journal(self, epoch: int) -> Path:
        """What was announced in an epoch before it was shown."""
        return self.path / f"opened-{epoch}.log"

    def head(self, slot: int) -> Path:
        """One of the two head files."""
        return self.path / f"registry.head.{slot}"

    def next_recovery(self, epoch: int) -> Path:
        """The sealed master key of an epoch that a rotation is about to begin."""
        return self.path / f"recovery-{epoch}.age"

    def database(self, epoch: int) -> Path:
        """The database of an epoch."""
        return self.path / database_name(epoch)

    def databases(self) -> tuple[Path, ...]:
        """Every database file that lies there, with what SQLite keeps beside it."""
        return tuple(sorted(self.path.glob("registry-*.db*")))

    @property
    def writable(self) -> bool:
        """Whether files can be made there."""
        read_only = hasattr(os, "statvfs") and bool(os.statvfs(self.path).f_flag & os.ST_RDONLY)
        return not read_only and os.access(self.path, os.W_OK)


def database_name(epoch: int) -> str:
    """The database file of an epoch."""
    return f"registry-{epoch}.db"
