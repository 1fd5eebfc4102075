"""What the card says of health as FHIR resources, each with its line for people."""

import re

from lifebox.domain.medical import (
    Alert,
    AlertState,
    Allergy,
    AllergyKind,
    BloodGroup,
    BloodSource,
    Condition,
    Directive,
    Implant,
    Medicine,
    MedicineSource,
    MriSafety,
    Result,
    ResultKind,
    Severity,
    Stay,
    Vaccination,
)
from lifebox.domain.tiers import show_date, term
from lifebox.interop.fhir import codes
from lifebox.interop.fhir.building import (
    Document,
    Entry,
    Json,
    absent,
    coding,
    concept,
    dated,
    filled,
    joined,
    notes,
    own_code,
    tagged,
)

_CATEGORY = {
    AllergyKind.MEDICINE: "medication",
    AllergyKind.CONTRAST: "medication",
    AllergyKind.FOOD: "food",
    AllergyKind.INSECT: "environment",
    AllergyKind.CONTACT: "environment",
}
_SEVERITY = {
    Severity.MILD: "mild",
    Severity.MODERATE: "moderate",
    Severity.SEVERE: "severe",
    Severity.ANAPHYLAXIS: "severe",
}
_TIMES = ("MORN", "NOON", "EVE", "NIGHT")
_AMOUNT = re.compile(r"(\d{1,7}(?:[.,]\d{1,4})?) ?(mg|g|µg|mcg|ml|j\.m\.|IU|%)", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,4})?", re.ASCII)


def write_allergy(document: Document, allergy: Allergy) -> Entry:
    """`AllergyIntolerance`; how sure it is nobody said, so nothing is said of that."""
    kind = allergy.kind
    exact = [kind] if kind in {AllergyKind.INSECT, AllergyKind.CONTACT, AllergyKind.CONTRAST} else []
    worst = [allergy.severity] if allergy.severity is Severity.ANAPHYLAXIS else []
    reaction = filled(
        {
            "manifestation": [concept(allergy.reaction)],
            "severity": _SEVERITY.get(allergy.severity),
        }
    )
    reference = document.add(
        "AllergyIntolerance",
        {
            "meta": tagged(*exact, *worst) if exact or worst else None,
            "clinicalStatus": {"coding": [coding(codes.ALLERGY_STATUS, "active")]},
            "category": [_CATEGORY[kind]] if kind in _CATEGORY else [],
            "code": concept(allergy.agent),
            "patient": document.patient,
            "note": notes(allergy.note),
            "reaction": [reaction] if allergy.reaction or allergy.severity is not Severity.UNKNOWN else [],
        },
    )
    severity = term(document.say, allergy.severity) if allergy.severity is not Severity.UNKNOWN else ""
    return Entry(reference, joined(allergy.agent, allergy.reaction, severity, allergy.note))


def write_medicine(document: Document, medicine: Medicine) -> Entry:
    """`MedicationStatement` about a `Medication`, whose name ends with the strength as it is written."""
    code = [coding(codes.ATC, medicine.atc)] if medicine.atc else []
    code += [coding(codes.GTIN, medicine.gtin)] if medicine.gtin else []
    ingredient = filled({"itemCodeableConcept": {"text": medicine.substance}, "strength": _strength(medicine.strength)})
    body: Json = {
        "code": concept(medicine.title, *code),
        "form": concept(medicine.form) if medicine.form else None,
        "ingredient": [ingredient] if medicine.substance else [],
        "batch": filled({"lotNumber": medicine.lot, "expirationDate": str(medicine.expires or "")}),
    }
    product = document.add("Medication", body)
    dosage = _dosage(medicine)
    since = {"effectivePeriod": {"start": str(medicine.since)}} if medicine.since else dated("effectiveDateTime", None)
    source = medicine.source
    reference = document.add(
        "MedicationStatement",
        {
            "meta": tagged(source) if source is not MedicineSource.UNKNOWN else None,
            "status": "active",
            "medicationReference": product,
            "subject": document.patient,
            **since,
            "reasonCode": [concept(medicine.reason)] if medicine.reason else [],
            "note": notes(medicine.as_written),
            "dosage": [dosage] if dosage else [],
        },
    )
    needed = document.say("dose.as_needed") if medicine.as_needed else ""
    substance = medicine.substance if medicine.trade_name else ""
    line = joined(medicine.title, substance, medicine.dose.one_line(), needed, medicine.route, medicine.reason)
    return Entry(reference, line)


def _strength(text: str) -> Json | None:
    """An amount with its unit; anything else stays in the name alone."""
    amount = _AMOUNT.fullmatch(text)
    if amount is None:
        return None
    whole = {"value": 1, "system": codes.UCUM, "code": "1"}
    return {"numerator": {"value": _number(amount[1]), "unit": amount[2]}, "denominator": whole}


def _number(text: str) -> int | float:
    number = float(text.replace(",", "."))
    return int(number) if number.is_integer() else number


def _dosage(medicine: Medicine) -> Json:
    """The dose as written, and the times of the day where there are any."""
    times = [code for code, amount in zip(_TIMES, medicine.dose.times, strict=True) if amount.strip("0")]
    repeat = {"frequency": len(times), "period": 1, "periodUnit": "d", "when": times}
    return filled(
        {
            "text": medicine.dose.one_line(),
            "timing": {"repeat": repeat} if times else None,
            "asNeededBoolean": True if medicine.as_needed else None,
            "route": concept(medicine.route) if medicine.route else None,
        }
    )


