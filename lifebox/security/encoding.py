"""The byte forms that keys are bound to and sealed documents are stored in."""

import json
from typing import TypeVar

from pydantic import ConfigDict, ValidationError

from lifebox.domain.errors import NewerVersion, RegistryDamaged
from lifebox.domain.values import Value, canonical_json


class HexValue(Value):
    """A value object whose bytes are lower-case hexadecimal digits in JSON."""

    model_config = ConfigDict(ser_json_bytes="hex", val_json_bytes="hex")


class _Versioned(Value):
    model_config = ConfigDict(extra="ignore")
    format: int


Document = TypeVar("Document", bound=Value)


def parse_canonical(kind: type[Document], data: bytes, *, known_format: int, part: str) -> Document:
    """The document that `canonical_json` made these bytes of.

    Comparing with the bytes made anew refuses duplicate keys, other spellings of numbers and spaces alike.
    Raises `NewerVersion`, and `RegistryDamaged` with `part` for everything else.
    """
    try:
        found = _Versioned.model_validate_json(data).format
        if found > known_format:
            raise NewerVersion(found=found, known=known_format)
        document = kind.model_validate_json(data)
    except ValidationError:
        # The cause is cut off: pydantic's message quotes what it read.
        raise RegistryDamaged(part=part) from None
    if canonical_json(document) != data:
        raise RegistryDamaged(part=part)
    return document


def binding(purpose: str, *facts: str | int) -> bytes:
    """What a sealed or signed thing is bound to, unambiguous: no other purpose or facts give the same bytes."""
    return json.dumps([purpose, *facts], separators=(",", ":"), ensure_ascii=True).encode("ascii")
