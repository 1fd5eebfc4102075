"""Streets: those of the official register (TERYT) and those already used, and what a typed one may mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice

from lifebox.domain.folding import name_key, street_words, words
from lifebox.domain.identity import Address
from lifebox.domain.values import Line, RequiredLine, Value

# Written out or short, it is the same kind of place.
_KINDS = {
    "aleja": "al", "aleje": "al", "alei": "al", "plac": "pl", "placu": "pl", "osiedle": "os", "osiedlu": "os",
    "bulwar": "bulw", "wybrzeze": "wyb", "skwer": "skw", "szosa": "sz",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Street:
    """A street as people write it (`ul. Jana Jerzego Haffnera`), with its official ids where it has any."""

    name: str
    terc: str = ""
    simc: str = ""
    ulic: str = ""

    @property
    def is_official(self) -> bool:
        """Whether it comes from the register."""
        return bool(self.ulic)


class StreetSource(Value):
    """Where the official streets of a registry come from: the file, the day it tells of, and when it was read."""

    file: RequiredLine
    dated: date | None = None
    imported: datetime
    town: Line = ""
    count: int = 0


class StreetBook:
    """What is offered and known while a street is typed. Immutable; threads may share it.

    Used streets come first, in their order; an official one with the same folded words takes their place, spelling
    and ids included. Official ids and the question whether a street exists concern addresses in `town` only.
    """

    def __init__(self, used: Sequence[str] = (), official: Sequence[Street] = (), town: str = "") -> None:
        self._town = name_key(town)
        self._official: dict[tuple[str, ...], Street] = {}
        for street in official:
            if key := street_words(street.name):
                self._official[key] = _shared(self._official.get(key, street), street)
        merged = {key: self._official.get(key) or Street(name) for name in used if (key := street_words(name))}
        for key, street in self._official.items():
            merged.setdefault(key, street)
        self._searched = tuple((f" {' '.join(words(street.name))}", street) for street in merged.values())
        self._by_last: dict[str, list[tuple[str, ...]]] = {}
        for street in self._official.values():
            plain = _plain(street.name)
            self._by_last.setdefault(plain[-1], []).append(plain)

    def __len__(self) -> int:
        return len(self._searched)

    @property
    def has_official(self) -> bool:
        """Whether the register was imported."""
        return bool(self._official)

    def complete(self, typed: str, limit: int, town: str = "") -> tuple[Street, ...]:
        """Streets in which the typed words begin at some word: `jana` and `haff` find `ul. Jana Jerzego Haffnera`."""
        wanted = f" {' '.join(street_words(typed))}"
        if not wanted.strip():
            return ()
        found = islice((street for text, street in self._searched if wanted in text), limit)
        return tuple(found if self._concerns(town) else (replace(s, terc="", simc="", ulic="") for s in found))

    def knows(self, street: str, town: str) -> bool:
        """Whether the register has it, also shortened as people do (`Haffnera`, `J. J. Haffnera`), or cannot tell."""
        plain = _plain(street)
        if not self._official or not plain or not town or not self._concerns(town):
            return True
        return any(_shortens(plain, whole) for whole in self._by_last.get(plain[-1], ()))

    def _concerns(self, town: str) -> bool:
        return not town.strip() or name_key(town) == self._town


def retyped(before: Address, after: Address) -> Address:
    """`after` without the ids of another street: those of commune and town came with the street's and go with it."""
    same = street_words(before.street) == street_words(after.street) and name_key(before.town) == name_key(after.town)
    if same or not before.ulic or after.ulic != before.ulic:
        return after
    return after.model_copy(update={"terc": "", "simc": "", "ulic": ""})


def _shared(first: Street, second: Street) -> Street:
    """One street for two of the same name in different places: with the ids that are true of both."""
    terc, simc, ulic = (
        one if one == other else ""
        for one, other in ((first.terc, second.terc), (first.simc, second.simc), (first.ulic, second.ulic))
    )
    return Street(first.name, terc, simc, ulic)


def _plain(street: str) -> tuple[str, ...]:
    return tuple(_KINDS.get(word, word) for word in street_words(street))


def _shortens(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether `short` leaves out words of `whole`, or all but their first letters, yet not the last word."""
    following = iter(whole)
    return short[-1] == whole[-1] and all(
        any(word == written or (len(word) == 1 and written.startswith(word)) for written in following) for word in short
    )
