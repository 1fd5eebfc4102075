"""Reads PDFs back with independent tools: text, sizes, fonts, codes."""

import ctypes
import re
import subprocess
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image
from pyzbar import pyzbar


def text_of(content: bytes, page: int | None = None) -> str:
    """All text, white space as single spaces."""
    document = pypdfium2.PdfDocument(content)
    pages = range(len(document)) if page is None else [page]
    found = " ".join(document[number].get_textpage().get_text_bounded() for number in pages)
    # The reader marks a hyphen at a line's end by U+FFFE or U+0002.
    return re.sub(r"[\s\u00a0]+", " ", re.sub("[\ufffe\x02]", "-", found))


def squeezed(text: str) -> str:
    """Without white space, for texts that are broken over lines."""
    return re.sub(r"[\s\u00a0]+", "", text)


def page_count(content: bytes) -> int:
    return len(pypdfium2.PdfDocument(content))


def font_sizes(content: bytes) -> set[float]:
    sizes = set()
    for page in pypdfium2.PdfDocument(content):
        for item in page.get_objects():
            if item.type == 1:
                size = ctypes.c_float()
                assert pypdfium2.raw.FPDFTextObj_GetFontSize(item, size)
                sizes.add(round(size.value, 2))
    return sizes


def images_of(content: bytes, dpi: int = 300) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(content)
    return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]


def codes_of(image: Image.Image) -> tuple[list[str], list[str]]:
    """What zxing-cpp and zbar read, each sorted."""
    first = sorted(found.text for found in zxingcpp.read_barcodes(image))
    second = sorted(found.data.decode("utf-8") for found in pyzbar.decode(image, symbols=[pyzbar.ZBarSymbol.QRCODE]))
    return first, second


def run(command: list[str], content: bytes, folder: Path) -> str:
    """The output of a poppler or qpdf tool that takes the file's name as its last argument."""
    path = folder / "print.pdf"
    path.write_bytes(content)
    return subprocess.run([*command, str(path)], check=True, capture_output=True, text=True).stdout
