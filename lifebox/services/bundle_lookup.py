"""Looking up in a bundle: opened by pass phrase, refused when its time is over, and every look-up noted in its log."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lifebox.domain.bundles import FILE_TOLERANCE, TOLERANCE, LogEntry, LogEvent
from lifebox.domain.errors import BundleExpired, BundleUnlogged, ClockSetBack
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Clock
from lifebox.lookup.bundle.content import read_table
from lifebox.lookup.bundle.log import BundleLog, log_places
from lifebox.lookup.bundle.opened import BundleReader, OpenBundle
from lifebox.security.bundles import SIZE_LIMIT, BundleHeader, SealedBundle, read_bundle, unlock
from lifebox.security.files import read_limited
from lifebox.services.program import Program

LOG_FOLDER = "bundles"


@dataclass(frozen=True, slots=True)
class BundleOffice:
    """The ground of a look-up in a bundle: what `LookupOffice` asks for.

    `log` is where looking is noted, None where nothing can be written; `clock_doubtful` where the computer's clock is
    behind the times of the bundle's files, which may be their fault.
    """

    registry: OpenBundle
    clock: Clock
    log: Path | None
    clock_doubtful: bool = False

    @property
    def header(self) -> BundleHeader:
        """What stands in the bundle unencrypted."""
        return self.registry.header


@dataclass(frozen=True, slots=True)
class FoundBundle:
    """A bundle that was read and found whole and in time; only the pass phrase is missing."""

    path: Path
    sealed: SealedBundle
    log: BundleLog

    @property
    def header(self) -> BundleHeader:
        """What stands in it unencrypted."""
        return self.sealed.header


def find_bundle(program: Program, path: Path) -> FoundBundle:
    """Read a bundle; nothing is written anywhere.

    Raises `NotABundle`, `BundleDamaged`, `NewerVersion`, `BundleExpired`, `ClockSetBack`, `FileMissing`,
    `PermissionRefused`, `UnreadableFile`.
    """
    sealed = read_bundle(read_limited(path, SIZE_LIMIT))
    header = sealed.header
    log = BundleLog(header.id, header.log_key, log_places(path, program.settings / LOG_FOLDER, header.id))
    require_time(header, program.clock.now(), log.newest())
    return FoundBundle(path, sealed, log)


def open_bundle(program: Program, found: FoundBundle, recipient: str, phrase: str) -> BundleOffice:
    """Open it and note that. Raises `PassPhraseRefused`, `BundleDamaged`, `Unsupported`, and as `find_bundle`.

    Where nothing can be written, it opens all the same: a life goes first.
    """
    header, clock = found.header, program.clock
    key = unlock(found.sealed, recipient, phrase, program.bundle_cost())
    reader = BundleReader(found.sealed, key, read_table(key, found.sealed.parts[0], header.created))
    slot = header.slot(recipient)
    name = slot.recipient if slot else recipient
    newest = found.log.newest()
    require_time(header, clock.now(), newest)
    opened = clock.now()

    def still_valid() -> None:
        require_time(header, clock.now(), max(opened, newest or opened))

    registry = OpenBundle(header, reader, name, found.log, clock.now, still_valid)
    try:
        log = found.log.append([LogEntry(event=LogEvent.OPENED, at=opened, recipient=name)])
    except BundleUnlogged:
        log = None
    return BundleOffice(registry, clock, log, _doubtful(found, opened))


def require_time(header: BundleHeader, now: datetime, seen: datetime | None) -> None:
    """Raise `BundleExpired` and `ClockSetBack`. `seen` is the latest time that a log of the bundle states.

    A log that saw the last day shows that it is over, whatever the clock says.
    """
    latest = max(header.created, seen or header.created)
    told = {"phone": show_phone(header.duty_phone), "organisation": header.organisation}
    if max(now, latest) >= header.expires:
        raise BundleExpired(on=f"{header.expires.astimezone():%d.%m.%Y}", **told)
    if now + TOLERANCE < latest:
        raise ClockSetBack(seen=f"{latest.astimezone():%d.%m.%Y %H:%M}", **told)


def _doubtful(found: FoundBundle, now: datetime) -> bool:
    return any(now + FILE_TOLERANCE < time for time in map(_changed, (found.path, *found.log.places)) if time)


def _changed(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None
