"""When somebody was born, in every form that callers give: a date, a year, `rocznik 42`, `84 lata`."""

import re
from dataclasses import dataclass
from datetime import date

from lifebox.domain.folding import fold

_DAY_FIRST = r"(?P<d>[0-9]{1,2})[./-](?P<m>[0-9]{1,2})[./-](?P<y>(?:19|20)[0-9]{2})"
_YEAR_FIRST = r"(?P<y>(?:19|20)[0-9]{2})[./-](?P<m>[0-9]{1,2})[./-](?P<d>[0-9]{1,2})"
_JOINED = r"(?P<d>[0-3][0-9])(?P<m>[01][0-9])(?P<y>(?:19|20)[0-9]{2})"
_NAMED = r"(?P<d>[0-9]{1,2})\s+(?P<month>[^\W\d_]{3,12})\s+(?P<y>(?:19|20)[0-9]{2})"
_DATES = tuple(re.compile(rf"(?<![0-9]){form}(?![0-9])") for form in (_DAY_FIRST, _YEAR_FIRST, _JOINED, _NAMED))
# As a PESEL begins; its century stands in the month.
_PESEL_START = re.compile(r"(?<![0-9])(?P<y>[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?![0-9])")
_SHORT_YEAR = re.compile(
    r"\b(?:rocznik\w*|ur\.?|urodz\w*|roku?)(?:\s+w)?(?:\s+roku)?\s+'?(?P<y>[0-9]{2})\b(?![./-][0-9])"
)
_AGE = re.compile(r"\b(?P<age>[0-9]{2,3})\s*-?\s*(?:lat\w{0,2}|letni\w{0,3}|l\.)(?!\w)|\blat\s+(?P<after>[0-9]{2,3})\b")
_MONTHS = ("sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paz", "lis", "gru")
_OLDEST = 120
_YOUNGEST = 10


@dataclass(frozen=True, slots=True)
class Births:
    """Words of the index (`19420512`, `1942`), the best one first in each, and the text without what said so."""

    words: tuple[tuple[str, ...], ...]
    rest: str


def read_births(text: str, today: date | None = None) -> Births:
    """What a text in lower case says of a birth. A year of four digits stays in the text: it may be a house's number.
    An age needs to know what day it is.
    """
    found: dict[tuple[str, ...], None] = {}

    def date_of(match: re.Match[str]) -> str:
        year, day = int(match["y"]), int(match["d"])
        said = match.groupdict().get("month")
        month = _month(said) if said else int(match["m"])
        return taken(match, _words_of(year, month, day))

    def short_year_of(match: re.Match[str]) -> str:
        return taken(match, (f"19{match['y']}",))

    def age_of(match: re.Match[str]) -> str:
        age = int(match["age"] or match["after"])
        if today is None or not _YOUNGEST <= age <= _OLDEST:
            return match[0]
        return taken(match, (f"{today.year - age}", f"{today.year - age - 1}"))

    def taken(match: re.Match[str], words: tuple[str, ...]) -> str:
        if not words:
            return match[0]
        found[words] = None
        return " "

    for form in _DATES:
        text = form.sub(date_of, text)
    text = _AGE.sub(age_of, _SHORT_YEAR.sub(short_year_of, text))
    for match in _PESEL_START.finditer(text):
        # Six digits may be the end of a phone as well: they stay.
        month = int(match["m"])
        year = int(match["y"]) + (2000 if month > 20 else 1900)
        taken(match, _words_of(year, month % 20, int(match["d"])))
    return Births(tuple(found), text)


def _words_of(year: int, month: int, day: int) -> tuple[str, ...]:
    try:
        return f"{date(year, month, day):%Y%m%d}", f"{year}"
    except ValueError:
        return ()


def _month(name: str) -> int:
    start = fold(name)[:3]
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0
