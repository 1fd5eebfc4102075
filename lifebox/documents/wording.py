"""A whole record in words, section by section in the order of the paper form: every field, nothing left out.

The card shows a selection for rescuers (`domain.tiers`); this is for those who check it: the doctor and the person.
"""

from collections.abc import Callable, Iterable

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Section
from lifebox.domain.identity import Address, Contact, Household, LegalRole, Phone, Sex
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Ability, Alert, AlertState, AllergyKind, Level, Medicine, MedicineSource, MriSafety
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Block, Item, allergy_line, dose_line, show_date, term

_Worded = Callable[[Card, Say], list[Item]]


def worded_section(card: Card, section: Section, say: Say) -> Block:
    """All that the card says in one section; `knowledge` tells absence from ignorance where a list does."""
    listings = {
        Section.ALLERGIES: card.medical.allergies.knowledge,
        Section.CONDITIONS: card.medical.conditions.knowledge,
        Section.MEDICINES: card.medical.medicines.knowledge,
        Section.IMPLANTS: card.medical.implants.knowledge,
    }
    items = tuple(item for item in _SECTIONS[section](card, say) if item.lead or item.detail)
    return Block(section, say(f"Section.{section.value}"), items, listings.get(section, Knowledge.STATED))


def capitalised(text: str) -> str:
    """With a capital at the beginning, as headings and labels have."""
    return text[:1].upper() + text[1:]


def show_phones(phones: Iterable[Phone]) -> str:
    """Phones as they are read aloud, with their hours."""
    return ", ".join(
        f"{show_phone(p.number) if p.number else p.written}{f' ({p.hours})' if p.hours else ''}" for p in phones
    )


def medicine_notes(medicine: Medicine, say: Say) -> str:
    """What stands behind name and dose: route, reason, since, source."""
    source = term(say, medicine.source) if medicine.source is not MedicineSource.UNKNOWN else ""
    return joined(medicine.route, medicine.reason, _since(medicine.since, say), source)


def contact_item(contact: Contact, say: Say) -> Item:
    """All that is kept of one contact."""
    lead = " ".join(part for part in (contact.relation, contact.name, show_phones(contact.phones)) if part)
    health = {True: say("form.may_be_told"), False: say("contact.no_health"), None: ""}
    detail = joined(
        contact.distance,
        say("contact.keys") if contact.holds_keys else "",
        say("contact.pets") if contact.takes_pets else "",
        health[contact.may_be_told_health],
        term(say, contact.legal_role) if contact.legal_role is not LegalRole.NONE else "",
        say("form.informed", date=show_date(contact.informed)) if contact.informed else "",
        contact.note,
    )
    return Item(lead, detail)


def joined(*parts: str) -> str:
    """Parts behind each other, empty ones left out."""
    return "; ".join(part for part in parts if part)


def _day(day: PartialDate | None) -> str:
    return show_date(day) if day else ""


def _since(day: PartialDate | None, say: Say) -> str:
    return say("card.since", date=show_date(day)) if day else ""


def _yes_no(value: bool | None, say: Say) -> str:
    return "" if value is None else say("form.yes" if value else "form.no")


def _labelled(pairs: Iterable[tuple[str, str]]) -> list[Item]:
    return [Item(label, text) for label, text in pairs if text]


