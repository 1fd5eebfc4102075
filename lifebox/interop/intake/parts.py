"""The parts of a card below the person's name, read from the cells of a row."""

from dataclasses import dataclass
from datetime import date

from lifebox.domain.folding import words
from lifebox.domain.identity import Address, Contact, Household, Residence
from lifebox.domain.listing import Knowledge, Listing
from lifebox.domain.medical import (
    Ability,
    Allergy,
    BloodGroup,
    Condition,
    Functioning,
    Implant,
    Medical,
    Medicine,
    Providers,
)
from lifebox.domain.values import NOTE_LIMIT
from lifebox.interop.intake.addresses import read_address
from lifebox.interop.intake.cells import Cells
from lifebox.interop.intake.clinical import read_allergies, read_blood_group, read_conditions, read_implants
from lifebox.interop.intake.doses import read_medicines
from lifebox.interop.intake.fields import FieldKey
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.people import read_contacts, read_doctor, read_phones
from lifebox.interop.intake.pieces import COMMAS, split_outside
from lifebox.interop.intake.remarks import Remarks, read_lift, read_remarks
from lifebox.interop.intake.vocabulary import absence


@dataclass(frozen=True, slots=True)
class Parts:
    """What a row says beside who the person is."""

    residence: Residence
    contacts: tuple[Contact, ...]
    medical: Medical
    functioning: Functioning
    providers: Providers
    household: Household
    lives_with: str
    languages: tuple[str, ...]
    note: str


def read_parts(cells: Cells, area_code: str, default_town: str, today: date) -> Parts:
    """Read everything but identity, consent and dates of issue."""
    remarks = read_remarks(cells.text(FieldKey.NOTES))
    loose = list(remarks.rest)
    contacts = _contacts(cells, area_code)
    doctor = cells.text(FieldKey.DOCTOR)
    known_doctor = doctor and absence(doctor) is None
    lives_with = cells.line_of(FieldKey.LIVES_WITH)
    household, lives_with = _household(lives_with, remarks)
    residence = _residence(cells, remarks, loose, area_code, default_town)
    return Parts(
        residence=residence,
        contacts=contacts,
        medical=_medical(cells, today),
        functioning=_functioning(remarks),
        providers=Providers(family_doctor=read_doctor(doctor)) if known_doctor else Providers(),
        household=household,
        lives_with=lives_with,
        languages=tuple(dict.fromkeys((*_listed(cells.line_of(FieldKey.LANGUAGES)), *remarks.languages))),
        note="\n".join(loose)[:NOTE_LIMIT],
    )


def _listed(text: str) -> list[str]:
    return [piece.strip() for piece in split_outside(text, COMMAS)]


def _household(stated: str, remarks: Remarks) -> tuple[Household, str]:
    if not stated:
        return remarks.household, remarks.lives_with
    if set(words(stated)) & {"sam", "sama", "samotnie", "samotna", "samotny"} or absence(stated) is Knowledge.NONE:
        return Household.ALONE, ""
    return (Household.WITH_OTHERS, stated) if absence(stated) is None else (Household.UNKNOWN, "")


def _residence(cells: Cells, remarks: Remarks, loose: list[str], area_code: str, default_town: str) -> Residence:
    address, staircase, floor, access = _address(cells, default_town)
    phones = read_phones(cells.text(FieldKey.PHONE), area_code)
    cells.tell(FieldKey.PHONE, phones.problem)
    if phones.rest:
        cells.tell(FieldKey.PHONE, Problem.TEXT_KEPT if absence(phones.rest) is None else None, keep=True)
    lift_text = cells.line_of(FieldKey.LIFT)
    lift = read_lift(lift_text) if lift_text else remarks.lift
    cells.tell(FieldKey.LIFT, None, keep=bool(lift_text))
    holders = [text for text in (cells.text(FieldKey.KEY_HOLDERS), *remarks.key_holders) if text]
    return Residence(
        address=address,
        staircase=_first(loose, cells.line_of(FieldKey.STAIRCASE), staircase),
        floor=_first(loose, cells.line_of(FieldKey.FLOOR), floor, remarks.floor),
        lift=lift,
        intercom=_first(loose, cells.line_of(FieldKey.INTERCOM), remarks.intercom),
        gate_code=_first(loose, cells.line_of(FieldKey.GATE_CODE), remarks.gate_code),
        key_holders="\n".join(holders)[:NOTE_LIMIT],
        box_place=cells.line_of(FieldKey.BOX_PLACE),
        hazards=tuple(remarks.hazards),
        phones=phones.phones,
        access_note=access,
    )


