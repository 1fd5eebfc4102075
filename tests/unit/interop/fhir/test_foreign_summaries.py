"""Summaries as other programs write them, in the shapes of the guide's examples, about invented people."""

import json
from typing import Any

import pytest

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.identity import LegalRole
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import AllergyKind, Dose, MedicineSource, Severity
from lifebox.interop.fhir.codes import ABSENT_UNKNOWN, ATC, EMPTY_REASON, LOINC, SNOMED
from lifebox.interop.fhir.gathering import Trouble
from lifebox.interop.fhir.reading import ReadSummary
from tests.unit.interop.fhir.summaries import read_back, written

PATIENT: dict[str, Any] = {
    "resourceType": "Patient",
    "id": "p",
    "active": True,
    "identifier": [{"system": "urn:oid:1.2.3", "value": "574687583"}],
    "name": [{"use": "official", "family": "Delarosa", "given": ["Marta"]}, {"use": "maiden", "family": "Wrona"}],
    "telecom": [
        {"system": "phone", "value": "tel:+48 601 234 567", "use": "home"},
        {"system": "email", "value": "marta@example.org"},
    ],
    "gender": "female",
    "birthDate": "1972-05",
    "maritalStatus": {"coding": [{"code": "M", "display": "Married"}]},
    "address": [{"line": ["Laan Van Europa 1600"], "city": "Dordrecht", "postalCode": "3317 DB", "country": "NL"}],
    "contact": [
        {
            "relationship": [
                {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "MTH"}]}
            ],
            "name": {"family": "Mum", "given": ["Marta"]},
            "telecom": [{"system": "phone", "value": f"+3355520036{n}"} for n in range(4)],
        },
        {
            "relationship": [
                {"text": "brat"},
                {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "GUARD"}]},
            ],
            "name": {"text": "Jan Mum"},
        },
    ],
}


def status(code: str, kind: str = "condition-clinical") -> dict[str, Any]:
    return {"coding": [{"system": f"http://terminology.hl7.org/CodeSystem/{kind}", "code": code}]}


def snomed(code: str, display: str) -> dict[str, Any]:
    return {"coding": [{"system": SNOMED, "code": code, "display": display}]}


def summary(*resources: dict[str, Any], sections: list[dict[str, Any]] | None = None, patient: Any = PATIENT) -> Any:
    """A document with a section for each group of resources, named by absolute addresses as servers name them."""
    numbered = [{"id": f"r{at}", **resource} for at, resource in enumerate(resources)]
    composition = {
        "resourceType": "Composition",
        "id": "c",
        "status": "final",
        "title": "Patient Summary",
        "date": "2020-12-11T14:30:00+01:00",
        "subject": {"reference": "Patient/p"},
        "author": [{"reference": "Practitioner/a"}],
        "section": sections
        or [{"title": "All", "entry": [{"reference": f"{r['resourceType']}/{r['id']}"} for r in numbered]}],
    }
    author = {"resourceType": "Practitioner", "id": "a", "name": [{"family": "Hulp", "given": ["Beetje"]}]}
    whole = [composition, patient, author, *numbered]
    entries = [{"fullUrl": f"https://ehr.example/{r['resourceType']}/{r['id']}", "resource": r} for r in whole]
    return {"resourceType": "Bundle", "type": "document", "entry": entries}


def read(*resources: dict[str, Any], **more: Any) -> ReadSummary:
    (back,) = read_back(json.dumps(summary(*resources, **more)).encode())
    return back


def troubles(back: ReadSummary) -> set[tuple[Trouble, str]]:
    return {(finding.trouble, finding.where) for finding in back.findings}


def kept(back: ReadSummary) -> str:
    return "\n".join(f"{source.field}\n{source.text}" for source in back.card.source_texts)


def again(card: Card) -> bool:
    (back,) = read_back(written(card))
    return written(back.card) == written(card)


