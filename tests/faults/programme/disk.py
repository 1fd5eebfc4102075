"""A disk with a cache: what was flushed is on it, of the rest a power cut leaves whatever it likes.

A file's bytes are on the disk once the file was flushed, a name once its folder was. Until then any sector of a write
may be missing, cut in two or garbled, a new size may not be known, and of the names of a folder only the first so many
changes may be there, as file systems keep these in order. What is outside a write is never touched by it: SQLite and
the heads rely on that, as all disks of today promise it.
"""

import random
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tests.faults.programme.trace import Event, Flushed, Made, Moved, Said, Sized, Wrote

SECTOR = 512
_ALL_GONE = 0.25
SHARED_MEMORY = "-shm"  # of SQLite, which makes it anew after a power cut: what is left of it is no fault


@dataclass
class File:
    """Bytes that are safe, and what was done since."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Wrote | Sized] = field(default_factory=list)

    def flush(self) -> None:
        for change in self.waiting:
            _apply(self.safe, change)
        self.waiting.clear()

    def cut(self, chance: random.Random, *, all_gone: bool) -> tuple[bytes, int]:
        """What a power cut may leave, and how many sectors and sizes are not as they should be."""
        content = bytearray(self.safe)
        kept = 0.0 if all_gone else chance.choice((0.0, 0.5, 0.9, 1.0))
        garbled = chance.choice((0.0, 0.0, 0.3))
        spoilt = 0
        for change in self.waiting:
            for part in _sectors(change):
                if chance.random() >= kept:
                    spoilt += 1
                elif isinstance(part, Wrote) and chance.random() < garbled:
                    spoilt += 1
                    _apply(content, _garbled(part, chance))
                else:
                    _apply(content, part)
        return bytes(content), spoilt


@dataclass
class Folder:
    """Names that are safe, and what was done to them since."""

    safe: dict[str, "File | Folder"] = field(default_factory=dict)
    now: dict[str, "File | Folder"] = field(default_factory=dict)
    waiting: list[tuple[str, str | None, "File | Folder | None"]] = field(default_factory=list)

    def change(self, name: str, to: str | None, made: "File | Folder | None" = None) -> None:
        """Rename, remove (`to` is None), or make."""
        step = (name, to, made)
        _rename(self.now, step)
        self.waiting.append(step)

    def flush(self) -> None:
        self.safe = dict(self.now)
        self.waiting.clear()

    def cut(self, chance: random.Random, *, all_gone: bool) -> tuple[dict[str, "File | Folder"], int]:
        """The names that a power cut may leave, and how many changes it undid."""
        every = len(self.waiting)
        kept = 0 if all_gone else chance.choice((0, every, chance.randint(0, every)))
        names = dict(self.safe)
        for step in self.waiting[:kept]:
            _rename(names, step)
        return names, len(self.waiting) - kept


class Disk:
    """A folder and all below it, before the first event and after each."""

    def __init__(self, root: Path) -> None:
        """What lies there now is safe."""
        self._at = PurePosixPath(root)
        self.root = _read(root)

    def follow(self, event: Event) -> None:
        """The next thing that happened."""
        match event:
            case Made(path, is_folder):
                self._folder(path.parent).change(path.name, path.name, Folder() if is_folder else File())
            case Wrote() | Sized():
                found = self._find(event.path)
                assert isinstance(found, File)
                found.waiting.append(event)
            case Flushed(path):
                if path.is_relative_to(self._at):
                    self._find(path).flush()
            case Moved(path, to):
                self._folder(path.parent).change(path.name, to.name if to else None)
            case Said():
                pass

    def waiting(self) -> set[str]:
        """The names, from the root, of everything that a power cut would touch now."""
        names = _walk(PurePosixPath(), self.root)
        return {str(path) for path, one in names if one.waiting and not path.name.endswith(SHARED_MEMORY)}

    def cut(self, target: Path, chance: random.Random) -> int:
        """Write down at `target` what a power cut may leave; gives how much of it is not as it should be.

        One in four leaves nothing but what was flushed, which a cache that is merely lost does.
        """
        return _write(self.root, target, chance, all_gone=chance.random() < _ALL_GONE)

    def _find(self, path: PurePosixPath) -> File | Folder:
        found: File | Folder = self.root
        for name in path.relative_to(self._at).parts:
            assert isinstance(found, Folder)
            found = found.now[name]
        return found

    def _folder(self, path: PurePosixPath) -> Folder:
        found = self._find(path)
        assert isinstance(found, Folder)
        return found


def _read(path: Path) -> Folder:
    names: dict[str, File | Folder] = {
        one.name: _read(one) if one.is_dir() else File(bytearray(one.read_bytes())) for one in path.iterdir()
    }
    return Folder(dict(names), names)


def _walk(at: PurePosixPath, folder: Folder) -> list[tuple[PurePosixPath, File | Folder]]:
    found: list[tuple[PurePosixPath, File | Folder]] = [(at, folder)]
    for name, one in folder.now.items():
        found += _walk(at / name, one) if isinstance(one, Folder) else [(at / name, one)]
    return found


def _write(folder: Folder, target: Path, chance: random.Random, *, all_gone: bool) -> int:
    target.mkdir(mode=0o700)
    names, spoilt = folder.cut(chance, all_gone=all_gone)
    for name, one in names.items():
        if isinstance(one, Folder):
            spoilt += _write(one, target / name, chance, all_gone=all_gone)
        else:
            content, missing = one.cut(chance, all_gone=all_gone)
            (target / name).write_bytes(content)
            spoilt += missing * (not name.endswith(SHARED_MEMORY))
    return spoilt


def _rename(names: dict[str, File | Folder], step: tuple[str, str | None, File | Folder | None]) -> None:
    name, to, made = step
    moved = made if made is not None else names.pop(name)
    if to is not None:
        names[to] = moved


def _sectors(change: Wrote | Sized) -> list[Wrote | Sized]:
    if isinstance(change, Sized):
        return [change]
    parts: list[Wrote | Sized] = []
    at, end = change.offset, change.offset + len(change.data)
    while at < end:
        stop = min((at // SECTOR + 1) * SECTOR, end)
        parts.append(Wrote(change.path, at, change.data[at - change.offset : stop - change.offset]))
        at = stop
    return parts


def _garbled(part: Wrote, chance: random.Random) -> Wrote:
    """Nothing of what was meant, or the first half of it."""
    half = chance.choice((0, len(part.data) // 2))
    return Wrote(part.path, part.offset, part.data[:half] + chance.randbytes(len(part.data) - half))


def _apply(content: bytearray, change: Wrote | Sized) -> None:
    if isinstance(change, Sized):
        del content[change.size :]
        content.extend(bytes(change.size - len(content)))
        return
    end = change.offset + len(change.data)
    content.extend(bytes(max(change.offset - len(content), 0)))
    content[change.offset : end] = change.data
