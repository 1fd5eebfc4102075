"""What of a card goes into its code, and what is left out first where there is no room."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, TypeVar

from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.medical import Ability, Allergy, Directive, DirectiveKind, Level, Medicine, Severity
from lifebox.domain.tiers import shown_alerts
from lifebox.lookup.signed.tables import CARD, place_of

T = TypeVar("T")
_HARMLESS = {Severity.MILD, Severity.MODERATE}


@dataclass(frozen=True, slots=True)
class Packed:
    """A card as CBOR items, and the sections of which something was left out."""

    card: dict[int, Any]
    left_out: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cut:
    """One field or row that can be left out: the numbers that lead to it."""

    section: Section
    place: tuple[int, ...]


def fit(card: Card, attempt: Callable[[Packed], T | None]) -> T | None:
    """What `attempt` makes of the card with as much as it takes, for it gives None for what is too long.

    Green goes first, from its end, then yellow from its end. None where not even the name, the red tier and the first
    contact fit.
    """
    shown = as_printed(card)
    whole = CARD.pack(shown)
    found = attempt(Packed(whole))
    if found is not None:
        return found
    cuts = [*_green(shown), *_yellow(shown)]
    least, most = 0, len(cuts)
    # Each cut makes it shorter, so the fewest that are enough are found by halving.
    while least < most:
        middle = (least + most) // 2
        made = attempt(_without(whole, cuts[: middle + 1]))
        if made is None:
            least = middle + 1
        else:
            found, most = made, middle
    return found


def pack_tiers(card: Card, *, green: bool) -> dict[int, Any]:
    """The red and the yellow tier of a card as CBOR items, or the green one too; of any other tier nothing."""
    shown = as_printed(card)
    if green:
        return CARD.pack(shown)
    # Of what is red in a statement only the green tier shows the note.
    bare = tuple(directive.model_copy(update={"note": ""}) for directive in shown.medical.directives)
    shown = shown.model_copy(update={"medical": shown.medical.model_copy(update={"directives": bare})})
    return _without(CARD.pack(shown), list(_green(shown))).card


def as_printed(card: Card) -> Card:
    """The card without what its tiers do not show."""
    medicines = card.medical.medicines
    named = tuple(_named(medicine) for medicine in medicines.items)
    medical = card.medical.model_copy(
        update={"alerts": shown_alerts(card), "medicines": medicines.model_copy(update={"items": named})}
    )
    # Paper says that an interpreter is needed, never that none is.
    identity = card.identity.model_copy(update={"interpreter_needed": card.identity.interpreter_needed or None})
    # Nor what somebody can do as anybody can.
    told = {name: ability for name, ability in card.functioning if ability == Ability(level=Level.GOOD)}
    functioning = card.functioning.model_copy(update=dict.fromkeys(told, Ability()))
    return card.model_copy(update={"medical": medical, "identity": identity, "functioning": functioning})


def _named(medicine: Medicine) -> Medicine:
    known = medicine.trade_name or medicine.substance
    return medicine.model_copy(update={"as_written": ""}) if known else medicine


def _without(whole: dict[int, Any], cuts: list[_Cut]) -> Packed:
    left = deepcopy(whole)
    for cut in cuts:
        part: Any = left
        for step in cut.place[:-1]:
            part = part[step]
        del part[cut.place[-1]]
    _drop_empty_lists(left, {cut.place[:-1] for cut in cuts})
    touched = {cut.section for cut in cuts}
    return Packed(left, tuple(section for section in Section if section in touched))


def _drop_empty_lists(card: dict[int, Any], places: set[tuple[int, ...]]) -> None:
    """A list of which all rows were left out says nothing, not that there are none."""
    for place in places:
        part: Any = card
        for step in place[:-1]:
            part = part[step]
        if place and part[place[-1]] in ([], {}):
            del part[place[-1]]


def _fields(card: Card, section: Section, *dotted: str) -> Iterator[_Cut]:
    """Fields that say something."""
    for path in dotted:
        *parts, last = path.split(".")
        part: Any = card
        for name in parts:
            part = getattr(part, name)
        held = getattr(part, last)
        if held is not None and held != type(part).model_fields[last].default:
            yield _Cut(section, place_of(path))


def _rows(
    section: Section, dotted: str, rows: tuple[Any, ...], stays: Callable[[Any], bool] = lambda _: False
) -> Iterator[_Cut]:
    """Rows from the last to the first, but for those that stay."""
    place = place_of(dotted)
    for index in reversed(range(len(rows))):
        if not stays(rows[index]):
            yield _Cut(section, (*place, index))


def _green(card: Card) -> Iterator[_Cut]:
    medical = card.medical
    yield from _fields(card, Section.IDENTITY, "identity.measure", "identity.distinguishing_marks")
    yield from _rows(Section.RESIDENCE, "residence.pets", card.residence.pets)
    yield from _fields(card, Section.HISTORY, "medical.note")
    yield from _rows(Section.HISTORY, "medical.vaccinations", medical.vaccinations)
    yield from _rows(Section.HISTORY, "medical.results", medical.results)
    yield from _fields(card, Section.HISTORY, "medical.blood")
    yield from _rows(Section.HISTORY, "medical.stays", medical.stays)
    yield from _rows(Section.DIRECTIVES, "medical.directives", medical.directives, _is_red_directive)
    for name in ("social_worker", "carer", "nurse", "family_doctor"):
        yield from _fields(card, Section.PROVIDERS, f"providers.{name}")
    # The first contact is red.
    yield from list(_rows(Section.CONTACTS, "contacts", card.contacts))[:-1]


def _yellow(card: Card) -> Iterator[_Cut]:
    medical = card.medical
    for name in ("telecare", "phones", "lift", "access_note", "box_place", "floor", "staircase"):
        yield from _fields(card, Section.RESIDENCE, f"residence.{name}")
    yield from _rows(Section.RESIDENCE, "residence.hazards", card.residence.hazards)
    body = ("diet", "swallowing", "memory", "mobility", "speech", "sight", "hearing", "how_to_talk")
    yield from _fields(card, Section.FUNCTIONING, *(f"functioning.{name}" for name in body))
    yield from _rows(Section.IMPLANTS, "medical.implants", medical.implants.items)
    yield from _rows(Section.CONDITIONS, "medical.conditions", medical.conditions.items)
    yield from _fields(card, Section.MEDICINES, "medical.medicines_place")
    yield from _rows(Section.MEDICINES, "medical.medicines", medical.medicines.items)
    yield from _rows(Section.ALLERGIES, "medical.allergies", medical.allergies.items, _is_red_allergy)


def _is_red_allergy(allergy: Allergy) -> bool:
    return allergy.severity not in _HARMLESS


def _is_red_directive(directive: Directive) -> bool:
    return directive.kind is DirectiveKind.TRANSFUSION_OBJECTION
