"""What the program offers while something is typed: medicines with strength and form, conditions, addresses. No Qt."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lifebox.domain.folding import fold
from lifebox.domain.medicines import MedicineFact
from lifebox.domain.organisation import ConsentText
from lifebox.domain.streets import Street, StreetBook
from lifebox.services.office import Clinic
from lifebox.ui.presenters.values import FormValue

LIMIT = 8
_SHOWN = 5  # strengths that an offer lists
MEDICINES, CONDITIONS, CONSENTS = "medical.medicines", "medical.conditions", "governance.consents"
_ADDRESS = "residence.address."
STREET, TOWN = f"{_ADDRESS}street", f"{_ADDRESS}town"

_WITH_STRENGTH = re.compile(r"(.*\D)\s+(\d[\d.,+/ ]*\D{0,6})")

COMPLETED = {
    (MEDICINES, "trade_name"),
    (MEDICINES, "substance"),
    (MEDICINES, "strength"),
    (MEDICINES, "form"),
    (CONDITIONS, "name"),
    (CONSENTS, "text_version"),
    ("", STREET),
}
"""Lists ("" outside lists) and fields that have offers."""

Cells = Mapping[str, FormValue]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offer as it is listed, and the fields of the row or card that it fills."""

    words: str
    fills: Cells

    def says(self, typed: str) -> bool:
        """Whether it is what is typed already, but for its further fields."""
        return fold(str(next(iter(self.fills.values()), ""))) == fold(typed.strip())


@dataclass(frozen=True, slots=True)
class Offer:
    """What to list. `ready` means that Tab takes the first without it being pointed at."""

    suggestions: tuple[Suggestion, ...] = ()
    ready: bool = False


Suggest = Callable[[str, str, str, Cells], Offer]
"""Called with the list ("" outside lists), the field, what is typed there and the fields beside it."""


