"""The register of medicinal products as CSV, and the refund list: tables with a heading."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lifebox.domain.folding import fold, words
from lifebox.domain.products import Product, ProductList
from lifebox.interop.medicines.cells import first_atc, gtins, line, routes, substances, without_amounts
from lifebox.interop.medicines.items import DETAIL, Head, Item, Unused
from lifebox.interop.streams import BOM, CHUNK, Counted, Joined, Refused

_SEPARATORS = ";\t,|"
_MAX_LINE = 256 * 1024
_REGISTER = {
    "identyfikator produktu leczniczego": "key",
    "nazwa produktu leczniczego": "name",
    "nazwa powszechnie stosowana": "common",
    "rodzaj preparatu": "kind",
    "moc": "strength",
    "postac farmaceutyczna": "form",
    "droga podania gatunek tkanka okres karencji": "route",
    "kod atc": "atc",
    "opakowanie": "packages",
    "substancja czynna": "substances",
}
_REFUND = {
    "substancja czynna": "substances",
    "nazwa": "name",
    "postac": "form",
    "dawka": "strength",
    "gtin": "packages",
    "numer gtin": "packages",
    "kod ean": "packages",
    # As the announcement itself has it: one cell for all three.
    "nazwa postac i dawka": "name",
    "nazwa postac i dawka leku": "name",
    "numer gtin lub inny kod jednoznacznie identyfikujacy produkt": "packages",
    "kod ean lub inny kod odpowiadajacy kodowi ean": "packages",
}
_LISTS = (
    (ProductList.REGISTER, _REGISTER, {"key", "name"}),
    (ProductList.REFUND, _REFUND, {"substances", "name", "packages"}),
)

Row = Mapping[str, str]


def read_table(start: bytes, rest: Counted) -> Iterator[Item]:
    """The items of a file of which `start` was looked at already."""
    told = _lines(io.BufferedReader(Joined(start, rest), CHUNK))
    heading = next(told, "")
    separator = max(_SEPARATORS, key=heading.count)
    rows = csv.reader(told, delimiter=separator)
    table = known_table(next(csv.reader([heading], delimiter=separator), []))
    if table is None:
        raise Refused(DETAIL)
    yield Head(table.kind)
    yield from items_of(table.kind, table.rows(rows))


@dataclass(frozen=True, slots=True)
class KnownTable:
    """Which list has such headings, and where its columns are."""

    kind: ProductList
    columns: Mapping[str, int]

    def rows(self, found: Iterable[Sequence[str]]) -> Iterator[Row]:
        """Rows under the headings by what they say; one that is too short says nothing."""
        last = max(self.columns.values())
        for row in found:
            if len(row) > last:
                yield {name: row[at] for name, at in self.columns.items()}
            elif any(cell.strip() for cell in row):
                yield {}


def known_table(heading: Sequence[str]) -> KnownTable | None:
    """The list that has these headings; None for none of them."""
    names = [" ".join(words(name)) for name in heading]
    for kind, known, needed in _LISTS:
        columns = {known[name]: at for at, name in enumerate(names) if name in known}
        if needed <= columns.keys():
            return KnownTable(kind, columns)
    return None


def items_of(kind: ProductList, rows: Iterable[Row]) -> Iterator[Item]:
    """What the rows of a list say; those of all its tables belong together."""
    return map(_registered, rows) if kind is ProductList.REGISTER else _refunded(rows)


def _lines(binary: io.BufferedReader) -> Iterator[str]:
    """Lines as UTF-8, or as Windows-1250 where a program saved the file anew. Line ends inside cells are lines too."""
    first = True
    while raw := binary.readline(_MAX_LINE):
        if len(raw) == _MAX_LINE:
            raise Refused(DETAIL)
        if first:
            raw, first = raw.removeprefix(BOM), False
        try:
            yield raw.decode()
        except UnicodeDecodeError:
            yield raw.decode("cp1250")


def _registered(row: Row) -> Item:
    if fold(row.get("kind", "")).startswith("weter"):
        return Unused.ANIMAL
    key, name = line(row.get("key", "")), line(row.get("name", ""))
    if not key or not name:
        return Unused.UNREADABLE
    packages = (part.split("¦")[0] for part in row.get("packages", "").splitlines())
    return Product(
        key=key,
        name=name,
        substances=substances(substances((), row.get("common", "")), "") or without_amounts(row.get("substances", "")),
        strength=line(row.get("strength", "")),
        form=line(row.get("form", "")).lower(),
        route=routes(part.split(" - ")[0] for part in row.get("route", "").splitlines()),
        atc=first_atc(row.get("atc", "").replace(",", "\n").split()),
        gtins=gtins(packages),
    )


def _refunded(rows: Iterable[Row]) -> Iterator[Item]:
    """One product for all sizes of its package: the list has a row for each."""
    found: dict[str, Product] = {}
    for row in rows:
        name, form, strength = _named(row)
        numbers = gtins([row.get("packages", "")])
        if not name or not numbers:
            yield Unused.UNREADABLE
            continue
        named = substances(row.get("substances", "").split("+"), "")
        key = " · ".join(fold(part) for part in (name, " + ".join(named), strength, form))
        before = found.get(key)
        numbers = tuple(dict.fromkeys((*(before.gtins if before else ()), *numbers)))
        found[key] = Product(key=key, name=name, substances=named, strength=strength, form=form, gtins=numbers)
    yield from found.values()


def _named(row: Row) -> tuple[str, str, str]:
    """Name, form and strength; of a cell for all three (`Xarelto, tabl. powl., 20 mg`) the last parts with a figure are
    the strength, and what stands between is the form.
    """
    name = row.get("name", "")
    if "strength" in row or "form" in row:
        return line(name), line(row.get("form", "")), line(row.get("strength", ""))
    first, *form = (part.strip() for part in name.split(", "))
    strength: list[str] = []
    while form and any(map(str.isdigit, form[-1])):
        strength.insert(0, form.pop())
    return line(first), line(", ".join(form)), line(", ".join(strength))
