from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.documents.qr import (
    OFFLINE_BYTES,
    locator_symbol,
    offline_payload,
    require_legible,
    text_symbol,
)
from lifebox.domain.card import Card
from lifebox.domain.errors import DoesNotFit
from lifebox.domain.payloads import format_locator
from lifebox.texts import LANGUAGES, texts
from tests.documents import samples

MM = 72 / 25.4
CODE = samples.code()


def payload(card: Card, language: str = "pl") -> str:
    return offline_payload(card, CODE, samples.PROFILE, 5, date(2026, 11, 22), texts(language))


def card(**medical: Any) -> Card:
    return Card.model_validate(
        {
            "identity": {"given_names": "Zofia", "surname": "Próbna", "birth": "1942"},
            "contacts": [
                {"name": "Maria", "relation": "córka", "phones": [{"written": "x", "number": "+48601234567"}]}
            ],
            "medical": medical,
        }
    )


def test_locator_has_the_agreed_form_and_size() -> None:
    assert format_locator(CODE, "+48585511710") == f"PUDELKO ZYCIA {CODE.printed} TEL 585511710"
    assert format_locator(CODE, "+493012345678").endswith(" TEL +493012345678")
    assert locator_symbol(format_locator(CODE, "+48585511710")).modules == 29
    assert locator_symbol(format_locator(CODE, "+999999999999999")).modules == 29


def test_symbol_refuses_modules_below_four_dots() -> None:
    symbol = locator_symbol(format_locator(CODE, "+48585511710"))
    for dpi, least in ((300, 0.339), (203, 0.5), (600, 0.339)):
        space = symbol.side(37 * (least + 0.003) * MM, dpi)
        assert space / MM / 29 == pytest.approx(least, abs=0.005)
        with pytest.raises(DoesNotFit):
            symbol.side(37 * (least - 0.005) * MM, dpi)
    require_legible(symbol, 29 * 0.34 * MM)
    with pytest.raises(DoesNotFit):
        require_legible(symbol, 29 * 0.33 * MM)


def test_offline_text_says_the_most_important_in_order() -> None:
    lines = payload(
        card(
            alerts=[{"kind": "insulin", "state": "confirmed"}, {"kind": "epilepsy", "detail": "od 2001"}],
            allergies={"items": [{"agent": "orzechy", "severity": "mild"}]},
        )
    ).split("\n")
    assert lines == [
        "\ufeffZofia Próbna 1942",
        "! INSULINA",
        "! PADACZKA od 2001 (?)",
        "UCZULENIE: orzechy łagodna",
        "córka Maria 601 234 567",
        "dyżur 24 h 58 551 17 10",
        f"KOD {CODE.printed} W5 2026-11-22",
    ]


def test_absence_of_allergies_is_told_from_ignorance() -> None:
    assert "Uczulenia: brak (potwierdzone)" in payload(card(allergies={"none_confirmed": True}))
    assert "Uczulenia: brak informacji" in payload(card())


def test_contacts_go_before_allergies_and_allergies_before_alerts() -> None:
    alerts = [{"kind": kind, "detail": "x" * 8} for kind in ("insulin", "opioid", "steroid")]
    mild = [{"agent": f"pyłek {n}", "severity": "mild"} for n in range(6)]
    text = payload(card(alerts=alerts, allergies={"items": mild}))
    assert "córka" not in text
    assert "pyłek 0" in text
    assert "pyłek 5" not in text
    assert "x" * 8 in text
    assert "… więcej na karcie" in text
    longer = payload(
        card(
            alerts=[{"kind": "insulin", "detail": "y" * 60}, {"kind": "opioid", "detail": "z" * 60}],
            allergies={"items": mild},
        )
    )
    assert "pyłek" not in longer
    assert "y" * 60 in longer
    assert "! OPIOID (?)" in longer
    assert "58 551 17 10" in longer


@settings(max_examples=60, deadline=None)
@given(
    names=st.text(max_size=300),
    details=st.lists(st.text(max_size=120), max_size=17),
    language=st.sampled_from(LANGUAGES),
)
def test_whatever_is_stated_fits_and_keeps_its_last_line(names: str, details: list[str], language: str) -> None:
    kinds = ("insulin", "opioid", "steroid", "dementia")
    stated = Card.model_validate(
        {
            "identity": {"given_names": names, "surname": names},
            "medical": {"alerts": [{"kind": kinds[n % 4], "detail": d} for n, d in enumerate(details)]},
        }
    )
    text = payload(stated, language)
    assert len(text.encode()) <= OFFLINE_BYTES
    assert text.split("\n")[-1] == f"KOD {CODE.printed} W5 2026-11-22"
    assert text_symbol(text).modules <= 57