class Suggestions:
    """Looks up what may be meant. `streets` are those already used in the registry and the official ones, `consents`
    the organisation's texts.
    """

    def __init__(self, clinic: Clinic, gone: str) -> None:
        """`gone` says of a medicine that the official register has it no more."""
        self._clinic, self._gone = clinic, gone
        self.streets = StreetBook()
        self.consents: tuple[ConsentText, ...] = ()
        self._kinds: dict[tuple[str, str], Callable[[str, Cells], Offer]] = {
            (MEDICINES, "trade_name"): lambda typed, _: self._medicines(typed, "trade_name"),
            (MEDICINES, "substance"): lambda typed, _: self._medicines(typed, "substance"),
            (MEDICINES, "strength"): self._strengths,
            (MEDICINES, "form"): self._forms,
            (CONDITIONS, "name"): lambda typed, _: self._conditions(typed),
            (CONSENTS, "text_version"): self._versions,
            ("", STREET): self._streets,
        }

    def offer(self, rows: str, path: str, typed: str, cells: Cells) -> Offer:
        """What may be meant by `typed`; nothing where that is already written."""
        kind = self._kinds.get((rows, path))
        found = kind(typed.strip(), cells) if kind else Offer()
        if len(found.suggestions) == 1 and all(cells.get(p) == v for p, v in found.suggestions[0].fills.items()):
            return Offer()
        return found

    def _medicines(self, typed: str, path: str) -> Offer:
        facts = self._clinic.catalogue.complete(typed, 3 * LIMIT)
        if not facts and (strong := self._with_strength(typed, path)):
            return Offer(strong, ready=len(strong) == 1)
        # What is called as typed comes before what only has a Latin or English name like it.
        near = sorted(facts, key=lambda fact: not fold(fact.name).startswith(fold(typed)))
        return Offer(tuple(self._medicine(fact, path) for fact in near[:LIMIT]), ready=len(typed) > 2)

    def _with_strength(self, typed: str, path: str) -> tuple[Suggestion, ...]:
        """`xarelto 20`: the medicine in the strengths that begin so."""
        found = _WITH_STRENGTH.fullmatch(typed)
        facts = self._clinic.catalogue.complete(found[1], LIMIT) if found else ()
        strong = ((fact, s) for fact in facts for s in fact.strengths if found and s.startswith(found[2]))
        return tuple(self._medicine(fact, path, strength) for fact, strength in strong)

    def _medicine(self, fact: MedicineFact, path: str, strength: str = "") -> Suggestion:
        made = _medicine(fact, path, strength)
        return replace(made, words=f"{made.words} · {self._gone}") if fact.left else made

    def _strengths(self, typed: str, cells: Cells) -> Offer:
        fact = self._fact(cells)
        return _plain("strength", [s for s in fact.strengths if s.startswith(typed)] if fact else [])

    def _forms(self, typed: str, cells: Cells) -> Offer:
        fact = self._fact(cells)
        return _plain("form", [f for f in fact.forms if fold(f).startswith(fold(typed))] if fact else [])

    def _fact(self, cells: Cells) -> MedicineFact | None:
        catalogue = self._clinic.catalogue
        name, substance = str(cells.get("trade_name", "")), str(cells.get("substance", ""))
        if (fact := catalogue.identify(name)) is not None:
            return fact
        # Products of one name that hold different substances: the substance tells which is meant.
        same = (fact for fact in catalogue.complete(name) if fact.name == name and fact.substance == substance)
        return next(same, None) or catalogue.identify(substance)

    def _conditions(self, typed: str) -> Offer:
        facts = self._clinic.conditions.complete(typed, LIMIT) if len(typed) > 1 else ()
        found = tuple(Suggestion(f"{f.name} ({f.icd10})", {"name": f.name, "icd10": f.icd10}) for f in facts)
        return Offer(found, ready=len(found) == 1)

    def version_belonging(self, before: Cells, path: str, value: FormValue) -> Cells:
        """A consent that is entered today is for the text of today, unless another version was typed."""
        typed = str(before.get("text_version", ""))
        is_ours = any(text.version == typed and text.scope == before.get("scope") for text in self.consents)
        if path not in {"scope", "given"} or before.get("withdrawn") or (typed and not (is_ours and path == "scope")):
            return {}
        scope = value if path == "scope" else before.get("scope")
        newest = next((text.version for text in reversed(self.consents) if text.scope == scope), "")
        return {"text_version": newest} if newest or typed else {}

    def _versions(self, typed: str, cells: Cells) -> Offer:
        known = [text.version for text in reversed(self.consents) if text.scope == cells.get("scope")]
        return _plain("text_version", [version for version in known if version.startswith(typed)])

    def _streets(self, typed: str, cells: Cells) -> Offer:
        known = self.streets.complete(typed, LIMIT, str(cells.get(TOWN, "")))
        return Offer(tuple(_street(street) for street in known), ready=len(known) == 1)


def _street(street: Street) -> Suggestion:
    """What a street fills in: its ids too, where it is official."""
    fills = {STREET: street.name}
    if street.is_official:
        fills |= {f"{_ADDRESS}{name}": getattr(street, name) for name in ("terc", "simc", "ulic")}
    return Suggestion(street.name, fills)


def _medicine(fact: MedicineFact, path: str, strength: str = "") -> Suggestion:
    """What a medicine fills in: its form and route only where it has but one."""
    about = ", ".join(part for part in (fact.substance if fact.is_trade_name else "", *fact.forms) if part)
    fills = {"trade_name": fact.name} if path == "trade_name" else {}
    fills |= {"substance": fact.substance, "atc": fact.atc}
    if strength:
        fills["strength"] = strength
    fills |= {path: found[0] for path, found in (("form", fact.forms), ("route", fact.routes)) if len(found) == 1}
    named = f"{fact.name} {strength}".strip()
    told = " ".join((f"({about})" if about else "", "" if strength else " · ".join(fact.strengths[:_SHOWN])))
    return Suggestion(f"{named} {told}".strip(), fills)


def _plain(path: str, known: list[str]) -> Offer:
    return Offer(tuple(Suggestion(text, {path: text}) for text in known), ready=len(known) == 1)
