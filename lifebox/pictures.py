"""Opening pictures that anybody may have made: known kinds only, within limits, every fault told in a word."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from PIL import Image

PIXEL_LIMIT = 80_000_000
"""Pixels of one picture: twice an A4 page at 600 dpi."""
# What Pillow's decoders were seen to raise for files that are cut short or forged.
_DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    ArithmeticError,
    struct.error,
    zlib.error,
)
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError)


class BadPicture(Exception):
    """Why a picture cannot be used: `too_large` or `damaged` (also: of another kind)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@contextmanager
def faults_told() -> Iterator[None]:
    """Tell what the library raises for a picture that cannot be read as `BadPicture`. A file that is not there or may
    not be read is no fault of its picture and stays what it is. What the library merely grumbles about is dropped.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        raise
    except _BOMBS as fault:
        raise BadPicture("too_large") from fault
    except _DAMAGED as fault:
        raise BadPicture("damaged") from fault


@contextmanager
def opened(source: Path | IO[bytes], formats: tuple[str, ...]) -> Iterator[Image.Image]:
    """A picture that is not decoded yet. Raises `BadPicture`, also for what is decoded inside."""
    with faults_told(), Image.open(source, formats=formats) as picture:
        require_size(picture)
        yield picture


def require_size(picture: Image.Image) -> None:
    """Raise `BadPicture` where a picture, or a page that it was turned to, has more pixels than are ever decoded."""
    if picture.width * picture.height > PIXEL_LIMIT:
        raise BadPicture("too_large")


def on_white(picture: Image.Image, mode: str) -> Image.Image:
    """The picture in another mode, with transparent parts white as on paper."""
    if not picture.has_transparency_data:
        return picture.convert(mode)
    coloured = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), coloured).convert(mode)
