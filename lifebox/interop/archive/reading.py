"""Reading the JSON of everything, an item at a time: memory is bounded by the largest item, time by the file's size.

The members stand in the order of `ArchiveHead` and `ArchiveSection`; beyond that any JSON will do, whoever wrote it.
What the schema does not know is refused, so that nothing is lost unseen.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from ijson.backends import yajl2_c
from ijson.common import JSONError
from pydantic import ValidationError

from lifebox.domain.archive import FORMAT, MODELS, VERSION, ArchiveHead, ArchiveSection
from lifebox.domain.errors import NewerVersion, NotAnArchive
from lifebox.domain.values import Value

ITEM_LIMIT = 64 * 1024 * 1024
"""Bytes between two items; a scan of 10 MB takes 14 million of them."""
DEPTH_LIMIT = 40
EVENT_LIMIT = 2_000_000
"""Pieces of one item: an item of many small ones takes a hundred times its bytes while it is read."""
_AT_ONCE = 1024 * 1024
"""Long texts are gathered from such pieces, each time anew: small ones would take time with the length's square."""
_ORDER = [*ArchiveHead.model_fields, *ArchiveSection]
_OPENING = {"start_map", "start_array"}
_CLOSING = {"end_map", "end_array"}


def read_archive(file: BinaryIO) -> Iterator[ArchiveHead | tuple[ArchiveSection, Value]]:
    """The head first, then every item with its section. Raises `NotAnArchive` where the file is something else or is
    not whole, with the place, and `NewerVersion`; what was given by then may be thrown away.
    """
    place = _Place()
    metered = _Metered(file, place)
    try:
        yield from _Reading(yajl2_c.basic_parse(metered, buf_size=_AT_ONCE, use_float=True), place, metered).items()
    except (JSONError, ValueError, UnicodeError):
        # Their messages quote what is read, and so do those of pydantic, which are ValueErrors.
        raise NotAnArchive(place=str(place)) from None


class _Place:
    """Where the reader is, in words that hold nothing personal."""

    def __init__(self) -> None:
        self.member, self.item = "", 0

    def __str__(self) -> str:
        return f"{self.member}[{self.item}]" if self.item else self.member or "?"


class _Metered:
    """A file that refuses to go on where one item has no end."""

    def __init__(self, file: BinaryIO, place: _Place) -> None:
        self._file, self._place = file, place
        self.since = 0

    def read(self, size: int) -> bytes:
        """More bytes of the item."""
        if size:
            self.since += size
        if self.since > ITEM_LIMIT:
            raise NotAnArchive(place=str(self._place))
        return self._file.read(size)


class _Reading:
    def __init__(self, events: Iterator[tuple[str, Any]], place: _Place, metered: _Metered) -> None:
        self._events, self._place, self._metered = events, place, metered

    def items(self) -> Iterator[ArchiveHead | tuple[ArchiveSection, Value]]:
        head: dict[str, Any] = {}
        known: ArchiveHead | None = None
        for name in self._members():
            if name not in MODELS:
                head[name] = self._value(*next(self._events))
                _require_known(head)
                continue
            if known is None:
                known = _head(head)
                yield known
            section = ArchiveSection(name)
            for value in self._list():
                yield section, MODELS[section].model_validate_json(json.dumps(value))
        if known is None:
            yield _head(head)

    def _members(self) -> Iterator[str]:
        """The names of the file's members, once each and in their order."""
        self._require(next(self._events, ("", None))[0] == "start_map")
        last = -1
        for event, name in self._events:
            if event == "end_map":
                # Nothing may follow; only now does the parser look.
                self._require(next(self._events, None) is None)
                return
            self._place.member, self._place.item = (name if name in _ORDER else "?"), 0
            self._require(name in _ORDER and _ORDER.index(name) > last)
            last = _ORDER.index(name)
            yield name
        self._require(False)

    def _list(self) -> Iterator[Any]:
        self._require(next(self._events)[0] == "start_array")
        for event, value in self._events:
            if event == "end_array":
                return
            self._place.item += 1
            yield self._value(event, value)

    def _value(self, event: str, value: Any) -> Any:
        """The value that begins with this event."""
        self._metered.since = 0
        if event not in _OPENING:
            return value
        outermost: Any = {} if event == "start_map" else []
        stack, keys, count = [outermost], [""], 0
        while stack:
            event, value = next(self._events)
            count += 1
            self._require(count <= EVENT_LIMIT)
            if event == "map_key":
                keys[-1] = value
            elif event in _CLOSING:
                stack.pop()
                keys.pop()
            else:
                made: Any = {} if event == "start_map" else [] if event == "start_array" else value
                if isinstance(stack[-1], list):
                    stack[-1].append(made)
                else:
                    self._require(keys[-1] not in stack[-1])
                    stack[-1][keys[-1]] = made
                if event in _OPENING:
                    self._require(len(stack) < DEPTH_LIMIT)
                    stack.append(made)
                    keys.append("")
        return outermost

    def _require(self, fact: bool) -> None:
        if not fact:
            raise NotAnArchive(place=str(self._place))


def _require_known(head: dict[str, Any]) -> None:
    """Stop at a version that this program does not know, whatever else it says."""
    version = head.get("version")
    if head.get("format") == FORMAT and isinstance(version, int) and version > VERSION:
        raise NewerVersion(found=version, known=VERSION)


def _head(head: dict[str, Any]) -> ArchiveHead:
    try:
        return ArchiveHead.model_validate_json(json.dumps(head))
    except ValidationError:
        raise NotAnArchive(place="format") from None
