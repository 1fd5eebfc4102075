"""The access log of a bundle: lines that anybody can add and only the registry can read.

The first line names the bundle and the log. Every further line holds the time, the SHA-256 of the line before and an
entry sealed by HPKE to the bundle's log key, bound to its place: nobody can take one out, change one or put another in
its place unseen without the registry's secret. Whoever holds the file can cut off its end; a log that came back before
tells that too.
"""

import hashlib
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, ValidationError

from lifebox.domain.ids import BundleId
from lifebox.domain.values import canonical_json
from lifebox.security import sealing
from lifebox.security.encoding import HexValue, binding
from lifebox.security.keyfile import Key

FORMAT = 1
LINE_LIMIT = 64 * 1024


class LogStart(HexValue):
    """The first line."""

    format: Literal[1]
    bundle: BundleId
    nonce: Annotated[bytes, Field(min_length=16, max_length=16)]


class LogLine(HexValue):
    """One entry. `previous` is the digest of the line before."""

    number: int = Field(ge=1)
    at: AwareDatetime
    previous: Key
    sealed: Annotated[bytes, Field(min_length=48, max_length=LINE_LIMIT)]


class LogText:
    """A log as it is read, line by line; nothing is proven before `open_entries`.

    `torn` counts lines that are none: a program or a stick that was stopped while writing. `whole` is false as soon as
    an entry does not follow the one before it.
    """

    def __init__(self, start: LogStart, first: bytes, torn: int = 0) -> None:
        self.start = start
        self.lines: list[LogLine] = []
        self._tips = [_digest(first)]
        self.torn, self.whole = torn, True

    def add(self, raw: bytes) -> None:
        """One line more, without its end."""
        line = _line(raw)
        if line is None:
            self.torn += 1
            return
        self.whole &= line.previous == self.tip and line.number == len(self.lines) + 1
        self._tips.append(_digest(raw))
        self.lines.append(line)

    @property
    def tip(self) -> bytes:
        """The digest of the last line, which the next one names."""
        return self._tips[-1]

    def tip_after(self, lines: int) -> bytes:
        """The digest of the line with this number; of the first line of all for 0."""
        return self._tips[lines]

    @property
    def newest(self) -> datetime | None:
        """The latest time that any entry states."""
        return max((line.at for line in self.lines), default=None)


def begin_log(bundle: BundleId, nonce: bytes) -> bytes:
    """The first line of a new log, without its end."""
    return canonical_json(LogStart(format=FORMAT, bundle=bundle, nonce=nonce))


def read_log(data: bytes) -> LogText | None:
    """The log of these bytes, or None where there is none. Any bytes are accepted."""
    log: LogText | None = None
    torn = 0
    for raw in filter(None, data.split(b"\n")):
        if log is not None:
            log.add(raw)
        elif (start := _start(raw)) is not None:
            log = LogText(start, raw, torn)
        else:
            torn += 1
    return log


def seal_line(log: LogText, log_key: bytes, at: datetime, content: bytes) -> bytes:
    """The line that follows `log`, which is not in it yet; without its end."""
    number = len(log.lines) + 1
    sealed = sealing.seal(log_key, content, _bound(log.start, number, at, log.tip))
    return canonical_json(LogLine(number=number, at=at, previous=log.tip, sealed=sealed))


def open_entries(log: LogText, secret: bytes) -> tuple[tuple[bytes, ...], bool]:
    """The entries that open with the registry's `secret`, and whether all of them do, in an unbroken chain."""
    found: list[bytes] = []
    for line in log.lines:
        bound_to = _bound(log.start, line.number, line.at, line.previous)
        try:
            found.append(sealing.open_sealed(secret, line.sealed, bound_to))
        except (sealing.SealBroken, ValueError):
            continue
    return tuple(found), log.whole and len(found) == len(log.lines)


def _start(raw: bytes) -> LogStart | None:
    try:
        return LogStart.model_validate_json(raw)
    except ValidationError:
        return None


def _line(raw: bytes) -> LogLine | None:
    try:
        line = LogLine.model_validate_json(raw)
    except ValidationError:
        return None
    return line if canonical_json(line) == raw else None


def _digest(line: bytes) -> bytes:
    return hashlib.sha256(line).digest()


def _bound(start: LogStart, number: int, at: datetime, previous: bytes) -> bytes:
    facts = (str(start.bundle), start.nonce.hex(), number, at.isoformat(), previous.hex())
    return binding("lifebox bundle log 1", *facts)
