"""Clinical resources as entries of the card. Nothing that is not stated becomes an entry."""

import re

from lifebox.domain.medical import (
    Alert,
    AlertKind,
    AlertState,
    Allergy,
    AllergyKind,
    BloodGroup,
    BloodSource,
    BloodType,
    Condition,
    Directive,
    DirectiveKind,
    Dose,
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
from lifebox.interop.fhir import codes
from lifebox.interop.fhir.gathering import Gathering, own, tag
from lifebox.interop.fhir.nodes import Node

_CATEGORIES = {"medication": AllergyKind.MEDICINE, "food": AllergyKind.FOOD}
_SEVERITIES = {"mild": Severity.MILD, "moderate": Severity.MODERATE, "severe": Severity.SEVERE}
_GRADES = list(Severity)
_SCHEDULE = re.compile(r"([^;-]+)-([^;-]+)-([^;-]+)(?:-([^;-]+))?(?:; (.+))?")
_BARE_SCHEDULE = re.compile(r"([\d/½¼¾.,]+)-([\d/½¼¾.,]+)-([\d/½¼¾.,]+)(?:-([\d/½¼¾.,]+))?(?:; (.+))?")
_AMOUNT = r"\d[\d.,/ ]*(?:mg|g|µg|mcg|ml|j\.m\.|IU|%)(?:/[^\s+]+)?"
_STRENGTH = re.compile(rf"(.+?) ({_AMOUNT}(?: ?\+ ?{_AMOUNT})*)")
_COLUMNS = ("morning", "noon", "evening", "night", "text")
_DAY_PARTS = {"MORN": "morning", "NOON": "noon", "EVE": "evening", "NIGHT": "night", "HS": "night"}


def read_allergy(node: Node, found: Gathering) -> Allergy | None:
    """None where nobody says to what."""
    agent = found.concept(node["code"], node)
    if not agent:
        return None
    categories = [each for each in node["category"].each() if each.peek in _CATEGORIES]
    kind = tag(node, AllergyKind) or (_CATEGORIES[categories[0].peek] if categories else AllergyKind.OTHER)
    for each in node["category"].each():
        if each.peek in _CATEGORIES or kind in {AllergyKind.INSECT, AllergyKind.CONTACT}:
            each.skip()
    severity, reactions = tag(node, Severity) or Severity.UNKNOWN, []
    for reaction in node["reaction"].each():
        reactions.append(found.words(reaction["manifestation"], node))
        stated = _SEVERITIES.get(reaction["severity"].peek, Severity.UNKNOWN)
        severity = max(severity, stated, key=_GRADES.index)
        if stated is not Severity.UNKNOWN:
            reaction["severity"].skip()
    text = "; ".join(reaction for reaction in dict.fromkeys(reactions) if reaction)
    reaction_line = found.line(text, node, node["reaction"])
    return Allergy(agent=agent, kind=kind, reaction=reaction_line, severity=severity, note=_note(node, found))


def _note(node: Node, found: Gathering) -> str:
    """Annotations, and a doubt that must stand where the entry is read."""
    doubt = next((c["code"] for c in node["verificationStatus"]["coding"].each()), None)
    words = doubt.peek if doubt is not None and doubt.peek not in ("confirmed", "") else ""
    grave = node["criticality"].peek if node["criticality"].peek == "high" else ""
    notes = [found.notes(node), words and f"verificationStatus: {words}", grave and f"criticality: {grave}"]
    node["verificationStatus"].skip()
    if grave:
        node["criticality"].skip()
    return found.line("; ".join(part for part in notes if part), node, node["note"])


def read_condition(node: Node, found: Gathering, *, active: bool) -> Condition | None:
    """None without a name. `active` where the resource does not say."""
    icd10 = next((c for c in node["code"]["coding"].each() if c["system"].peek == codes.ICD10 and c["code"].peek), None)
    if icd10 is not None:
        icd10["system"].skip()
    name = found.concept(node["code"], node)
    code = found.line(icd10["code"].text, node, icd10) if icd10 is not None else ""
    if not name:
        return None
    since = found.when(node["onsetDateTime"])
    if since is None:
        since = found.when(node["onsetPeriod"]["start"])
    return Condition(name=name, icd10=code, since=since, active=active, note=_note(node, found))


def read_medicine(node: Node, found: Gathering) -> Medicine:
    """A `MedicationStatement` or `MedicationRequest` with the product that it names."""
    product = found.find(node["medicationReference"], node)
    if product:
        node["medicationReference"]["display"].skip()
        code, holder = product["code"], product
    else:
        code, holder = node["medicationCodeableConcept"], node
    atc, gtin = (_code(code, system) for system in (codes.ATC, codes.GTIN))
    text = found.concept(code, holder)
    if not text and not product:
        text = found.line(node["medicationReference"]["display"].text, node, node["medicationReference"])
    substance, amount = _ingredients(product, found)
    trade, strength = _parted(text, substance, amount)
    source = tag(node, MedicineSource)
    request = node["resourceType"].peek == "MedicationRequest"
    dosages = list(node["dosageInstruction" if request else "dosage"].each())
    dose, needed, route = _dose(dosages, node, found)
    since = found.when(node["effectivePeriod"]["start"])
    medicine = Medicine(
        trade_name=trade,
        substance=substance,
        atc=atc,
        gtin=gtin,
        lot=found.line(product["batch"]["lotNumber"].text, node, product),
        expires=found.when(product["batch"]["expirationDate"]),
        strength=strength,
        form=found.concept(product["form"], product) if product else "",
        route=route,
        dose=dose,
        as_needed=needed,
        reason=found.words(node["reasonCode"], node),
        since=since,
        source=source or (MedicineSource.PRESCRIPTION if request else MedicineSource.UNKNOWN),
        as_written=found.notes(node),
    )
    if product and found.take(product):
        found.settle(product, medicine.title)
    return medicine


def _code(concept: Node, system: str) -> str:
    for each in concept["coding"].each():
        if each["system"].peek == system and len(each["code"].peek) <= 100:
            each["system"].skip()
            return each["code"].text
    return ""


def _ingredients(product: Node, found: Gathering) -> tuple[str, str]:
    """Substances and amounts, joined where there are several."""
    names, amounts = [], []
    for each in product["ingredient"].each():
        if name := found.concept(each["itemCodeableConcept"], product):
            names.append(name)
        strength = each["strength"]
        if amount := _quantity(strength["numerator"]):
            base = _quantity(strength["denominator"])
            strength.skip()
            amounts.append(amount if base in ("1", "1 1", "") else f"{amount}/{base}")
    place = product["ingredient"]
    return found.line(" + ".join(names), product, place), found.line(" + ".join(amounts), product, place)


def _quantity(node: Node) -> str:
    return f"{node['value'].peek} {node['unit'].peek or node['code'].peek}".strip() if node["value"].peek else ""


def _parted(text: str, substance: str, amount: str) -> tuple[str, str]:
    """Name and strength of a product whose name may end with it; both together say what the document said."""
    if substance and text == substance:
        return "", amount
    if substance and text.startswith(f"{substance} "):
        return "", text.removeprefix(f"{substance} ")
    if amount and text.endswith(f" {amount}"):
        return text.removesuffix(f" {amount}"), amount
    if parted := _STRENGTH.fullmatch(text):
        return parted[1], parted[2]
    return text, amount if amount and amount not in text else ""


def _dose(dosages: list[Node], node: Node, found: Gathering) -> tuple[Dose, bool, str]:
    """The dose, whether it is taken as needed, and the route."""
    texts, routes, needed = [], [], False
    times: dict[str, str] = {}
    for dosage in dosages:
        needed = dosage["asNeededBoolean"].text == "true" or needed
        dosage["sequence"].skip()
        if reason := found.concept(dosage["asNeededCodeableConcept"], node):
            needed = True
            texts.append(reason)
        routes.append(found.concept(dosage["route"], node))
        said = [
            dosage["text"].text,
            found.words(dosage["additionalInstruction"], node),
            dosage["patientInstruction"].text,
        ]
        if said[0]:
            # The words say when; amounts beside them stay unread, for they may say more.
            dosage["timing"].skip()
        else:
            times |= _structured(dosage, said)
        texts += said
    text = "; ".join(part for part in dict.fromkeys(texts) if part)
    timed = any(dosage["timing"]["repeat"]["when"] for dosage in dosages)
    schedule = (_SCHEDULE if timed else _BARE_SCHEDULE).fullmatch(text) if len(dosages) == 1 and not times else None
    if schedule:
        dose = Dose(**dict(zip(_COLUMNS, (part or "" for part in schedule.groups()), strict=True)))
    else:
        dose = Dose(**times, text=found.line(text, node, node["dosage"]))
    return dose, needed, found.line("; ".join(r for r in dict.fromkeys(routes) if r), node, node["dosage"])


def _structured(dosage: Node, said: list[str]) -> dict[str, str]:
    """Amounts at times of the day; how often, where no time is named, in signs that need no language."""
    repeat, rates = dosage["timing"]["repeat"], list(dosage["doseAndRate"].each())
    amount = _quantity(rates[0]["doseQuantity"]) if len(rates) == 1 else ""
    when = [each.peek for each in repeat["when"].each()]
    if amount and len(amount) <= 40 and when and all(code in _DAY_PARTS for code in when):
        dosage["timing"].skip()
        rates[0]["doseQuantity"].skip()
        return {_DAY_PARTS[code]: amount for code in when}
    often = [repeat[name].peek for name in ("frequency", "period", "periodUnit")]
    if all(often):
        repeat["frequency"].skip()
        repeat["period"].skip()
        repeat["periodUnit"].skip()
        said.append(f"{amount} {often[0]} × / {often[1]} {often[2]}".strip())
    elif amount:
        said.append(amount)
    if amount:
        rates[0]["doseQuantity"].skip()
    return {}


def read_implant(node: Node, found: Gathering) -> Implant | None:
    """A `DeviceUseStatement` with its device. None without a name."""
    device = found.find(node["device"], node)
    names = [found.concept(device["type"], device)] if device else []
    names += [each["name"].text for each in device["deviceName"].each()]
    shown = node["device"]["display"].text
    name = next((name for name in names if name), "") or shown
    if not name:
        return None
    further = [each for each in (*names, shown) if each and each != name]
    mri = tag(device, MriSafety) if device else None
    if mri is not None:
        device["safety"].skip()
    notes = [*further, found.notes(node), found.notes(device) if device else ""]
    implant = Implant(
        name=found.line(name, node, node["device"]),
        since=found.when(node["timingDateTime"]) or found.when(node["timingPeriod"]["start"]),
        model=found.line(device["modelNumber"].text, node, node["device"]),
        side=found.concept(node["bodySite"], node),
        mri=mri or MriSafety.UNKNOWN,
        note=found.line("; ".join(part for part in notes if part), node, node["note"]),
    )
    if device and found.take(device):
        device["patient"].skip()
        found.settle(device, implant.name)
    return implant


def read_stay(node: Node, found: Gathering) -> Stay | None:
    """A `Procedure`. None without a name."""
    what = found.concept(node["code"], node)
    place = node["location"]
    where = place["display"].peek
    if not place["reference"].peek:
        place["display"].skip()
    when = found.when(node["performedDateTime"]) or found.when(node["performedPeriod"]["start"])
    return Stay(what=what, when=when, where=found.line(where, node, place)) if what else None


def read_vaccination(node: Node, found: Gathering) -> Vaccination | None:
    """An `Immunization`. None without a name."""
    uncoded = next((c for c in node["vaccineCode"]["coding"].each() if not c["code"] and not c["system"]), None)
    product = uncoded["display"].peek if uncoded is not None and node["vaccineCode"]["text"].peek else ""
    name = found.concept(node["vaccineCode"], node)
    if uncoded is not None and product:
        uncoded["display"].skip()
    against = [found.words(each["targetDisease"], node) for each in node["protocolApplied"].each()]
    named = found.line(", ".join(a for a in dict.fromkeys(against) if a), node, node["protocolApplied"])
    when = found.when(node["occurrenceDateTime"])
    if node["_occurrenceString"].extension(codes.DATA_ABSENT):
        node["occurrenceString"].skip()
    if named:
        return Vaccination(against=named, when=when, product=name)
    return (
        Vaccination(against=name, when=when, product=found.line(product, node, node["vaccineCode"])) if name else None
    )


def read_blood(node: Node, found: Gathering) -> BloodGroup | None:
    """A blood group as this program writes it; anything else is a result."""
    group = node["valueCodeableConcept"]["text"].peek
    loinc = any(
        c["system"].peek == codes.LOINC and c["code"].peek == codes.BLOOD_GROUP for c in node["code"]["coding"].each()
    )
    if not loinc or group not in [each.value for each in BloodType]:
        return None
    node["code"].skip()
    node["valueCodeableConcept"]["text"].skip()
    source = tag(node, BloodSource)
    if source is not None:
        node["method"].skip()
    return BloodGroup(
        group=BloodType(group),
        source=source or BloodSource.UNKNOWN,
        stated=found.when(node["effectiveDateTime"]),
    )


def read_result(node: Node, found: Gathering) -> Result | None:
    """An `Observation` with a value of its own or of its components. None where it has none."""
    name = found.concept(node["code"], node)
    value, unit = _value(node, node, found)
    parts = []
    for each in node["component"].each():
        part = found.concept(each["code"], node)
        parts.append(f"{part}: {' '.join(p for p in _value(each, node, found) if p)}".strip(": "))
    text = "; ".join(part for part in (value, *parts) if part)
    if not text:
        return None
    return Result(
        kind=tag(node, ResultKind) or ResultKind.OTHER,
        name=name,
        value=found.line(text, node, node["component"]),
        unit=found.line(unit, node, node["valueQuantity"]),
        when=found.when(node["effectiveDateTime"]) or found.when(node["effectivePeriod"]["start"]),
    )


def _value(place: Node, node: Node, found: Gathering) -> tuple[str, str]:
    quantity = place["valueQuantity"]
    if quantity["value"].peek:
        comparator = quantity["comparator"].text
        for name in ("system", "code"):
            quantity[name].skip()
        unit = quantity["unit"].text or quantity["code"].text
        return f"{comparator}{quantity['value'].text}", unit
    written = place["valueString"].text or place["valueInteger"].text or place["valueBoolean"].text
    return written or found.concept(place["valueCodeableConcept"], node), ""


def read_directive(node: Node, found: Gathering) -> Directive | None:
    """A `DocumentReference` that says where the paper lies, as this program writes it. None for any other: a statement
    of which nobody knows the paper is none for a crew.
    """
    kind = next((k for c in node["type"]["coding"].each() if (k := own(c, DirectiveKind)) is not None), None)
    paper = node["content"].first["attachment"]
    if kind is None or not paper["title"].peek:
        return None
    node["type"].skip()
    return Directive(
        kind=kind,
        paper_place=found.line(paper["title"].text, node, paper),
        note=found.line(node["description"].text, node, node["description"]),
        when=found.when(paper["creation"]),
    )


def read_alert(node: Node, found: Gathering) -> Alert | None:
    """A `Flag` of one of the card's kinds. None for any other."""
    coding = next((c for c in node["code"]["coding"].each() if own(c, AlertKind) is not None), None)
    kind = own(coding, AlertKind) if coding is not None else None
    if coding is None or kind is None:
        return None
    word = coding["display"].text
    detail = found.concept(node["code"], node)
    state = tag(node, AlertState) or AlertState.PROPOSED
    return Alert(kind=kind, detail="" if detail == word else detail, state=state)
