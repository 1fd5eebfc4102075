"""Which fields of a card are in its signed code, and under which number. Numbers are never given to another field.

The code says what the card says in words and not more: no PESEL, no codes of gates, no keys, no profile for a search,
no consents, no notes of the office.
"""

from enum import Enum

from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.identity import (
    Address,
    Contact,
    Hazard,
    HazardKind,
    Household,
    Identity,
    LegalRole,
    Measure,
    Pet,
    Phone,
    Residence,
    Sex,
    Telecare,
)
from lifebox.domain.medical import (
    Ability,
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
    Functioning,
    Implant,
    Level,
    Medical,
    Medicine,
    MriSafety,
    Provider,
    Providers,
    Result,
    ResultKind,
    Severity,
    Stay,
    Vaccination,
)
from lifebox.domain.values import Value
from lifebox.lookup.signed.kinds import DAY, FLAG, NUMBER, TEXT, Choice, Kind, Known, Number, Part, Several


def _part(model: type[Value], /, **fields: Kind) -> Part:
    """Fields numbered from 1 in this order. Further ones go to the end."""
    return Part(model, dict(enumerate(fields.items(), start=1)))


_PHONE = Number(_part(Phone, written=TEXT, number=TEXT, hours=TEXT))
_ABILITY = _part(Ability, level=Choice(Level), note=TEXT)
_PROVIDER = _part(Provider, name=TEXT, organisation=TEXT, phone=TEXT, hours=TEXT)

_IDENTITY = _part(
    Identity,
    given_names=TEXT,
    surname=TEXT,
    used_name=TEXT,
    birth=DAY,
    sex=Choice(Sex),
    languages=Several(TEXT),
    interpreter_needed=FLAG,
    household=Choice(Household),
    lives_with=TEXT,
    distinguishing_marks=TEXT,
    measure=_part(Measure, weight_kg=NUMBER, height_cm=NUMBER, measured=DAY),
)
_RESIDENCE = _part(
    Residence,
    address=_part(Address, street=TEXT, building=TEXT, flat=TEXT, postcode=TEXT, town=TEXT),
    hazards=Several(_part(Hazard, kind=Choice(HazardKind), note=TEXT)),
    staircase=TEXT,
    floor=TEXT,
    box_place=TEXT,
    access_note=TEXT,
    lift=FLAG,
    phones=Several(_PHONE),
    telecare=_part(Telecare, operator=TEXT, phone=_PHONE, subscriber=TEXT),
    pets=Several(_part(Pet, kind=TEXT, name=TEXT, taken_by=TEXT)),
)
_CONTACT = _part(
    Contact,
    name=TEXT,
    relation=TEXT,
    phones=Several(_PHONE),
    distance=TEXT,
    holds_keys=FLAG,
    takes_pets=FLAG,
    may_be_told_health=FLAG,
    legal_role=Choice(LegalRole),
    note=TEXT,
)
_MEDICINE = _part(
    Medicine,
    trade_name=TEXT,
    substance=TEXT,
    strength=TEXT,
    form=TEXT,
    route=TEXT,
    dose=_part(Dose, morning=TEXT, noon=TEXT, evening=TEXT, night=TEXT, text=TEXT),
    as_needed=FLAG,
    reason=TEXT,
    as_written=TEXT,
)
_MEDICAL = _part(
    Medical,
    alerts=Several(_part(Alert, kind=Choice(AlertKind), detail=TEXT, state=Choice(AlertState))),
    allergies=Known(
        _part(Allergy, agent=TEXT, kind=Choice(AllergyKind), reaction=TEXT, severity=Choice(Severity), note=TEXT)
    ),
    medicines=Known(_MEDICINE),
    medicines_place=TEXT,
    conditions=Known(_part(Condition, name=TEXT, since=DAY, active=FLAG, note=TEXT)),
    implants=Known(_part(Implant, name=TEXT, since=DAY, model=TEXT, side=TEXT, mri=Choice(MriSafety), note=TEXT)),
    directives=Several(_part(Directive, kind=Choice(DirectiveKind), paper_place=TEXT, note=TEXT)),
    stays=Several(_part(Stay, what=TEXT, when=DAY, where=TEXT)),
    blood=_part(BloodGroup, group=Choice(BloodType), source=Choice(BloodSource), stated=DAY),
    results=Several(_part(Result, kind=Choice(ResultKind), name=TEXT, value=TEXT, unit=TEXT, when=DAY)),
    vaccinations=Several(_part(Vaccination, against=TEXT, when=DAY, product=TEXT)),
    note=TEXT,
)
_FUNCTIONING = _part(
    Functioning,
    how_to_talk=TEXT,
    hearing=_ABILITY,
    sight=_ABILITY,
    speech=_ABILITY,
    mobility=_ABILITY,
    memory=_ABILITY,
    swallowing=_ABILITY,
    diet=TEXT,
)
CARD = _part(
    Card,
    identity=_IDENTITY,
    contacts=Several(_CONTACT),
    residence=_RESIDENCE,
    medical=_MEDICAL,
    functioning=_FUNCTIONING,
    providers=_part(Providers, family_doctor=_PROVIDER, nurse=_PROVIDER, carer=_PROVIDER, social_worker=_PROVIDER),
)
SECTION = Choice(Section)


def place_of(dotted: str) -> tuple[int, ...]:
    """The numbers that lead to a field: `medical.alerts` is 4, 1."""
    found: list[int] = []
    part: Kind = CARD
    for name in dotted.split("."):
        assert isinstance(part, Part)  # noqa: S101 – a name of this module's own callers
        key = next(key for key, (field, _) in part.fields.items() if field == name)
        found.append(key)
        part = part.fields[key][1]
    return tuple(found)


def choices() -> tuple[type[Enum], ...]:
    """The enumerations whose order is part of the format."""
    found: dict[type[Enum], None] = {}

    def walk(kind: Kind) -> None:
        if isinstance(kind, Choice):
            found[kind.of] = None
        elif isinstance(kind, Part):
            for _, inside in kind.fields.values():
                walk(inside)
        elif isinstance(kind, Several | Known):
            walk(kind.of)
        elif isinstance(kind, Number):
            walk(kind.whole)

    walk(CARD)
    walk(SECTION)
    return tuple(found)
