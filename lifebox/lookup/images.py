"""Codes in pictures and PDF files. PDFium is not made for threads: decode one file at a time."""

import math
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image

from lifebox.domain.errors import Cancelled, FileMissing, PermissionRefused, UnreadableFile
from lifebox.pictures import PIXEL_LIMIT, BadPicture, faults_told, on_white, opened, require_size

if TYPE_CHECKING:
    import zxingcpp

PAGE_LIMIT = 2_000
FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")
_RESOLUTIONS = (200, 300)
_POINTS_PER_INCH = 72
# What phones write instead of JPEG; `ftyp` and a brand stand at byte 4 (ISO 14496-12, ISO 23008-12).
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis")

OURS = ("QRCode",)
PACKAGES = ("DataMatrix", "EAN13", "Code128", "QRCode")
"""Kinds of codes: those on what this program prints, and those on packages of medicines."""

Progress = Callable[[int, int], None]
"""Called with the pages done and the pages in all."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The text of one code, its page (from 1) and place: left, top, right, bottom in parts (0…1) of the page."""

    text: str
    page: int
    position: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of a camera or the clipboard: 8-bit grey, `stride` bytes from one row to the next."""

    pixels: bytes
    width: int
    height: int
    stride: int


def decode_file(
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    kinds: Sequence[str] = OURS,
) -> tuple[Scan, ...]:
    """Every code of these kinds of a PNG, JPEG, TIFF, WebP, BMP, GIF or PDF file, page by page, from top to bottom.

    Raises `FileMissing`, `PermissionRefused`, `UnreadableFile` (`detail`: `empty`, `folder`, `heic`, `locked`,
    `large_picture`, `too_large`, `damaged`) and, where `cancelled` says so between pages, `Cancelled`. A readable file
    without codes gives nothing.
    """
    found: list[Scan] = []
    with closing(_pdf_pages(path, kinds) if _is_pdf(path) else _picture_pages(path, kinds)) as pages:
        for number, (count, scans) in enumerate(pages, start=1):
            found += scans
            if progress:
                progress(number, count)
            if cancelled and cancelled():
                raise Cancelled
    return tuple(found)


def decode_image(image: Image.Image, page: int = 1, kinds: Sequence[str] = OURS) -> tuple[Scan, ...]:
    """Every code of a picture that is already loaded, from top to bottom."""
    return _ordered(_codes(on_white(image, "L"), kinds), image.size, page)


def decode_frame(frame: Frame, kinds: Sequence[str] = OURS) -> tuple[Scan, ...]:
    """Every code of a picture that was never a file."""
    size = frame.width, frame.height
    return decode_image(Image.frombuffer("L", size, frame.pixels, "raw", "L", frame.stride, 1), kinds=kinds)


@contextmanager
def _faults_of(path: Path) -> Iterator[None]:
    """Tell what the libraries raise for a file that cannot be read as the world's fault."""
    try:
        with faults_told():
            yield
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissing(path=str(path)) from None
    except PermissionError:
        raise PermissionRefused(path=str(path)) from None
    except BadPicture as fault:
        detail = "large_picture" if fault.why == "too_large" else fault.why
        raise UnreadableFile(path=str(path), detail=detail) from fault


def _is_pdf(path: Path) -> bool:
    if path.is_dir():
        raise UnreadableFile(path=str(path), detail="folder")
    with _faults_of(path), path.open("rb") as file:
        # Some programs write a few bytes before the heading; readers allow 1,024.
        head = file.read(1024)
    if not head:
        raise UnreadableFile(path=str(path), detail="empty")
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        raise UnreadableFile(path=str(path), detail="heic")
    return b"%PDF-" in head


@contextmanager
def _faults_of_pdf(path: Path) -> Iterator[None]:
    try:
        with _faults_of(path):
            yield
    except pypdfium2.PdfiumError as fault:
        detail = "locked" if "password" in str(fault).lower() else "damaged"
        raise UnreadableFile(path=str(path), detail=detail) from fault


def _pdf_pages(path: Path, kinds: Sequence[str]) -> Generator[tuple[int, tuple[Scan, ...]], None, None]:
    with _faults_of_pdf(path):
        document = pypdfium2.PdfDocument(path)
    try:
        count = _bounded(len(document), path)
        for index in range(count):
            with _faults_of_pdf(path):
                scans = _decode_pdf_page(document, index, kinds)
            yield count, scans
    finally:
        document.close()


def _decode_pdf_page(document: pypdfium2.PdfDocument, index: int, kinds: Sequence[str]) -> tuple[Scan, ...]:
    best: list[zxingcpp.Barcode] = []
    size = (1, 1)
    page = document[index]
    for resolution in _RESOLUTIONS:
        area = page.get_width() * page.get_height()
        # A page that is too large is drawn coarser.
        scale = min(resolution / _POINTS_PER_INCH, math.sqrt(PIXEL_LIMIT / max(area, 1.0)))
        image = page.render(scale=scale, grayscale=True).to_pil()
        codes = _codes(image, kinds)
        if sum(code.valid for code in codes) >= sum(code.valid for code in best):
            best, size = codes, image.size
        if best and all(code.valid for code in best):
            break
    page.close()
    return _ordered(best, size, index + 1)


def _picture_pages(path: Path, kinds: Sequence[str]) -> Generator[tuple[int, tuple[Scan, ...]], None, None]:
    with _faults_of(path), opened(path, FORMATS) as image:
        count = _bounded(getattr(image, "n_frames", 1), path)
        for index in range(count):
            image.seek(index)
            require_size(image)
            grey = on_white(image, "L")
            yield count, _ordered(_codes(grey, kinds), grey.size, index + 1)


def _bounded(pages: int, path: Path) -> int:
    if pages > PAGE_LIMIT:
        raise UnreadableFile(path=str(path), detail="too_large")
    return pages


def _codes(image: Image.Image, kinds: Sequence[str]) -> "list[zxingcpp.Barcode]":
    """Codes seen, also those that could not be read (`valid` is false), so that a finer picture can be tried."""
    import zxingcpp  # noqa: PLC0415 – most sessions scan nothing, and at exit beside Qt it complains of leaks

    formats = zxingcpp.BarcodeFormats([getattr(zxingcpp.BarcodeFormat, kind) for kind in kinds])
    return zxingcpp.read_barcodes(image, formats=formats, text_mode=zxingcpp.TextMode.Plain, return_errors=True)


def _ordered(codes: "list[zxingcpp.Barcode]", size: tuple[int, int], page: int) -> tuple[Scan, ...]:
    scans = [Scan(code.text, page, _position(code.position, size)) for code in codes if code.valid]
    # Codes of one row of labels differ by a pixel or two; rows are told apart at half a per cent of the page.
    return tuple(sorted(scans, key=lambda s: (round(s.position[1] * 200), s.position[0])))


def _position(at: "zxingcpp.Position", size: tuple[int, int]) -> tuple[float, float, float, float]:
    corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    across, down = [c.x / size[0] for c in corners], [c.y / size[1] for c in corners]
    return min(across), min(down), max(across), max(down)
