"""What a rescuer reads, in which order: the red, yellow and green tiers of a card.

The one arrangement that the printed card, the look-up page, the read-out and the command line all show. The order
follows rescuers' priority and is always the same; empty blocks are left out, except that allergies, medicines,
conditions and implants always say which of *stated*, *none* and *no information* they are.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Section
from lifebox.domain.identity import Contact, Household, Phone, Sex
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import (
    Ability,
    Alert,
    AlertKind,
    AlertState,
    Allergy,
    DirectiveKind,
    Level,
    Medicine,
    MriSafety,
    Provider,
    Severity,
)
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say


class Tier(StrEnum):
    """R first and largest, Y page 1, G page 2, A registry only, never printed."""

    RED = "R"
    YELLOW = "Y"
    GREEN = "G"
    REGISTRY = "A"


class Channel(StrEnum):
    """Who reads it: paper leaves out what would serve a thief (codes of gate and intercom)."""

    PAPER = "paper"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to read: `lead` in bold, then `detail`; `mark` says that it is a proposal nobody confirmed yet.

    `alert` is the kind of alert that it is, if it is one.
    """

    lead: str
    detail: str = ""
    mark: str = ""
    alert: AlertKind | None = None

    @property
    def line(self) -> str:
        """All of it as one line."""
        return " ".join(part for part in (self.lead, self.detail, f"({self.mark})" if self.mark else "") if part)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with its items. Where there are none, `knowledge` says whether that is known."""

    section: Section
    heading: str
    items: tuple[Item, ...]
    knowledge: Knowledge = Knowledge.STATED


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A card as it is read. `facts` stand beside the name; `red` is numbered from 1 when read aloud."""

    name: str
    birth: str
    facts: tuple[str, ...]
    address: str
    red: tuple[Item, ...]
    yellow: tuple[Block, ...]
    green: tuple[Block, ...]


def term(say: Say, value: Enum) -> str:
    """The catalogue's word for a member of an enumeration (`AlertKind.insulin`)."""
    return say(f"{type(value).__name__}.{value.value}")


def show_date(day: PartialDate) -> str:
    """A partial date as people here write it: `12.05.1942`, `05.1942`, `1942`."""
    parts = [f"{day.day:02d}" if day.day else "", f"{day.month:02d}" if day.month else "", f"{day.year:04d}"]
    return ".".join(part for part in parts if part)


def arrange(card: Card, say: Say, today: date, channel: Channel = Channel.PAPER) -> Arrangement:
    """Put a card into its tiers. Pure; `say` chooses the language of fixed texts."""
    contacts = list(contact_items(card, say))
    return Arrangement(
        name=_name(card),
        birth=_birth(card, say, today),
        facts=_facts(card, say),
        address=card.residence.address.one_line(),
        red=red_items(card, say),
        yellow=_present(_yellow(card, say, channel)),
        green=_present(_green(card, say, contacts[1:])),
    )


def red_items(card: Card, say: Say) -> tuple[Item, ...]:
    """The red tier alone: alerts, severe allergies, objections, and last the first contact."""
    found = [
        *(_alert(a, say) for a in shown_alerts(card)),
        *_red_allergies(card, say),
        *_red_directives(card, say),
    ]
    first = next((_contact(contact, say) for contact in card.contacts), None)
    return (*found, Item(say("card.call"), first.line)) if first else tuple(found)


def shown_alerts(card: Card) -> tuple[Alert, ...]:
    """Alerts that are not rejected, in rescuers' order. A proposal counts until somebody rejects it."""
    order = list(AlertKind)
    alerts = [a for a in card.medical.alerts if a.state is not AlertState.REJECTED]
    return tuple(sorted(alerts, key=lambda a: order.index(a.kind)))


def contact_items(card: Card, say: Say) -> tuple[Item, ...]:
    """Whom to call, in the order of the card: relation, name and phones as the lead, what to know as the detail."""
    return tuple(_contact(contact, say) for contact in card.contacts)


def allergy_line(allergy: Allergy, say: Say) -> str:
    """`wstrząs; ciężka` – what follows the agent."""
    parts = [allergy.reaction]
    if allergy.severity is not Severity.UNKNOWN:
        parts.append(term(say, allergy.severity))
    parts.append(allergy.note)
    return "; ".join(dict.fromkeys(p for p in parts if p))


def dose_line(medicine: Medicine, say: Say) -> str:
    """`rano 1, wieczorem 1; po jedzeniu`, as it is read aloud; never shortened."""
    named = zip(("dose.morning", "dose.noon", "dose.evening", "dose.night"), medicine.dose.times, strict=True)
    parts = [f"{say(key)} {amount}" for key, amount in named if amount and amount not in {"0", "-", "–"}]
    # Free text that already says "w razie bólu" needs no second "w razie potrzeby".
    as_needed = say("dose.as_needed") if medicine.as_needed and "razie" not in medicine.dose.text else ""
    tail = [medicine.dose.text, as_needed]
    return "; ".join(part for part in (", ".join(parts), *tail) if part)


