"""The one place that draws: a PDF of pages whose origin is the top left corner, in points."""

import zlib
from functools import lru_cache
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from lifebox.documents.fonts import BUSY, Face, register_fonts
from lifebox.documents.qr import QrSymbol
from lifebox.documents.typesetting import BLACK_INK, Ink, Run, TextLine, plain
from lifebox.pictures import BadPicture, on_white, opened

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
# A portrait is printed 25 mm wide: 300 dots per inch need no more pixels.
_PHOTO_PIXELS = (360, 460)


class _Deflate:
    """Packs streams. Codes are digits without repetition: a short search takes half as long as the library's own, and
    leaving short repetitions alone makes them smaller all the same.
    """

    pdfname = "FlateDecode"

    def encode(self, content: str | bytes) -> bytes:
        packing = zlib.compressobj(level=4, strategy=zlib.Z_FILTERED)
        whole = content.encode("utf-8") if isinstance(content, str) else content
        return packing.compress(whole) + packing.flush()


PDFDocument.defaultStreamFilters = (_Deflate(),)
# The library's photos of printable characters are a quarter larger.
rl_config.useA85 = 0


class Painter:
    """Draws pages and gives the PDF's bytes.

    The same calls give the same bytes: no times, no random ids. `title` must hold no personal data, and no other
    metadata is written.

    Lines of text are gathered until something is drawn that could cover them.
    """

    def __init__(self, title: str, size: tuple[float, float], language: str) -> None:
        register_fonts()
        self._buffer = BytesIO()
        self._width, self._height = size
        self._canvas = Canvas(
            self._buffer,
            pagesize=size,
            pageCompression=0,  # streams are left to the filter above
            invariant=1,
            pdfVersion=(1, 7),
            lang=language,
            initialFontName=Face.REGULAR.value,
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("lifebox")
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._images: dict[bytes, ImageReader] = {}
        self._words: PDFTextObject | None = None
        self._ink: Ink | None = None

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page."""
        return self._width, self._height

    def next_page(self) -> None:
        """Finish the page and begin another; the last one must be finished too."""
        self._end_words()
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The PDF."""
        with BUSY:
            self._canvas.save()
        return self._buffer.getvalue()

    def transform(self, dx: float, dy: float, scale_x: float, scale_y: float) -> None:
        """Shift (right, down) and stretch all that follows on this page, from the top left corner."""
        self._end_words()
        self._canvas.transform(scale_x, 0, 0, scale_y, dx, self._height * (1 - scale_y) - dy)

    def line(self, line: TextLine, x: float, baseline: float) -> None:
        """Draw a set line with its left end at `x`."""
        for offset, run in line.stretches:
            self._string(run, x + offset, baseline)

    def centred(self, line: TextLine, middle: float, baseline: float) -> None:
        """Draw a set line around `middle`."""
        self.line(line, middle - line.width / 2, baseline)

    def right(self, line: TextLine, end: float, baseline: float) -> None:
        """Draw a set line that ends at `end`."""
        self.line(line, end - line.width, baseline)

    def upwards(self, text: str, ink: Ink, baseline_x: float, bottom: float) -> None:
        """Draw a text that reads from bottom to top."""
        self._end_words()
        self._canvas.saveState()
        self._canvas.translate(baseline_x, self._height - bottom)
        self._canvas.rotate(90)
        self._canvas.setFont(ink.face.value, ink.size)
        self._canvas.setFillColor(_colour(ink.colour))
        self._canvas.drawString(0, 0, plain(text, ink).stretches[0][1].text)
        self._canvas.restoreState()

    def fill(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0) -> None:
        """A solid rectangle; `y` is its top."""
        self._end_words()
        self._canvas.setFillColor(_colour(colour))
        if radius:
            self._canvas.roundRect(x, self._height - y - height, width, height, radius, stroke=0, fill=1)
        else:
            self._canvas.rect(x, self._height - y - height, width, height, stroke=0, fill=1)

    def frame(self, x: float, y: float, width: float, height: float, colour: str, weight: float) -> None:
        """The outline of a rectangle, drawn inside its edges."""
        self._canvas.setStrokeColor(_colour(colour))
        self._canvas.setLineWidth(weight)
        inner = weight / 2
        self._canvas.rect(x + inner, self._height - y - height + inner, width - weight, height - weight)

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        colour: str = BLACK_INK,
        weight: float = 0.5,
        dash: float | None = None,
    ) -> None:
        """A straight line; `dash` is the length of its dashes and gaps."""
        self._canvas.setStrokeColor(_colour(colour))
        self._canvas.setLineWidth(weight)
        self._canvas.setDash([dash] if dash else [])
        self._canvas.line(x1, self._height - y1, x2, self._height - y2)
        self._canvas.setDash([])

    def qr(self, symbol: QrSymbol, x: float, y: float, side: float) -> None:
        """A QR code of `side` points, without its quiet zone, as one path of horizontal runs."""
        module = side / symbol.modules
        self._canvas.saveState()
        self._canvas.setFillColor(_colour(BLACK_INK))
        self._canvas.transform(module, 0, 0, -module, x, self._height - y)
        self._canvas.addLiteral(symbol.path)
        self._canvas.restoreState()

    def photo(self, content: bytes, x: float, y: float, width: float, height: float) -> bool:
        """A portrait fitted into the box without distortion; False where the bytes are no readable picture."""
        reader = self._images.get(content) or _portrait(content)
        if reader is None:
            return False
        self._images[content] = reader
        self._end_words()
        wide, high = reader.getSize()
        scale = min(width / wide, height / high)
        left = x + (width - wide * scale) / 2
        self._canvas.drawImage(reader, left, self._height - y - high * scale, wide * scale, high * scale)
        return True

    def cross(self, x: float, y: float, side: float, field: str) -> None:
        """A white cross in a solid square, the mark of first aid."""
        self.fill(x, y, side, side, field, radius=side * 0.12)
        arm, reach = side * 0.22, side * 0.66
        middle_x, middle_y = x + side / 2, y + side / 2
        self.fill(middle_x - arm / 2, middle_y - reach / 2, arm, reach, "#FFFFFF")
        self.fill(middle_x - reach / 2, middle_y - arm / 2, reach, arm, "#FFFFFF")

    def _string(self, run: Run, x: float, baseline: float) -> None:
        # A text object for each string takes twice as long and half as much room again.
        if self._words is None:
            self._words = self._canvas.beginText()
        if run.ink != self._ink:
            self._words.setFont(run.ink.face.value, run.ink.size)
            self._words.setFillColor(_colour(run.ink.colour))
            self._ink = run.ink
        self._words.setTextOrigin(x, self._height - baseline)
        self._words.textLine(run.text)

    def _end_words(self) -> None:
        if self._words is not None:
            self._canvas.drawText(self._words)
            self._words = self._ink = None


@lru_cache(maxsize=64)
def _colour(colour: str) -> Color:
    """The library parses a colour's text anew each time, which took a fifth of a card's time."""
    return HexColor(colour)


def _portrait(content: bytes) -> ImageReader | None:
    try:
        with opened(BytesIO(content), ("JPEG", "PNG")) as picture:
            picture.thumbnail(_PHOTO_PIXELS)
            return ImageReader(on_white(picture, "RGB"))
    except BadPicture:
        return None
