"""Every print in every language, on every stock, at three resolutions, read back: `python -m tests.benchmarks.matrix`.

With `--pictures FOLDER` the pages are kept as pictures to look at; words after the options choose prints whose names
begin with them. Ends with 1 where something is wrong.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from math import hypot, inf
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import zxingcpp
from PIL import Image
from pyzbar import pyzbar

from lifebox.documents.labels import LabelPlace
from lifebox.documents.stock import LabelStock, all_stock
from lifebox.texts import LANGUAGES
from tests.benchmarks.matrix_prints import SHEETS, Expected, labels_of

RESOLUTIONS = (203, 300, 600)
_MM = 72 / 25.4
_TOLERANCE = 0.1
_LEAST_TYPE = 11.0
_QUIET = 0.08
_WORKERS = 2


@dataclass(frozen=True, slots=True)
class Task:
    """A print in a language, drawn and read back in a process of its own."""

    name: str
    language: str
    stock: LabelStock | None = None
    place: LabelPlace | None = None
    pictures: Path | None = None

    def make(self) -> Expected:
        """The pages, and what must be on them."""
        if self.stock is not None and self.place is not None:
            return labels_of(self.stock, self.place, self.language)
        return SHEETS[self.name](self.language)


@dataclass(frozen=True, slots=True)
class Found:
    """What came back. `codes` counts for each resolution what zxing-cpp and zbar read; `shift` is the farthest that a
    code lies from where its label says, in millimetres.
    """

    name: str
    pages: int
    missing: tuple[str, ...]
    wanted_codes: int
    codes: tuple[tuple[int, int], ...]
    least_type: float
    embedded: bool
    whole: bool
    shift: float | None
    least_wanted: float

    @property
    def faults(self) -> tuple[str, ...]:
        """In words, empty where everything is right."""
        found = [f"text: {text[:60]!r}" for text in self.missing]
        found += [
            f"codes at {dpi} dpi: {read}"
            for dpi, read in zip(RESOLUTIONS, self.codes, strict=True)
            if read != (self.wanted_codes, self.wanted_codes)
        ]
        if self.least_type < self.least_wanted:
            found.append(f"type of {self.least_type:.1f} pt")
        if not self.embedded:
            found.append("a font is not embedded")
        if not self.whole:
            found.append("qpdf complains")
        if self.shift is not None and self.shift > _TOLERANCE:
            found.append(f"code {self.shift:.2f} mm off")
        return tuple(found)


def tasks(wanted: Sequence[str], pictures: Path | None) -> list[Task]:
    """All, or those whose names begin with what is wanted."""
    made = [Task(name, language, pictures=pictures) for name in SHEETS for language in LANGUAGES]
    for stock in all_stock():
        for place in LabelPlace:
            name = f"{stock.id} {place.value}"
            made += [Task(name, language, stock, place, pictures) for language in LANGUAGES]
    return [task for task in made if not wanted or task.name.startswith(tuple(wanted))]


def check(task: Task) -> Found:
    """Draw one print and read it back."""
    made = task.make()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "print.pdf"
        path.write_bytes(made.pdf)
        text = _squeezed(_output("pdftotext", "-raw", str(path), "-"))
        fonts = [line.split() for line in _output("pdffonts", str(path)).splitlines()[2:]]
        checked = subprocess.run(["qpdf", "--check", str(path)], check=False, capture_output=True).returncode == 0
    counts = []
    for dpi in RESOLUTIONS:
        first = second = 0
        for number, page in enumerate(_pages(made.pdf, dpi)):
            if dpi == RESOLUTIONS[1] and task.pictures is not None:
                name = f"{task.name} {task.language} {number + 1}".replace(" ", "-").replace(",", "")
                page.resize((page.width // 3, page.height // 3), Image.Resampling.LANCZOS).save(
                    task.pictures / f"{name}.png"
                )
            for read, cut in _codes(page):
                first += read in made.codes
                second += read in _zbar(cut)
        counts.append((first, second))
    return Found(
        name=task.name,
        pages=len(pypdfium2.PdfDocument(made.pdf)),
        missing=tuple(words for words in made.words if _squeezed(words) not in text),
        wanted_codes=len(made.codes),
        codes=tuple(counts),
        least_type=min(_sizes(made.pdf)),
        # The last five columns of each line: emb sub uni object generation.
        embedded=all(line[-5] == "yes" for line in fonts) and bool(fonts),
        whole=checked,
        shift=_shift(made, task.stock) if task.stock else None,
        least_wanted=0 if task.stock or task.name.startswith("wallet") else _LEAST_TYPE,
    )


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _squeezed(text: str) -> str:
    """Without white space and hyphens, for words that are broken over lines."""
    return re.sub(r"[\s\u00a0\u200b\u2010\u00ad-]+", "", text)


def _pages(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    for page in pypdfium2.PdfDocument(pdf):
        yield page.render(scale=dpi / 72, grayscale=True).to_pil()


def _codes(page: Image.Image) -> Iterator[tuple[str, Image.Image]]:
    """Text of each code and the code cut out: of several on a page zbar overlooks some."""
    for found in zxingcpp.read_barcodes(page):
        place = found.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        spare = (max(xs) - min(xs)) * _QUIET
        left, top, right, bottom = min(xs) - spare, min(ys) - spare, max(xs) + spare, max(ys) + spare
        cut = page.crop((round(left), round(top), round(right), round(bottom)))
        yield found.text.removeprefix("\ufeff"), cut


def _zbar(picture: Image.Image) -> set[str]:
    found = pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])
    return {one.data.decode("utf-8").removeprefix("\ufeff") for one in found}


def _sizes(pdf: bytes) -> set[float]:
    """Sizes of type in points as they come out on paper."""
    found = set()
    for page in pypdfium2.PdfDocument(pdf):
        for item in page.get_objects():
            if item.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT:
                found.add(round(item.get_font_size() * hypot(item.get_matrix().c, item.get_matrix().d), 2))
    return found


def _shift(made: Expected, stock: LabelStock) -> float:
    """How far any code lies from where the first label's code says that it should, in millimetres."""
    offsets: list[tuple[float, float]] = []
    for page in pypdfium2.PdfDocument(made.pdf):
        height = float(page.get_height())
        lefts = []
        for item in page.get_objects():
            left, bottom, right, top = map(float, item.get_bounds())
            wide, high = right - left, top - bottom
            if item.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH and abs(wide - high) < 3 and wide > 14 * _MM:
                lefts.append((left / _MM, (height - top) / _MM))
        offsets += [
            (x - stock.corner(number)[0], y - stock.corner(number)[1])
            for number, (x, y) in enumerate(sorted(lefts, key=lambda at: (round(at[1]), at[0])))
        ]
    if len(offsets) != len(made.codes):
        return inf
    left, top = offsets[0]
    return max(hypot(x - left, y - top) for x, y in offsets)


