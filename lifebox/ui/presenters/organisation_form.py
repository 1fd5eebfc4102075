"""The organisation's profile as the text of a form's fields, and back."""

from collections.abc import Mapping
from enum import Enum

from pydantic import ValidationError

from lifebox.domain.organisation import (
    BoxSize,
    Controller,
    InformationClause,
    OrganisationProfile,
    Place,
    ServicePhone,
)
from lifebox.domain.phones import read_phone, show_phone
from lifebox.domain.values import clean_line, clean_note
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP

NEEDED = frozenset({"programme", "operator", "operator_short", "duty_phone", "town", "emergency_number"})
LINES = {
    "programme": QT_TRANSLATE_NOOP("Organisation", "Name of the programme"),
    "operator": QT_TRANSLATE_NOOP("Organisation", "Who runs it"),
    "operator_short": QT_TRANSLATE_NOOP("Organisation", "The same, short (on labels)"),
    "town": QT_TRANSLATE_NOOP("Organisation", "Town"),
    "postcode": QT_TRANSLATE_NOOP("Organisation", "Usual postcode"),
    "duty_phone": QT_TRANSLATE_NOOP("Organisation", "24 h phone"),
    "emergency_number": QT_TRANSLATE_NOOP("Organisation", "Emergency number"),
    "area_code": QT_TRANSLATE_NOOP("Organisation", "Area code of old numbers"),
    "accent": QT_TRANSLATE_NOOP("Organisation", "Colour (#RRGGBB)"),
    "box.width": QT_TRANSLATE_NOOP("Organisation", "Box inside: width, mm"),
    "box.height": QT_TRANSLATE_NOOP("Organisation", "Box inside: height, mm"),
    "controller.name": QT_TRANSLATE_NOOP("Organisation", "Controller of the data"),
    "controller.address": QT_TRANSLATE_NOOP("Organisation", "Controller's address"),
    "controller.phone": QT_TRANSLATE_NOOP("Organisation", "Controller's phone"),
    "controller.email": QT_TRANSLATE_NOOP("Organisation", "Controller's e-mail"),
    "dpo_contact": QT_TRANSLATE_NOOP("Organisation", "Data-protection officer"),
    "information.version": QT_TRANSLATE_NOOP("Organisation", "Version of the information"),
}
NOTES = {
    "places": QT_TRANSLATE_NOOP("Organisation", "Places that hand out boxes (name; address)"),
    "service_phones": QT_TRANSLATE_NOOP("Organisation", "Known phones of services (name; phone)"),
    "information.recipients": QT_TRANSLATE_NOOP("Organisation", "Information: further recipients"),
    "information.retention": QT_TRANSLATE_NOOP("Organisation", "Information: how long data are kept"),
    "information.note": QT_TRANSLATE_NOOP("Organisation", "Information: at the end"),
}


class Fault(Enum):
    """Why a field cannot be used; the value is what to do about it."""

    NEEDED = QT_TRANSLATE_NOOP("Organisation", "This is needed.")
    PHONE = QT_TRANSLATE_NOOP("Organisation", "This is no phone number, e.g. 58 551 17 10.")
    COLOUR = QT_TRANSLATE_NOOP("Organisation", "A colour is written like #0B6E79.")
    SIZE = QT_TRANSLATE_NOOP("Organisation", "From 40 to 320 millimetres.")
    CODE = QT_TRANSLATE_NOOP("Organisation", "At most three digits.")
    UNUSABLE = QT_TRANSLATE_NOOP("Organisation", "This cannot be used.")


def written(profile: OrganisationProfile) -> dict[str, str]:
    """What the fields say of a profile."""
    found = {name: str(_value(profile, name) or "") for name in LINES}
    found |= {name: str(_value(profile, name) or "") for name in NOTES if name.startswith("information.")}
    found["duty_phone"] = show_phone(profile.duty_phone)
    for name, size in (("box.width", profile.box.width), ("box.height", profile.box.height)):
        found[name] = f"{size:g}"
    found["places"] = "\n".join("; ".join(filter(None, (one.name, one.address))) for one in profile.places)
    found["service_phones"] = "\n".join(f"{one.name}; {show_phone(one.phone)}" for one in profile.service_phones)
    return found


def understood(
    fields: Mapping[str, str], base: OrganisationProfile
) -> tuple[OrganisationProfile | None, dict[str, Fault]]:
    """The profile that the fields say, all else as in `base`; where a field cannot be used, why not."""
    said = {name: clean_line(text) if name in LINES else clean_note(text) for name, text in fields.items()}
    faults = {name: Fault.NEEDED for name in NEEDED if not said[name]}
    duty = read_phone(said["duty_phone"], said["area_code"])
    if said["duty_phone"] and duty is None:
        faults["duty_phone"] = Fault.PHONE
    services = tuple(_service(line, said["area_code"]) for line in said["service_phones"].splitlines() if line.strip())
    if None in services:
        faults["service_phones"] = Fault.PHONE
    sizes = {name: _number(said[f"box.{name}"]) for name in ("width", "height")}
    faults |= {f"box.{name}": Fault.SIZE for name, size in sizes.items() if not 40 <= size <= 320}
    if faults:
        return None, faults
    try:
        return _profile(said, base, duty or "", tuple(filter(None, services)), BoxSize(**sizes)), {}
    except ValidationError as error:
        special = {"accent": Fault.COLOUR, "area_code": Fault.CODE}
        names = {str(part["loc"][0]) for part in error.errors() if part["loc"]}
        return None, {name: special.get(name, Fault.UNUSABLE) for name in sorted(names)}


def _profile(
    said: Mapping[str, str],
    base: OrganisationProfile,
    duty: str,
    services: tuple[ServicePhone, ...],
    box: BoxSize,
) -> OrganisationProfile:
    plain = {name: said[name] for name in LINES if "." not in name}
    controller = _group(said, "controller")
    information = _group(said, "information")
    changed = {
        **plain,
        "duty_phone": duty,
        "places": tuple(_place(line) for line in said["places"].splitlines() if line.strip()),
        "service_phones": services,
        "box": box,
        "controller": Controller(**controller) if controller.get("name") else None,
        "information": InformationClause(**information) if information.get("version") else None,
    }
    return OrganisationProfile.model_validate({**dict(base), **changed})


def _value(profile: OrganisationProfile, name: str) -> object:
    value: object = profile
    for part in name.split("."):
        value = getattr(value, part, None)
    return value


def _group(said: Mapping[str, str], group: str) -> dict[str, str]:
    return {name.partition(".")[2]: text for name, text in said.items() if name.startswith(f"{group}.")}


def _place(line: str) -> Place:
    name, _, address = line.partition(";")
    return Place(name=clean_line(name), address=clean_line(address))


def _service(line: str, area_code: str) -> ServicePhone | None:
    name, _, number = line.rpartition(";")
    phone = read_phone(number, area_code)
    return ServicePhone(name=clean_line(name), phone=phone) if phone and clean_line(name) else None


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return 0.0
