"""A file of one of the official lists, opened and told apart."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lifebox.domain.errors import EmptyFile, UnreadableFile
from lifebox.domain.products import Product, ProductList
from lifebox.interop.medicines.cells import day
from lifebox.interop.medicines.items import DETAIL, Head, Item, Unused
from lifebox.interop.medicines.register_xml import read_xml
from lifebox.interop.medicines.tables import read_table
from lifebox.interop.medicines.workbook import is_spreadsheet, read_spreadsheet
from lifebox.interop.streams import CHUNK, Counted, Limits, Read, is_xml, open_items

MAX_PACKED = 64 * 1024 * 1024
MAX_BYTES = 512 * 1024 * 1024
MAX_ITEMS = 200_000
"""The register has about 20,000 products and the refund list 5,000 packages."""


@dataclass(slots=True)
class MedicinesFile:
    """An open file. Products come once; `read` and `unused` grow while they do."""

    kind: ProductList
    dated: date | None
    _items: Iterator[Item]
    read: int = 0
    unused: dict[Unused, int] = field(default_factory=dict)

    def products(self) -> Iterator[Product]:
        """Products for people."""
        for item in self._items:
            self.read += 1
            if isinstance(item, Product):
                yield item
            elif isinstance(item, Unused):
                self.unused[item] = self.unused.get(item, 0) + 1


@contextmanager
def open_medicines(path: Path, read: Read) -> Iterator[MedicinesFile]:
    """A file of the register or of the refund list. Where it says no day, its name may.

    Raises as `streams.open_items` and `read_spreadsheet`, and `EmptyFile`.
    """
    limits = Limits(MAX_PACKED, MAX_BYTES, MAX_ITEMS)
    with _opened(path, read, limits) as items:
        head = next(items, None)
        if head is None:
            raise EmptyFile(path=path.name)
        if not isinstance(head, Head):
            raise UnreadableFile(detail=DETAIL, path=path.name)
        yield MedicinesFile(head.kind, head.dated or day(path.name), items)


def _opened(path: Path, read: Read, limits: Limits) -> AbstractContextManager[Iterator[Item]]:
    if is_spreadsheet(path):
        return nullcontext(read_spreadsheet(path, read))
    return open_items(path, read, _items, limits, DETAIL)


def _items(counted: Counted) -> Iterator[Item]:
    start = counted.read(CHUNK)
    if start.strip():
        yield from read_xml(start, counted) if is_xml(start) else read_table(start, counted)
