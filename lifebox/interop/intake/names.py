"""Names: one cell in either order, capital letters made ordinary, hyphens, maiden names."""

import re
from dataclasses import dataclass

from lifebox.domain.folding import words
from lifebox.domain.identity import Sex
from lifebox.domain.values import clean_line
from lifebox.interop.intake.vocabulary import given_names, vocabulary

_MAIDEN = re.compile(r"[(,]?\s*\b(?:z\s+d\.|zd\.|z\s+domu|d\.)\s*([^()]+)\)?\s*$", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()]*)\)")
_HYPHEN = re.compile(r"(?<=\w)\s*[-–‑]\s*(?=\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_TITLES = frozenset({"pan", "pani", "p"})
_FEMALE = frozenset({"k", "kob", "kobieta", "f", "female", "z", "zenska", "pani"})
_MALE = frozenset({"m", "mez", "mezczyzna", "male", "meska", "pan"})


@dataclass(frozen=True, slots=True)
class NameReading:
    """A name taken apart. `assumed` says that only the usual order told surname from given name."""

    surname: str = ""
    given_names: str = ""
    used_name: str = ""
    assumed: bool = False


def proper_case(name: str) -> str:
    """`ŁĘCKA-ŻAK` → `Łęcka-Żak`, `MCDONALD` → `McDonald`; a name in mixed letters stays as it is."""
    if not (name.isupper() or name.islower()):
        return name
    particles = vocabulary().name_particles
    parts = name.split(" ")
    return " ".join(
        part.lower() if part.lower() in particles and len(parts) > 1 else _LETTERS.sub(_capitalised, part)
        for part in parts
    )


def _capitalised(match: re.Match[str]) -> str:
    word = match[0].capitalize()
    if word.startswith("Mc") and len(word) > 4:
        return f"Mc{word[2:].capitalize()}"
    return word


def read_full_name(text: str, given_first: bool = False) -> NameReading:
    """Surname and given names of one cell.

    A comma, capital letters or a common given name tell them apart; where they do not, `given_first` does, which
    the heading says (`imię i nazwisko`).
    """
    used = ""
    line = _HYPHEN.sub("-", clean_line(text))
    if maiden := _MAIDEN.search(line):
        line, used = line[: maiden.start()], maiden[1]
    elif bracketed := _BRACKETED.search(line):
        line, used = f"{line[: bracketed.start()]} {line[bracketed.end() :]}", bracketed[1]
    surname, given, assumed = _order(line, given_first)
    return NameReading(_proper_words(surname), _proper_words(given), clean_line(used), assumed)


def read_sex(text: str) -> Sex | None:
    """`K`, `kobieta`, `M`…; None where it is not understood, `UNKNOWN` where nothing is said."""
    folded = "".join(words(text))
    if not folded:
        return Sex.UNKNOWN
    if folded in _FEMALE:
        return Sex.FEMALE
    return Sex.MALE if folded in _MALE else None


def _order(line: str, given_first: bool) -> tuple[str, str, bool]:
    if "," in line:
        surname, _, given = line.partition(",")
        return surname, given, False
    parts = [part for part in line.split() if part.lower().strip(".") not in _TITLES or len(line.split()) == 1]
    if len(parts) < 2:
        return " ".join(parts), "", False
    capitals = [part.isupper() and len(part.strip(".")) > 1 for part in parts]
    if any(capitals) and not all(capitals):
        return (
            " ".join(part for part, capital in zip(parts, capitals, strict=True) if capital),
            " ".join(part for part, capital in zip(parts, capitals, strict=True) if not capital),
            False,
        )
    known = [_is_given(part) for part in parts]
    if known[0] != known[-1]:
        return _split(parts, known, given_first=known[0])
    surname, given, _ = _split(parts, known, given_first)
    return surname, given, True


def _split(parts: list[str], known: list[bool], given_first: bool) -> tuple[str, str, bool]:
    """Cut the words in two: known given names run from their end of the name, at least one, never all."""
    ordered, flags = (parts, known) if given_first else (parts[::-1], known[::-1])
    count = 1
    while count < len(parts) - 1 and flags[count]:
        count += 1
    given, surname = ordered[:count], ordered[count:]
    if given_first:
        return " ".join(surname), " ".join(given), False
    return " ".join(surname[::-1]), " ".join(given[::-1]), False


def _is_given(word: str) -> bool:
    """A common given name, or an initial."""
    return len(word.strip(".")) == 1 or ("-" not in word and any(part in given_names() for part in words(word)))


def _proper_words(text: str) -> str:
    line = clean_line(text).strip(" ,;")
    if line.isupper() or line.islower():
        return proper_case(line)
    return " ".join(proper_case(part) if part.isupper() and len(part) > 1 else part for part in line.split(" "))
