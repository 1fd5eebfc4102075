"""Patient as identity, residence, contacts and family doctor."""

from collections.abc import Iterator

from lifebox.domain.identity import Address, Contact, Document, Identity, LegalRole, Phone, Residence, Sex
from lifebox.domain.medical import Provider, Providers
from lifebox.domain.pesel import tidy_pesel
from lifebox.domain.phones import read_phone
from lifebox.interop.fhir import codes
from lifebox.interop.fhir.gathering import Gathering, SummaryFinding, Trouble
from lifebox.interop.fhir.nodes import Node

_MOST_PHONES = 3
_LEGAL = {"GUARD": LegalRole.GUARDIAN, "POWATT": LegalRole.ATTORNEY, "HPOWATT": LegalRole.ATTORNEY}
_USUAL_NAMES = ("official", "usual", "")


def read_identity(patient: Node, found: Gathering) -> Identity:
    """Who the person is."""
    pesel, document = _numbers(patient, found)
    given, surname, used = _names(patient, found)
    birth = found.when(patient["birthDate"])
    if not given and not surname:
        found.findings.append(SummaryFinding(Trouble.NO_PATIENT_NAME))
    if birth is None:
        found.findings.append(SummaryFinding(Trouble.NO_BIRTH))
    needed = patient.extension(codes.INTERPRETER)["valueBoolean"].text
    return Identity(
        given_names=given,
        surname=surname,
        used_name=used,
        birth=birth,
        sex=_sex(patient["gender"]),
        pesel=pesel,
        document=document,
        languages=tuple(_languages(patient, found)),
        interpreter_needed=None if not needed else needed == "true",
    )


def _sex(gender: Node) -> Sex:
    if gender.peek not in [sex.value for sex in Sex]:
        return Sex.UNKNOWN
    return Sex(gender.text)


def _numbers(patient: Node, found: Gathering) -> tuple[str, Document | None]:
    """PESEL, and the first number of another kind; further ones stay unread. Only here identifiers are content."""
    pesel, document = "", None
    for each in patient["identifier"].each():
        if each["system"].peek == codes.PESEL and not pesel:
            each.skip()
            pesel = found.line(tidy_pesel(each["value"].text), patient, each["value"])
        elif each["value"].peek and document is None:
            each["use"].skip()
            number = found.line(each["value"].text, patient, each["value"])
            document = Document(kind=found.concept(each["type"], patient), number=number) if number else None
    rest = "\n".join(f"{path}: {text}" for each in patient["identifier"].each() for path, text in each.unread())
    if rest:
        found.tell(Trouble.KEPT, patient, patient["identifier"])
        found.remark("FHIR Patient: identifier", rest)
    return pesel, document


def _names(patient: Node, found: Gathering) -> tuple[str, str, str]:
    """Given names, surname, and another name; who has only a whole name has it as the surname."""
    names = list(patient["name"].each())
    main = next((name for use in _USUAL_NAMES for name in names if name["use"].peek == use), None)
    main = main or next(iter(names), None)
    if main is None:
        return "", "", ""
    main["use"].skip()
    given, surname = _given(main), main["family"].text
    if not given and not surname:
        surname = main["text"].text
    elif main["text"].peek in (f"{given} {surname}", f"{surname} {given}"):
        main["text"].skip()
    used = next((name for name in names if name.path != main.path), None)
    other = ""
    if used is not None:
        # A maiden name or one that somebody goes by: the card has one field for both.
        used["use"].skip()
        other = used["text"].text or f"{_given(used)} {used['family'].text}".strip()
    line = found.line
    return line(given, patient, main), line(surname, patient, main), line(other, patient, used or main)


def _given(name: Node) -> str:
    return " ".join(text for each in name["given"].each() if (text := each.text))


def _languages(patient: Node, found: Gathering) -> Iterator[str]:
    for each in patient["communication"].each():
        if language := found.concept(each["language"], patient):
            yield language


def read_residence(patient: Node, found: Gathering) -> Residence:
    """The first address at home, and the phones; addresses beyond it stay unread."""
    addresses = list(patient["address"].each())
    home = next((each for each in addresses if each["use"].peek == "home"), next(iter(addresses), None))
    phones = tuple(phone for each in patient["telecom"].each() if (phone := read_contact_point(each, patient, found)))
    return Residence(address=_address(home, patient, found) if home is not None else Address(), phones=phones)


