"""Growing delays after wrong passwords, kept beside the key file so that a restart does not forget them.

A courtesy to whoever chose a guessable password, not a wall: whoever can delete the file can also copy the registry
and guess elsewhere, where only the cost of the KDF holds them up.
"""

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from lifebox.domain.errors import FileMissing, LifeboxError, LoginDelayed
from lifebox.domain.values import Value, canonical_json
from lifebox.security.encoding import parse_canonical
from lifebox.security.files import read_limited, write_atomic
from lifebox.security.keyfile import normal_login

_FORMAT = 1
_SIZE_LIMIT = 64 * 1024
_EVERYBODY = "everybody"
_FREE, _LONGEST = 3, 300  # wrong passwords without a delay; seconds
# All logins together: a guesser of many is slowed down while a duty officer at night still gets in.
_FREE_OF_ALL, _LONGEST_OF_ALL = 10, 30
_FORGOTTEN_AFTER = timedelta(days=1)
_KEPT = 200
_COUNTED = 100


class _Failures(Value):
    count: Annotated[int, Field(ge=1, le=_COUNTED)]
    last: AwareDatetime

    def seen_at(self, now: datetime) -> "_Failures":
        """The same, not later than `now`."""
        return self.model_copy(update={"last": now}) if self.last > now else self


class _State(Value):
    format: Literal[1]
    failures: dict[str, _Failures]


def check(path: Path, login: str, now: datetime) -> None:
    """Raise `LoginDelayed` (`seconds`, at least 1) while the login, or all of them, have to wait.

    A clock that was set back makes a whole delay run anew from `now`. A damaged file counts as the longest delay of
    all logins, once.
    """
    noted = _load(path, now)
    settled = {name: failures.seen_at(now) for name, failures in noted.failures.items()}
    if (noted.damaged or settled != noted.failures) and not _save(path, settled):
        return  # what cannot be written down would delay for ever
    waits = (_remaining(name, settled[name], now) for name in _concerned(login) if name in settled)
    seconds = max(waits, default=0.0)
    if seconds > 0:
        raise LoginDelayed(seconds=math.ceil(seconds))


def note_failure(path: Path, login: str, now: datetime) -> None:
    """Count a refused login. Where it cannot be written down, the refusal stays all that is said."""
    noted = _load(path, now).failures
    recent = {name: failures for name, failures in noted.items() if now - failures.last <= _FORGOTTEN_AFTER}
    for name in _concerned(login):
        count = recent[name].count if name in recent else 0
        recent[name] = _Failures(count=min(count + 1, _COUNTED), last=now)
    newest = sorted(recent.items(), key=lambda item: item[1].last)[-_KEPT:]
    _save(path, dict(newest))


def note_success(path: Path, login: str, now: datetime) -> int:
    """Forget what the login that now succeeded had failed, which it gives, and what all had."""
    noted = _load(path, now).failures
    kept = {name: failures for name, failures in noted.items() if name not in _concerned(login)}
    if kept != noted:
        _save(path, kept)
    own, _ = _concerned(login)
    return noted[own].count if own in noted else 0


@dataclass(frozen=True, slots=True)
class _Noted:
    failures: dict[str, _Failures]
    damaged: bool = False


def _load(path: Path, now: datetime) -> _Noted:
    try:
        data = read_limited(path, _SIZE_LIMIT)
        return _Noted(parse_canonical(_State, data, known_format=_FORMAT, part=path.name).failures)
    except FileMissing:
        return _Noted({})
    except LifeboxError:
        return _Noted({_EVERYBODY: _Failures(count=_COUNTED, last=now)}, damaged=True)


def _save(path: Path, failures: dict[str, _Failures]) -> bool:
    try:
        write_atomic(path, canonical_json(_State(format=_FORMAT, failures=failures)))
    except LifeboxError:
        return False
    return True


def _concerned(login: str) -> tuple[str, str]:
    # Two bytes of a hash: people type passwords into the wrong field, and from these nobody gets them back.
    digest = hashlib.sha256(normal_login(login).encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:4], _EVERYBODY


def _remaining(name: str, failures: _Failures, now: datetime) -> float:
    free, longest = (_FREE_OF_ALL, _LONGEST_OF_ALL) if name == _EVERYBODY else (_FREE, _LONGEST)
    if failures.count <= free:
        return 0.0
    delay = min(longest, 1 << (failures.count - free))
    return delay - (now - failures.last).total_seconds()
