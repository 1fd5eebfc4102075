"""Which resources become which entries of the card, and which say that there is nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from lifebox.domain.medical import (
    Alert,
    Allergy,
    BloodGroup,
    Condition,
    Directive,
    Implant,
    Medicine,
    Result,
    Stay,
    Vaccination,
)
from lifebox.domain.values import Value
from lifebox.interop.fhir import codes
from lifebox.interop.fhir.clinical_reading import (
    read_alert,
    read_allergy,
    read_blood,
    read_condition,
    read_directive,
    read_implant,
    read_medicine,
    read_result,
    read_stay,
    read_vaccination,
)
from lifebox.interop.fhir.codes import Part
from lifebox.interop.fhir.gathering import Gathering, Trouble
from lifebox.interop.fhir.nodes import Node

T = TypeVar("T", bound=Value)

_PAST = frozenset({"inactive", "remission", "resolved"})
_DENIED = frozenset({"refuted", "entered-in-error"})
_STANDING = {
    "MedicationStatement": {"active", "unknown", ""},
    "MedicationRequest": {"active", "unknown", ""},
    "Procedure": {"completed", ""},
    "DeviceUseStatement": {"active", ""},
    "Flag": {"active", ""},
}
"""States in which something is so now; of an operation, that it was done."""
_ABSENCES = frozenset(code for pair in codes.KNOWN_NONE.values() for code in pair) | codes.NO_INFORMATION
_PARTS = {
    "AllergyIntolerance": Part.ALLERGIES,
    "MedicationStatement": Part.MEDICINES,
    "Condition": Part.CONDITIONS,
    "DeviceUseStatement": Part.IMPLANTS,
    "Procedure": Part.PROCEDURES,
    "Immunization": Part.VACCINATIONS,
}
_CONCEPTS = ("code", "medicationCodeableConcept", "vaccineCode", "type")


@dataclass(slots=True)
class Clinical:
    """Entries as they are read, and which lists are said to be empty."""

    alerts: list[Alert] = field(default_factory=list)
    allergies: list[Allergy] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    medicines: list[Medicine] = field(default_factory=list)
    implants: list[Implant] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    vaccinations: list[Vaccination] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    blood: BloodGroup | None = None
    remarks: list[str] = field(default_factory=list)
    none: set[Part] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A resource in its section, None where no section names it."""

    node: Node
    part: Part | None
    found: Gathering
    clinical: Clinical


def read_entry(node: Node, part: Part | None, found: Gathering, clinical: Clinical) -> None:
    """Make an entry of a resource, or keep it as a remark and say so."""
    read, title = READERS.get(node["resourceType"].peek), title_of(node)
    if next(node["modifierExtension"].each(), None) is not None:
        # FHIR forbids to use what somebody changed the meaning of in a way that is not understood.
        found.refuse(node, title, Trouble.MODIFIER)
    elif read is None or not _stands(node):
        found.refuse(node, title)
    elif absence := _absence(node, found):
        _note_absence(node, absence, found, clinical)
    elif read(_Entry(node, part, found, clinical)):
        for name in ("subject", "patient", "status", "clinicalStatus"):
            node[name].skip()
        found.settle(node, title)
    else:
        found.refuse(node, title)


def _stands(node: Node) -> bool:
    """Whether it is said to be so now: neither denied nor ended nor planned."""
    kind, status = node["resourceType"].peek, node["status"].peek
    if status in ("entered-in-error", "not-done") or _codes(node["verificationStatus"]) & _DENIED:
        return False
    if kind == "AllergyIntolerance" and _codes(node["clinicalStatus"]) & _PAST:
        return False
    return status in _STANDING.get(kind, {status})


def _codes(concept: Node) -> set[str]:
    return {each["code"].peek for each in concept["coding"].each()}


def _absence(node: Node, found: Gathering) -> str:
    """The code by which an entry says that there is nothing, or that nothing is known."""
    if node["resourceType"].peek not in _PARTS:
        return ""
    device = found.resources.get(node["device"]["reference"].peek)
    concepts = [node[name] for name in _CONCEPTS] + ([device["type"]] if device is not None else [])
    for each in (coding for concept in concepts for coding in concept["coding"].each()):
        code = each["code"].peek
        if each["system"].peek in (codes.ABSENT_UNKNOWN, codes.SNOMED) and code in _ABSENCES | codes.PARTLY_NONE:
            return code
    return ""


def _note_absence(node: Node, code: str, found: Gathering, clinical: Clinical) -> None:
    part = _PARTS[node["resourceType"].peek]
    device = found.resources.get(node["device"]["reference"].peek)
    if device is not None:
        found.take(device)
    if code in codes.KNOWN_NONE.get(part, ()):
        clinical.none.add(part)
    elif code not in codes.NO_INFORMATION:
        found.refuse(node, title_of(node), Trouble.PARTLY_NONE)


def title_of(node: Node) -> str:
    """What a remark about a resource is headed with."""
    for name in _CONCEPTS:
        display = next((c["display"].peek for c in node[name]["coding"].each() if c["display"].peek), "")
        if title := node[name]["text"].peek or display:
            return title
    return ""


def _kept(items: list[T], item: T | None) -> bool:
    if item is not None:
        items.append(item)
    return item is not None


def _condition(entry: _Entry) -> bool:
    states = _codes(entry.node["clinicalStatus"])
    active = not states & _PAST if states else entry.part is not Part.PAST
    return _kept(entry.clinical.conditions, read_condition(entry.node, entry.found, active=active))


def _observation(entry: _Entry) -> bool:
    entry.node["category"].skip()
    clinical = entry.clinical
    if clinical.blood is None:
        clinical.blood = read_blood(entry.node, entry.found)
        if clinical.blood is not None:
            return True
    return _kept(clinical.results, read_result(entry.node, entry.found))


def _flag(entry: _Entry) -> bool:
    """A foreign warning stands among the medical remarks, where a crew reads it."""
    alert = read_alert(entry.node, entry.found)
    if alert is not None:
        return _kept(entry.clinical.alerts, alert)
    return _remark(entry, entry.found.concept(entry.node["code"], entry.node))


def _plan(entry: _Entry) -> bool:
    entry.node["intent"].skip()
    return _remark(entry, entry.node["description"].text)


def _remark(entry: _Entry, text: str) -> bool:
    if text:
        entry.clinical.remarks.append(text)
    return bool(text)


READERS: dict[str, Callable[[_Entry], bool]] = {
    "AllergyIntolerance": lambda e: _kept(e.clinical.allergies, read_allergy(e.node, e.found)),
    "MedicationStatement": lambda e: _kept(e.clinical.medicines, read_medicine(e.node, e.found)),
    "MedicationRequest": lambda e: _kept(e.clinical.medicines, read_medicine(e.node, e.found)),
    "Condition": _condition,
    "DeviceUseStatement": lambda e: _kept(e.clinical.implants, read_implant(e.node, e.found)),
    "Procedure": lambda e: _kept(e.clinical.stays, read_stay(e.node, e.found)),
    "Immunization": lambda e: _kept(e.clinical.vaccinations, read_vaccination(e.node, e.found)),
    "Observation": _observation,
    "DocumentReference": lambda e: _kept(e.clinical.directives, read_directive(e.node, e.found)),
    "Flag": _flag,
    "CarePlan": _plan,
}
"""Kinds of resources that can become entries."""
