"""Looking at a process from outside, as whoever stole the computer would: its files, its words, its memory."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path

TRACED = (
    "open", "openat", "creat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mkdir",
    "mkdirat", "memfd_create", "write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg",
)  # fmt: skip
_CALL = re.compile(rb"^(\d+) +(\w+)\((.*)", re.DOTALL)
_TO = re.compile(rb"^(?:\d+|AT_FDCWD)<(.*?)>+,")
_QUOTED = re.compile(rb'"((?:[^"\\]|\\.)*)"')
_WRITES = {b"write", b"pwrite64", b"writev", b"pwritev", b"pwritev2", b"sendto", b"sendmsg", b"sendmmsg"}
_WRITING = re.compile(rb"O_WRONLY|O_RDWR|O_CREAT")
# Between a program's own processes, and what whoever started it reads.
_PAGE, _PIECE, _LONGEST = 4096, 1 << 20, 128
_OWN = (b"pipe:", b"UNIX-STREAM:[", b"UNIX-SEQPACKET:[", b"anon_inode:")


def tracing(output: Path) -> list[str]:
    """What is put before a command so that all it writes is written down."""
    calls = ",".join(TRACED)
    # The filter in the kernel stops the command at these calls alone, not at each of the million that it makes.
    how = ["-f", "--seccomp-bpf", "-yy", "-s", "1000000"]
    return ["strace", *how, "-e", f"trace={calls}", "-e", "signal=none", "-o", str(output)]


@dataclass
class Traced:
    """What a trace tells: where words were written to, and which files were opened for writing."""

    told: set[str] = field(default_factory=set)
    written: set[Path] = field(default_factory=set)
    processes: set[int] = field(default_factory=set)


def read_trace(trace: Path, words: Sequence[str]) -> Traced:
    """Look through a trace for words, in whatever case, as UTF-8 and as UTF-16."""
    wanted = re.compile(b"|".join(_spelled(word) for word in words), re.IGNORECASE)
    found = Traced()
    with trace.open("rb") as lines:
        for line in lines:
            call = _CALL.match(line)
            if call is None:
                continue
            process, name, given = call.groups()
            found.processes.add(int(process))
            if wanted.search(given):
                to = _TO.match(given) if name in _WRITES else None
                place = to[1] if to else given[:200]
                if not place.startswith(_OWN):
                    found.told.add(f"{name.decode()} {place.decode(errors='replace')}")
            if name in {b"open", b"openat", b"creat"} and _WRITING.search(given):
                path = _QUOTED.search(given)
                if path and b" = -1 " not in line:
                    found.written.add(Path(os.fsdecode(path[1].decode("unicode_escape").encode("latin-1"))))
    return found


def _spelled(word: str) -> bytes:
    """A word as strace writes it, with or without the zero bytes that UTF-16 has between ASCII letters."""
    return rb"(?:\\0|\\000)?".join(re.escape(letter.encode()) for letter in word)


def memory_of(process: int) -> Iterator[bytes]:
    """All that a process has in memory, piece by piece. Raises `PermissionError` where that is not allowed.

    Of areas that are only reserved, some of them larger than the computer, nothing is there and nothing is read.
    """
    areas = Path(f"/proc/{process}/maps").read_text().splitlines()
    with (
        Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory,
        Path(f"/proc/{process}/pagemap").open("rb", buffering=0) as pages,
    ):
        for begin, end in (_readable(area) for area in areas):
            # A word that lies across two pieces is in the second one whole.
            last = b""
            for at in range(begin, end, _PIECE):
                size = min(_PIECE, end - at)
                content = _piece(memory, pages, at, size)
                yield last + content
                last = content[-_LONGEST:]


def _readable(area: str) -> tuple[int, int]:
    edges, mode, *rest = area.split()
    if not mode.startswith("r") or rest[-1].startswith("[v"):
        return 0, 0
    begin, end = edges.split("-")
    return int(begin, 16), int(end, 16)


def _piece(memory: FileIO, pages: FileIO, at: int, size: int) -> bytes:
    try:
        pages.seek(at // _PAGE * 8)
        if not any(pages.read(size // _PAGE * 8)):
            return b""
        memory.seek(at)
        return memory.read(size)
    except OSError:
        return b""  # an area of a device, or one that has just gone


def held(process: int, forms: Sequence[bytes]) -> set[int]:
    """Which of some forms, by their number, are in a process's memory; letters in whatever case."""
    found: set[int] = set()
    for content in memory_of(process):
        lowered = content.lower()
        found |= {at for at, form in enumerate(forms) if form in content or form in lowered}
    return found


def running(*words: str) -> list[int]:
    """Processes whose command line has all these words."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                line = (folder / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if all(word.encode() in line for word in words):
                found.append(int(folder.name))
    return found