def table(found: Sequence[Found]) -> str:
    """A line for each print, all languages together."""
    heads = "".join(f"{f'{dpi} dpi':>16}" for dpi in RESOLUTIONS)
    lines = [f"{'print':26}{'pages':>6}{'text':>7}{heads}{'type':>7}{'shift':>8}  faults"]
    for name, group in groupby(found, key=lambda one: one.name):
        same = list(group)
        wanted = sum(one.wanted_codes for one in same)
        read = "".join(
            f"{f'{sum(one.codes[at][0] for one in same)}+{sum(one.codes[at][1] for one in same)}/{wanted}':>16}"
            for at in range(len(RESOLUTIONS))
        )
        shifts = [one.shift for one in same if one.shift is not None]
        faults = sorted({fault for one in same for fault in one.faults})
        lines.append(
            f"{name:26}{sum(one.pages for one in same):>6}"
            f"{'whole' if not any(one.missing for one in same) else 'LACKS':>7}{read}"
            f"{min(one.least_type for one in same):>7.1f}{f'{max(shifts):.3f}' if shifts else '–':>8}"
            f"  {'; '.join(faults) or 'none'}"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Read everything back and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("wanted", nargs="*")
    options = parser.parse_args(arguments)
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(check, tasks(options.wanted, options.pictures)))
    sys.stdout.write(f"{table(found)}\n")
    return int(any(one.faults for one in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
