"""The paper of somebody who is in no registry says so, and has nothing by which anybody could be looked up."""

import pytest

from lifebox.documents.card.render import render_cards
from lifebox.documents.wallet.render import render_wallet_cards
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading, samples


def _payloads(pdf: bytes) -> set[str]:
    return {text for image in reading.images_of(pdf) for text in reading.codes_of(image)[0]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_of_nobody_in_the_registry(language: str) -> None:
    sheet = samples.printed(samples.typical(), unkept=True, signed="")
    pdf = render_cards([sheet], samples.PROFILE, language)
    text, say = reading.squeezed(reading.text_of(pdf)), texts(language)
    assert reading.squeezed(say("paper.unkept")) in text
    assert sheet.code.printed not in text
    assert reading.squeezed(say("paper.version", number=sheet.revision)) not in text
    (payload,) = _payloads(pdf)
    assert "PRÓBNA" in payload.upper()
    assert sheet.code.printed not in payload


def test_a_wallet_card_of_nobody_in_the_registry() -> None:
    sheet = samples.printed(samples.typical(), unkept=True)
    pdf = render_wallet_cards([sheet], samples.PROFILE, "pl")
    assert sheet.code.printed not in reading.text_of(pdf)
    assert "Maria Zmyślona" in reading.text_of(pdf)
    assert _payloads(pdf) == set()