def _address(home: Node, patient: Node, found: Gathering) -> Address:
    home["use"].skip()
    line = home["_line"].first
    street, building, flat = (
        line.extension(url)["valueString"].text for url in (codes.STREET, codes.BUILDING, codes.FLAT)
    )
    if street or building or flat:
        home["line"].first.skip()
    else:
        street = ", ".join(text for each in home["line"].each() if (text := each.text))
    teryt = home.extension(codes.TERYT)
    ids = {}
    for url, system in ((codes.TERC, codes.TERC_SYSTEM), (codes.SIMC, codes.SIMC_SYSTEM)):
        value = teryt.extension(url)["valueCoding"]
        if value["system"].peek == system:
            value["system"].skip()
            ids[url] = value["code"].text
    parts = {
        "street": street,
        "building": building,
        "flat": flat,
        "postcode": home["postalCode"].text,
        "town": home["city"].text,
        "terc": ids.get(codes.TERC, ""),
        "simc": ids.get(codes.SIMC, ""),
    }
    return Address(**{name: found.line(text, patient, home) for name, text in parts.items()})


def read_contact_point(point: Node, patient: Node, found: Gathering) -> Phone | None:
    """A phone; mail and other ways stay unread."""
    if point["system"].peek not in ("phone", "sms", "") or not point["value"].peek:
        return None
    point["system"].skip()
    point["use"].skip()
    written = found.line(point["value"].text.removeprefix("tel:"), patient, point)
    hours = found.line(point.extension(codes.PHONE_COMMENT)["valueString"].text, patient, point)
    return Phone(written=written, number=read_phone(written) or "", hours=hours) if written else None


def read_contacts(patient: Node, found: Gathering) -> tuple[Contact, ...]:
    """Whom to call, in the order of the document."""
    return tuple(_contact(each, patient, found) for each in patient["contact"].each())


def _contact(contact: Node, patient: Node, found: Gathering) -> Contact:
    roles: list[str] = []
    legal, first = LegalRole.NONE, True
    relation = ""
    for role in contact["relationship"].each():
        code = next((c for c in role["coding"].each() if c["system"].peek == codes.ROLE), None)
        if code is not None and code["code"].peek in _LEGAL and legal is LegalRole.NONE:
            legal = _LEGAL[code["code"].peek]
            role.skip()
        elif first:
            relation, first = _relation(role, patient, found), False
        else:
            roles.append(found.concept(role, patient))
    points = [phone for each in contact["telecom"].each() if (phone := read_contact_point(each, patient, found))]
    # A card has room for three; the others are told in words.
    further = [" ".join(part for part in (p.written, p.hours) if part) for p in points[_MOST_PHONES:]]
    name = contact["name"]
    written = name["text"].text or " ".join(part for part in (_given(name), name["family"].text) if part)
    return Contact(
        name=found.line(written, patient, contact),
        relation=relation,
        phones=tuple(points[:_MOST_PHONES]),
        legal_role=legal,
        note=found.line("; ".join(part for part in (*roles, *further) if part), patient, contact),
    )


def _relation(role: Node, patient: Node, found: Gathering) -> str:
    """What somebody is to the person. That they are an emergency contact is said of everybody on the list."""
    for each in role["coding"].each():
        if each["system"].peek == codes.CONTACT_ROLE and each["code"].peek == "C":
            each.skip()
            if not role["text"].peek:
                return ""
    return found.concept(role, patient)


def read_doctor(patient: Node, found: Gathering) -> Providers:
    """The first general practitioner: a person, a person's role, or a clinic."""
    first = patient["generalPractitioner"].first
    if not first:
        return Providers()
    resource = found.find(first, patient)
    if not resource:
        name = found.line(first["display"].text, patient, first)
        return Providers(family_doctor=Provider(name=name)) if name else Providers()
    first["display"].skip()
    kind = resource["resourceType"].peek
    name = organisation = ""
    if kind == "PractitionerRole":
        name = _party(resource["practitioner"], resource, found)
        organisation = _party(resource["organization"], resource, found)
    elif kind == "Practitioner":
        name = _practitioner(resource)
    else:
        organisation = resource["name"].text
    phones = [point for each in resource["telecom"].each() if (point := read_contact_point(each, resource, found))]
    hours = ", ".join(
        part for part in (resource["availabilityExceptions"].text, phones[0].hours if phones else "") if part
    )
    provider = Provider(
        name=found.line(name, resource, resource),
        organisation=found.line(organisation, resource, resource),
        phone=", ".join(phone.written for phone in phones),
        hours=found.line(hours, resource, resource),
    )
    found.take(resource)
    found.settle(resource, provider.name or provider.organisation)
    return Providers(family_doctor=provider)


def _party(reference: Node, role: Node, found: Gathering) -> str:
    """Whom a role belongs to: by the resource, else by what is displayed."""
    display = reference["display"].text
    resource = found.find(reference, role)
    if not resource:
        return display
    name = _practitioner(resource) if resource["resourceType"].peek == "Practitioner" else resource["name"].text
    found.take(resource)
    found.settle(resource, name)
    return name or display


def _practitioner(resource: Node) -> str:
    name = resource["name"].first
    parts = [*(each.text for each in name["prefix"].each()), _given(name), name["family"].text]
    whole = " ".join(part for part in parts if part)
    if not whole:
        return name["text"].text
    name["text"].skip()
    return whole
