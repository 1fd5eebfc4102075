"""Every kind of code that is printed, cut out of its paper, and how many of them readers still read after damage."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import pi

import zxingcpp
from PIL import Image, ImageDraw, ImageFilter
from pyzbar import pyzbar

from lifebox.documents.card import CardPrint, render_cards
from lifebox.documents.forms import render_doctor_form
from lifebox.documents.labels import LabelPlace, LabelPrint, render_labels
from lifebox.documents.stock import load_stock
from lifebox.documents.wallet import render_wallet_cards
from tests.documents import reading, samples
from tests.documents.scanning import Damage, faded, seen_from_below, speckled, turned
from tests.support.signed import text_of

RESOLUTIONS = (203, 300, 600)
READERS = ("zxing-cpp", "zbar")
PROMISE = {"L": 0.07, "M": 0.15, "Q": 0.25, "H": 0.30}
"""The share of a symbol that each level of correction can lose (ISO/IEC 18004)."""
_QUIET = 0.08
_SIGNED = text_of(samples.typical(60))  # as large as they become


@dataclass(frozen=True, slots=True)
class Code:
    """A symbol cut out with its quiet zone: where it lies in the picture, and what its level promises."""

    picture: Image.Image
    text: str
    box: tuple[float, float, float, float]
    promise: float
    dpi: int


def _labels(people: Sequence[CardPrint], stock: str) -> bytes:
    labels = [LabelPrint(person.code) for person in people]
    return render_labels(labels, load_stock(stock), LabelPlace.FRIDGE, samples.PROFILE, "pl")


_PAPER: dict[str, Callable[[Sequence[CardPrint]], bytes]] = {
    "avery-l7160": lambda people: _labels(people, "avery-l7160"),
    "dymo-99012": lambda people: _labels(people, "dymo-99012"),
    "zebra-70x40": lambda people: _labels(people, "zebra-70x40"),
    "wallet": lambda people: render_wallet_cards(people, samples.PROFILE, "pl"),
    "form": lambda people: render_doctor_form(people[: len(people) // 2], samples.PROFILE, "pl"),
    "card": lambda people: render_cards(people, samples.PROFILE, "pl"),
}
_STARTS = {"QR 0": "PUDELKO", "QR 1": "Zofia", "QR 2": "PZ1:"}
KINDS = (*(f"{paper} QR 0" for paper in _PAPER), "card QR 1", "card QR 2")


@cache
def _on_paper(paper: str, dpi: int, count: int) -> tuple[Code, ...]:
    """All codes of `count` people on a kind of paper as a printer of this resolution draws them."""
    people = [samples.printed(samples.typical(2), code=samples.code(seed), signed=_SIGNED) for seed in range(count)]
    return tuple(code for page in reading.images_of(_PAPER[paper](people), dpi) for code in _cut(page, dpi))


def codes(kind: str, dpi: int, count: int = 2) -> list[Code]:
    """The codes of one of `KINDS`."""
    paper, _, number = kind.partition(" ")
    return [code for code in _on_paper(paper, dpi, count) if code.text.startswith(_STARTS[number])]


def _cut(page: Image.Image, dpi: int) -> Iterator[Code]:
    for found in zxingcpp.read_barcodes(page):
        place = found.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        left, right = min(c.x for c in corners), max(c.x for c in corners)
        top, bottom = min(c.y for c in corners), max(c.y for c in corners)
        # As much paper around it as a photograph has: readers look at large pictures in several sizes.
        side = right - left
        canvas = Image.new("L", (round(max(3 * side, 700)),) * 2, 255)
        spare = side * _QUIET
        cut = page.crop((round(left - spare), round(top - spare), round(right + spare), round(bottom + spare)))
        x, y = (canvas.width - cut.width) // 2, (canvas.height - cut.height) // 2
        canvas.paste(cut, (x, y))
        box = (x + spare, y + spare, x + spare + side, y + spare + bottom - top)
        yield Code(canvas, _bare(found.text), box, PROMISE[found.ec_level], dpi)


def _bare(text: str) -> str:
    """Without the byte order mark, which only some readers keep."""
    return text.removeprefix("\ufeff")


def blurred(code: Code) -> Image.Image:
    """Out of focus by 0.17 mm."""
    return code.picture.filter(ImageFilter.GaussianBlur(2 * code.dpi / 300))


def folded(code: Code) -> Image.Image:
    """A fold through the middle: toner broken off on 0.4 mm, with a shadow of the same width below."""
    paper = code.picture.copy()
    draw = ImageDraw.Draw(paper)
    middle, width = (code.box[1] + code.box[3]) / 2, 0.4 * code.dpi / 25.4
    draw.rectangle((0, middle - width, paper.width, middle), fill=255)
    draw.rectangle((0, middle, paper.width, middle + width), fill=120)
    return paper


def stained(code: Code, share: float) -> Image.Image:
    """A dark blot on `share` of what the level promises; finders and timing lines are spared.

    Measured in area. A blot spoils every codeword that it touches, at its rim too: about half of the promise in area
    is all of it in codewords.
    """
    paper = code.picture.copy()
    left, top, right, bottom = code.box
    side = right - left
    radius = side * (code.promise * share / pi) ** 0.5
    x, y = left + 0.5 * side, top + 0.5 * (bottom - top)
    ImageDraw.Draw(paper).ellipse((x - radius, y - radius, x + radius, y + radius), fill=40)
    return paper


Harm = Callable[[Code], Image.Image]


def _plain(damage: Damage) -> Harm:
    return lambda code: damage(code.picture)


HARMS: dict[str, Harm] = {
    "none": lambda code: code.picture,
    "turned by 7°": _plain(turned(7)),
    "turned by 90°": _plain(turned(90)),
    "perspective": _plain(seen_from_below),
    "blur 0.17 mm": blurred,
    "noise 8 %": _plain(speckled),
    "contrast 25 %": _plain(faded),
    "fold": folded,
    "stain, quarter of promise": lambda code: stained(code, 0.25),
    "stain, half the promise": lambda code: stained(code, 0.5),
    "stain, whole promise": lambda code: stained(code, 1.0),
}


def reads(picture: Image.Image, reader: str) -> set[str]:
    """What a reader finds."""
    if reader == "zxing-cpp":
        return {_bare(found.text) for found in zxingcpp.read_barcodes(picture)}
    decoded = pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])
    return {_bare(found.data.decode("utf-8")) for found in decoded}


def rate(kind: str, harm: str, dpi: int, reader: str, count: int = 2) -> tuple[int, int]:
    """How many of how many codes are read."""
    cut = codes(kind, dpi, count)
    return sum(code.text in reads(HARMS[harm](code), reader) for code in cut), len(cut)
