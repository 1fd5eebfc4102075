"""Cards and frames for the tests of patient summaries."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.identity import Identity
from lifebox.domain.ids import PersonId
from lifebox.interop.fhir.building import Frame
from lifebox.interop.fhir.parsing import read_documents
from lifebox.interop.fhir.reading import ReadSummary, read_summary
from lifebox.interop.fhir.writing import write_bundle, write_summary
from lifebox.texts import texts
from tests.unit.domain.any_cards import any_cards

FRAME = Frame(
    person=PersonId(UUID("0190c0de-0000-7000-8000-000000000001")),
    revision=5,
    saved=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    made=datetime(2026, 11, 22, 12, 0, tzinfo=UTC),
    organisation="MOPS Sopot",
    phone="+48585511710",
    language="pl",
)
SAY = texts("pl")

FULL: dict[str, Any] = {
    "identity": {
        "given_names": "Anna Maria",
        "surname": "Próbna-<Lis>",
        "used_name": "z d. Kot",
        "birth": "1942-05-12",
        "sex": "female",
        "pesel": "42051201227",
        "document": {"kind": "paszport", "number": "AB 123"},
        "languages": ["polski", "ukraiński"],
        "interpreter_needed": False,
    },
    "residence": {
        "address": {
            "street": "ul. Kolejowa",
            "building": "14",
            "flat": "3",
            "postcode": "81-835",
            "town": "Sopot",
            "terc": "2264011",
            "simc": "0934100",
        },
        "gate_code": "BRAMA99",
        "phones": [{"written": "58 551 17 10", "number": "+48585511710", "hours": "po 16"}, {"written": "u sąsiadki"}],
    },
    "contacts": [
        {
            "name": "Maria Próbna",
            "relation": "córka",
            "phones": [{"written": "601234567", "number": "+48601234567"}],
            "holds_keys": True,
            "legal_role": "attorney",
            "may_be_told_health": False,
            "note": "dzwonić & pukać",
        },
        {"relation": "sąsiadka"},
    ],
    "medical": {
        "alerts": [
            {"kind": "anticoagulant", "detail": "Xarelto 20 mg", "state": "confirmed"},
            {"kind": "dementia"},
            {"kind": "opioid", "state": "rejected", "rejection": "odstawiony"},
        ],
        "allergies": {
            "items": [
                {"agent": "penicylina", "kind": "medicine", "reaction": "wstrząs", "severity": "anaphylaxis"},
                {"agent": "osa", "kind": "insect", "severity": "mild", "note": "1 < 2"},
                {"agent": "nikiel", "kind": "contact"},
                {"agent": "coś"},
            ]
        },
        "conditions": {
            "items": [
                {"name": "migotanie przedsionków", "icd10": "I48", "since": "2017"},
                {"name": "zawał", "since": "2009-03", "active": False},
            ]
        },
        "medicines": {
            "items": [
                {
                    "trade_name": "Xarelto",
                    "substance": "rywaroksaban",
                    "atc": "B01AF01",
                    "gtin": "05909990910601",
                    "strength": "20 mg",
                    "form": "tabletki",
                    "route": "doustnie",
                    "dose": {"evening": "1", "text": "do kolacji"},
                    "reason": "migotanie",
                    "since": "2018-02",
                    "source": "prescription",
                    "as_written": "Xarelto 20 0-0-1",
                },
                {"substance": "paracetamol", "strength": "500 mg", "as_needed": True, "dose": {"text": "do 4 na dobę"}},
                {"trade_name": "Insulatard", "dose": {"morning": "14 j.", "evening": "10 j."}},
            ]
        },
        "implants": {"none_confirmed": True},
        "stays": [{"what": "operacja biodra", "when": "2020-06-01", "where": "Szpital, Gdynia"}],
        "blood": {"group": "A Rh+", "source": "blood_card", "stated": "2001"},
        "vaccinations": [{"against": "grypa", "when": "2025-10"}, {"against": "tężec", "product": "Tetana"}],
        "results": [
            {"kind": "inr", "value": "2,5", "when": "2026-10-01"},
            {"kind": "creatinine", "value": "1.2", "unit": "mg/dl"},
            {"kind": "other", "name": "posiew", "value": "ujemny"},
        ],
        "directives": [{"kind": "transfusion_objection", "paper_place": "szuflada", "note": "od 2010", "when": "2010"}],
        "note": "pierwsza linia\ndruga & trzecia",
    },
    "providers": {
        "family_doctor": {
            "name": "dr Ewa Sowa",
            "organisation": "Przychodnia 1",
            "phone": "58 551 00 00",
            "hours": "8-14",
        }
    },
}


def full_card() -> Card:
    """A card that says something of everything that a summary holds."""
    return Card.model_validate(FULL)


def savable_cards() -> st.SearchStrategy[Card]:
    """Any card that has a name and a birth date, as saved ones do."""

    def savable(card: Card) -> Card:
        identity: Identity = card.identity
        named = {} if identity.surname or identity.given_names else {"surname": "jeden"}
        born = {} if identity.birth is not None else {"birth": PartialDate(1942)}
        return card.model_copy(update={"identity": identity.model_copy(update={**named, **born})})

    return any_cards().map(savable)


def written(*cards: Card) -> bytes:
    """The file of these cards."""
    return write_bundle([write_summary(card, FRAME, SAY) for card in cards], FRAME.made.isoformat())


def read_back(content: bytes) -> list[ReadSummary]:
    """The summaries of a file."""
    return [read_summary(document) for document in read_documents(content, "proba.json")]
