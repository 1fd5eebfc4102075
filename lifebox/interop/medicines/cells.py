"""What cells of the official lists say: numbers of packages, classes, days, texts that fit into a card."""

import re
from collections.abc import Iterable
from datetime import date

from lifebox.domain.folding import fold
from lifebox.domain.packages import gtin14
from lifebox.domain.values import LINE_LIMIT, clean_line

_ATC = re.compile(r"[A-Z]\d\d(?:[A-Z](?:[A-Z](?:\d\d)?)?)?")
_DAY = re.compile(r"(?<!\d)(20\d\d)-?(\d\d)-?(\d\d)(?!\d)")
# What stands in place of names where there are many.
_NO_SUBSTANCE = {"produkt zlozony", "preparat zlozony", "produkt leczniczy zlozony", "-", ""}
# Amounts behind a substance: "Ibuprofenum 200 mg".
_AMOUNT = re.compile(r"\s+\d.*$", re.DOTALL)


def line(text: str) -> str:
    """A cell as one line; empty where a card has no room for it, for half a strength is a wrong one."""
    cleaned = clean_line(text)
    return cleaned if len(cleaned) <= LINE_LIMIT else ""


def first_atc(codes: Iterable[str]) -> str:
    """The first code that is one."""
    tidied = (code.replace(" ", "").upper() for code in codes)
    return next((code for code in tidied if _ATC.fullmatch(code)), "")


def gtins(numbers: Iterable[str]) -> tuple[str, ...]:
    """The numbers of packages in their long form, each once."""
    return tuple(dict.fromkeys(long for number in numbers if (long := gtin14(number))))


def substances(names: Iterable[str], common: str) -> tuple[str, ...]:
    """Names of substances: those that are listed, else those of the common name (`Amlodipinum + Valsartanum`)."""
    listed = _each(names)
    return listed or _each(part for part in common.split("+") if fold(part.strip()) not in _NO_SUBSTANCE)


def without_amounts(text: str) -> tuple[str, ...]:
    """The names in a cell that lists substances with their amounts."""
    return _each(_AMOUNT.sub("", part.strip()) for part in re.split(r"[\n+;|¦]", text))


def routes(texts: Iterable[str]) -> str:
    """Routes as one text without the word that begins all of them: `doustne, dożylne`."""
    found = _each(line(text).lower().removeprefix("podanie ") for text in texts)
    return line(", ".join(found))


def day(text: str) -> date | None:
    """The first day that stands in a text or a file's name: `2026-11-22`, `20261122`."""
    found = _DAY.search(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cleaned for text in texts if (cleaned := line(text))))