def _identity(card: Card, say: Say) -> list[Item]:
    who = card.identity
    household = term(say, who.household) if who.household is not Household.UNKNOWN else ""
    document = f"{who.document.kind} {who.document.number}".strip() if who.document else ""
    size: tuple[str, ...] = ()
    if who.measure:
        size = (
            f"{who.measure.weight_kg:g} kg" if who.measure.weight_kg else "",
            f"{who.measure.height_cm:g} cm" if who.measure.height_cm else "",
            _day(who.measure.measured),
        )
    photo = joined(say("form.photo_kept"), _day(who.photo.taken)) if who.photo else ""
    return _labelled(
        [
            (say("form.given_names"), who.given_names),
            (say("form.surname"), who.surname),
            (say("form.used_name"), who.used_name),
            (say("form.birth"), _day(who.birth)),
            (say("form.sex"), term(say, who.sex) if who.sex is not Sex.UNKNOWN else ""),
            (say("form.pesel"), who.pesel),
            (say("form.document"), document),
            (say("form.photo"), photo),
            (say("form.marks"), who.distinguishing_marks),
            (say("form.languages"), ", ".join(who.languages)),
            (say("form.interpreter"), _yes_no(who.interpreter_needed, say)),
            (say("form.measure"), joined(*size)),
            (say("form.household"), household),
            (say("form.lives_with"), who.lives_with),
        ]
    )


def _address(address: Address) -> str:
    ids = [f"TERC {address.terc}" if address.terc else "", f"SIMC {address.simc}" if address.simc else ""]
    ids.append(f"ULIC {address.ulic}" if address.ulic else "")
    return joined(address.one_line(), ", ".join(part for part in ids if part))


def _residence(card: Card, say: Say) -> list[Item]:
    home = card.residence
    telecare = home.telecare
    alarm = ""
    if telecare:
        alarm = joined(telecare.operator, show_phones((telecare.phone,)) if telecare.phone else "", telecare.subscriber)
    hazards = "\n".join(f"{term(say, h.kind)}: {h.note}" if h.note else term(say, h.kind) for h in home.hazards)
    pets = "\n".join(joined(" ".join(p for p in (pet.kind, pet.name) if p), pet.taken_by) for pet in home.pets)
    return _labelled(
        [
            (say("form.address"), _address(home.address)),
            (say("form.staircase"), home.staircase),
            (say("form.floor"), home.floor),
            (say("form.lift"), _yes_no(home.lift, say)),
            (say("form.intercom"), home.intercom),
            (say("form.gate_code"), home.gate_code),
            (say("form.key_holders"), home.key_holders),
            (say("form.box_place"), home.box_place),
            (say("form.hazards"), hazards),
            (say("form.pets"), pets),
            (say("form.phones"), show_phones(home.phones)),
            (say("form.telecare"), alarm),
            (say("form.access"), home.access_note),
        ]
    )


def _contacts(card: Card, say: Say) -> list[Item]:
    return [contact_item(contact, say) for contact in card.contacts]


def _alerts(card: Card, say: Say) -> list[Item]:
    return [_alert(alert, say) for alert in card.medical.alerts]


def _alert(alert: Alert, say: Say) -> Item:
    decided = joined(alert.decided_by, _day(alert.decided), alert.rejection)
    states = {
        AlertState.PROPOSED: say("alert.proposed"),
        AlertState.CONFIRMED: term(say, alert.state),
        AlertState.REJECTED: term(say, alert.state),
    }
    sources = say("form.alert_from", sources=", ".join(alert.sources)) if alert.sources else ""
    return Item(term(say, alert.kind), joined(alert.detail, sources, states[alert.state], decided))


def _allergies(card: Card, say: Say) -> list[Item]:
    return [
        Item(a.agent, joined(term(say, a.kind) if a.kind is not AllergyKind.OTHER else "", allergy_line(a, say)))
        for a in card.medical.allergies.items
    ]


def _conditions(card: Card, say: Say) -> list[Item]:
    return [
        Item(c.name, joined(c.icd10, _since(c.since, say), "" if c.active else say("condition.past"), c.note))
        for c in card.medical.conditions.items
    ]


def _medicines(card: Card, say: Say) -> list[Item]:
    found = []
    for medicine in card.medical.medicines.items:
        title = medicine.title
        if medicine.trade_name and medicine.substance:
            title = f"{title} ({medicine.substance})"
        numbers = joined(
            f"ATC {medicine.atc}" if medicine.atc else "",
            f"GTIN {medicine.gtin}" if medicine.gtin else "",
            f"LOT {medicine.lot}" if medicine.lot else "",
            f"EXP {medicine.expires}" if medicine.expires else "",
        )
        written = medicine.as_written if medicine.as_written != medicine.name else ""
        dose = dose_line(medicine, say) or say("dose.missing")
        found.append(Item(title, joined(medicine.form, dose, medicine_notes(medicine, say), numbers, written)))
    if card.medical.medicines_place:
        found.append(Item(say("card.medicines_place"), card.medical.medicines_place))
    return found


