"""What the program offers while something is typed: medicines, their strengths, conditions, streets. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lifebox.domain.folding import fold
from lifebox.domain.medicines import MedicineFact
from lifebox.services.office import Clinic
from lifebox.ui.presenters.values import FormValue

LIMIT = 8
MEDICINES, CONDITIONS = "medical.medicines", "medical.conditions"
STREET = "residence.address.street"

COMPLETED = {
    (MEDICINES, "trade_name"),
    (MEDICINES, "substance"),
    (MEDICINES, "strength"),
    (CONDITIONS, "name"),
    ("", STREET),
}
"""Lists ("" outside lists) and fields that have offers."""

Cells = Mapping[str, FormValue]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offer as it is listed, and the fields of the row or card that it fills."""

    words: str
    fills: Cells


@dataclass(frozen=True, slots=True)
class Offer:
    """What to list. `ready` means that Tab takes the first without it being pointed at."""

    suggestions: tuple[Suggestion, ...] = ()
    ready: bool = False


Suggest = Callable[[str, str, str, Cells], Offer]
"""Called with the list ("" outside lists), the field, what is typed there and the fields beside it."""


class Suggestions:
    """Looks up what may be meant. `streets` are those already used in the registry."""

    def __init__(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self.streets: tuple[str, ...] = ()
        self._kinds: dict[tuple[str, str], Callable[[str, Cells], Offer]] = {
            (MEDICINES, "trade_name"): lambda typed, _: self._medicines(typed, "trade_name"),
            (MEDICINES, "substance"): lambda typed, _: self._medicines(typed, "substance"),
            (MEDICINES, "strength"): self._strengths,
            (CONDITIONS, "name"): lambda typed, _: self._conditions(typed),
            ("", STREET): lambda typed, _: self._streets(typed),
        }

    def offer(self, rows: str, path: str, typed: str, cells: Cells) -> Offer:
        """What may be meant by `typed`; nothing where that is already written."""
        kind = self._kinds.get((rows, path))
        found = kind(typed.strip(), cells) if kind else Offer()
        if len(found.suggestions) == 1 and all(cells.get(p) == v for p, v in found.suggestions[0].fills.items()):
            return Offer()
        return found

    def _medicines(self, typed: str, path: str) -> Offer:
        facts = self._clinic.catalogue.complete(typed, LIMIT)
        return Offer(tuple(_medicine(fact, path) for fact in facts), ready=len(typed) > 2)

    def _strengths(self, typed: str, cells: Cells) -> Offer:
        named = (str(cells.get("trade_name", "")), str(cells.get("substance", "")))
        fact = next((f for name in named if (f := self._clinic.catalogue.identify(name))), None)
        known = [s for s in fact.strengths if s.startswith(typed)] if fact else []
        return _plain("strength", known)

    def _conditions(self, typed: str) -> Offer:
        facts = self._clinic.conditions.complete(typed, LIMIT) if len(typed) > 1 else ()
        found = tuple(Suggestion(f"{f.name} ({f.icd10})", {"name": f.name, "icd10": f.icd10}) for f in facts)
        return Offer(found, ready=len(found) == 1)

    def _streets(self, typed: str) -> Offer:
        wanted = fold(typed)
        known = [s for s in self.streets if any(word.startswith(wanted) for word in _tails(fold(s)))] if wanted else []
        return _plain(STREET, known[:LIMIT])


def _medicine(fact: MedicineFact, path: str) -> Suggestion:
    about = ", ".join(part for part in (fact.substance if fact.is_trade_name else "", fact.atc) if part)
    name = {"trade_name": fact.name} if path == "trade_name" else {}
    return Suggestion(
        f"{fact.name} ({about})" if about else fact.name, {**name, "substance": fact.substance, "atc": fact.atc}
    )


def _plain(path: str, known: list[str]) -> Offer:
    return Offer(tuple(Suggestion(text, {path: text}) for text in known), ready=len(known) == 1)


def _tails(text: str) -> list[str]:
    """A street from each of its words on: `ul. Jana Pawła` is found by `jana` and by `pawla`."""
    words = text.split()
    return [" ".join(words[at:]) for at in range(len(words))]
