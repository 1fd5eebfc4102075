"""How a registry is, in matters of which each takes one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum


class Matter(StrEnum):
    """What is looked at, in the order in which it is told."""

    WHOLE = "whole"
    BACKUP = "backup"
    DISK = "disk"
    PLACE = "place"
    CLOCK = "clock"
    ACCOUNTS = "accounts"
    PASSWORDS = "passwords"
    SHEET = "sheet"
    PROGRAM = "program"


class Standing(IntEnum):
    """How it is with a matter: well, to be seen to, or urgent."""

    GOOD = 0
    ADVICE = 1
    URGENT = 2


@dataclass(frozen=True, slots=True)
class HealthLine:
    """One matter. `facts` fill its sentence, of which there is one for each standing; fractions are written as the
    language writes them.
    """

    matter: Matter
    standing: Standing
    facts: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a registry. `free` is in bytes; `unsafe` names the network or cloud folder that it lies in,
    if it does; `newest` is when the access log was last written.
    """

    free: int
    reserve_kept: bool
    unsafe: str
    newest: datetime
    sqlite: str
    schema: int
