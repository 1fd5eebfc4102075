"""Records that are surely or maybe the same person's: while one is typed, and in the whole registry."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import islice

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.collation import alphabetic
from lifebox.domain.duplicates import DuplicateReason, Likeness, Traits, likeness
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import RegistryReader
from lifebox.lookup.names import alike, named_like
from lifebox.services.office import Office
from lifebox.services.progress import Progress

MOST_SHOWN = 8
MOST_PAIRS = 2000
_MOST_CANDIDATES = 300
# Of people who have a trait in common each is compared with so many neighbours in their order: a phone shared by
# hundreds, or a list with years alone, costs no more than time in proportion.
_NEIGHBOURS = 40
_STEP = 2000


@dataclass(frozen=True, slots=True)
class DuplicateMatch:
    """Somebody in the registry who is, or may be, the person of a card."""

    summary: PersonSummary
    reason: DuplicateReason
    sure: bool


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two records that are, or may be, one person's."""

    left: PersonSummary
    right: PersonSummary
    reason: DuplicateReason
    sure: bool


def find_duplicates(office: Office, card: Card, person: PersonId | None) -> tuple[DuplicateMatch, ...]:
    """Who in the registry may be the person of a half-typed card, the sure ones first; `person` is the card's own
    record, which is not meant. Reads only by index.
    """
    office.registry.actor.require(Action.PERSON_CHANGED)
    today = office.clock.today()
    mine = Traits.of(card, today)
    with office.registry.read() as reader:
        candidates = [one for one in dict.fromkeys(_candidates(reader, card)) if one != person]
        found: dict[PersonId, Likeness] = {}
        for other, theirs in reader.traits(candidates, today):
            if (like := likeness(mine, theirs, alike)) is not None:
                found[other] = like
        best = sorted(found, key=lambda one: (not found[one].sure, candidates.index(one)))[:MOST_SHOWN]
        summaries = reader.summaries(best)
    return tuple(DuplicateMatch(s, found[s.id].reason, found[s.id].sure) for s in summaries)


def _candidates(reader: RegistryReader, card: Card) -> Iterator[PersonId]:
    identity = card.identity
    if identity.pesel:
        yield from (one.id for one in reader.by_pesels([identity.pesel]))
    for phone in card.residence.phones:
        if phone.number:
            yield from (hit.person.id for hit in reader.by_phones([phone.number]) if not hit.of_contact)
    if not identity.surname or not identity.given_names:
        return
    yield from islice(reader.people_named(identity.surname, identity.given_names), _MOST_CANDIDATES)
    if identity.birth is not None:
        yield from reader.people_named(identity.given_names, identity.surname)
        yield from named_like(reader, identity.surname, identity.given_names, identity.birth, _MOST_CANDIDATES)


def duplicate_pairs(office: Office, progress: Progress | None = None) -> tuple[DuplicatePair, ...]:
    """All pairs of the registry that are, or may be, one person; the sure ones first, then by name.

    Everybody is read once; only neighbours in the order of a shared trait are compared.
    """
    office.registry.actor.require(Action.PERSON_MERGED)
    today = office.clock.today()
    with office.registry.read() as reader:
        everybody = list(reader.traits(None, today))
        found: dict[tuple[PersonId, PersonId], Likeness] = {}
        for done, (one, other) in enumerate(_neighbours(everybody)):
            if progress and done % _STEP == 0:
                progress(min(done, len(everybody)), len(everybody))
            pair = (one[0], other[0]) if one[0] < other[0] else (other[0], one[0])
            if pair not in found and (like := likeness(one[1], other[1], alike)) is not None:
                found[pair] = like
        best = sorted(found, key=lambda pair: not found[pair].sure)[:MOST_PAIRS]
        shown = {s.id: s for s in reader.summaries(list(dict.fromkeys(one for pair in best for one in pair)))}
    pairs = [DuplicatePair(shown[a], shown[b], found[a, b].reason, found[a, b].sure) for a, b in best]
    return tuple(sorted(pairs, key=lambda pair: (not pair.sure, alphabetic(pair.left.name))))


_Known = tuple[PersonId, Traits]


def _neighbours(everybody: list[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Everybody with those near in the order of birth among people with a trait in common."""
    groups: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, (_person, traits) in enumerate(everybody):
        for trait in _shared(traits):
            groups[trait].append(place)
    for places in groups.values():
        if len(places) > 1:
            ordered = sorted(places, key=lambda place: (str(everybody[place][1].birth or ""), place))
            for at, place in enumerate(ordered):
                for other in ordered[at + 1 : at + 1 + _NEIGHBOURS]:
                    yield everybody[place], everybody[other]


def _shared(traits: Traits) -> Iterator[Hashable]:
    surname, given_names = traits.name
    if traits.pesel:
        yield traits.pesel
    yield from traits.phones
    if traits.birth is None or not surname or not given_names:
        return
    # Dates that agree are of one year; a name misspelt leaves the other one and the day.
    yield surname, given_names, traits.birth.year
    if traits.birth.exact is not None:
        yield "given", given_names, traits.birth
        yield "surname", surname, traits.birth