def test_the_person_is_read_and_what_the_card_has_no_field_for_is_kept_and_told() -> None:
    back = read()
    card = back.card
    assert (card.identity.surname, card.identity.given_names, card.identity.used_name) == ("Delarosa", "Marta", "Wrona")
    assert card.identity.birth == PartialDate(1972, 5)
    assert card.identity.document is not None
    assert card.identity.document.number == "574687583"
    assert card.residence.phones[0].number == "+48601234567"
    assert card.residence.address.one_line() == "Laan Van Europa 1600, 3317 DB Dordrecht"
    mother, brother = card.contacts
    assert (mother.name, mother.relation, len(mother.phones)) == ("Marta Mum", "MTH", 3)
    assert "+33555200363" in mother.note
    assert brother.legal_role is LegalRole.GUARDIAN
    for text in ("marta@example.org", "NL", "Married", "urn:oid:1.2.3"):
        assert text in kept(back)
    assert {(Trouble.KEPT, f"Patient 1: {name}") for name in ("telecom", "address", "maritalStatus")} <= troubles(back)
    assert back.source == "Patient Summary, 2020-12-11T14:30:00+01:00, Beetje Hulp"
    assert again(card)


def test_medicines_are_read_through_references_and_from_codes() -> None:
    product = {
        "resourceType": "Medication",
        "code": {
            "coding": [
                {"system": SNOMED, "code": "1", "display": "anastrozole 1 mg"},
                {"system": ATC, "code": "L02BG03"},
            ]
        },
        "ingredient": [
            {
                "itemCodeableConcept": {"text": "anastrozole"},
                "strength": {"numerator": {"value": 1.0, "unit": "mg"}, "denominator": {"value": 1, "unit": "1"}},
            }
        ],
    }
    statement = {
        "resourceType": "MedicationStatement",
        "status": "active",
        "medicationReference": {"reference": "https://ehr.example/Medication/r0"},
        "effectivePeriod": {"start": "2015-03"},
        "dosage": [
            {
                "timing": {"repeat": {"when": ["MORN", "EVE"]}},
                "route": {"coding": [{"display": "Oral use"}]},
                "doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablet"}}],
            }
        ],
    }
    request = {
        "resourceType": "MedicationRequest",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": {"text": "Ramipril 5 mg"},
        "dosageInstruction": [{"text": "1-0-1"}],
    }
    back = read(product, statement, request)
    first, second = back.card.medical.medicines.items
    assert (first.trade_name, first.substance, first.atc) == ("", "anastrozole", "L02BG03")
    assert first.strength == "1 mg"
    assert first.dose == Dose(morning="1 tablet", evening="1 tablet")
    assert (first.route, first.since) == ("Oral use", PartialDate(2015, 3))
    assert (second.trade_name, second.strength) == ("Ramipril", "5 mg")
    assert second.dose == Dose(morning="1", noon="0", evening="1")
    assert second.source is MedicineSource.PRESCRIPTION
    assert again(back.card)


@pytest.mark.parametrize(
    ("kind", "code", "extra"),
    [
        ("MedicationStatement", "medicationCodeableConcept", {"status": "stopped"}),
        ("MedicationStatement", "medicationCodeableConcept", {"status": "entered-in-error"}),
        ("Condition", "code", {"verificationStatus": status("refuted", "condition-ver-status")}),
        ("AllergyIntolerance", "code", {"clinicalStatus": status("resolved", "allergyintolerance-clinical")}),
        ("Procedure", "code", {"status": "not-done"}),
        ("Condition", "code", {"modifierExtension": [{"url": "http://example.org/not", "valueBoolean": True}]}),
    ],
)
def test_what_is_not_so_becomes_no_entry_but_is_kept_and_told(kind: str, code: str, extra: dict[str, Any]) -> None:
    back = read({"resourceType": kind, code: snomed("1", "Cilazapril"), **extra})
    medical = back.card.medical
    entries = (*medical.medicines.items, *medical.conditions.items, *medical.allergies.items, *medical.stays)
    assert entries == ()
    assert {Trouble.NOT_TAKEN, Trouble.MODIFIER} & {finding.trouble for finding in back.findings}
    assert "Cilazapril" in kept(back)


