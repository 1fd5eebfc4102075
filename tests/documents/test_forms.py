import io
import re
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from lifebox.documents.forms import render_calibration, render_read_outs, render_recovery_sheet
from lifebox.documents.stock import load_stock
from lifebox.domain.card import Card
from lifebox.domain.errors import DoesNotFit
from lifebox.texts import LANGUAGES
from tests.documents import reading, samples
from tests.documents.strategies import cards

KEY = "AGE-SECRET-KEY-1 QPZR Y9X8 GF2T VDW0 S3JN 54KH CE6M UA7L QPZR Y9X8 GF2T VDW0 S3JN 54KH CE"
MM = 72 / 25.4


@pytest.mark.parametrize("language", LANGUAGES)
def test_recovery_sheet_holds_the_key_twice(language: str, tmp_path: Path) -> None:
    content = render_recovery_sheet(KEY, "lipowo", "OPS Lipowo", date(2026, 11, 22), language)
    assert reading.page_count(content) == 1
    text = reading.text_of(content)
    assert reading.squeezed(KEY) in reading.squeezed(text)
    assert "OPS Lipowo" in text
    assert "2026-11-22" in text
    assert reading.codes_of(reading.images_of(content)[0]) == ([KEY.replace(" ", "")],) * 2
    assert "No syntax or stream encoding errors" in reading.run(["qpdf", "--check"], content, tmp_path)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert not any("lipowo" in str(value).lower() for value in document.docinfo.values())


def test_a_key_too_long_is_refused() -> None:
    with pytest.raises(DoesNotFit):
        render_recovery_sheet("ABCD " * 200, "lipowo", "OPS Lipowo", date(2026, 11, 22), "pl")


def test_read_out_numbers_every_line_and_says_what_paper_hides() -> None:
    card = samples.typical(12)
    content = render_read_outs([samples.printed(card)], samples.PROFILE, "pl")
    text = reading.text_of(content)
    last = 0
    while f" {last + 1}. " in text:
        last += 1
    assert last > 25
    assert "1. LEK PRZECIWZAKRZEPOWY Lekowit 20 mg 2. INSULINA (niepotwierdzone)" in text
    assert "TAJNY99" in text
    assert "wieczorem 1/2" in text
    assert "601 234 567" in text
    empty = render_read_outs([samples.printed(samples.nasty())], samples.PROFILE, "de")
    assert "<b>&amp;" in reading.text_of(empty)


def test_read_outs_number_lines_and_pages_by_person() -> None:
    heard: list[tuple[int, int]] = []
    people = [samples.printed(samples.typical(40)), samples.printed(samples.typical(2)), samples.printed(Card())]
    content = render_read_outs(
        people, samples.PROFILE, "pl", progress=lambda done, all_: heard.append((done, all_)), mono=True
    )
    assert heard == [(1, 3), (2, 3), (3, 3)]
    pages = [reading.text_of(content, number) for number in range(reading.page_count(content))]
    numbers = [found for page in pages for found in re.findall(r"ważne do 2027-05-22 · (\d+)/(\d+)", page)]
    assert len(numbers) == len(pages)
    firsts = [page for page, (number, _) in zip(pages, numbers, strict=True) if number == "1"]
    assert len(firsts) == 3
    assert all("Najpierw 1. " in page for page in firsts)
    for begin, (number, count) in enumerate(numbers):
        if number == "1":
            assert [n for n, _ in numbers[begin : begin + int(count)]] == [str(n + 1) for n in range(int(count))]
    assert all(f"Zofia PRÓBNA-ŻÓŁĆ · {samples.code().printed}" in page for page in pages[:-1])
    assert max(int(count) for _, count in numbers) >= 3
    assert reading.page_count(render_read_outs([], samples.PROFILE, "pl")) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(card=cards())
def test_any_card_can_be_read_out(card: Card) -> None:
    content = render_read_outs([samples.printed(card)], samples.PROFILE, "uk")
    assert samples.code().printed in reading.text_of(content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_calibration_page_has_true_lengths(language: str) -> None:
    stock = load_stock("avery-l7163")
    sheet = pypdfium2.PdfDocument(render_calibration(stock, language))[0]
    frames = set()
    lengths = []
    for item in sheet.get_objects():
        if item.type != 2:
            continue
        left, bottom, right, top = (edge / MM for edge in item.get_bounds())
        frames.add((round(left, 1), round(297 - top, 1), round(right - left, 1), round(top - bottom, 1)))
        lengths.append(max(right - left, top - bottom))
    for number in range(stock.per_page):
        left, top = stock.corner(number)
        assert any(abs(f[0] - left) < 0.2 and abs(f[1] - top) < 0.2 and abs(f[2] - 99.1) < 0.3 for f in frames)
    assert any(abs(length - 170) < 0.3 for length in lengths)
    for other in (None, load_stock("brother-dk11201")):
        assert reading.page_count(render_calibration(other, language)) == 1
