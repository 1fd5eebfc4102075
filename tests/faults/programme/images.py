"""Registries kept in memory, of which damaged copies are written down and looked at."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from lifebox.domain.errors import LifeboxError
from lifebox.registry.vault import Vault
from tests.faults.programme.figures import Figures
from tests.faults.programme.judge import NAME, let_go, reopen, rows_of
from tests.faults.programme.work import Writer
from tests.unit.registry import make

WAL, DATABASE = "registry-1.db-wal", "registry-1.db"
_SHARED_MEMORY = "registry-1.db-shm"


@dataclass(frozen=True)
class Image:
    """The files of a folder, by name."""

    files: dict[str, bytes]

    @classmethod
    def of(cls, folder: Path) -> "Image":
        """Without the shared memory, which no power cut leaves."""
        return cls({one.name: one.read_bytes() for one in folder.iterdir() if one.name != _SHARED_MEMORY})

    def with_file(self, name: str, content: bytes | None) -> "Image":
        """The same with one file changed, or without it."""
        others = {other: data for other, data in self.files.items() if other != name}
        return Image(others if content is None else {**others, name: content})

    def write(self, folder: Path) -> Path:
        """In place of whatever lies there."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        return folder


def make_registry(folder: Path, saves: int) -> Vault:
    """A registry with so many saves in it, open."""
    vault = make.create(folder / NAME)
    writer = Writer(vault, "w", lambda _line: None)
    for _ in range(saves):
        writer.save()
    return vault


def look(figures: Figures, case: str, path: Path, right: dict[str, list[str]]) -> None:
    """Count a damage that must be refused, reported, or leave every row as it was."""
    figures.fired += 1
    told = told_of(path, right)
    if told == "noticed":
        figures.noticed += 1
    elif told == "whole":
        figures.whole += 1
    else:
        figures.blame(f"{case}: {told}", wrong=1)


def told_of(path: Path, right: dict[str, list[str]]) -> str:
    """`noticed`, `whole` or what went wrong."""
    try:
        vault = reopen(path)
        try:
            if vault.fault() is not None or not vault.verify().clean:
                return "noticed"
            return "whole" if rows_of(vault) == right else "damage without a word"
        finally:
            let_go(vault)
    except LifeboxError:
        return "noticed"
    except Exception as error:  # noqa: BLE001  whatever it is, the user meets it
        return repr(error)
