"""The register of medicinal products as XML, version 6: `produktyLecznicze` with one element a product."""

from collections.abc import Iterator
from xml.parsers import expat

from lifebox.domain.folding import fold
from lifebox.domain.products import Product, ProductList
from lifebox.interop.medicines.cells import day, first_atc, gtins, line, routes, substances
from lifebox.interop.medicines.items import DETAIL, Head, Item, Unused
from lifebox.interop.streams import CHUNK, Counted, Refused

MAX_OPEN = 100
"""Elements inside each other."""
MAX_PARTS = 5_000
"""Substances, packages, routes and codes of one product."""
_MAX_TEXT = 1_000
_MAX_UNHEARD = 1024 * 1024
"""Bytes of one element's beginning: the parser keeps them until it has ended."""
_ROOT, _PRODUCT = "produktyLecznicze", "produktLeczniczy"
_ATTRIBUTES = {
    "drogaPodania": "drogaPodaniaNazwa",
    "substancjaCzynna": "nazwaSubstancji",
    "opakowanie": "kodGTIN",
    "GTINZagraniczny": "numer",
}
"""Elements of which one attribute counts."""
_CODE = "kodATC"


def read_xml(start: bytes, rest: Counted) -> Iterator[Item]:
    """The items of a file of which `start` was looked at already."""
    heard = _Heard()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = heard.begin
    parser.EndElementHandler = heard.end
    parser.CharacterDataHandler = heard.text
    parser.StartDoctypeDeclHandler = _refuse
    chunk, given = start, 0
    while chunk:
        try:
            parser.Parse(chunk, False)
        except LookupError:  # an encoding that nobody knows
            raise Refused(DETAIL) from None
        given += len(chunk)
        if given - parser.CurrentByteIndex > _MAX_UNHEARD:
            raise Refused(DETAIL)
        found, heard.found = heard.found, []
        yield from found
        chunk = rest.read(CHUNK)
    parser.Parse(b"", True)
    yield from heard.found
    if not heard.begun:
        raise Refused(DETAIL)


def _refuse(*_: object) -> None:
    # The register declares no entities; whoever does wants them to grow.
    raise Refused(DETAIL)


class _Heard:
    """Gathers the products of one file."""

    def __init__(self) -> None:
        self.found: list[Item] = []
        self.begun = False
        self._open = 0
        self._about: dict[str, str] = {}
        self._parts: list[tuple[str, str]] = []
        self._text: list[str] | None = None

    def begin(self, full_name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = full_name.rpartition(":")[2]
        self._open += 1
        if self._open > MAX_OPEN or len(self._parts) > MAX_PARTS:
            raise Refused(DETAIL)
        if name == _PRODUCT:
            self._about, self._parts = attributes, []
        elif name in _ATTRIBUTES:
            self._parts.append((name, attributes.get(_ATTRIBUTES[name], "")))
        elif name == _CODE:
            self._text = []
        elif not self.begun:
            if name != _ROOT:
                raise Refused(DETAIL)
            self.begun = True
            self.found.append(Head(ProductList.REGISTER, day(attributes.get("stanNaDzien", ""))))

    def text(self, data: str) -> None:
        """A part of a text."""
        if self._text is not None:
            self._text.append(data[:_MAX_TEXT])
            if len(self._text) > _MAX_TEXT:
                raise Refused(DETAIL)

    def end(self, full_name: str) -> None:
        """An element ends."""
        self._open -= 1
        name = full_name.rpartition(":")[2]
        if name == _CODE and self._text is not None:
            self._parts.append((_CODE, "".join(self._text)))
            self._text = None
        elif name == _PRODUCT:
            self.found.append(_product(self._about, self._parts))
            self._about, self._parts = {}, []


def _product(about: dict[str, str], parts: list[tuple[str, str]]) -> Item:
    if fold(about.get("rodzajPreparatu", "")).startswith("weter"):
        return Unused.ANIMAL
    if fold(about.get("status", "")).startswith("usun"):
        return Unused.DELETED
    key, name = line(about.get("id", "")), line(about.get("nazwaProduktu", ""))
    if not key or not name:
        return Unused.UNREADABLE

    def each(*wanted: str) -> list[str]:
        return [text for of, text in parts if of in wanted]

    return Product(
        key=key,
        name=name,
        substances=substances(each("substancjaCzynna"), about.get("nazwaPowszechnieStosowana", "")),
        strength=line(about.get("moc", "")),
        form=line(about.get("nazwaPostaciFarmaceutycznej", "")).lower(),
        route=routes(each("drogaPodania")),
        atc=first_atc(each(_CODE)),
        gtins=gtins(each("opakowanie", "GTINZagraniczny")),
    )