def test_allergies_keep_their_worst_reaction_and_every_doubt() -> None:
    back = read(
        {
            "resourceType": "AllergyIntolerance",
            "clinicalStatus": status("active", "allergyintolerance-clinical"),
            "verificationStatus": status("unconfirmed", "allergyintolerance-verification"),
            "category": ["medication"],
            "criticality": "high",
            "code": snomed("764146007", "Penicillin"),
            "reaction": [
                {"manifestation": [{"text": "rash"}], "severity": "mild"},
                {"manifestation": [{"text": "swelling"}], "severity": "severe"},
            ],
        }
    )
    (penicillin,) = back.card.medical.allergies.items
    assert (penicillin.agent, penicillin.kind) == ("Penicillin", AllergyKind.MEDICINE)
    assert (penicillin.reaction, penicillin.severity) == ("rash; swelling", Severity.SEVERE)
    assert penicillin.note == "verificationStatus: unconfirmed; criticality: high"
    assert "764146007" in kept(back)


@pytest.mark.parametrize(
    ("kind", "name", "code", "system"),
    [
        ("AllergyIntolerance", "allergies", "no-known-allergies", ABSENT_UNKNOWN),
        ("AllergyIntolerance", "allergies", "716186003", SNOMED),
        ("Condition", "conditions", "160245001", SNOMED),
    ],
)
def test_a_known_absence_is_confirmed_and_no_allergy_of_its_own(kind: str, name: str, code: str, system: str) -> None:
    back = read({"resourceType": kind, "code": {"coding": [{"system": system, "code": code, "display": "No known"}]}})
    assert getattr(back.card.medical, name).knowledge is Knowledge.NONE


def test_an_absence_of_a_part_confirms_nothing_and_is_told() -> None:
    back = read(
        {"resourceType": "AllergyIntolerance", "code": snomed("429625007", "No known food allergy (situation)")}
    )
    assert back.card.medical.allergies.knowledge is Knowledge.UNKNOWN
    assert (Trouble.PARTLY_NONE, "AllergyIntolerance 1") in troubles(back)
    assert "No known food allergy" in kept(back)


def test_no_information_stays_no_information() -> None:
    back = read(
        {
            "resourceType": "AllergyIntolerance",
            "code": {"coding": [{"system": ABSENT_UNKNOWN, "code": "no-allergy-info"}]},
        }
    )
    assert back.card.medical.allergies.knowledge is Knowledge.UNKNOWN


def test_an_absence_beside_entries_does_not_hide_them() -> None:
    back = read(
        {"resourceType": "AllergyIntolerance", "code": snomed("716186003", "No known allergy")},
        {"resourceType": "AllergyIntolerance", "code": snomed("1", "Latex")},
    )
    assert [allergy.agent for allergy in back.card.medical.allergies.items] == ["Latex"]
    assert Trouble.CONTRADICTION in {finding.trouble for finding in back.findings}


@pytest.mark.parametrize(("reason", "knowledge"), [("nilknown", Knowledge.NONE), ("unavailable", Knowledge.UNKNOWN)])
def test_an_empty_section_says_why(reason: str, knowledge: Knowledge) -> None:
    section = {
        "title": "Medication",
        "code": {"coding": [{"system": LOINC, "code": "10160-0"}]},
        "text": {"status": "generated", "div": "<div>whatever</div>"},
        "emptyReason": {"coding": [{"system": EMPTY_REASON, "code": reason}]},
    }
    assert read(sections=[section]).card.medical.medicines.knowledge is knowledge


def test_a_section_of_nothing_but_text_is_kept_as_it_reads() -> None:
    div = "<div xmlns='http://www.w3.org/1999/xhtml'><p>Hip &amp; knee:</p><ul><li>rest<br/>walk</li></ul></div>"
    section = {"title": "Plan of Treatment", "code": {"text": "?"}, "text": {"status": "additional", "div": div}}
    back = read(sections=[section])
    assert "FHIR: Plan of Treatment\nHip & knee:\nrest\nwalk" in kept(back)
    assert Trouble.NARRATIVE in {finding.trouble for finding in back.findings}


