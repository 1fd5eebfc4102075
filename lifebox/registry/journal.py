"""What is about to be shown, noted beside the database before it is: the trace of a program that ends right after.

A line each, sealed under a key that is derived from the master key, so that the file tells nobody else anything. It is
read and emptied at the next log-in. The database cannot do this itself: its one writer may be busy for long.
"""

import logging
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from lifebox.domain.disclosure import Opening
from lifebox.domain.errors import FileMissing, LifeboxError
from lifebox.domain.values import canonical_json
from lifebox.registry.folder import Folder
from lifebox.security import sealing
from lifebox.security.encoding import binding
from lifebox.security.files import file_fault, flush_folder, read_limited
from lifebox.security.keys import Keys

_log = logging.getLogger(__name__)
LIMIT = 64 * 1024 * 1024
_PATIENCE = 0.01
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


class Journal:
    """The file of one registry. Any number of programs may add to it at once."""

    def __init__(self, folder: Folder) -> None:
        self._folder, self._closed = folder, False
        # Flushing takes as long as the disk is busy, and no look-up waits for that: this is the one thread of its own
        # outside the window, and nothing but the flushing runs in it.
        self._flushing = ThreadPoolExecutor(1, "lifebox-journal")

    def add(self, keys: Keys, opening: Opening) -> None:
        """Note it. On return it outlives this process, and a power cut too unless the disk took more than 10 ms.

        Raises nothing: a disk that is full or may not be written keeps nobody from being helped.
        """
        path = self._folder.journal(keys.epoch)
        is_new = not path.exists()
        sealed = sealing.wrap(keys.master.journal_key(), canonical_json(opening), _bound(keys))
        try:
            descriptor = _append(path, sealed.hex().encode("ascii"))
        except OSError as error:
            _log.warning("not announced: %s", file_fault(error, path).key)
            return
        if self._closed:
            # A late answer of a session that is over: nobody is left to wait for.
            os.close(descriptor)
            return
        with suppress(TimeoutError):
            self._flushing.submit(_flush, descriptor, path.parent if is_new else None).result(_PATIENCE)

    def read(self, keys: Keys) -> tuple[Opening, ...]:
        """What is noted under these keys; lines that were cut off or are somebody else's are passed over."""
        key = keys.master.journal_key()
        found = (_opened(line, key, _bound(keys)) for line in self._content(keys).split())
        return tuple(opening for opening in found if opening is not None)

    def forget(self, keys: Keys, known: Sequence[Opening]) -> None:
        """Empty it, unless there is more in it by now than is known. What cannot be emptied is read once more."""
        path = self._folder.journal(keys.epoch)
        try:
            with _held(path) as held:
                if held and len(self.read(keys)) == len(known):
                    os.truncate(path, 0)
        except OSError as error:
            _log.warning("announcements stay: %s", file_fault(error, path).key)

    def close(self) -> None:
        """Wait until all is on the disk."""
        self._closed = True
        self._flushing.shutdown()

    def _content(self, keys: Keys) -> bytes:
        try:
            return read_limited(self._folder.journal(keys.epoch), LIMIT)
        except FileMissing:
            return b""
        except LifeboxError as error:
            _log.warning("announcements not read: %s", error.key)
            return b""


@contextmanager
def _held(path: Path) -> Iterator[bool]:
    """Hold the file for a moment, so that nothing is added while it is emptied; says whether that could be had."""
    lock = FileLock(f"{path}.lock", timeout=_PATIENCE, mode=0o600, poll_interval=0.001)
    with suppress(Timeout):
        lock.acquire()
    try:
        yield lock.is_locked
    finally:
        lock.release()


def carry_over(source: Folder, before: Keys, target: Folder, now: Keys) -> None:
    """What was announced in one place under some keys is announced in another, or under others."""
    journal = Journal(target)
    for opening in Journal(source).read(before):
        journal.add(now, opening)
    journal.close()


def _append(path: Path, line: bytes) -> int:
    """Add a line; gives the open file, which is not flushed yet."""
    descriptor = os.open(path, _APPEND, 0o600)
    try:
        with _held(path):
            # One that was cut off before ends here.
            os.write(descriptor, b"\n" + line + b"\n")
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _flush(descriptor: int, folder: Path | None) -> None:
    """Put what was added onto the disk, and the file's name where it is new."""
    try:
        os.fsync(descriptor)
        if folder is not None:
            flush_folder(folder)
    except OSError as error:
        _log.warning("announced, not flushed: %s", type(error).__name__)
    finally:
        os.close(descriptor)


def _opened(line: bytes, key: bytes, bound_to: bytes) -> Opening | None:
    try:
        return Opening.model_validate_json(sealing.unwrap(key, bytes.fromhex(line.decode("ascii")), bound_to))
    except (ValueError, sealing.SealBroken):
        return None


def _bound(keys: Keys) -> bytes:
    return binding("lifebox journal 1", str(keys.registry_id), keys.epoch)
