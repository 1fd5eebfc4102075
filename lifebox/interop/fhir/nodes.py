"""Walking through JSON that anybody may have written: nothing is trusted to be there or to be of its kind.

Whatever is read is marked, so that what nobody read can be told and kept.
"""

from collections.abc import Iterator
from typing import Any

from lifebox.domain.values import clean_line
from lifebox.interop.fhir.codes import DATA_ABSENT

Path = tuple[str | int, ...]

_OF_NO_USE = frozenset({"resourceType", "id", "meta", "text", "language", "implicitRules", "identifier"})
"""Of a resource: what other programs keep their order by."""


class Node:
    """A place in a document, which may be empty. Numbers are texts here: they stay as they were written."""

    __slots__ = ("_seen", "path", "value")

    def __init__(self, value: Any, path: Path = (), seen: set[Path] | None = None) -> None:
        self.value, self.path = value, path
        self._seen: set[Path] = set() if seen is None else seen

    def __getitem__(self, name: str) -> "Node":
        inside = self.value.get(name) if isinstance(self.value, dict) else None
        return Node(inside, (*self.path, name), self._seen)

    def __bool__(self) -> bool:
        return self.value is not None

    def each(self) -> Iterator["Node"]:
        """The elements of a list; something else is the only one."""
        if isinstance(self.value, list):
            for at, inside in enumerate(self.value):
                yield Node(inside, (*self.path, at), self._seen)
        elif self:
            yield self

    @property
    def first(self) -> "Node":
        """The first element."""
        return next(self.each(), Node(None, self.path, self._seen))

    @property
    def text(self) -> str:
        """What is written here; empty where that is no text. Marks it as read."""
        if isinstance(self.value, bool):
            self.skip()
            return "true" if self.value else "false"
        if not isinstance(self.value, str):
            return ""
        self.skip()
        return self.peek

    @property
    def peek(self) -> str:
        """What is written here, without marking it. Letters that nobody sees say nothing."""
        return self.value.strip() if isinstance(self.value, str) and clean_line(self.value) else ""

    def skip(self) -> None:
        """Mark this and everything in it as read."""
        self._seen.add(self.path)

    def extension(self, url: str) -> "Node":
        """The extension with this address, marked; its value is asked for by name."""
        for each in self["extension"].each():
            if each["url"].peek == url:
                each["url"].skip()
                return each
        return Node(None, self.path, self._seen)

    def unread(self) -> Iterator[tuple[str, str]]:
        """What nobody read in this resource: where it stands and what it says. Extensions give their address."""
        stack: list[tuple[Path, Any]] = [(self.path, self.value)]
        while stack:
            path, value = stack.pop()
            if path in self._seen:
                continue
            if isinstance(value, dict):
                names = [n for n in reversed(value) if len(path) > len(self.path) or n not in _OF_NO_USE]
                stack += [((*path, name), value[name]) for name in names]
            elif isinstance(value, list):
                stack += [((*path, at), value[at]) for at in reversed(range(len(value)))]
            elif value not in (None, "") and not self._of_absence(path):
                text = value if isinstance(value, str) else "true" if value else "false"
                yield shown(path[len(self.path) :]), text

    def _of_absence(self, path: Path) -> bool:
        """Whether it only says why something is not there."""
        if "extension" not in path:
            return False
        at = len(path) - path[::-1].index("extension") - 1
        holder: Any = self.value
        for step in path[len(self.path) : at + 2]:
            holder = holder[step]
        return isinstance(holder, dict) and holder.get("url") == DATA_ABSENT


def shown(path: Path) -> str:
    """`code.coding[1].display`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")
