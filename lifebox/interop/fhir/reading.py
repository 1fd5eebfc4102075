"""A document bundle as a card. What the card has no place for is kept among its sources and told, piece by piece."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from lifebox.domain.card import Card, SourceText
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Allergy, Condition, Implant, Medical, Medicine
from lifebox.domain.values import NOTE_LIMIT, Value, clean_note
from lifebox.interop.fhir import codes
from lifebox.interop.fhir.codes import Part
from lifebox.interop.fhir.entries import READERS, Clinical, read_entry, title_of
from lifebox.interop.fhir.gathering import Gathering, SummaryFinding, Trouble, own
from lifebox.interop.fhir.nodes import Node
from lifebox.interop.fhir.patient_reading import read_contacts, read_doctor, read_identity, read_residence

T = TypeVar("T", bound=Value)

_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"</(?:p|div|li|tr|h\d|ul|ol|table)>|<br\s*/?>", re.IGNORECASE)
_PERSONS = ("Practitioner", "PractitionerRole", "Organization", "Device")


@dataclass(frozen=True, slots=True)
class ReadSummary:
    """A card made of a summary, and what the office is told of it.

    It may lack a name or a birth date: then it can be kept as a draft and not be saved. `source` says which document
    it was: title, date, author.
    """

    card: Card
    findings: tuple[SummaryFinding, ...]
    source: str


def read_summary(bundle: dict[str, Any]) -> ReadSummary:
    """The card of one document; raises nothing, whatever the document holds."""
    found = Gathering.of(bundle)
    composition = next(iter(found.kind("Composition")), Node(None))
    patient = _patient(composition, found)
    source = _source(composition, found)
    found.take(composition)
    clinical = Clinical()
    if composition:
        _read_sections(composition, found, clinical)
    _read_rest(found, clinical)
    card = Card(
        identity=read_identity(patient, found),
        residence=read_residence(patient, found),
        contacts=read_contacts(patient, found),
        providers=read_doctor(patient, found),
        medical=_medical(clinical, found),
    )
    _settle(patient, composition, found)
    sources = (*([SourceText(field="FHIR", text=source)] if source else []), *found.remarks)
    card = card.model_copy(update={"source_texts": tuple(dict.fromkeys(sources))})
    return ReadSummary(card, tuple(dict.fromkeys(found.findings)), source)


def _patient(composition: Node, found: Gathering) -> Node:
    """The subject of the summary, else the only patient in it."""
    patients = list(found.kind("Patient"))
    subject = (
        found.find(composition["subject"], composition) if composition["subject"]["reference"].peek else Node(None)
    )
    patient = subject if subject["resourceType"].peek == "Patient" else next(iter(patients), Node(None))
    found.take(patient)
    for other in patients:
        if other.value is not patient.value:
            found.refuse(other, "", Trouble.SEVERAL_PATIENTS)
    return patient


def _source(composition: Node, found: Gathering) -> str:
    """Which document this is; who wrote it is named and not kept further."""
    authors: list[str] = []
    for name in ("author", "custodian"):
        for each in composition[name].each():
            resource = found.find(each, composition)
            each.skip()
            if resource and resource["resourceType"].peek in _PERSONS:
                found.take(resource)
                authors.append(_name(resource) or each["display"].peek)
            else:
                authors.append(each["display"].peek)
    parts = [composition["title"].text, composition["date"].text, *dict.fromkeys(authors)]
    return clean_note(", ".join(part for part in parts if part))[:NOTE_LIMIT]


def _name(resource: Node) -> str:
    if resource["name"].peek:
        return resource["name"].peek
    name = resource["name"].first
    given = " ".join(each.peek for each in name["given"].each())
    return name["text"].peek or f"{given} {name['family'].peek}".strip()


# Sections


def _read_sections(composition: Node, found: Gathering, clinical: Clinical) -> None:
    for section in composition["section"].each():
        code = next((c for c in section["code"]["coding"].each() if c["code"].peek in list(Part)), None)
        part = Part(code["code"].peek) if code is not None else None
        section["code"].skip()
        if code is not None and part is Part.CONTACTS and own(code, Part) is not None:
            # The same as in the patient's resource, written out for people.
            section.skip()
            continue
        entries = list(section["entry"].each())
        for each in entries:
            resource = found.find(each, composition)
            each["display"].skip()
            if resource and found.take(resource):
                read_entry(resource, part, found, clinical)
        _read_reason(section, part, clinical)
        _read_narrative(section, composition, found, told=bool(entries) or bool(section["emptyReason"]))


def _read_reason(section: Node, part: Part | None, clinical: Clinical) -> None:
    """`nilknown` is a confirmed absence; any other reason means that nothing is known."""
    reasons = [
        c["code"].peek for c in section["emptyReason"]["coding"].each() if c["system"].peek == codes.EMPTY_REASON
    ]
    if reasons:
        section["emptyReason"].skip()
    if "nilknown" in reasons and part is not None:
        clinical.none.add(part)


def _read_narrative(section: Node, composition: Node, found: Gathering, *, told: bool) -> None:
    """The text of a section that has nothing but the text is kept as it reads."""
    title = section["title"].text
    section["text"]["status"].skip()
    div = section["text"]["div"].text
    if told or not div:
        return
    plain = html.unescape(_TAG.sub(" ", _BREAK.sub("\n", div)))
    text = clean_note("\n".join(line for line in plain.splitlines() if line.strip()))
    if text:
        found.tell(Trouble.NARRATIVE, composition, section)
        found.remark(f"FHIR: {title}", text)


def _read_rest(found: Gathering, clinical: Clinical) -> None:
    """What no section names is read all the same where it is of a kind that the card knows."""
    for kind in READERS:
        for node in list(found.kind(kind)):
            found.take(node)
            read_entry(node, None, found, clinical)


# The whole


def _medical(clinical: Clinical, found: Gathering) -> Medical:
    remarks = "\n".join(clinical.remarks)
    note = clean_note(remarks)
    if len(note) > NOTE_LIMIT:
        found.findings.append(SummaryFinding(Trouble.SHORTENED, "CarePlan"))
        found.remark("FHIR CarePlan", note)
        note = clean_note(note[:NOTE_LIMIT])
    return Medical(
        alerts=tuple(clinical.alerts),
        allergies=_listing(Listing[Allergy], clinical.allergies, Part.ALLERGIES, clinical, found),
        conditions=_listing(Listing[Condition], clinical.conditions, Part.CONDITIONS, clinical, found),
        medicines=_listing(Listing[Medicine], clinical.medicines, Part.MEDICINES, clinical, found),
        implants=_listing(Listing[Implant], clinical.implants, Part.IMPLANTS, clinical, found),
        stays=tuple(clinical.stays),
        blood=clinical.blood,
        vaccinations=tuple(clinical.vaccinations),
        results=tuple(clinical.results),
        directives=tuple(clinical.directives),
        note=note,
    )


def _listing(kind: type[Listing[T]], items: list[T], part: Part, clinical: Clinical, found: Gathering) -> Listing[T]:
    """Stated, none or no information. Entries beside a known absence outweigh it, and that is told."""
    if items and part in clinical.none:
        found.findings.append(SummaryFinding(Trouble.CONTRADICTION, part.name.capitalize()))
    return kind(items=tuple(items), none_confirmed=part in clinical.none and not items)


def _settle(patient: Node, composition: Node, found: Gathering) -> None:
    """Tell and keep what is left of the patient, of the heading, and of resources that nobody asked for."""
    patient["active"].skip()
    if patient:
        found.settle(patient, "")
    for name in ("subject", "type", "status", "confidentiality", "relatesTo", "event", "attester"):
        composition[name].skip()
    if composition:
        found.settle(composition, "")
    for node in _left(found):
        found.refuse(node, title_of(node))


def _left(found: Gathering) -> Iterator[Node]:
    seen: set[int] = set()
    for node in found.ordered:
        if id(node.value) not in seen and not found.is_done(node):
            seen.add(id(node.value))
            yield node