def _name(card: Card) -> str:
    who = f"{card.identity.given_names} {card.identity.surname.upper()}".strip()
    return f"{who} ({card.identity.used_name})" if card.identity.used_name else who


def _birth(card: Card, say: Say, today: date) -> str:
    if card.identity.birth is None:
        return ""
    years, certain = card.identity.birth.age_on(today)
    age = say("card.age" if certain else "card.age_about", years=years)
    sex = term(say, card.identity.sex) if card.identity.sex is not Sex.UNKNOWN else ""
    return " ".join(part for part in (show_date(card.identity.birth), f"({age})", sex) if part)


def _facts(card: Card, say: Say) -> tuple[str, ...]:
    who = card.identity
    facts = []
    if who.languages:
        facts.append(say("card.speaks", languages=", ".join(who.languages)))
    if who.interpreter_needed:
        facts.append(say("card.interpreter"))
    if who.household is not Household.UNKNOWN:
        shown = term(say, who.household)
        facts.append(f"{shown}: {who.lives_with}" if who.lives_with else shown)
    elif who.lives_with:
        facts.append(say("card.lives_with", who=who.lives_with))
    return tuple(facts)


def _alert(alert: Alert, say: Say) -> Item:
    mark = say("alert.proposed") if alert.state is AlertState.PROPOSED else ""
    return Item(term(say, alert.kind).upper(), alert.detail, mark, alert.kind)


def _red_allergies(card: Card, say: Say) -> list[Item]:
    # An allergy of which nobody said how bad it is counts as bad.
    harmless = {Severity.MILD, Severity.MODERATE}
    told = {a.detail.casefold() for a in shown_alerts(card) if a.kind is AlertKind.SEVERE_ALLERGY}
    return [
        Item(f"{say('card.allergy')}: {a.agent.upper()}", allergy_line(a, say))
        for a in card.medical.allergies.items
        if a.severity not in harmless and not any(a.agent.casefold() in detail for detail in told)
    ]


def _red_directives(card: Card, say: Say) -> list[Item]:
    return [
        Item(term(say, d.kind).upper(), say("directive.paper", place=d.paper_place))
        for d in card.medical.directives
        if d.kind is DirectiveKind.TRANSFUSION_OBJECTION
    ]


def _phones(phones: tuple[Phone, ...]) -> str:
    return ", ".join(
        f"{show_phone(p.number) if p.number else p.written}{f' ({p.hours})' if p.hours else ''}" for p in phones
    )


def _contact(contact: Contact, say: Say) -> Item:
    marks = [
        say("contact.keys") if contact.holds_keys else "",
        say("contact.pets") if contact.takes_pets else "",
        say("contact.no_health") if contact.may_be_told_health is False else "",
        term(say, contact.legal_role) if contact.legal_role.value != "none" else "",
        contact.distance,
        contact.note,
    ]
    shown = "; ".join(m for m in marks if m)
    lead = " ".join(part for part in (contact.relation, contact.name, _phones(contact.phones)) if part)
    return Item(lead, f"({shown})" if shown else "")


def _present(blocks: list[Block]) -> tuple[Block, ...]:
    return tuple(b for b in blocks if b.items or b.knowledge is not Knowledge.STATED)


def _listing(section: Section, say: Say, knowledge: Knowledge, items: list[Item]) -> Block:
    return Block(section, say(f"Section.{section.value}"), tuple(items), knowledge)


def _yellow(card: Card, say: Say, channel: Channel) -> list[Block]:
    medical = card.medical
    allergies = [Item(a.agent, allergy_line(a, say)) for a in medical.allergies.items]
    medicines = [_medicine(m, say) for m in medical.medicines.items]
    if medical.medicines_place:
        medicines.append(Item(say("card.medicines_place"), medical.medicines_place))
    conditions = [
        Item(c.name, _joined(_since(c.since, say), "" if c.active else say("condition.past"), c.note))
        for c in medical.conditions.items
    ]
    implants = [
        Item(
            i.name,
            _joined(
                i.side,
                show_date(i.since) if i.since else "",
                i.model,
                term(say, i.mri) if i.mri is not MriSafety.UNKNOWN else "",
                i.note,
            ),
        )
        for i in medical.implants.items
    ]
    return [
        _listing(Section.ALLERGIES, say, medical.allergies.knowledge, allergies),
        _listing(Section.MEDICINES, say, medical.medicines.knowledge, medicines),
        _listing(Section.CONDITIONS, say, medical.conditions.knowledge, conditions),
        _listing(Section.IMPLANTS, say, medical.implants.knowledge, implants),
        Block(Section.FUNCTIONING, say("Section.functioning"), tuple(_functioning(card, say))),
        Block(Section.RESIDENCE, say("block.access"), tuple(_access(card, say, channel))),
    ]