def write_condition(document: Document, condition: Condition) -> Entry:
    """`Condition`; ICD-10 only where the card has it."""
    reference = document.add(
        "Condition",
        {
            "clinicalStatus": {
                "coding": [coding(codes.CONDITION_STATUS, "active" if condition.active else "inactive")]
            },
            "code": concept(condition.name, *([coding(codes.ICD10, condition.icd10)] if condition.icd10 else [])),
            "subject": document.patient,
            "onsetDateTime": str(condition.since) if condition.since else None,
            "note": notes(condition.note),
        },
    )
    since = show_date(condition.since) if condition.since else ""
    return Entry(reference, joined(condition.name, condition.icd10, since, condition.note))


def write_implant(document: Document, implant: Implant) -> Entry:
    """`DeviceUseStatement` about a `Device`."""
    known = implant.mri is not MriSafety.UNKNOWN
    device = document.add(
        "Device",
        {
            "meta": tagged(implant.mri) if known else None,
            "modelNumber": implant.model,
            "type": concept(implant.name),
            "patient": document.patient,
            "safety": [concept(term(document.say, implant.mri))] if known else [],
        },
    )
    reference = document.add(
        "DeviceUseStatement",
        {
            "status": "active",
            "subject": document.patient,
            **dated("timingDateTime", implant.since),
            "device": device,
            "bodySite": concept(implant.side) if implant.side else None,
            "note": notes(implant.note),
        },
    )
    since = show_date(implant.since) if implant.since else ""
    safety = term(document.say, implant.mri) if known else ""
    return Entry(reference, joined(implant.name, implant.model, implant.side, since, safety, implant.note))


def write_stay(document: Document, stay: Stay) -> Entry:
    """`Procedure`: an operation or a stay."""
    body = {
        "status": "completed",
        "code": concept(stay.what),
        "subject": document.patient,
        **dated("performedDateTime", stay.when),
        "location": filled({"display": stay.where}),
    }
    when = show_date(stay.when) if stay.when else ""
    return Entry(document.add("Procedure", body), joined(stay.what, when, stay.where))


def write_vaccination(document: Document, vaccination: Vaccination) -> Entry:
    """`Immunization`; what the product is called stands as a name without a code."""
    product = [{"display": vaccination.product}] if vaccination.product else []
    # Of this one element many programs insist on a value.
    unknown = {"occurrenceString": document.say("Knowledge.unknown"), "_occurrenceString": absent()}
    body = {
        "status": "completed",
        "vaccineCode": concept(vaccination.against, *product),
        "patient": document.patient,
        **({"occurrenceDateTime": str(vaccination.when)} if vaccination.when else unknown),
    }
    when = show_date(vaccination.when) if vaccination.when else ""
    return Entry(document.add("Immunization", body), joined(vaccination.against, vaccination.product, when))


def write_result(document: Document, result: Result) -> Entry:
    """`Observation`; a number with a unit is a quantity, everything else stays as written."""
    name = result.name or term(document.say, result.kind)
    body = {
        "meta": tagged(result.kind) if result.kind is not ResultKind.OTHER else None,
        "status": "final",
        "code": concept(name),
        "subject": document.patient,
        **dated("effectiveDateTime", result.when),
    }
    if result.unit and _NUMBER.fullmatch(result.value):
        body["valueQuantity"] = {"value": _number(result.value), "unit": result.unit}
    else:
        body["valueString"] = joined(result.value, result.unit, by=" ")
    when = show_date(result.when) if result.when else ""
    return Entry(document.add("Observation", body), joined(f"{name}: {result.value} {result.unit}".strip(), when))


def write_blood(document: Document, blood: BloodGroup) -> Entry:
    """`Observation` of the group, never without where it is from."""
    source = "" if blood.source is BloodSource.UNKNOWN else term(document.say, blood.source)
    body = {
        "meta": tagged(blood.source),
        "status": "final",
        "code": concept("ABO/Rh", coding(codes.LOINC, codes.BLOOD_GROUP)),
        "subject": document.patient,
        **dated("effectiveDateTime", blood.stated),
        "valueCodeableConcept": concept(blood.group.value),
        "method": concept(source) if source else None,
    }
    return Entry(document.add("Observation", body), joined(document.say("card.blood", group=blood.group.value), source))


def write_directive(document: Document, directive: Directive) -> Entry:
    """`DocumentReference`: what counts is the paper, so its place is the document's title."""
    paper = {"title": directive.paper_place, "creation": str(directive.when) if directive.when else None}
    body = {
        "status": "current",
        "type": concept(term(document.say, directive.kind), own_code(directive.kind)),
        "subject": document.patient,
        "description": directive.note,
        "content": [{"attachment": filled(paper)}],
    }
    place = document.say("directive.paper", place=directive.paper_place)
    when = show_date(directive.when) if directive.when else ""
    return Entry(
        document.add("DocumentReference", body), joined(term(document.say, directive.kind), place, when, directive.note)
    )


def write_alert(document: Document, alert: Alert) -> Entry:
    """`Flag`. Whether anybody confirmed it goes with it."""
    word = term(document.say, alert.kind)
    proposed = document.say("alert.proposed") if alert.state is AlertState.PROPOSED else ""
    body = {
        "meta": tagged(alert.state),
        "status": "active",
        "code": concept(alert.detail or word, own_code(alert.kind, word)),
        "subject": document.patient,
    }
    line = joined(f"{word}: {alert.detail}" if alert.detail else word, proposed)
    return Entry(document.add("Flag", body), line)
