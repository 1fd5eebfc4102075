"""Illnesses, implants, allergies and blood groups as lists have them."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import fold, words
from lifebox.domain.medical import Allergy, AllergyKind, BloodType, Condition, Implant, Severity
from lifebox.domain.values import LINE_LIMIT
from lifebox.interop.intake.pieces import COMMAS, LINE_ENDS, as_lines, split_outside, trimmed
from lifebox.interop.intake.vocabulary import Qualifier, starts_with_any, vocabulary

_YEAR = re.compile(
    r"[\s,(]*(?:\b(?:od|w|z|rok|roku)\s+)?(?<![\w./-])((?:19|20)\d{2})(?:\s*(?:rok|roku|r)\b\.?|(?![\w./-]))\)?"
)
_SIDE = re.compile(
    r"[\s,(]+(p|l|praw\w*|lew\w*|obustron\w*|ob\.|str\.?\s*(?:prawa|lewa)|strona (?:prawa|lewa))[.)]*$", re.IGNORECASE
)
_REACTION_MARK = re.compile(r"\s+[-–—]+\s*|\s*[-–—]+\s+|\s*[:→]\s*|\s*=>?\s*")
_BRACKETED = re.compile(r"\s*\(([^()]*)\)")
_STRESS = re.compile(r"[!]+")
_ALSO = frozenset({"tez", "rowniez", "takze"})
_BLOOD = re.compile(
    r"(?:grupa\s*krwi|gr\.?\s*krwi|grupa|gr\.?)?\s*:?\s*(0|o|zero|a|b|ab)\s*[,;]?\s*(?:rh)?\s*\(?\s*d?\s*\)?\s*"
    r"\(?\s*(\+|plus|dodatn\w*|dod\.?|pos\w*|-|–|−|minus|ujemn\w*|uj\.?|neg\w*)\s*\)?"
)


@dataclass(frozen=True, slots=True)
class ConditionsReading:
    """Illnesses, and the implants that stood among them."""

    conditions: tuple[Condition, ...] = ()
    implants: tuple[Implant, ...] = ()


@dataclass(frozen=True, slots=True)
class AllergiesReading:
    """Allergies; `stressed` where one was written with exclamation marks but without a reaction."""

    allergies: tuple[Allergy, ...] = ()
    stressed: bool = False


# The same illnesses and allergies fill the cells of a whole list: what one cell says is worked out once.
@lru_cache(maxsize=4096)
def read_conditions(cell: str, today: date) -> ConditionsReading:
    """Illnesses of a cell. A piece that only qualifies the one before (`dializy wt/czw/sob`) stays with it."""
    conditions, implants = [], []
    for piece in _conditions(cell):
        if is_implant(piece):
            implants.append(_implant(piece, today))
        else:
            name, since = _since(piece, today)
            conditions.append(Condition(name=name, since=since))
    return ConditionsReading(tuple(conditions), tuple(implants))


def read_implants(cell: str, today: date) -> tuple[Implant, ...]:
    """Implants of a cell that holds nothing else."""
    pieces = (piece for line in split_outside(cell, LINE_ENDS) for piece in split_outside(line, COMMAS))
    return tuple(_implant(part, today) for piece in pieces for part in as_lines(trimmed(piece)))


@lru_cache(maxsize=4096)
def read_allergies(cell: str) -> AllergiesReading:
    """Allergies of a cell. Of reactions only their gravest words set a severity; none is guessed from an agent."""
    pieces = (piece for line in split_outside(cell, LINE_ENDS) for piece in split_outside(line, COMMAS))
    found: list[Allergy] = []
    for piece in pieces:
        for part in as_lines(piece):
            if found and _only_reaction(part) and len(found[-1].note) + len(part) < LINE_LIMIT - 2:
                found[-1] = _with_reaction(found[-1], trimmed(part))
            else:
                found += _allergies(part)
    stressed = any(_STRESS.search(a.note) and a.severity is Severity.UNKNOWN for a in found)
    return AllergiesReading(tuple(found), stressed)


def read_blood_group(text: str) -> BloodType | None:
    """`0 Rh-`, `AB Rh(+)`, `grupa 0 minus`, `B-`; None where ABO or RhD is not clear."""
    found = _BLOOD.fullmatch(fold(text).strip(" ."))
    if found is None:
        return None
    group = "0" if found[1] in {"0", "o", "zero"} else found[1].upper()
    sign = "+" if found[2] == "+" or found[2].startswith(("plus", "d", "pos")) else "-"
    return BloodType(f"{group} Rh{sign}")


def is_implant(text: str) -> bool:
    """Whether a piece names a device in or on the body."""
    folded = " ".join(words(text))
    return any(f" {beginning}" in f" {folded}" for beginning in vocabulary().implants)


def _conditions(cell: str) -> list[str]:
    pieces: list[str] = []
    for line in split_outside(cell, LINE_ENDS):
        fresh = True
        for segment in split_outside(line, COMMAS):
            for part in as_lines(trimmed(segment)):
                if not fresh and len(pieces[-1]) + len(part) < LINE_LIMIT - 2 and _qualifies(part, pieces[-1]):
                    pieces[-1] += f", {part}"
                else:
                    pieces.append(part)
                fresh = False
    return pieces


def _qualifies(part: str, before: str) -> bool:
    folded, illness = fold(part), fold(before)
    return not any(map(str.isalpha, part)) or any(
        _fits(folded, illness, qualifier) for qualifier in vocabulary().qualifiers
    )


def _fits(part: str, before: str, qualifier: Qualifier) -> bool:
    if not part.startswith(qualifier.starts):
        return False
    return not qualifier.after or any(stem in before for stem in qualifier.after)


def _since(piece: str, today: date) -> tuple[str, PartialDate | None]:
    """The piece without its one year at the end or in brackets, and that year; as it was where that is not clear."""
    years = list(_YEAR.finditer(piece))
    if len(years) != 1 or int(years[0][1]) > today.year:
        return piece, None
    name = trimmed(f"{piece[: years[0].start()]} {piece[years[0].end() :]}")
    if not name or name.count("(") != name.count(")"):
        return piece, None
    return name, PartialDate(int(years[0][1]))


def _implant(piece: str, today: date) -> Implant:
    name, since = _since(piece, today)
    side = _SIDE.search(name)
    if side is None or name.count("(") > name[: side.start()].count("("):
        return Implant(name=name, since=since)
    return Implant(name=name[: side.start()], side=side[1], since=since)


def _only_reaction(piece: str) -> bool:
    return fold(trimmed(piece)).startswith(vocabulary().reactions) and " po " not in piece


def _with_reaction(allergy: Allergy, reaction: str) -> Allergy:
    joined = ", ".join(part for part in (allergy.reaction, reaction) if part)[:LINE_LIMIT]
    return allergy.model_copy(update={"reaction": joined, "severity": _severity(joined)})


def _allergies(piece: str) -> list[Allergy]:
    """One allergy, or two where a bracket says that another agent does the same (`ASPIRYNA (pyralgina też)`)."""
    stress = "".join(_STRESS.findall(piece))
    text = trimmed(_STRESS.sub(" ", piece))
    also = ""
    reaction = ""
    for bracket in _BRACKETED.finditer(text):
        inside = words(bracket[1])
        if _ALSO.intersection(inside):
            also = " ".join(w for w in bracket[1].split() if fold(w) not in _ALSO)
            text = text.replace(bracket[0], "", 1)
        elif fold(bracket[1]).strip().startswith(vocabulary().reactions):
            reaction = bracket[1]
            text = text.replace(bracket[0], "", 1)
    agent, marked = _agent_and_reaction(trimmed(text))
    reaction = ", ".join(part for part in (marked, trimmed(reaction)) if part)
    agent = agent or reaction or piece
    found = [_allergy(agent, reaction if agent != reaction else "", stress)]
    if trimmed(also):
        found.append(_allergy(trimmed(also), "", piece))
    return found


def _agent_and_reaction(text: str) -> tuple[str, str]:
    """Cut at a dash or colon, else before the first word of a reaction; `wstrząs po penicylinie` is turned round."""
    mark = _REACTION_MARK.search(text)
    if mark and text[: mark.start()].strip() and text[mark.end() :].strip():
        return trimmed(text[: mark.start()]), trimmed(text[mark.end() :])
    parts = text.split()
    at = next((i for i, word in enumerate(parts) if fold(word).startswith(vocabulary().reactions)), None)
    if at == 0 and "po" in parts[1:-1]:
        cut = parts.index("po")
        return " ".join(parts[cut + 1 :]), " ".join(parts[: cut + 1])
    if not at or "(" in text:
        return text, ""
    return trimmed(" ".join(parts[:at])), " ".join(parts[at:])


def _allergy(agent: str, reaction: str, note: str) -> Allergy:
    return Allergy(
        agent=agent, kind=_kind(agent), reaction=reaction, severity=_severity(reaction), note=note[:LINE_LIMIT]
    )


def _kind(agent: str) -> AllergyKind:
    """By the beginnings of its words; a contrast medium before its iodine, a medicine last, for it has most names."""
    folded = words(agent)
    lists = vocabulary().allergens
    order = (AllergyKind.CONTRAST, AllergyKind.INSECT, AllergyKind.CONTACT, AllergyKind.FOOD, AllergyKind.MEDICINE)
    for kind in order:
        if any(_agent_fits(folded, beginning) for beginning in lists[kind.value]):
            return kind
    return AllergyKind.OTHER


def _agent_fits(folded: tuple[str, ...], beginning: str) -> bool:
    """Short beginnings are whole words: `os` is a wasp's genitive, not every word in `os-`."""
    if len(beginning) <= 3:
        return beginning in folded
    return f" {beginning}" in f" {' '.join(folded)}"


def _severity(reaction: str) -> Severity:
    folded = " ".join(words(reaction))
    if any(starts_with_any(word, vocabulary().anaphylaxis) for word in folded.split()):
        return Severity.ANAPHYLAXIS
    return Severity.SEVERE if any(stem in folded for stem in vocabulary().severe) else Severity.UNKNOWN
