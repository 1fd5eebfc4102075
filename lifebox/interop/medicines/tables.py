"""The register of medicinal products as CSV, and the refund list: tables with a heading."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

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
}
_NEEDED = ({"key", "name"}, {"substances", "name", "packages"})

Row = Mapping[str, str]


def read_table(start: bytes, rest: Counted) -> Iterator[Item]:
    """The items of a file of which `start` was looked at already."""
    told = _lines(io.BufferedReader(Joined(start, rest), CHUNK))
    heading = next(told, "")
    separator = max(_SEPARATORS, key=heading.count)
    names = [" ".join(words(name)) for name in next(csv.reader([heading], delimiter=separator), [])]
    rows = csv.reader(told, delimiter=separator)
    if _NEEDED[0] <= (columns := _named(names, _REGISTER)).keys():
        yield Head(ProductList.REGISTER)
        yield from map(_registered, _rows(rows, columns))
    elif _NEEDED[1] <= (columns := _named(names, _REFUND)).keys():
        yield Head(ProductList.REFUND)
        yield from _refunded(_rows(rows, columns))
    else:
        raise Refused(DETAIL)


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


def _named(names: list[str], known: Mapping[str, str]) -> dict[str, int]:
    return {known[name]: at for at, name in enumerate(names) if name in known}


def _rows(rows: Iterable[list[str]], columns: Mapping[str, int]) -> Iterator[Row]:
    last = max(columns.values())
    for row in rows:
        if len(row) > last:
            yield {name: row[at] for name, at in columns.items()}
        elif any(cell.strip() for cell in row):
            yield {}


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
        name, numbers = line(row.get("name", "")), gtins([row.get("packages", "")])
        if not name or not numbers:
            yield Unused.UNREADABLE
            continue
        strength, form = line(row.get("strength", "")), line(row.get("form", ""))
        named = substances(row.get("substances", "").split("+"), "")
        key = " · ".join(fold(part) for part in (name, " + ".join(named), strength, form))
        before = found.get(key)
        numbers = tuple(dict.fromkeys((*(before.gtins if before else ()), *numbers)))
        found[key] = Product(key=key, name=name, substances=named, strength=strength, form=form, gtins=numbers)
    yield from found.values()