def _first(loose: list[str], *texts: str) -> str:
    """The first text that says something; further ones that differ join the loose remarks."""
    found = list(dict.fromkeys(text for text in texts if text))
    loose += found[1:]
    return found[0] if found else ""


def _address(cells: Cells, default_town: str) -> tuple[Address, str, str, str]:
    """The address, staircase, floor and what was not understood."""
    whole = cells.line_of(FieldKey.ADDRESS)
    read = read_address(whole if absence(whole) is None else "", default_town)
    if whole:
        missing = not read.address.building and bool(read.address.street)
        cells.tell(FieldKey.ADDRESS, Problem.ADDRESS_WITHOUT_NUMBER if missing else None)
        cells.tell(
            FieldKey.ADDRESS,
            Problem.TEXT_KEPT if read.rest else None,
            keep=bool(read.rest) or not read.address.building,
        )
    own = {
        "street": cells.line_of(FieldKey.STREET),
        "building": cells.line_of(FieldKey.BUILDING),
        "flat": cells.line_of(FieldKey.FLAT),
        "postcode": cells.line_of(FieldKey.POSTCODE),
        "town": cells.line_of(FieldKey.TOWN),
    }
    for key, text in own.items():
        before = getattr(read.address, key)
        cells.tell(FieldKey.ADDRESS, None, keep=bool(text and before and text != before))
    stated = {key: text for key, text in own.items() if text}
    if "street" in stated and not stated.get("town") and not read.address.town:
        stated["town"] = default_town
    return read.address.model_copy(update=stated), read.staircase, read.floor, read.rest


def _contacts(cells: Cells, area_code: str) -> tuple[Contact, ...]:
    text = cells.text(FieldKey.CONTACTS)
    if absence(text) is not None:
        return ()
    read = read_contacts(text, area_code)
    for problem in read.problems:
        cells.tell(FieldKey.CONTACTS, problem)
    return read.contacts


def _medical(cells: Cells, today: date) -> Medical:
    conditions_text = cells.text(FieldKey.CONDITIONS)
    known = absence(conditions_text)
    conditions = read_conditions(conditions_text if known is None else "", today)
    implants_text = cells.text(FieldKey.IMPLANTS)
    stated = absence(implants_text)
    implants = (*conditions.implants, *(read_implants(implants_text, today) if stated is None else ()))
    return Medical(
        allergies=_allergies(cells),
        conditions=Listing[Condition](items=conditions.conditions, none_confirmed=known is Knowledge.NONE),
        medicines=_medicines(cells),
        implants=Listing[Implant](
            items=tuple(dict.fromkeys(implants)), none_confirmed=stated is Knowledge.NONE and not implants
        ),
        blood=_blood(cells),
    )


def _allergies(cells: Cells) -> Listing[Allergy]:
    text = cells.text(FieldKey.ALLERGIES)
    known = absence(text)
    if known is not None:
        return Listing[Allergy](none_confirmed=known is Knowledge.NONE)
    read = read_allergies(text)
    cells.tell(FieldKey.ALLERGIES, Problem.ALLERGY_STRESSED if read.stressed else None)
    return Listing[Allergy](items=read.allergies)


def _medicines(cells: Cells) -> Listing[Medicine]:
    text = cells.text(FieldKey.MEDICINES)
    known = absence(text)
    if known is not None:
        return Listing[Medicine](none_confirmed=known is Knowledge.NONE)
    medicines = read_medicines(text)
    if any(m.dose.text or m.dose.is_empty for m in medicines):
        cells.tell(FieldKey.MEDICINES, Problem.DOSE_VERBATIM, keep=True)
    return Listing[Medicine](items=medicines)


def _blood(cells: Cells) -> BloodGroup | None:
    """The group with source unknown: a list does not say whether a laboratory or the person told it."""
    text = cells.line_of(FieldKey.BLOOD_GROUP)
    if not text:
        return None
    group = read_blood_group(text)
    if group is None:
        unreadable = absence(text) is None
        cells.tell(FieldKey.BLOOD_GROUP, Problem.BLOOD_UNREADABLE if unreadable else None, keep=True)
        return None
    return BloodGroup(group=group)


def _functioning(remarks: Remarks) -> Functioning:
    abilities: dict[str, Ability] = remarks.abilities
    return Functioning(**abilities, how_to_talk="\n".join(remarks.how_to_talk)[:NOTE_LIMIT])