def _medicine(medicine: Medicine, say: Say) -> Item:
    title = medicine.title
    if medicine.trade_name and medicine.substance:
        title = f"{title} ({medicine.substance})"
    return Item(title, _joined(medicine.form, dose_line(medicine, say) or say("dose.missing"), medicine.reason))


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _since(day: PartialDate | None, say: Say) -> str:
    return say("card.since", date=show_date(day)) if day else ""


def _ability(key: str, ability: Ability, say: Say) -> list[Item]:
    if ability.level in {Level.UNKNOWN, Level.GOOD} and not ability.note:
        return []
    level = term(say, ability.level) if ability.level is not Level.UNKNOWN else ""
    return [Item(say(key), _joined(level, ability.note))]


def _functioning(card: Card, say: Say) -> list[Item]:
    body = card.functioning
    found = [Item(say("functioning.how_to_talk"), body.how_to_talk)] if body.how_to_talk else []
    for name in ("hearing", "sight", "speech", "mobility", "memory", "swallowing"):
        found += _ability(f"functioning.{name}", getattr(body, name), say)
    if body.diet:
        found.append(Item(say("functioning.diet"), body.diet))
    return found


def _access(card: Card, say: Say, channel: Channel) -> list[Item]:
    home = card.residence
    found = [Item(term(say, h.kind).upper(), h.note) for h in home.hazards]
    plain = [("residence.staircase", home.staircase), ("residence.floor", home.floor)]
    if channel is Channel.VOICE:
        plain += [("residence.intercom", home.intercom), ("residence.gate_code", home.gate_code)]
        plain += [("residence.key_holders", home.key_holders)]
    plain += [("residence.box_place", home.box_place), ("residence.access_note", home.access_note)]
    found += [Item(say(key), value) for key, value in plain if value]
    if home.lift is not None:
        found.append(Item(say("residence.lift_yes" if home.lift else "residence.lift_no")))
    if home.phones:
        found.append(Item(say("residence.phones"), _phones(home.phones)))
    if home.telecare:
        phone = _phones((home.telecare.phone,)) if home.telecare.phone else ""
        found.append(Item(say("residence.telecare"), _joined(home.telecare.operator, phone, home.telecare.subscriber)))
    return found


def _provider(key: str, provider: Provider | None, say: Say) -> list[Item]:
    if provider is None:
        return []
    shown = _joined(provider.name, provider.organisation, provider.phone, provider.hours)
    return [Item(say(key), shown)] if shown else []


def _green(card: Card, say: Say, contacts: list[Item]) -> list[Block]:
    medical = card.medical
    pets = [Item(_joined(p.kind, p.name), p.taken_by) for p in card.residence.pets]
    doctors = [
        *_provider("provider.family_doctor", card.providers.family_doctor, say),
        *_provider("provider.nurse", card.providers.nurse, say),
        *_provider("provider.carer", card.providers.carer, say),
        *_provider("provider.social_worker", card.providers.social_worker, say),
    ]
    directives = [
        Item(term(say, d.kind), _joined(say("directive.paper", place=d.paper_place), d.note))
        for d in medical.directives
    ]
    return [
        Block(Section.CONTACTS, say("Section.contacts"), tuple(contacts)),
        Block(Section.PROVIDERS, say("Section.providers"), tuple(doctors)),
        Block(Section.DIRECTIVES, say("Section.directives"), tuple(directives)),
        Block(Section.HISTORY, say("Section.history"), tuple(_history(card, say))),
        Block(Section.RESIDENCE, say("block.pets"), tuple(pets)),
        Block(Section.IDENTITY, say("block.person"), tuple(_person(card, say))),
        Block(Section.RESIDENCE, say("block.note"), (Item("", card.note),) if card.note else ()),
    ]


def _history(card: Card, say: Say) -> list[Item]:
    medical = card.medical
    found = [Item(s.what, _joined(show_date(s.when) if s.when else "", s.where)) for s in medical.stays]
    if medical.blood:
        stated = show_date(medical.blood.stated) if medical.blood.stated else ""
        found.append(
            Item(say("card.blood", group=medical.blood.group.value), _joined(term(say, medical.blood.source), stated))
        )
    for result in medical.results:
        name = result.name or term(say, result.kind)
        value = f"{result.value} {result.unit}".strip()
        found.append(Item(name, _joined(value, show_date(result.when) if result.when else "")))
    for shot in medical.vaccinations:
        when = show_date(shot.when) if shot.when else ""
        found.append(Item(say("card.vaccination", against=shot.against), _joined(when, shot.product)))
    if medical.note:
        found.append(Item(say("card.medical_note"), medical.note))
    return found


def _person(card: Card, say: Say) -> list[Item]:
    who = card.identity
    found = []
    if who.distinguishing_marks:
        found.append(Item(say("card.marks"), who.distinguishing_marks))
    if who.measure:
        size = [
            f"{who.measure.weight_kg:g} kg" if who.measure.weight_kg else "",
            f"{who.measure.height_cm:g} cm" if who.measure.height_cm else "",
            show_date(who.measure.measured) if who.measure.measured else "",
        ]
        found.append(Item(say("card.measure"), _joined(*size)))
    return found