def _implants(card: Card, say: Say) -> list[Item]:
    return [
        Item(
            i.name,
            joined(
                i.side,
                _since(i.since, say),
                i.model,
                term(say, i.mri) if i.mri is not MriSafety.UNKNOWN else "",
                i.note,
            ),
        )
        for i in card.medical.implants.items
    ]


def _history(card: Card, say: Say) -> list[Item]:
    medical = card.medical
    found = [Item(stay.what, joined(_day(stay.when), stay.where)) for stay in medical.stays]
    if medical.blood:
        blood = say("card.blood", group=medical.blood.group.value)
        found.append(Item(blood, joined(term(say, medical.blood.source), _day(medical.blood.stated))))
    for result in medical.results:
        value = f"{result.value} {result.unit}".strip()
        found.append(Item(result.name or term(say, result.kind), joined(value, _day(result.when))))
    found += [
        Item(say("card.vaccination", against=shot.against), joined(_day(shot.when), shot.product))
        for shot in medical.vaccinations
    ]
    if medical.note:
        found.append(Item(say("card.medical_note"), medical.note))
    return found


def _directives(card: Card, say: Say) -> list[Item]:
    return [
        Item(term(say, d.kind), joined(say("directive.paper", place=d.paper_place), d.note, _day(d.when)))
        for d in card.medical.directives
    ]


def _ability(key: str, ability: Ability, say: Say) -> Item:
    level = term(say, ability.level) if ability.level is not Level.UNKNOWN else ""
    shown = joined(level, ability.note)
    return Item(say(key), shown) if shown else Item("")


def _functioning(card: Card, say: Say) -> list[Item]:
    body = card.functioning
    return [
        _ability("functioning.hearing", body.hearing, say),
        _ability("functioning.sight", body.sight, say),
        _ability("functioning.speech", body.speech, say),
        _ability("functioning.mobility", body.mobility, say),
        _ability("functioning.memory", body.memory, say),
        _ability("functioning.swallowing", body.swallowing, say),
        *_labelled(
            [(say("functioning.diet"), body.diet), (say("functioning.how_to_talk"), body.how_to_talk)],
        ),
    ]


def _missing(card: Card, say: Say) -> list[Item]:
    profile = card.missing
    if profile is None:
        return []
    return _labelled(
        [
            (say("form.habits"), profile.habits),
            (say("form.routes"), profile.routes),
            (say("form.former_addresses"), profile.former_addresses),
            (say("form.calms"), profile.calms),
        ]
    )


def _providers(card: Card, say: Say) -> list[Item]:
    named = (
        (say("provider.family_doctor"), card.providers.family_doctor),
        (say("provider.nurse"), card.providers.nurse),
        (say("provider.carer"), card.providers.carer),
        (say("provider.social_worker"), card.providers.social_worker),
    )
    return _labelled((key, joined(p.name, p.organisation, p.phone, p.hours)) for key, p in named if p)


_SECTIONS: dict[Section, _Worded] = {
    Section.IDENTITY: _identity,
    Section.RESIDENCE: _residence,
    Section.CONTACTS: _contacts,
    Section.ALERTS: _alerts,
    Section.ALLERGIES: _allergies,
    Section.CONDITIONS: _conditions,
    Section.MEDICINES: _medicines,
    Section.IMPLANTS: _implants,
    Section.HISTORY: _history,
    Section.DIRECTIVES: _directives,
    Section.FUNCTIONING: _functioning,
    Section.MISSING: _missing,
    Section.PROVIDERS: _providers,
}
