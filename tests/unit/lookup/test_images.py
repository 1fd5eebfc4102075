import io
import struct
import zlib
from pathlib import Path
from random import Random
from types import ModuleType

import pikepdf
import pytest
import qrcode
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from lifebox import pictures
from lifebox.domain.errors import Cancelled, FileMissing, PermissionRefused, UnreadableFile
from lifebox.lookup import images
from lifebox.lookup.images import FORMATS, Frame, decode_file, decode_frame, decode_image

TEXT = "PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710"


def picture(text: str = TEXT, border: int = 4) -> Image.Image:
    code = qrcode.QRCode(border=border, box_size=6)
    code.add_data(text)
    drawn: Image.Image = code.make_image().get_image().convert("L")
    return drawn


def draw_code(canvas: Canvas, text: str, left: float, bottom: float, module: float) -> None:
    code = qrcode.QRCode(border=0)
    code.add_data(text)
    rows = code.get_matrix()
    for row, cells in enumerate(rows):
        for column, dark in enumerate(cells):
            if dark:
                place = (left + column * module, bottom + (len(rows) - 1 - row) * module)
                canvas.rect(*place, module, module, stroke=0, fill=1)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A page of 3 × 8 labels with the smallest modules that are ever printed, then an empty page, then one code."""
    path = tmp_path / "arkusz.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for number in range(24):
        down, across = divmod(number, 3)
        place = (15 * mm + across * 65 * mm, 270 * mm - down * 34 * mm)
        draw_code(canvas, f"ETYKIETA {number:02d}", *place, module=0.34 * mm)
    canvas.showPage()
    canvas.drawString(100, 400, "nic")
    canvas.showPage()
    draw_code(canvas, TEXT, 50 * mm, 100 * mm, module=0.5 * mm)
    canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("kind", [kind.lower() for kind in FORMATS])
def test_a_picture_of_every_format_is_read(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"kod.{kind}"
    picture().save(path)
    (scan,) = decode_file(path)
    assert (scan.text, scan.page) == (TEXT, 1)
    left, top, right, bottom = scan.position
    assert 0 < left < right < 1
    assert 0 < top < bottom < 1


def test_the_name_of_the_file_does_not_decide(tmp_path: Path) -> None:
    path = tmp_path / "kod.pdf"
    picture().save(path, format="PNG")
    assert [s.text for s in decode_file(path)] == [TEXT]


def test_a_transparent_background_is_paper(tmp_path: Path) -> None:
    dark = picture().point(lambda value: 255 - value)
    image = Image.new("RGBA", dark.size, (0, 0, 0, 0))
    image.putalpha(dark)
    path = tmp_path / "kod.png"
    image.save(path)
    assert [s.text for s in decode_file(path)] == [TEXT]


def test_a_tilted_photograph_is_read() -> None:
    photograph = picture().rotate(17, expand=True, fillcolor=255)
    assert [s.text for s in decode_image(photograph)] == [TEXT]


def test_polish_letters_survive() -> None:
    assert decode_image(picture("Zażółć gęślą jaźń\nKOD 7K3M-9QXD-2 W5 2026-11-22"))[0].text.startswith("Zażółć gęślą")


def test_the_pages_of_a_tiff_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "skan.tiff"
    picture("STRONA 1").save(path, save_all=True, append_images=[picture("STRONA 2")])
    assert [(s.page, s.text) for s in decode_file(path)] == [(1, "STRONA 1"), (2, "STRONA 2")]


def test_a_whole_sheet_of_labels_is_read_in_order(sheet: Path) -> None:
    seen: list[tuple[int, int]] = []
    scans = decode_file(sheet, progress=lambda done, count: seen.append((done, count)))
    assert [s.text for s in scans if s.page == 1] == [f"ETYKIETA {n:02d}" for n in range(24)]
    assert [(s.page, s.text) for s in scans[24:]] == [(3, TEXT)]
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_work_stops_between_pages_where_it_is_cancelled(sheet: Path) -> None:
    seen: list[int] = []
    with pytest.raises(Cancelled):
        decode_file(sheet, progress=lambda done, _: seen.append(done), cancelled=lambda: len(seen) == 2)
    assert seen == [1, 2]


def test_an_error_of_the_caller_is_not_blamed_on_the_file(sheet: Path) -> None:
    def fail(_done: int, _count: int) -> None:
        raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        decode_file(sheet, progress=fail)


def test_a_page_without_codes_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "biala.png"
    Image.new("L", (200, 200), 255).save(path)
    assert decode_file(path) == ()


def test_a_camera_frame_is_read_with_its_stride() -> None:
    image = picture()
    stride = image.width + 13
    rows = image.tobytes()
    pixels = b"".join(rows[y * image.width : (y + 1) * image.width] + bytes(13) for y in range(image.height))
    assert [s.text for s in decode_frame(Frame(pixels, image.width, image.height, stride))] == [TEXT]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        decode_file(tmp_path / "nie-ma.png")


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as told:
        decode_file(tmp_path)
    assert told.value.params["detail"] == "folder"


@pytest.mark.parametrize(("content", "detail"), [(b"", "empty"), (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic")])
def test_a_file_that_no_reader_could_use_says_why(tmp_path: Path, content: bytes, detail: str) -> None:
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as told:
        decode_file(path)
    assert told.value.params["detail"] == detail


def test_the_frames_of_an_animation_are_pages(tmp_path: Path) -> None:
    path = tmp_path / "ekran.gif"
    blank = Image.new("L", picture().size, 255)
    blank.save(path, save_all=True, append_images=[picture(), picture("DRUGI")], duration=100)
    assert [(s.page, s.text) for s in decode_file(path)] == [(2, TEXT), (3, "DRUGI")]


@pytest.mark.parametrize("dots", [(204, 196), (204, 98)])
def test_a_fax_is_read_whatever_the_shape_of_its_dots(tmp_path: Path, dots: tuple[int, int]) -> None:
    whole, path = picture(), tmp_path / "faks.tiff"
    size = round(whole.width * dots[0] / 204), round(whole.height * dots[1] / 204)
    squeezed = whole.resize(size).convert("1")
    squeezed.save(path, compression="group4", dpi=dots)
    assert [s.text for s in decode_file(path)] == [TEXT]


def test_a_refused_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *_args: object, **_options: object) -> io.BytesIO:
        raise PermissionError(13, "refused")

    path = tmp_path / "kod.png"
    picture().save(path)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PermissionRefused):
        decode_file(path)


def encoded(kind: str) -> bytes:
    target = io.BytesIO()
    picture().save(target, format=kind)
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"not a picture", b"%PDF-1.7\nbroken", encoded("PNG")[:200], encoded("TIFF")[:300], encoded("JPEG")[:300]],
)
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plik"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as told:
        decode_file(path)
    assert told.value.params["detail"] == "damaged"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")  # Pillow tells of every tag that it skips
@pytest.mark.parametrize("kind", FORMATS)
def test_bytes_gone_wrong_never_raise_anything_else(tmp_path: Path, kind: str) -> None:
    whole, chance, path = encoded(kind), Random(3), tmp_path / "plik"
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            content[chance.randrange(len(content) // 4)] = chance.randrange(256)
        path.write_bytes(content)
        try:
            decode_file(path)
        except UnreadableFile:
            continue


def test_a_locked_pdf_says_that_it_needs_a_password(sheet: Path) -> None:
    with pikepdf.open(sheet, allow_overwriting_input=True) as document:
        document.save(sheet, encryption=pikepdf.Encryption(user="tajne", owner="tajne"))
    with pytest.raises(UnreadableFile) as told:
        decode_file(sheet)
    assert told.value.params["detail"] == "locked"


@pytest.mark.parametrize(
    ("module", "limit", "detail"),
    [(pictures, "PIXEL_LIMIT", "large_picture"), (images, "PAGE_LIMIT", "too_large")],
)
def test_what_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType, limit: str, detail: str
) -> None:
    path = tmp_path / "skan.tiff"
    picture().save(path, save_all=True, append_images=[picture()])
    monkeypatch.setattr(module, limit, 1)
    with pytest.raises(UnreadableFile) as told:
        decode_file(path)
    assert told.value.params["detail"] == detail


def bomb(width: int, height: int) -> bytes:
    """A PNG of some bytes that claims to be enormous."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    heading = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", heading) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(9_500, 9_500), (30_000, 30_000)])
def test_a_decompression_bomb_is_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "bomba.png"
    path.write_bytes(bomb(*size))
    with pytest.raises(UnreadableFile) as told:
        decode_file(path)
    assert told.value.params["detail"] == "large_picture"
