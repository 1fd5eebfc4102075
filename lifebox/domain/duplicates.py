"""When two records are the same person: the rule that imports and forms share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import name_key, number_key, street_words
from lifebox.domain.pesel import pesel_facts


@dataclass(frozen=True, slots=True)
class Traits:
    """What tells people apart. `pesel` is empty unless its check digit and date are right; texts are folded."""

    pesel: str
    name: tuple[str, ...]
    birth: PartialDate | None
    phones: frozenset[str]
    address: tuple[str, ...]

    @classmethod
    def of(cls, card: Card, today: date) -> "Traits":
        """The traits of a card."""
        home = card.residence.address
        written = card.identity.pesel
        return cls(
            pesel=written if pesel_facts(written, today) else "",
            name=(name_key(card.identity.surname), name_key(card.identity.given_names)),
            birth=card.identity.birth,
            phones=frozenset(p.number for p in card.residence.phones if p.number),
            address=(*street_words(home.street), number_key(home.building), number_key(home.flat))
            if home.street and home.building
            else (),
        )


def same_person(one: Traits, other: Traits) -> bool:
    """Whether both are surely the same person.

    Two right PESELs that differ decide. Equal ones need a name in common too, for a number is easily copied into a
    neighbour's row. Without them the name must be the same, the birth dates must agree, and a phone or the address
    must be shared; a name and a year alone are common and decide nothing.
    """
    if one.pesel and other.pesel:
        return one.pesel == other.pesel and _share_a_name(one, other)
    if one.name != other.name or one.birth is None or other.birth is None:
        return False
    if not one.birth.agrees_with(other.birth):
        return False
    return bool(one.phones & other.phones) or (bool(one.address) and one.address == other.address)


def maybe_same_person(one: Traits, other: Traits) -> bool:
    """Whether somebody should look: the same name and birth date, and nothing that tells the two apart."""
    if one.name != other.name or one.birth is None or other.birth is None or (one.pesel and other.pesel):
        return False
    exact = one.birth.exact is not None and one.birth == other.birth
    return exact or (one.birth.agrees_with(other.birth) and not (one.address and other.address))


def _share_a_name(one: Traits, other: Traits) -> bool:
    mine, theirs = (set(" ".join(traits.name).split()) for traits in (one, other))
    return not mine.isdisjoint(theirs)


class DuplicateReason(StrEnum):
    """Why two records may be one person's."""

    PESEL = "pesel"
    NAME_BIRTH = "name_birth"
    NAME_PHONE = "name_phone"
    NAME_ADDRESS = "name_address"
    NAME_SIMILAR = "name_similar"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why, and whether there is no doubt."""

    reason: DuplicateReason
    sure: bool


def likeness(one: Traits, other: Traits, alike: Callable[[str, str], bool]) -> Likeness | None:
    """What makes two records, of which one may be half typed, look like one person's; None where nothing does.

    `alike` says whether two folded names may be one name misspelt.
    """
    if same_person(one, other):
        if one.pesel and one.pesel == other.pesel:
            return Likeness(DuplicateReason.PESEL, sure=True)
        shared = DuplicateReason.NAME_PHONE if one.phones & other.phones else DuplicateReason.NAME_ADDRESS
        return Likeness(shared, sure=True)
    reason = _maybe(one, other, alike)
    return Likeness(reason, sure=False) if reason is not None else None


def _maybe(one: Traits, other: Traits, alike: Callable[[str, str], bool]) -> DuplicateReason | None:
    if one.pesel and other.pesel:
        # A copied number, or two people.
        return DuplicateReason.PESEL if one.pesel == other.pesel else None
    if maybe_same_person(one, other):
        return DuplicateReason.NAME_BIRTH
    if one.birth is not None and other.birth is not None and not one.birth.agrees_with(other.birth):
        return None
    if one.phones & other.phones and (not any(one.name) or not any(other.name) or _share_a_name(one, other)):
        return DuplicateReason.PHONE
    if one.name == other.name and one.address and one.address == other.address:
        return DuplicateReason.NAME_ADDRESS
    exact = one.birth is not None and one.birth.exact is not None and one.birth == other.birth
    return DuplicateReason.NAME_SIMILAR if exact and _misspelt(one.name, other.name, alike) else None


def _misspelt(one: tuple[str, ...], other: tuple[str, ...], alike: Callable[[str, str], bool]) -> bool:
    if not all(one) or not all(other):
        return False
    # Surname and given names are easily typed into each other's field.
    return one == other[::-1] or (one != other and all(map(alike, one, other)))
