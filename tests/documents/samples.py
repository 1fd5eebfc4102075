"""Fictional people and a programme for prints."""

import random
from datetime import date
from typing import Any

from lifebox.documents.card import CardPrint
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode, draw_code
from lifebox.domain.organisation import OrganisationProfile

PRINTED = date(2026, 11, 22)
VALID = date(2027, 5, 22)
PROFILE = OrganisationProfile(
    id="test",
    programme="Pudełko Życia Lipowo",
    operator="Ośrodek Pomocy w Lipowie",
    operator_short="OPS Lipowo",
    duty_phone="+48585511710",
    town="Lipowo",
)


def code(seed: int = 1) -> BoxCode:
    return draw_code(random.Random(seed).choice)


def printed(card: Card, **changes: Any) -> CardPrint:
    fields: dict[str, Any] = {
        "card": card,
        "code": code(),
        "revision": 5,
        "printed": PRINTED,
        "valid_until": VALID,
        **changes,
    }
    return CardPrint(**fields)


def medicine(number: int) -> dict[str, Any]:
    doses = [
        {"morning": f"{number}", "evening": "1/2"},
        {"text": f"plaster nr {number} co 72 godziny"},
        {"noon": "20 j."},
    ]
    return {
        "trade_name": f"Lekowit{number}",
        "substance": "substancja próbna",
        "strength": f"{number * 5} mg",
        "dose": doses[number % 3],
        "reason": "powód",
    }


def typical(medicines: int = 6) -> Card:
    names = ("migotanie przedsionków", "cukrzyca typu 2", "jaskra", "nadciśnienie tętnicze", "udar mózgu")
    return Card.model_validate(
        {
            "identity": {
                "given_names": "Zofia",
                "surname": "Próbna-Żółć",
                "birth": "1942-05-12",
                "sex": "female",
                "languages": ["polski"],
                "household": "alone",
            },
            "residence": {
                "address": {
                    "street": "ul. Zmyślona",
                    "building": "14",
                    "flat": "3",
                    "postcode": "81-000",
                    "town": "Lipowo",
                },
                "floor": "2",
                "lift": False,
                "gate_code": "TAJNY99",
                "hazards": [{"kind": "dog", "note": "duży"}],
            },
            "contacts": [
                {
                    "name": "Maria Zmyślona",
                    "relation": "córka",
                    "phones": [{"written": "601 234 567", "number": "+48601234567"}],
                    "holds_keys": True,
                },
                {
                    "name": "Jan Zmyślony",
                    "relation": "syn",
                    "phones": [{"written": "585550199", "number": "+48585550199"}],
                },
            ],
            "medical": {
                "alerts": [
                    {"kind": "anticoagulant", "detail": "Lekowit 20 mg", "state": "confirmed"},
                    {"kind": "insulin", "state": "proposed"},
                    {"kind": "opioid", "state": "rejected", "rejection": "pomyłka"},
                ],
                "allergies": {
                    "items": [
                        {"agent": "penicylina", "reaction": "wstrząs", "severity": "anaphylaxis"},
                        {"agent": "orzeszki", "reaction": "wysypka", "severity": "mild"},
                    ]
                },
                "medicines": {"items": [medicine(n) for n in range(1, medicines + 1)]},
                "conditions": {"items": [{"name": name} for name in names]},
                "implants": {"none_confirmed": True},
                "directives": [{"kind": "attorney", "paper_place": "teczka w biurku"}],
            },
            "functioning": {"how_to_talk": "mówić głośno"},
            "attestations": [{"section": "medicines", "by": "doctor", "name": "Ewa Zmyślona", "pwz": "1234567"}],
        }
    )


NASTY_WORD = "Ł" * 300


def nasty() -> Card:
    return Card.model_validate(
        {
            "identity": {
                "given_names": "<b>&amp; Ana\u200bstazja",
                "surname": "Konstantynopolitańczykowianeczka-Brzęczyszczykiewiczówna-Wielkopolska",
                "birth": "1930",
                "languages": ["العربية", "עברית", "👵🏽", NASTY_WORD],
            },
            "contacts": [{"name": NASTY_WORD, "phones": [{"written": "zadzwoń do sąsiada 12-34-56 <i>"}]}],
            "medical": {
                "alerts": [{"kind": "epilepsy", "detail": NASTY_WORD}],
                "medicines": {
                    "items": [
                        {"trade_name": NASTY_WORD, "dose": {"morning": NASTY_WORD, "text": "po & <u>przed</u>"}},
                        {"substance": "coś", "dose": {"morning": "półtorej tabletki co drugi dzień"}},
                        *[medicine(n) for n in range(1, 41)],
                    ]
                },
                "note": "linia\n\nlinia druga\n" + "długa uwaga " * 400,
            },
            "residence": {"box_place": "س" * 200, "access_note": "🚪" * 100},
        }
    )
