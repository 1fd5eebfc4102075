"""The ground that all value objects stand on: frozen models and cleaned text."""

import json
import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.main import IncEx

LINE_LIMIT = 300
NOTE_LIMIT = 8000

# Zero-width and bidirectional control characters change what is read without being seen.
_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xAD], None)


def clean_line(text: str) -> str:
    """One line of text: NFC, no control or invisible characters, single spaces, no space at the ends."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        # Nothing to take out, and no space but the ordinary one: nearly every text, and ten times faster.
        return " ".join(composed.split())
    composed = composed.translate(_INVISIBLE)
    spaced = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp", "Zs"} else c for c in composed)
    return " ".join("".join(c for c in spaced if unicodedata.category(c) not in {"Cs", "Cn"}).split())


def clean_note(text: str) -> str:
    """Several lines of text, each cleaned as by `clean_line`; blank lines at the ends are dropped."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return "\n".join(clean_line(line) for line in unified.split("\n")).strip("\n")


def _as_line(value: Any) -> Any:
    return clean_line(value) if isinstance(value, str) else value


def _as_note(value: Any) -> Any:
    return clean_note(value) if isinstance(value, str) else value


Line = Annotated[str, BeforeValidator(_as_line), Field(max_length=LINE_LIMIT)]
Note = Annotated[str, BeforeValidator(_as_note), Field(max_length=NOTE_LIMIT)]


def _not_blank(text: str) -> str:
    if not text:
        raise ValueError("blank")
    return text


RequiredLine = Annotated[Line, AfterValidator(_not_blank)]


class Value(BaseModel):
    """A frozen value object; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)


def canonical_json(document: Value, leave_out: IncEx | None = None) -> bytes:
    """The one byte form of a document: sorted keys, no spaces, UTF-8, defaults left out.

    Equal documents give equal bytes, so digests and signatures can be made of it; `leave_out` names, as pydantic's
    `exclude` does, the fields that a signature does not cover.
    """
    plain = document.model_dump(mode="json", exclude_defaults=True, exclude=leave_out)
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
