"""Broken copies of whole examples: bytes, JSON values and members of zip files changed at random, the same for a seed."""

import copy
import io
import json
import random
import zipfile
from typing import Any

_LARGEST = 256 * 1024
_TOKENS = (
    b"",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    "\u202e\ufeff".encode(),
    "Ł\u0301".encode(),
    b'"',
    b";",
    b"\r",
    b"\n\n\n",
    b"-1",
    b"0",
    b"1e999",
    b"9" * 400,
    b"2147483648",
    b"18446744073709551616",
    b"NaN",
    b"null",
    b"{}",
    b"[",
    b"[" * 3000,
    b'{"a":' * 3000,
    b"<a>" * 3000,
    b"&lol;",
    b"<!DOCTYPE a [<!ENTITY lol 'lol'>]>",
    b"A" * 5000,
    b"=cmd|' /C calc'!A0",
    b"../../etc/passwd",
    b"0000-00-00",
    b"9999-12-31T23:59:59-23:59",
    b"%s%n",
)
_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1e308,
    2**63,
    10**400,
    "",
    "\0",
    "\ud800",
    "Ł" * 9000,
    "9999-12-31",
    "1942-13-45",
    "0001-01-01T00:00:00+14:00",
    "x",
    [],
    {},
    [[]],
    {"": ""},
)


class Mutator:
    """Makes inputs of `seeds`; `packed` ones may also be changed inside."""

    def __init__(self, seeds: list[bytes], chance: random.Random, *, packed: bool) -> None:
        self._seeds, self._chance, self._packed = seeds, chance, packed
        self._documents = [document for document in map(_json, seeds) if document is not None]

    def input(self) -> bytes:
        """One more."""
        kind = self._chance.random()
        if self._documents and kind < 0.5:
            return self._changed_json()
        content = self._chance.choice(self._seeds)
        if self._packed and content.startswith(b"PK") and kind < 0.6:
            return self._changed_inside(content)
        return self._changed(content)

    def _changed(self, content: bytes) -> bytes:
        chance, changed = self._chance, bytearray(content)
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            at = chance.randrange(len(changed) + 1)
            until = min(len(changed), at + chance.choice((1, 1, 2, 4, 16, 256)))
            match chance.randrange(7):
                case 0 if at < len(changed):
                    changed[at] ^= 1 << chance.randrange(8)
                case 1:
                    changed[at:until] = b""
                case 2:
                    changed[at:at] = changed[at:until] * chance.choice((1, 2, 50))
                case 3:
                    changed[at:until] = chance.choice(_TOKENS)
                case 4:
                    changed[at:at] = chance.randbytes(until - at + 1)
                case 5:
                    other = chance.choice(self._seeds)
                    begin = chance.randrange(len(other) + 1)
                    changed[at:until] = other[begin : begin + chance.choice((4, 64, 1024))]
                case _:
                    del changed[at:]
        return bytes(changed[:_LARGEST])

    def _changed_json(self) -> bytes:
        chance = self._chance
        document = copy.deepcopy(chance.choice(self._documents))
        for _ in range(chance.choice((1, 1, 2, 3))):
            holder, key = _place(document, chance)
            if holder is None:
                document = copy.deepcopy(chance.choice(_VALUES))
                break
            match chance.randrange(4):
                case 0:
                    del holder[key]
                case 1 if isinstance(holder, list):
                    holder.extend(copy.deepcopy(holder[key]) for _ in range(chance.choice((1, 2, 40))))
                case 1:
                    holder[chance.choice(("", "id", "nowe", "format"))] = holder.pop(key)
                case _:
                    holder[key] = copy.deepcopy(chance.choice(_VALUES))
        return json.dumps(document, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")

    def _changed_inside(self, content: bytes) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
            names = old.namelist()
            chosen = self._chance.choice(names)
            for name in names:
                inside = old.read(name)
                new.writestr(name, self._changed(inside) if name == chosen else inside)
        return file.getvalue()


def _json(content: bytes) -> Any:
    try:
        found = json.loads(content)
    except ValueError:
        return None
    return found if isinstance(found, dict | list) else None


def _place(document: Any, chance: random.Random) -> tuple[Any, Any]:
    """A holder within the document and a key of it; (None, None) for the document itself."""
    holder: Any = None
    key: Any = None
    here = document
    while isinstance(here, dict | list) and here:
        holder = here
        key = chance.choice(list(here)) if isinstance(here, dict) else chance.randrange(len(here))
        here = holder[key]
        if chance.random() < 0.15:
            break
    return holder, key
