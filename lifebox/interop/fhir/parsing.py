"""Files of patient summaries: JSON of a document bundle, a collection of such, or one a line.

Limits are checked before anything is made of the content, for anybody may have written it.
"""

import json
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
    if len(content) > MAX_BYTES:
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
    """The one value of the file, or one of each line."""
    try:
        whole = [_load(text)]
    except (ValueError, RecursionError):
        try:
            whole = [_load(line) for line in text.splitlines() if line.strip()]
        except RecursionError:
            raise UnreadableFile(detail="too_deep", path=path) from None
        except ValueError:
            raise UnreadableFile(detail="not_json", path=path) from None
    _check_measure(whole, path)
    yield from whole


def _load(text: str) -> Any:
    return json.loads(text, parse_float=str, parse_int=str, parse_constant=_refuse)


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _check_measure(whole: Any, path: str) -> None:
    level, depth, values = [whole], 0, 0
    while level:
        depth, values = depth + 1, values + len(level)
        if depth > MAX_DEPTH:
            raise UnreadableFile(detail="too_deep", path=path)
        if values > MAX_VALUES:
            raise UnreadableFile(detail="too_large", path=path)
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
