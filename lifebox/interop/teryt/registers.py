"""What TERYT's rows say: places of SIMC and TERC, and streets of ULIC as people write them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from pathlib import Path

from lifebox.domain.errors import EmptyFile, UnreadableFile
from lifebox.domain.folding import words
from lifebox.domain.streets import Street
from lifebox.domain.values import LINE_LIMIT, clean_line
from lifebox.interop.streams import Read
from lifebox.interop.teryt.sources import Row, open_rows

_SEVEN, _FIVE = re.compile(r"\d{7}", re.ASCII), re.compile(r"\d{5}", re.ASCII)
# CECHA "inne" is for names that are no street of any kind (Grobla, Molo).
_NO_KIND = {"inne", "inna"}
# A name may say its kind itself: "pl." and "Plac Zdrojowy" are not written together.
_WRITTEN_OUT = {
    "ul": {"ulica"}, "al": {"aleja", "aleje"}, "pl": {"plac"}, "os": {"osiedle"}, "bulw": {"bulwar", "bulwary"},
    "wyb": {"wybrzeze"},
}  # fmt: skip
# The last digit of a commune's number, and what RM says of a town.
_CITY, _MIXED = "1", "3"
_DISTRICTS, _PARTS, _TOWNS, _COMMUNES = frozenset("89"), frozenset("45"), frozenset("14"), frozenset("1234")
_TOWN = "96"
# The first two digits of TERC, since 1999.
_VOIVODESHIPS = {
    "02": "dolnośląskie", "04": "kujawsko-pomorskie", "06": "lubelskie", "08": "lubuskie", "10": "łódzkie",
    "12": "małopolskie", "14": "mazowieckie", "16": "opolskie", "18": "podkarpackie", "20": "podlaskie",
    "22": "pomorskie", "24": "śląskie", "26": "świętokrzyskie", "28": "warmińsko-mazurskie", "30": "wielkopolskie",
    "32": "zachodniopomorskie",
}  # fmt: skip


class Register(StrEnum):
    """Which of the three a file is."""

    TERC = "terc"
    SIMC = "simc"
    ULIC = "ulic"


_COLUMNS = {
    Register.ULIC: {"WOJ", "POW", "GMI", "RODZ_GMI", "SYM", "SYM_UL", "CECHA", "NAZWA_1", "NAZWA_2"},
    Register.SIMC: {"WOJ", "POW", "GMI", "RODZ_GMI", "NAZWA", "SYM", "SYMPOD"},
    Register.TERC: {"WOJ", "POW", "GMI", "RODZ", "NAZWA"},
}


@dataclass(frozen=True, slots=True)
class Place:
    """A town or commune with its ids; `simc` is empty for a commune of TERC. `is_town` is false for villages."""

    name: str
    terc: str
    simc: str = ""
    is_town: bool = False


@dataclass(slots=True)
class RegisterFile:
    """An open file. Rows come once; `read`, `skipped` and `dated` grow while they do."""

    register: Register
    _rows: Iterator[Row]
    read: int = 0
    skipped: int = 0
    dated: date | None = None

    def streets(self, terc: str, simc: str) -> Iterator[Street]:
        """The streets of a town or, where only its `terc` is known, of a commune. Rows that say none are skipped."""
        for row in self._counted():
            at = _terc(row, "RODZ_GMI"), row.get("SYM", "").zfill(7)
            if not all(map(_SEVEN.fullmatch, at)):
                self.skipped += 1
            elif _belongs(*at, terc, simc):
                street = _street(row, *at)
                if street is None:
                    self.skipped += 1
                else:
                    yield street

    def places(self, name: str) -> Iterator[Place]:
        """Towns, villages or communes of that name; parts of others are left out."""
        wanted = words(name)
        for row in self._counted():
            place = _place(row)
            if place is None:
                self.skipped += 1
            elif words(place.name) == wanted and not _is_part(row):
                yield place

    def _counted(self) -> Iterator[Row]:
        for row in self._rows:
            self.read += 1
            self.dated = self.dated or _day(row.get("STAN_NA", ""))
            yield row


@contextmanager
def open_register(path: Path, read: Read) -> Iterator[RegisterFile]:
    """A file of one of the three registers, told apart by its columns.

    Raises as `sources.open_rows`, and `EmptyFile`.
    """
    with open_rows(path, read) as rows:
        first = next(rows, None)
        if first is None:
            raise EmptyFile(path=path.name)
        register = next((kind for kind, columns in _COLUMNS.items() if columns <= first.keys()), None)
        if register is None:
            raise UnreadableFile(detail="teryt", path=path.name)
        yield RegisterFile(register, chain([first], rows))


def street_name(kind: str, name: str, before: str) -> str:
    """As people write it: CECHA, NAZWA_2, NAZWA_1 (`ul. Jana Jerzego Haffnera`)."""
    whole = clean_line(f"{before} {name}")
    short = "".join(words(kind))
    first = next(iter(words(whole)), "")
    if not short or short in _NO_KIND or first == short or first in _WRITTEN_OUT.get(short, ()):
        return whole
    return clean_line(f"{kind} {whole}")


def voivodeship(terc: str) -> str:
    """`woj. pomorskie`; empty where the number is none."""
    name = _VOIVODESHIPS.get(terc[:2])
    return f"woj. {name}" if name else ""


def _street(row: Row, terc: str, simc: str) -> Street | None:
    ulic = row.get("SYM_UL", "").zfill(5)
    first, before = row.get("NAZWA_1", ""), row.get("NAZWA_2", "")
    name = street_name(row.get("CECHA", ""), first, before)
    usable = _FIVE.fullmatch(ulic) and words(f"{before} {first}") and len(name) <= LINE_LIMIT
    return Street(name, terc, simc, ulic) if usable else None


def _belongs(terc: str, simc: str, wanted_terc: str, wanted_simc: str) -> bool:
    if simc == wanted_simc:
        return True
    kind = wanted_terc[-1:]
    if kind == _CITY and terc[-1] in _DISTRICTS and terc[:4] == wanted_terc[:4]:
        return True  # a city's districts have numbers of their own in the county that is the city
    if wanted_simc:
        return False
    return terc == wanted_terc or (kind == _MIXED and terc[-1] in _PARTS and terc[:6] == wanted_terc[:6])


def _place(row: Row) -> Place | None:
    simc = row["SYM"].zfill(7) if "SYM" in row else ""
    terc, name = _terc(row, "RODZ_GMI" if simc else "RODZ"), clean_line(row.get("NAZWA", ""))
    if not words(name) or (simc and not (_SEVEN.fullmatch(simc) and _SEVEN.fullmatch(terc))):
        return None
    return Place(name, terc, simc, row.get("RM") == _TOWN if simc else terc[-1:] in _TOWNS)


def _is_part(row: Row) -> bool:
    """Whether a row is of a part of a town or village; in TERC of a district, of half a commune or of more than one."""
    if "SYM" in row:
        return row["SYM"] != row.get("SYMPOD")
    return row.get("RODZ") not in _COMMUNES


def _terc(row: Row, kind: str) -> str:
    return f"{row.get('WOJ', ''):0>2}{row.get('POW', ''):0>2}{row.get('GMI', ''):0>2}{row.get(kind, '')}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
