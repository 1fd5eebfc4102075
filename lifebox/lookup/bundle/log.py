"""The access log of a bundle as files: beside the bundle where that can be written, else on this computer.

Safe for several programs at once: each takes the log's lock, reads its end and adds its lines.
"""

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from lifebox.domain.bundles import LogEntry
from lifebox.domain.errors import BundleUnlogged, LifeboxError
from lifebox.domain.ids import BundleId
from lifebox.domain.values import canonical_json
from lifebox.security.bundle_log import LogText, begin_log, read_log, seal_line
from lifebox.security.files import read_limited

LOG_SUFFIX = ".log"
SIZE_LIMIT = 256 * 1024 * 1024
_PATIENCE = 5.0


def log_places(bundle: Path, own_folder: Path, bundle_id: BundleId) -> tuple[Path, Path]:
    """Where the log may be: beside the bundle, and in the user's own folder. No name tells of anybody."""
    return bundle.with_name(bundle.name + LOG_SUFFIX), own_folder / f"{bundle_id}{LOG_SUFFIX}"


@dataclass(frozen=True, slots=True)
class BundleLog:
    """The log of one bundle; `places` are tried in their order."""

    bundle: BundleId
    log_key: bytes
    places: Sequence[Path]

    def newest(self) -> datetime | None:
        """The latest time that any of the logs states: the clock was there already."""
        read = (self._read(place) for place in self.places)
        return max((log.newest for log in read if log and log.newest), default=None)

    def append(self, entries: Sequence[LogEntry]) -> Path:
        """Write entries where it is possible, and be sure that they are on the disk; gives the place.

        Raises `BundleUnlogged` where it is possible nowhere.
        """
        for place in self.places:
            try:
                self._append(place, entries)
            except (OSError, Timeout, LifeboxError):
                continue
            return place
        raise BundleUnlogged

    def _append(self, place: Path, entries: Sequence[LogEntry]) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{place}.lock", timeout=_PATIENCE):
            data = read_limited(place, SIZE_LIMIT) if place.exists() else b""
            log = read_log(data)
            new = []
            if log is None:
                new.append(begin_log(self.bundle, secrets.token_bytes(16)))
                log = read_log(new[0])
            if log is None or log.start.bundle != self.bundle:
                raise FileExistsError(place)
            for entry in entries:
                new.append(seal_line(log, self.log_key, entry.at, canonical_json(entry)))
                log.add(new[-1])
            # A line that was cut off ends first, so that what follows is whole.
            cut_off = bool(data) and not data.endswith(b"\n")
            _add(place, len(data), b"\n" * cut_off + b"".join(line + b"\n" for line in new))

    def _read(self, place: Path) -> LogText | None:
        try:
            log = read_log(read_limited(place, SIZE_LIMIT))
        except LifeboxError:
            return None
        return log if log and log.start.bundle == self.bundle else None


def _add(place: Path, size: int, new: bytes) -> None:
    """Put lines behind what is there; where that fails half-way, none of them stays."""
    with place.open("ab") as file:
        try:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                os.truncate(place, size)
            raise
