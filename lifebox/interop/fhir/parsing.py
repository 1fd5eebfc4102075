"""Files of patient summaries: JSON of a document bundle, a collection of such, or one a line.

Limits are checked before anything is made of the content, for anybody may have written it.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lifebox.domain.errors import EmptyFile, FileMissing, PermissionRefused, UnreadableFile

MAX_BYTES = 32 * 1024 * 1024
MAX_DOCUMENTS = 500
MAX_RESOURCES = 3_000
"""Resources of one person; the largest real summaries have some hundreds."""
MAX_DEPTH = 60
MAX_VALUES = 2_000_000
"""Signs between values, of which a person has some thousands."""
_ENCODINGS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def load_documents(file: Path) -> tuple[dict[str, Any], ...]:
    """The document bundles of a file. Raises `FileMissing` and `PermissionRefused` too."""
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise FileMissing(path=str(file)) from None
    except PermissionError:
        raise PermissionRefused(path=str(file)) from None
    except OSError as error:
        raise UnreadableFile(detail=type(error).__name__, path=str(file)) from None
    return read_documents(content, str(file))


def read_documents(content: bytes, path: str) -> tuple[dict[str, Any], ...]:
    """The document bundles of a file, their numbers as texts.

    Raises `EmptyFile`, and `UnreadableFile` (`too_large`, `too_deep`, `too_many_people`, `too_many_resources`,
    `not_json`, `not_fhir`).
    """
    # Many small values take a hundred times their bytes once they are read.
    if len(content) > MAX_BYTES or sum(map(content.count, (b"{", b"[", b","))) > MAX_VALUES:
        raise UnreadableFile(detail="too_large", path=path)
    text = _decoded(content, path)
    if not text.strip():
        raise EmptyFile(path=path)
    documents = tuple(one for whole in _parsed(text, path) for one in _documents(whole, path))
    if not documents:
        raise UnreadableFile(detail="not_fhir", path=path)
    if len(documents) > MAX_DOCUMENTS:
        raise UnreadableFile(detail="too_many_people", path=path)
    return documents


def _decoded(content: bytes, path: str) -> str:
    encoding = next((name for mark, name in _ENCODINGS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeError:
        raise UnreadableFile(detail="not_json", path=path) from None


def _parsed(text: str, path: str) -> Iterator[Any]:
    """The one object of the file, or one after another."""
    at = _skip(text, 0)
    while at < len(text):
        try:
            whole, at = _members(text, at)
        except RecursionError:
            raise UnreadableFile(detail="too_deep", path=path) from None
        except ValueError:
            raise UnreadableFile(detail="not_json", path=path) from None
        _check_depth(whole, path)
        yield whole
        at = _skip(text, at)


def _members(text: str, at: int) -> tuple[dict[str, Any], int]:
    """An object whose lists are decoded element by element, so that other threads are let in between."""
    found: dict[str, Any] = {}
    at = _expect(text, at, "{")
    while not text.startswith("}", at):
        at = _expect(text, at, ",") if found else at
        if not text.startswith('"', at):
            raise ValueError("name")
        name, at = _DECODER.raw_decode(text, at)
        at = _expect(text, _skip(text, at), ":")
        found[name], at = _elements(text, at) if text.startswith("[", at) else _DECODER.raw_decode(text, at)
        at = _skip(text, at)
    return found, at + 1


def _elements(text: str, at: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    at = _expect(text, at, "[")
    while not text.startswith("]", at):
        at = _expect(text, at, ",") if found else at
        element, at = _DECODER.raw_decode(text, at)
        found.append(element)
        at = _skip(text, at)
    return found, at + 1


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _expect(text: str, at: int, sign: str) -> int:
    if not text.startswith(sign, at):
        raise ValueError(sign)
    return _skip(text, at + 1)


def _refuse(constant: str) -> None:
    raise ValueError(constant)


_DECODER = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=_refuse)
_SPACE = re.compile(r"[ \t\n\r]*")


def _check_depth(whole: Any, path: str) -> None:
    level, depth = [whole], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise UnreadableFile(detail="too_deep", path=path)
        level = [
            inner
            for value in level
            if isinstance(value, dict | list)
            for inner in (value.values() if isinstance(value, dict) else value)
        ]


def _documents(whole: Any, path: str) -> Iterator[dict[str, Any]]:
    """The documents in a bundle; one that is a collection of bundles has several."""
    if not isinstance(whole, dict) or whole.get("resourceType") != "Bundle":
        return
    entries = whole.get("entry")
    resources = (
        [entry.get("resource") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    )
    kinds = [resource.get("resourceType") for resource in resources if isinstance(resource, dict)]
    if "Patient" in kinds:
        if len(kinds) > MAX_RESOURCES:
            raise UnreadableFile(detail="too_many_resources", path=path)
        yield whole
        return
    for resource in resources:
        # A collection of collections is nobody's summary.
        if isinstance(resource, dict) and resource.get("type") == "document":
            yield from _documents(resource, path)
