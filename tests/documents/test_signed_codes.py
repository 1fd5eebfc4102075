import pytest
import zxingcpp
from PIL import Image
from pyzbar import pyzbar

from lifebox.documents.card import render_cards
from lifebox.domain.payloads import SIGNED_LIMIT
from lifebox.domain.signers import Authenticity
from lifebox.lookup.images import decode_image
from lifebox.lookup.signed.payload import authenticity, parse_signed
from tests.documents import reading, samples
from tests.support.signed import REGISTRY, SIGNER, text_of


def by_zxing(page: Image.Image) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(page)}


def by_zbar(page: Image.Image) -> set[str]:
    found = pyzbar.decode(page, symbols=[pyzbar.ZBarSymbol.QRCODE])
    return {code.data.decode("utf-8") for code in found}


def by_us(page: Image.Image) -> set[str]:
    return {scan.text for scan in decode_image(page)}


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_readers_agree_on_the_largest_code(dpi: int) -> None:
    text = text_of(samples.typical(60))
    assert len(text) > SIGNED_LIMIT - 60
    sheet = samples.printed(samples.typical(), signed=text)
    page = reading.images_of(render_cards([sheet], samples.PROFILE, "pl"), dpi)[1]
    for read in (by_zxing, by_zbar, by_us):
        assert text in read(page)
    signed = parse_signed(text)
    assert signed is not None
    assert authenticity(signed, [SIGNER], REGISTRY) is Authenticity.GENUINE


@pytest.mark.parametrize(("large", "mono"), [(True, False), (False, True), (True, True)])
@pytest.mark.parametrize("language", ["pl", "en", "uk", "de"])
def test_every_look_carries_it(large: bool, mono: bool, language: str) -> None:
    text = text_of(samples.typical(60))
    sheet = samples.printed(samples.typical(), signed=text)
    content = render_cards([sheet], samples.PROFILE, language, large=large, mono=mono)
    assert text in {found for page in reading.images_of(content, 203) for found in by_zxing(page)}