def test_a_statement_without_its_paper_is_no_directive() -> None:
    consent = {"resourceType": "Consent", "status": "active", "category": [{"text": "Do Not Resuscitate"}]}
    back = read(consent)
    assert back.card.medical.directives == ()
    assert "Do Not Resuscitate" in kept(back)
    assert (Trouble.NOT_TAKEN, "Consent 1") in troubles(back)


def test_foreign_warnings_and_plans_stand_among_the_medical_remarks() -> None:
    back = read(
        {"resourceType": "Flag", "status": "active", "code": {"text": "Shellfish free diet"}},
        {"resourceType": "CarePlan", "status": "active", "intent": "plan", "description": "Lose weight"},
    )
    assert back.card.medical.note == "Shellfish free diet\nLose weight"


def test_results_keep_numbers_as_they_were_written() -> None:
    observation = '{"resourceType": "Observation", "id": "o", "status": "final", "code": {"text": "HbA1c"}, \
        "effectiveDateTime": "2017-11-10", "valueQuantity": {"value": 7.50, "unit": "%"}}'
    whole = json.dumps(summary({"resourceType": "Observation", "id": "o"}))
    (back,) = read_back(whole.replace('{"id": "o", "resourceType": "Observation"}', observation).encode())
    (result,) = back.card.medical.results
    assert (result.name, result.value, result.unit) == ("HbA1c", "7.50", "%")


def test_unknown_extensions_are_passed_over_and_told() -> None:
    back = read({**snomed_condition(), "extension": [{"url": "http://example.org/x", "valueString": "secret"}]})
    assert (Trouble.EXTENSION, "Condition 1: extension") in troubles(back)
    assert "secret" not in kept(back)


def snomed_condition() -> dict[str, Any]:
    return {"resourceType": "Condition", "code": {"text": "Gout"}, "clinicalStatus": status("active")}


def test_names_too_long_for_a_line_are_shortened_told_and_kept_whole() -> None:
    back = read({**snomed_condition(), "code": {"text": "bardzo długa nazwa " * 30}})
    (condition,) = back.card.medical.conditions.items
    assert condition.name.endswith("…")
    assert Trouble.SHORTENED in {finding.trouble for finding in back.findings}
    assert ("bardzo długa nazwa " * 30).strip() in kept(back)


@pytest.mark.parametrize("blank", ["\u202e", "\x00 ", "\ud800", " "])
def test_letters_that_nobody_sees_say_nothing(blank: str) -> None:
    back = read(
        {"resourceType": "Observation", "status": "final", "code": {"text": blank}, "valueString": blank},
        {
            "resourceType": "DocumentReference",
            "type": {"coding": [{"system": "urn:lifebox:DirectiveKind", "code": "hospice"}]},
            "content": [{"attachment": {"title": blank}}],
        },
        {"resourceType": "Condition", "code": {"text": blank}},
    )
    medical = back.card.medical
    assert (medical.results, medical.directives, medical.conditions.items) == ((), (), ())


def test_references_that_lead_nowhere_are_told() -> None:
    back = read(sections=[{"title": "Problems", "entry": [{"reference": "Condition/gone"}]}])
    assert Trouble.DANGLING in {finding.trouble for finding in back.findings}


def test_two_patients_in_one_document_are_not_mixed() -> None:
    other = {"resourceType": "Patient", "name": [{"family": "Inna"}], "birthDate": "1950"}
    back = read(other)
    assert back.card.identity.surname == "Delarosa"
    assert Trouble.SEVERAL_PATIENTS in {finding.trouble for finding in back.findings}


def test_contained_resources_are_found() -> None:
    back = read(
        {
            "resourceType": "MedicationStatement",
            "status": "active",
            "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "Acard 75 mg"}}],
            "medicationReference": {"reference": "#m"},
        }
    )
    (medicine,) = back.card.medical.medicines.items
    assert medicine.title == "Acard 75 mg"


def test_findings_name_places_and_never_what_they_say() -> None:
    back = read({**snomed_condition(), "severity": {"text": "ciężka"}})
    assert (Trouble.KEPT, "Condition 1: severity") in troubles(back)
    assert not any("Gout" in finding.where or "ciężka" in finding.where for finding in back.findings)
