"""What a process wrote, flushed, renamed and removed below a folder, read from a log of strace."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

CALLS = (
    "openat,close,write,pwrite64,writev,lseek,fsync,fdatasync,ftruncate,truncate,rename,renameat,renameat2,unlink,"
    "unlinkat,mkdir,mkdirat,rmdir,fallocate,dup,dup2,dup3,pwritev,sendfile,copy_file_range,link,symlink"
)
OPTIONS = ("-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-e", "signal=none")
_RELATIVE = {"unlinkat", "mkdirat", "renameat", "renameat2"}
_CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Made:
    """A file or folder that is new under this name."""

    path: PurePosixPath
    folder: bool


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes at a place of a file."""

    path: PurePosixPath
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Sized:
    """A file that was cut or lengthened."""

    path: PurePosixPath
    size: int


@dataclass(frozen=True, slots=True)
class Flushed:
    """A file or folder that is on the disk as it is now."""

    path: PurePosixPath


@dataclass(frozen=True, slots=True)
class Moved:
    """A new name, which replaces what had it; None removes."""

    path: PurePosixPath
    to: PurePosixPath | None


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the process to whoever listens."""

    line: str


Event = Made | Wrote | Sized | Flushed | Moved | Said


@dataclass
class _Open:
    """What a descriptor stands for. Renaming an open file is not followed: nothing here does it."""

    path: PurePosixPath
    at: int = 0


class Trace:
    """The events of a log, in their order."""

    def __init__(self, root: Path) -> None:
        self._root = PurePosixPath(root)
        self._open: dict[int, _Open] = {}
        self._sizes: dict[PurePosixPath, int] = {}
        self._known = {PurePosixPath(path) for path in root.rglob("*")} | {self._root}
        for path in root.rglob("*"):
            if path.is_file():
                self._sizes[PurePosixPath(path)] = path.stat().st_size

    def events(self, log: Path) -> Iterator[Event]:
        """Make one before the process runs, read the log after it."""
        with log.open() as lines:
            for line in lines:
                if "unfinished" in line or "resumed" in line:
                    raise ValueError("two threads at once: the order of their calls is not known")
                matched = _CALL.match(line)
                if matched and int(matched[4]) >= 0:
                    yield from self._event(matched[2], matched[3], int(matched[4]))

    def _event(self, call: str, told: str, result: int) -> Iterator[Event]:
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(told)]
        plain = [part.strip() for part in _TEXT.sub("~", told).split(",")]
        match call:
            case "openat":
                yield from self._opened(plain, texts, result)
            case "close":
                self._open.pop(int(plain[0]), None)
            case "writev":
                yield Said(texts[0].decode().rstrip("\n"))
            case "write" | "pwrite64" | "lseek" | "fsync" | "fdatasync" | "ftruncate" | "fallocate":
                opened = self._open.get(int(plain[0]))
                if opened is not None:
                    yield from self._on_open(opened, call, plain, texts, result)
            case _:
                folder = plain[0] if call in _RELATIVE else "AT_FDCWD"
                paths = [self._path(folder, text) for text in texts]
                if paths and self._is_below(paths[0]):
                    yield self._on_path(call, paths, plain)

    def _on_path(self, call: str, paths: list[PurePosixPath], plain: list[str]) -> Event:
        match call:
            case "truncate":
                return self._resize(paths[0], int(plain[1]))
            case "rename" | "renameat" | "renameat2":
                return self._move(*paths)
            case "unlink" | "rmdir" | "unlinkat":
                self._forget(paths[0])
                return Moved(paths[0], None)
            case "mkdir" | "mkdirat":
                self._known.add(paths[0])
                return Made(paths[0], folder=True)
        raise ValueError(f"{call} is not followed")

    def _opened(self, plain: list[str], texts: list[bytes], result: int) -> Iterator[Event]:
        path = self._path(plain[0], texts[0])
        if not self._is_below(path) and path != self._root.parent:
            return
        self._open[result] = _Open(path)
        flags = plain[2].split("|")
        if "O_CREAT" in flags and path not in self._known:
            self._known.add(path)
            self._sizes[path] = 0
            yield Made(path, folder=False)
        elif "O_TRUNC" in flags and self._sizes.get(path):
            yield self._resize(path, 0)
        if "O_APPEND" in flags:
            self._open[result].at = self._sizes[path]

    def _on_open(self, opened: _Open, call: str, plain: list[str], texts: list[bytes], result: int) -> Iterator[Event]:
        path = opened.path
        match call:
            case "write":
                yield self._write(path, opened.at, texts[0][:result])
                opened.at += result
            case "pwrite64":
                yield self._write(path, int(plain[3]), texts[0][:result])
            case "lseek":
                opened.at = result
            case "ftruncate":
                yield self._resize(path, int(plain[1]))
            case "fallocate":
                yield self._resize(path, max(self._sizes[path], int(plain[2]) + int(plain[3])))
            case _:
                yield Flushed(path)

    def _write(self, path: PurePosixPath, offset: int, data: bytes) -> Wrote:
        self._sizes[path] = max(self._sizes[path], offset + len(data))
        return Wrote(path, offset, data)

    def _resize(self, path: PurePosixPath, size: int) -> Sized:
        self._sizes[path] = size
        return Sized(path, size)

    def _move(self, old: PurePosixPath, new: PurePosixPath) -> Moved:
        if old.parent != new.parent:
            raise ValueError("moved to another folder")
        self._sizes |= {
            new / path.relative_to(old): size for path, size in self._sizes.items() if path.is_relative_to(old)
        }
        self._known |= {new / path.relative_to(old) for path in self._known if path.is_relative_to(old)}
        self._forget(old)
        return Moved(old, new)

    def _forget(self, path: PurePosixPath) -> None:
        self._known = {known for known in self._known if not known.is_relative_to(path)}

    def _path(self, folder: str, text: bytes) -> PurePosixPath:
        path = PurePosixPath(text.decode())
        if path.is_absolute() or folder == "AT_FDCWD":
            return path
        opened = self._open.get(int(folder))
        return opened.path / path if opened else path

    def _is_below(self, path: PurePosixPath) -> bool:
        return path.is_relative_to(self._root)
