"""Photos and scans in a form that is safe to keep: known kinds only, of bounded size, without what cameras add.

Pictures are decoded and encoded anew: places, times and names of devices that a camera wrote into the file (EXIF, XMP)
are left behind, and so is anything that hides in it. Nothing in a PDF is run or even parsed.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image, ImageOps

from lifebox.domain.errors import UnusableScan
from lifebox.pictures import BadPicture, faults_told, on_white, opened

JPEG, PDF = "image/jpeg", "application/pdf"
FILE_LIMIT = 40_000_000
"""Bytes of a picture as it comes from a camera."""
SCAN_LIMIT = 10_000_000
"""Bytes of a scan as it is kept."""
PORTRAIT = (600, 771)
"""Width and height of a kept portrait: 3.5 : 4.5, as on documents; the card prints it 26 mm wide at over 500 dpi."""
PORTRAIT_LIMIT = 150_000
_RATIO = 4.5 / 3.5
_SHOWN = 1600
# A4 at 300 dpi.
_SCAN_SIDE = 3508
_EMBLEM_SIDE, EMBLEM_LIMIT = 480, 60_000
_FORMATS = ("JPEG", "PNG")


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a picture that becomes the portrait, always inside it.

    `size` is the picture's after `turns` quarters clockwise; `left`, `top` and `width` are pixels of it. The height
    follows from the width.
    """

    size: tuple[int, int]
    left: float
    top: float
    width: float
    turns: int = 0

    @classmethod
    def widest(cls, size: tuple[int, int], turns: int = 0) -> "Crop":
        """As much as fits, in the middle, a little towards the top, where faces are."""
        width = min(size[0], size[1] / _RATIO)
        return cls(size, (size[0] - width) / 2, max((size[1] - width * _RATIO) / 3, 0.0), width, turns)

    @property
    def height(self) -> float:
        """Pixels of the turned picture."""
        return self.width * _RATIO

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        right, bottom = self.left + self.width, self.top + self.height
        return self.left, self.top, min(right, self.size[0]), min(bottom, self.size[1])

    def moved(self, across: float, down: float) -> "Crop":
        """Moved by parts of its own width and height, as far as the picture goes."""
        return self._at(self.left + across * self.width, self.top + down * self.height, self.width)

    def zoomed(self, factor: float) -> "Crop":
        """A part `factor` times as wide around the same middle."""
        widest = Crop.widest(self.size).width
        width = min(max(self.width * factor, widest / 8), widest)
        middle_x, middle_y = self.left + self.width / 2, self.top + self.height / 2
        return self._at(middle_x - width / 2, middle_y - width * _RATIO / 2, width)

    def turned(self) -> "Crop":
        """The whole picture a quarter further clockwise."""
        return Crop.widest((self.size[1], self.size[0]), (self.turns + 1) % 4)

    def _at(self, left: float, top: float, width: float) -> "Crop":
        most_left, most_top = self.size[0] - width, self.size[1] - width * _RATIO
        return replace(self, left=max(min(left, most_left), 0.0), top=max(min(top, most_top), 0.0), width=width)


def upright(content: bytes) -> bytes:
    """A photo as it is shown for cropping: turned upright, no side over 1600 pixels, JPEG.

    Raises `UnusableScan` for anything but a whole JPEG or PNG within the limits.
    """
    return _jpeg(_decoded(content, _SHOWN), 90)


def portrait(content: bytes, crop: Crop | None = None) -> bytes:
    """The portrait to keep: cropped, at most 600 × 771 pixels and 150 kB. `content` is what `upright` gave."""
    picture = _decoded(content, _SHOWN)
    with _faults():
        chosen = crop or Crop.widest(picture.size)
        if chosen.turns:
            picture = picture.rotate(-90 * chosen.turns, expand=True)
        if picture.size != chosen.size:
            raise UnusableScan(reason="damaged")
        wide = min(PORTRAIT[0], max(round(chosen.width), 1))
        small = picture.resize((wide, round(wide * _RATIO)), Image.Resampling.LANCZOS, box=chosen.box)
        made = b""
        for quality in (85, 75, 60, 40):
            made = _jpeg(small, quality)
            if len(made) <= PORTRAIT_LIMIT:
                break
        return made


def scan(content: bytes) -> tuple[str, bytes]:
    """The media type and bytes of a scan to keep: a PDF as it is, a JPEG or PNG as JPEG of at most A4 at 300 dpi.

    Raises `UnusableScan` for other kinds, what is damaged or locked with a password, and over 10 MB.
    """
    if b"%PDF-" in content[:1024]:
        _require_whole_pdf(content)
        return PDF, content
    made = _jpeg(_decoded(content, _SCAN_SIDE), 85)
    if len(made) > SCAN_LIMIT:
        raise UnusableScan(reason="too_large")
    return JPEG, made


def emblem(content: bytes) -> bytes:
    """A logo to keep: on white, no side over 480 pixels, JPEG of at most 60 kB. Raises as `upright`."""
    picture = _decoded(content, _EMBLEM_SIDE)
    for quality in (92, 80, 60, 30):
        made = _jpeg(picture, quality)
        if len(made) <= EMBLEM_LIMIT:
            return made
    raise UnusableScan(reason="too_large")


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a picture that this module made."""
    with _faults(), opened(BytesIO(content), _FORMATS) as picture:
        return picture.size


def _require_whole_pdf(content: bytes) -> None:
    """A light look from outside: beginning, end, no password. Whether its pages can be drawn shows when it is read."""
    if len(content) > SCAN_LIMIT:
        raise UnusableScan(reason="too_large")
    ending = content[-2048:]
    if b"startxref" not in ending or b"%%EOF" not in ending:
        raise UnusableScan(reason="damaged")
    if re.search(rb"/Encrypt\s*(\d+\s+\d+\s+R|<<)", content):
        raise UnusableScan(reason="password")


def _decoded(content: bytes, side: int) -> Image.Image:
    """An upright picture in colours on white, no side longer than `side`."""
    if len(content) > FILE_LIMIT:
        raise UnusableScan(reason="too_large")
    if not content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        raise UnusableScan(reason="kind")
    with _faults(), opened(BytesIO(content), _FORMATS) as picture:
        # A JPEG can be decoded at a half, a quarter or an eighth, which saves most of the memory.
        picture.draft("RGB", (side, side))
        turned = ImageOps.exif_transpose(picture)
        turned.thumbnail((side, side), Image.Resampling.LANCZOS)
        return on_white(turned, "RGB")


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    made = BytesIO()
    # Of what came with the picture only its pixels are passed on.
    Image.frombytes("RGB", picture.size, picture.tobytes()).save(made, "JPEG", quality=quality, optimize=True)
    return made.getvalue()


@contextmanager
def _faults() -> Iterator[None]:
    """Tell what the library raises for a picture that cannot be read as the world's fault."""
    try:
        with faults_told():
            yield
    except BadPicture as fault:
        raise UnusableScan(reason=fault.why) from fault
