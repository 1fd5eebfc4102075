"""Who the person is, where they live, whom to call and who looks after them, as Patient."""

from lifebox.domain.card import Card
from lifebox.domain.identity import Address, Contact, Identity, LegalRole, Phone
from lifebox.domain.medical import Provider
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import term
from lifebox.interop.fhir import codes
from lifebox.interop.fhir.building import Document, Json, absent, coding, concept, dated, filled, joined

_LEGAL = {LegalRole.GUARDIAN: "GUARD", LegalRole.ATTORNEY: "POWATT"}


def write_patient(document: Document, card: Card) -> None:
    """Add the person, and the family doctor whom it refers to."""
    identity, doctor = card.identity, card.providers.family_doctor
    body = {
        "generalPractitioner": [_practitioner(document, doctor)] if doctor and doctor != Provider() else [],
        "extension": _interpreter(identity),
        "identifier": _identifiers(identity),
        "name": _names(identity),
        "telecom": [write_phone(phone, "home") for phone in card.residence.phones],
        "gender": identity.sex.value,
        **dated("birthDate", identity.birth),
        "address": _addresses(card.residence.address),
        "contact": [_contact(contact, document.say) for contact in card.contacts],
        "communication": [{"language": concept(language)} for language in identity.languages if language],
    }
    document.add("Patient", body)


def _interpreter(identity: Identity) -> list[Json]:
    needed = identity.interpreter_needed
    return [] if needed is None else [{"url": codes.INTERPRETER, "valueBoolean": needed}]


def _identifiers(identity: Identity) -> list[Json]:
    found: list[Json] = []
    if identity.pesel:
        found.append({"use": "official", "system": codes.PESEL, "value": identity.pesel})
    if identity.document is not None:
        kind = concept(identity.document.kind) if identity.document.kind else None
        found.append(filled({"type": kind, "value": identity.document.number}))
    return found


def _names(identity: Identity) -> list[Json]:
    names = [filled({"use": "official", "family": identity.surname, "given": identity.given_names.split()})]
    return [*names, {"text": identity.used_name}] if identity.used_name else names


def write_phone(phone: Phone, use: str = "") -> Json:
    """A phone as it is dialled, or as it was written where it was not understood."""
    comment = [{"url": codes.PHONE_COMMENT, "valueString": phone.hours}] if phone.hours else []
    value = phone.number or phone.written
    return filled({"extension": comment, "system": "phone", "value": value, "use": use})


def _addresses(address: Address) -> list[Json]:
    parts = {codes.STREET: address.street, codes.BUILDING: address.building, codes.FLAT: address.flat}
    line = address.one_line(with_town=False)
    place = [(codes.TERC, codes.TERC_SYSTEM, address.terc), (codes.SIMC, codes.SIMC_SYSTEM, address.simc)]
    ids = [{"url": url, "valueCoding": coding(system, code)} for url, system, code in place if code]
    body = {
        # The specification of HL7 Poland wants both.
        "extension": [{"url": codes.TERYT, "extension": ids}] if len(ids) == len(place) else [],
        "line": [line] if line else [],
        "_line": [{"extension": [{"url": url, "valueString": part} for url, part in parts.items() if part]}],
        "city": address.town,
        "postalCode": address.postcode,
    }
    if not line:
        del body["_line"]
    return [{"use": "home", **filled(body)}] if filled(body) else []


def _contact(contact: Contact, say: Say) -> Json:
    """Everybody on the list is somebody to call; the order is the order in which to."""
    emergency = coding(codes.CONTACT_ROLE, "C", "Emergency Contact")
    roles = [concept(contact.relation, emergency)]
    if contact.legal_role in _LEGAL:
        roles.append(concept(term(say, contact.legal_role), coding(codes.ROLE, _LEGAL[contact.legal_role])))
    if remarks := contact_remarks(contact, say):
        roles.append({"text": remarks})
    name = {"text": contact.name} if contact.name else None
    return filled(
        {
            "relationship": roles,
            # Somebody without a name, a phone and an address would be nobody.
            "name": name if name or contact.phones else absent(),
            "telecom": [write_phone(phone) for phone in contact.phones],
        }
    )


def contact_remarks(contact: Contact, say: Say) -> str:
    """In words what FHIR has no elements for."""
    return joined(
        say("contact.keys") if contact.holds_keys else "",
        say("contact.pets") if contact.takes_pets else "",
        say("contact.no_health") if contact.may_be_told_health is False else "",
        contact.distance,
        contact.note,
        by="; ",
    )


def contact_line(contact: Contact, say: Say) -> str:
    """Somebody to call, in one line."""
    phones = [f"{show_phone(p.number) if p.number else p.written} {p.hours}".strip() for p in contact.phones]
    legal = term(say, contact.legal_role) if contact.legal_role in _LEGAL else ""
    return joined(f"{contact.relation} {contact.name}".strip(), *phones, legal, contact_remarks(contact, say))


def _practitioner(document: Document, provider: Provider) -> Json:
    phone = filled({"system": "phone", "value": provider.phone})
    body = {
        "practitioner": filled({"display": provider.name}),
        "organization": filled({"display": provider.organisation}),
        "telecom": [phone] if provider.phone else [],
        "availabilityExceptions": provider.hours,
    }
    return document.add("PractitionerRole", body)
