"""Paper that was badly scanned still leads to its box; `tests/documents/scanning.py` says what was done to it."""

from functools import cache

import pytest
import zxingcpp
from PIL import Image

from lifebox.documents.card import render_cards
from lifebox.documents.labels import LabelPlace, LabelPrint, render_labels
from lifebox.documents.qr import offline_payload
from lifebox.documents.stock import all_stock, load_stock
from lifebox.documents.wallet import render_wallet_cards
from lifebox.domain.payloads import format_locator
from lifebox.texts import texts
from tests.documents import reading, samples
from tests.documents.scanning import DAMAGES

PEOPLE = [samples.printed(samples.typical(), code=samples.code(seed)) for seed in range(2)]
LOCATORS = {format_locator(person.code, samples.PROFILE.duty_phone) for person in PEOPLE}
OFFLINE = {offline_payload(p.card, p.code, samples.PROFILE, p.revision, p.printed, texts("pl")) for p in PEOPLE}


def read(paper: Image.Image, damage: str) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(DAMAGES[damage](paper))}


@cache
def card_pages() -> list[Image.Image]:
    return reading.images_of(render_cards(PEOPLE, samples.PROFILE, "pl"))


@cache
def wallet_sheet() -> Image.Image:
    (sheet,) = reading.images_of(render_wallet_cards(PEOPLE, samples.PROFILE, "pl"))
    return sheet


@cache
def label_sheet(stock: str) -> tuple[Image.Image, set[str]]:
    """A full sheet, or one label of a roll, with what it says."""
    known = load_stock(stock)
    labels = [LabelPrint(samples.code(seed)) for seed in range(known.per_page)]
    (sheet,) = reading.images_of(render_labels(labels, known, LabelPlace.FRIDGE, samples.PROFILE, "pl"))
    return sheet, {format_locator(label.code, samples.PROFILE.duty_phone) for label in labels}


@pytest.mark.parametrize("damage", DAMAGES)
def test_cards_are_read(damage: str) -> None:
    first, second = card_pages()[0::2], card_pages()[1::2]
    assert {text for page in first for text in read(page, damage)} == LOCATORS
    assert {text for page in second for text in read(page, damage)} == OFFLINE


@pytest.mark.parametrize("damage", DAMAGES)
def test_wallet_cards_are_read(damage: str) -> None:
    assert read(wallet_sheet(), damage) == LOCATORS


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("stock", [stock.id for stock in all_stock()])
def test_every_label_of_a_sheet_is_read(stock: str, damage: str) -> None:
    sheet, payloads = label_sheet(stock)
    assert read(sheet, damage) == payloads


def test_the_damage_is_real() -> None:
    sheet = wallet_sheet()
    for name, damage in DAMAGES.items():
        assert damage(sheet).tobytes() != sheet.tobytes(), name
    assert reading.codes_of(sheet.resize((sheet.width // 8, sheet.height // 8))) == ([], [])
