"""Photos and scans: known kinds only, small, without what a camera wrote beside the picture."""

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from lifebox.documents.pictures import (
    JPEG,
    PDF,
    PORTRAIT,
    PORTRAIT_LIMIT,
    SCAN_LIMIT,
    Crop,
    picture_size,
    portrait,
    scan,
    upright,
)
from lifebox.domain.errors import UnusableScan
from lifebox.pictures import PIXEL_LIMIT


def picture(size: tuple[int, int] = (80, 60), kind: str = "JPEG", mode: str = "RGB", **save: Any) -> bytes:
    made = Image.new(mode, size, 0)
    made.paste(Image.new("RGB", (size[0] // 2, size[1]), "white").convert(mode), (0, 0))
    written = io.BytesIO()
    made.save(written, kind, **save)
    return written.getvalue()


def pdf(password: str = "") -> bytes:
    written = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(written, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return written.getvalue()


def reason(content: bytes, use: Callable[[bytes], object] = scan) -> str:
    with pytest.raises(UnusableScan) as caught:
        use(content)
    return str(caught.value.params["reason"])


def brightness(shown: Image.Image, down: int) -> int:
    return shown.convert("L").tobytes()[down * shown.width + shown.width // 2]


def forged_png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def photo_with_place() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010F] = "Aparatex"
    exif.get_ifd(0x8825)[1] = "N"
    return picture((80, 60), exif=exif, comment=b"ul. Zmyslona 1")


def test_what_a_camera_wrote_is_left_behind_and_the_picture_stands_upright() -> None:
    source = photo_with_place()
    assert b"Aparatex" in source
    for made in (upright(source), scan(source)[1], portrait(upright(source))):
        assert b"Exif" not in made
        assert b"Aparatex" not in made
        assert b"Zmyslona" not in made
        with Image.open(io.BytesIO(made)) as shown:
            assert not shown.getexif()
            assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
            assert shown.height > shown.width
            # The white left half of the lying picture is the upper half of the upright one.
            assert brightness(shown, 5) > 200


@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P", "RGBA", "LA"])
def test_every_kind_of_png_becomes_a_jpeg_on_white(mode: str) -> None:
    kind, made = scan(picture(kind="PNG", mode=mode))
    assert kind == JPEG
    assert picture_size(made) == (80, 60)


def test_a_scan_is_made_no_larger_than_a_page_needs() -> None:
    _, made = scan(picture((5000, 4000)))
    assert picture_size(made) == (3508, 2806)


def test_a_portrait_is_small_whatever_it_was() -> None:
    noise = Image.effect_noise((1600, 1600), 100).convert("RGB")
    written = io.BytesIO()
    noise.save(written, "JPEG", quality=95)
    made = portrait(upright(written.getvalue()))
    assert picture_size(made) == PORTRAIT
    assert len(made) <= PORTRAIT_LIMIT


def test_a_pdf_is_kept_to_the_byte() -> None:
    content = pdf()
    assert scan(content) == (PDF, content)


def test_what_cannot_be_kept_is_refused_with_its_reason() -> None:
    assert reason(b"") == "kind"
    assert reason(b"GIF89a" + bytes(50)) == "kind"
    assert reason(b"<svg xmlns='http://www.w3.org/2000/svg'/>") == "kind"
    assert reason(pdf(), upright) == "kind"
    assert reason(pdf()[:-200]) == "damaged"
    assert reason(pdf("tajne")) == "password"
    assert reason(b"%PDF-1.7" + bytes(SCAN_LIMIT) + b"startxref\n0\n%%EOF") == "too_large"
    assert reason(b"\xff\xd8\xff" + bytes(40_000_000)) == "too_large"
    assert reason(picture()[:200]) == "damaged"


@given(st.integers(1, 2**31 - 1), st.integers(1, 2**31 - 1))
def test_huge_dimensions_are_refused_before_they_are_decoded(width: int, height: int) -> None:
    if width * height > PIXEL_LIMIT:
        assert reason(forged_png(width, height)) == "too_large"
        assert reason(forged_png(width, height), upright) == "too_large"


@given(st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-1.4"]), st.binary(max_size=300))
def test_noise_is_refused_and_nothing_else_is_raised(start: bytes, noise: bytes) -> None:
    for use in (scan, upright):
        try:
            use(start + noise)
        except UnusableScan:
            continue


def test_what_the_library_grumbles_about_is_read_without_a_word() -> None:
    source = photo_with_place()
    entry = next(e for e in (b"\x01\x0f\x00\x02\x00\x00\x00\x09", b"\x0f\x01\x02\x00\x09\x00\x00\x00") if e in source)
    longer = entry[:4] + b"\x00\x7f\x7f\x00"
    with (
        pytest.warns(UserWarning, match="larger than file"),
        Image.open(io.BytesIO(source.replace(entry, longer))) as picture_itself,
    ):
        picture_itself.getexif().items()
    assert upright(source.replace(entry, longer))


@settings(max_examples=60)
@given(st.data())
def test_a_flipped_or_cut_picture_is_read_or_refused(data: st.DataObject) -> None:
    source = bytearray(data.draw(st.sampled_from([picture(), picture(kind="PNG"), photo_with_place()])))
    for _ in range(data.draw(st.integers(0, 4))):
        source[data.draw(st.integers(0, len(source) - 1))] ^= data.draw(st.integers(1, 255))
    cut = bytes(source[: data.draw(st.integers(0, len(source)))])
    try:
        scan(cut)
    except UnusableScan:
        return


steps = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.floats(-2, 2), st.floats(-2, 2)),
        st.tuples(st.just("zoom"), st.floats(0.1, 4), st.just(0.0)),
        st.tuples(st.just("turn"), st.just(0.0), st.just(0.0)),
    ),
    max_size=12,
)


@given(st.tuples(st.integers(1, 4000), st.integers(1, 4000)), steps)
def test_the_crop_never_leaves_the_picture(size: tuple[int, int], walk: list[tuple[str, float, float]]) -> None:
    crop = Crop.widest(size)
    for kind, one, other in walk:
        crop = crop.moved(one, other) if kind == "move" else crop.zoomed(one) if kind == "zoom" else crop.turned()
        left, top, right, bottom = crop.box
        assert min(left, top) >= 0
        assert left < right <= crop.size[0]
        assert top < bottom <= crop.size[1]
        assert crop.size in {size, size[::-1]}


def test_the_crop_is_what_is_kept() -> None:
    source = upright(picture((700, 450)))
    right = Crop.widest((700, 450)).moved(9, 0)
    with Image.open(io.BytesIO(portrait(source, right))) as made:
        assert brightness(made, 100) < 60
    with Image.open(io.BytesIO(portrait(source, right.turned()))) as turned:
        # White was left; after a quarter clockwise it is above.
        assert brightness(turned, 10) > 200
    assert reason(source, lambda c: portrait(c, Crop.widest((10, 10)))) == "damaged"
