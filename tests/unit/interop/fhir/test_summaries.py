"""Cards as patient summaries and back: what an independent library says of them, and that nothing changes on the way."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings

from lifebox.domain.card import Card
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import AlertState, AllergyKind, Severity
from lifebox.interop.fhir.building import Json
from lifebox.interop.fhir.codes import ABSENT_UNKNOWN, ATC, EMPTY_REASON, ICD10, LOINC, PESEL, Part
from lifebox.interop.fhir.writing import write_bundle, write_summary
from lifebox.texts import LANGUAGES, texts
from tests.unit.interop.fhir.summaries import FRAME, SAY, full_card, read_back, savable_cards, written

REQUIRED = {"48765-2", "10160-0", "11450-4"}


def resources(card: Card, kind: str) -> list[Json]:
    bundle = write_summary(card, FRAME, SAY)
    return [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == kind]


def sections(card: Card) -> dict[str, Json]:
    (composition,) = resources(card, "Composition")
    return {section["code"]["coding"][0]["code"]: section for section in composition["section"]}


def card_with(**medical: Any) -> Card:
    return Card.model_validate({"identity": {"surname": "Lis", "birth": "1942"}, "medical": medical})


@given(savable_cards())
@settings(max_examples=60)
def test_a_card_comes_back_and_leaves_again_the_same_to_the_byte(card: Card) -> None:
    content = written(card)
    (back,) = read_back(content)
    assert back.findings == ()
    assert written(back.card) == content


@given(savable_cards())
@settings(max_examples=25)
def test_every_summary_is_valid_to_an_independent_library(card: Card) -> None:
    Bundle.model_validate_json(written(card))


def test_a_full_card_is_valid_and_keeps_what_it_says() -> None:
    card = full_card()
    Bundle.model_validate_json(written(card, card))
    (back,) = read_back(written(card))
    ours, theirs = card.medical, back.card.medical
    assert theirs.allergies == ours.allergies
    assert theirs.conditions == ours.conditions
    assert theirs.implants == ours.implants
    assert theirs.blood == ours.blood
    assert theirs.directives == ours.directives
    assert (theirs.stays, theirs.vaccinations, theirs.note) == (ours.stays, ours.vaccinations, ours.note)
    assert [m.model_copy(update={"dose": None}) for m in theirs.medicines.items] == [
        m.model_copy(update={"dose": None}) for m in ours.medicines.items
    ]
    assert [m.dose.one_line() for m in theirs.medicines.items] == [m.dose.one_line() for m in ours.medicines.items]
    assert [a.kind for a in theirs.alerts] == [a.kind for a in ours.alerts if a.state is not AlertState.REJECTED]
    assert back.card.identity == card.identity
    assert back.card.residence.address == card.residence.address
    assert back.card.providers == card.providers
    assert back.source.startswith("Podsumowanie medyczne pacjenta (IPS), 2026-11-20T09:30:00+00:00, MOPS Sopot")


def test_the_same_card_gives_the_same_bytes_and_another_version_other_ids() -> None:
    assert written(full_card()) == written(full_card())
    other = write_summary(full_card(), replace(FRAME, revision=6), SAY)
    assert other["identifier"] != write_summary(full_card(), FRAME, SAY)["identifier"]


def test_every_reference_leads_into_the_document() -> None:
    bundle = write_summary(full_card(), FRAME, SAY)
    urns = [entry["fullUrl"] for entry in bundle["entry"]]
    text = json.dumps(bundle)
    assert len(urns) == len(set(urns))
    assert {part.split('"')[0] for part in text.split('"reference": "')[1:]} <= set(urns)
    assert bundle["entry"][0]["resource"]["resourceType"] == "Composition"


def test_the_three_required_sections_are_always_there() -> None:
    assert set(sections(card_with())) >= REQUIRED
    assert set(sections(full_card())) >= REQUIRED


@pytest.mark.parametrize("name", ["allergies", "medicines", "conditions", "implants"])
def test_nothing_known_and_known_to_be_none_are_two_things_on_the_way_out_and_in(name: str) -> None:
    code = Part[name.upper()].value
    unknown, none = card_with(), card_with(**{name: {"none_confirmed": True}})
    reason = sections(unknown)[code]["emptyReason"]["coding"][0]
    assert (reason["system"], reason["code"]) == (EMPTY_REASON, "unavailable")
    assert "entry" not in sections(unknown)[code]
    assert "emptyReason" not in sections(none)[code]
    assert ABSENT_UNKNOWN in written(none).decode()
    for card, knowledge in ((unknown, Knowledge.UNKNOWN), (none, Knowledge.NONE)):
        (back,) = read_back(written(card))
        assert getattr(back.card.medical, name).knowledge is knowledge


def test_codes_stand_where_the_card_has_them_and_nowhere_else() -> None:
    (product, plain, *_) = resources(full_card(), "Medication")
    assert product["code"]["text"] == "Xarelto 20 mg"
    assert product["code"]["coding"][0] == {"system": ATC, "code": "B01AF01"}
    assert product["ingredient"][0]["strength"]["numerator"] == {"value": 20, "unit": "mg"}
    assert "coding" not in plain["code"]
    (active, past) = resources(full_card(), "Condition")
    assert active["code"]["coding"] == [{"system": ICD10, "code": "I48"}]
    assert past["code"] == {"text": "zawał"}
    assert past["clinicalStatus"]["coding"][0]["code"] == "inactive"


def test_the_person_is_identified_as_poland_does() -> None:
    (patient,) = resources(full_card(), "Patient")
    assert patient["identifier"][0] == {"use": "official", "system": PESEL, "value": "42051201227"}
    assert patient["name"][0] == {"use": "official", "family": "Próbna-<Lis>", "given": ["Anna", "Maria"]}
    assert patient["telecom"][0]["value"] == "+48585511710"
    assert patient["telecom"][1]["value"] == "u sąsiadki"
    (address,) = patient["address"]
    assert address["line"] == ["ul. Kolejowa 14 m. 3"]
    teryt = {
        each["url"].rpartition("-")[2]: each["valueCoding"]["code"] for each in address["extension"][0]["extension"]
    }
    assert teryt == {"terc": "2264011", "simc": "0934100"}


def test_what_only_serves_a_visit_to_the_flat_does_not_leave() -> None:
    assert "BRAMA99" not in written(full_card()).decode()


def test_texts_for_people_are_escaped_and_say_what_the_entries_say() -> None:
    for code, section in sections(full_card()).items():
        root = ET.fromstring(section["text"]["div"])
        lines = ["".join(item.itertext()) for item in root.iter("{http://www.w3.org/1999/xhtml}li")]
        assert lines, code
        if "entry" in section and code != Part.PLAN.value:
            assert len(lines) == len(section["entry"])
    assert "osa, łagodna, 1 &lt; 2" in sections(full_card())["48765-2"]["text"]["div"]


def test_kinds_that_fhir_does_not_know_travel_as_tags() -> None:
    (back,) = read_back(written(full_card()))
    penicillin, wasp, nickel, something = back.card.medical.allergies.items
    assert (penicillin.severity, wasp.kind) == (Severity.ANAPHYLAXIS, AllergyKind.INSECT)
    assert (nickel.kind, something.kind) == (AllergyKind.CONTACT, AllergyKind.OTHER)
    assert "category" not in resources(full_card(), "AllergyIntolerance")[3]


def test_flags_of_a_contact_leave_in_words() -> None:
    (back,) = read_back(written(full_card()))
    daughter, neighbour = back.card.contacts
    assert daughter.note == "ma klucze; nie mówić o zdrowiu; dzwonić & pukać"
    assert (daughter.relation, daughter.phones[0].number) == ("córka", "+48601234567")
    assert (neighbour.name, neighbour.relation) == ("", "sąsiadka")


def test_several_people_are_a_collection_of_documents() -> None:
    whole = json.loads(written(full_card(), card_with()))
    assert whole["type"] == "collection"
    assert [entry["resource"]["type"] for entry in whole["entry"]] == ["document", "document"]
    assert [s.card.identity.surname for s in read_back(json.dumps(whole).encode())] == ["Próbna-<Lis>", "Lis"]


def test_documents_may_come_one_a_line() -> None:
    lines = [json.dumps(write_summary(card, FRAME, SAY)) for card in (full_card(), card_with())]
    assert len(read_back("\r\n".join(lines).encode("utf-8-sig"))) == 2
    assert len(read_back(lines[0].encode("utf-16"))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_summary_speaks_every_language_and_means_the_same(language: str) -> None:
    frame = replace(FRAME, language=language)
    content = write_bundle([write_summary(full_card(), frame, texts(language))], "")
    (back,) = read_back(content)
    (polish,) = read_back(written(full_card()))
    assert back.findings == ()
    assert back.card.medical.allergies == polish.card.medical.allergies
    assert back.card.medical.alerts == polish.card.medical.alerts


def test_sections_are_named_by_loinc() -> None:
    (composition,) = resources(full_card(), "Composition")
    systems = [section["code"]["coding"][0]["system"] for section in composition["section"]]
    assert systems[:-1] == [LOINC] * (len(systems) - 1)
