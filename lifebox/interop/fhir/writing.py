"""Cards as International Patient Summaries: one document bundle a person."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from lifebox.domain.card import Card
from lifebox.domain.listing import Knowledge, Listing
from lifebox.domain.medical import AlertState
from lifebox.domain.ports import Say
from lifebox.domain.values import Value
from lifebox.interop.fhir import codes
from lifebox.interop.fhir.building import (
    Document,
    Entry,
    Frame,
    Json,
    coding,
    concept,
    dated,
    filled,
    moment,
    named,
    narrative,
    own_code,
)
from lifebox.interop.fhir.clinical_writing import (
    write_alert,
    write_allergy,
    write_blood,
    write_condition,
    write_directive,
    write_implant,
    write_medicine,
    write_result,
    write_stay,
    write_vaccination,
)
from lifebox.interop.fhir.codes import Part
from lifebox.interop.fhir.patient_writing import contact_line, write_patient

Write = Callable[[Document, Any], Entry]


def write_summary(card: Card, frame: Frame, say: Say) -> Json:
    """The summary of one person as a document bundle (IPS 2.0).

    The card must be one that can be saved. What only serves a visit to the flat (codes of gates, hazards, pets) and
    the missing-person profile stay at home.
    """
    document = Document(frame, say)
    write_patient(document, card)
    organisation = _organisation(document)
    sections = [section for section in _sections(document, card) if section]
    composition = _composition(document, organisation, sections)
    urn = f"urn:uuid:{composition['id']}"
    return {
        "resourceType": "Bundle",
        "identifier": {"system": codes.URI, "value": f"urn:uuid:{named(frame, 'Bundle')}"},
        "type": "document",
        "timestamp": moment(frame.made),
        "entry": [{"fullUrl": urn, "resource": composition}, *document.entries],
    }


def write_bundle(documents: Sequence[Json], made: str) -> bytes:
    """One document as it is, several as a collection of documents; UTF-8, the same bytes for the same documents."""
    if len(documents) == 1:
        whole = documents[0]
    else:
        entries = [{"fullUrl": one["identifier"]["value"], "resource": one} for one in documents]
        whole = {"resourceType": "Bundle", "type": "collection", "timestamp": made, "entry": entries}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _organisation(document: Document) -> Json:
    frame = document.frame
    phone = {"system": "phone", "value": frame.phone}
    return document.add("Organization", {"name": frame.organisation, "telecom": [phone] if frame.phone else []})


def _composition(document: Document, organisation: Json, sections: list[Json]) -> Json:
    frame = document.frame
    return {
        "resourceType": "Composition",
        "id": str(named(frame, "Composition")),
        "language": frame.language,
        "status": "final",
        "type": {"coding": [coding(codes.LOINC, codes.SUMMARY, "Patient summary Document")]},
        "subject": document.patient,
        "date": moment(frame.saved),
        "author": [organisation],
        "title": document.say("fhir.title"),
        "custodian": organisation,
        "section": sections,
    }


def _sections(document: Document, card: Card) -> Iterable[Json]:
    medical = card.medical
    active, past = ([c for c in medical.conditions.items if c.active is wanted] for wanted in (True, False))
    standing = [alert for alert in medical.alerts if alert.state is not AlertState.REJECTED]
    yield _optional(document, Part.ALERTS, standing, write_alert)
    yield _listed(document, Part.ALLERGIES, medical.allergies, medical.allergies.items, write_allergy)
    yield _listed(document, Part.MEDICINES, medical.medicines, medical.medicines.items, write_medicine)
    yield _listed(document, Part.CONDITIONS, medical.conditions, active, write_condition)
    yield _optional(document, Part.PAST, past, write_condition)
    yield _listed(document, Part.IMPLANTS, medical.implants, medical.implants.items, write_implant)
    yield _optional(document, Part.PROCEDURES, medical.stays, write_stay)
    yield _optional(document, Part.VACCINATIONS, medical.vaccinations, write_vaccination)
    results = [write_result(document, result) for result in medical.results]
    if medical.blood is not None:
        results.append(write_blood(document, medical.blood))
    yield _section(document, Part.RESULTS, results)
    yield _optional(document, Part.DIRECTIVES, medical.directives, write_directive)
    yield _plan(document, medical.note)
    yield _contacts(document, card)


def _section(document: Document, part: Part, entries: Sequence[Entry]) -> Json:
    """A section with entries; nothing where there are none."""
    if not entries:
        return {}
    return {**_head(document, part, [e.line for e in entries]), "entry": [e.reference for e in entries]}


def _head(document: Document, part: Part, lines: Sequence[str]) -> Json:
    code = own_code(part) if part is Part.CONTACTS else coding(codes.LOINC, part.value)
    return {"title": document.say(f"Part.{part.name.lower()}"), "code": {"coding": [code]}, "text": narrative(lines)}


def _optional(document: Document, part: Part, items: Iterable[Value], write: Write) -> Json:
    return _section(document, part, [write(document, item) for item in items])


def _listed(document: Document, part: Part, listing: Listing[Any], items: Sequence[Value], write: Write) -> Json:
    """A section that always says which it is: stated, none, or no information."""
    if items:
        return _optional(document, part, items, write)
    if listing.knowledge is Knowledge.NONE:
        return _section(document, part, [_known_none(document, part)])
    # Past illnesses alone tell nothing of present ones.
    unknown = document.say("Knowledge.unknown")
    return {
        **_head(document, part, [unknown]),
        "emptyReason": concept(unknown, coding(codes.EMPTY_REASON, "unavailable", "Unavailable")),
    }


def _known_none(document: Document, part: Part) -> Entry:
    absence, snomed = codes.KNOWN_NONE[part]
    none = concept(
        document.say(f"fhir.none.{part.name.lower()}"),
        coding(codes.ABSENT_UNKNOWN, absence),
        coding(codes.SNOMED, snomed),
    )
    body: Json
    patient = document.patient
    if part is Part.ALLERGIES:
        active = {"coding": [coding(codes.ALLERGY_STATUS, "active")]}
        body = {"clinicalStatus": active, "code": none, "patient": patient}
        reference = document.add("AllergyIntolerance", body)
    elif part is Part.CONDITIONS:
        active = {"coding": [coding(codes.CONDITION_STATUS, "active")]}
        reference = document.add("Condition", {"clinicalStatus": active, "code": none, "subject": patient})
    elif part is Part.MEDICINES:
        body = {"status": "active", "medicationCodeableConcept": none, "subject": patient}
        reference = document.add("MedicationStatement", {**body, **dated("effectiveDateTime", None)})
    else:
        device = document.add("Device", {"type": none, "patient": patient})
        body = {"status": "active", "subject": patient, **dated("timingDateTime", None), "device": device}
        reference = document.add("DeviceUseStatement", body)
    return Entry(reference, none["text"])


def _plan(document: Document, note: str) -> Json:
    """The medical remarks, line by line as they are written."""
    if not note:
        return {}
    body = {"status": "active", "intent": "plan", "subject": document.patient, "description": note}
    entry = Entry(document.add("CarePlan", body), note)
    return {**_section(document, Part.PLAN, [entry]), "text": narrative(note.split("\n"))}


def _contacts(document: Document, card: Card) -> Json:
    """Whom to call, for people; programs find the same in the patient's resource."""
    lines = [contact_line(contact, document.say) for contact in card.contacts]
    return filled(_head(document, Part.CONTACTS, lines)) if lines else {}
