"""Writing the JSON of everything: the same content gives the same bytes, an item a line, nothing held in memory."""

from collections.abc import Iterable, Iterator

from lifebox.domain.archive import ArchiveHead, ArchiveSection
from lifebox.domain.values import Value, canonical_json


def archive_bytes(head: ArchiveHead, sections: Iterable[tuple[ArchiveSection, Iterable[Value]]]) -> Iterator[bytes]:
    """The file in pieces. All that tells of its making is in the line `source`; what follows that line is content."""
    yield b'{"format":"%s",\n"version":%d,\n"scope":"%s"' % (head.format.encode(), head.version, head.scope.encode())
    for name in ("source", "organisation", "retention"):
        yield b',\n"%s":' % name.encode() + canonical_json(getattr(head, name))
    for section, items in sections:
        yield b',\n"%s":[' % section.encode()
        before = b"\n"
        for item in items:
            yield before + canonical_json(item)
            before = b",\n"
        yield b"\n]" if before == b",\n" else b"]"
    yield b"}\n"
