"""Addresses in one cell: `ul. 23 Marca 56B/46`, `Polna 80B m.21`, `81-835 Sopot, os. Mickiewicza 5`."""

import re
from dataclasses import dataclass

from lifebox.domain.folding import fold
from lifebox.domain.identity import Address
from lifebox.domain.values import clean_line
from lifebox.interop.intake.pieces import split_outside, trimmed

_SEPARATORS = re.compile(r"[,;\n]")
_POSTCODE = re.compile(r"(?<![\d-])(\d{2})\s?-\s?(\d{3})(?![\d-])")
_KIND = r"(?:ul|al|os|pl|ulica|aleja|aleje|plac|osiedle|bulwar|skwer|rondo|szosa)\b\.?"
# A town is written with capitals (Nowy Dwór, Wola pod Lasem), a remark is not.
_TOWN = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]*(?:[ -][^\W\d_]+){0,2}")
_PREFIX = re.compile(rf"(?<!\w){_KIND}", re.IGNORECASE)
_STAIRCASE = re.compile(r"\b(?:klatka(?:\s+schodowa)?|kl\.)\s*(\w+)\b", re.IGNORECASE)
_FLOOR = re.compile(
    r"\b(?:(parter)|([IVX]+|\d{1,2})\s*(?:piętro(?!\s*\d)|piętrze|p\.(?!\w))|(?:piętro|p\.)\s*(\d{1,2}|[IVX]+))(?!\w)",
    re.IGNORECASE,
)
# A street may begin with a number of its own: ul. 23 Marca.
_NAMED = rf"(?P<street>(?:{_KIND}\s*)?(?:\d+\s+)?[^\W\d_].*?)"
_NUMBER = (
    r"[\s,]+(?:nr\.?\s*)?(?P<building>\d+(?:\s?[a-z](?![a-z]))?(?:\s?-\s?\d+[a-z]?)?)"
    r"(?:\s*(?:/|\bm\.?|m\.?(?=\s?\d)|\blok\.?|\blokal|\bmieszk\.?|\bmieszkanie)\s*(?P<flat>\d+\s?[a-z]?(?!\w)))?"
)
_STREET = re.compile(_NAMED + _NUMBER, re.IGNORECASE)
_STREET_AND_MORE = re.compile(_NAMED + _NUMBER + r"(?P<rest>[\s.].*)", re.IGNORECASE)
_BUILDING = re.compile(r"\d+(?:\s?[a-z](?![a-z]))?(?:\s*(?:/|m\.?|lok\.?)\s*\d+[a-z]?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddressReading:
    """An address, what of it belongs to the access, and what was not understood."""

    address: Address
    staircase: str = ""
    floor: str = ""
    rest: str = ""


def read_address(text: str, default_town: str = "") -> AddressReading:
    """Take an address apart. Words that fit nowhere come back as `rest`; `default_town` fills a missing town."""
    line = ", ".join(clean_line(part) for part in split_outside(text, _SEPARATORS))
    line, staircase = _taken(_STAIRCASE, line)
    line, floor = _taken(_FLOOR, line)
    line, postcode, town = _postcode_and_town(line)
    parts = [trimmed(part) for part in line.split(",") if trimmed(part)]
    numbered = next((i for i, part in enumerate(parts) if _matched(part)), None)
    if numbered is None and len(parts) > 1 and _BUILDING.fullmatch(parts[1]):
        parts[:2] = [f"{parts[0]} {parts[1]}"]
        numbered = 0
    street, building, flat, rest = _street(parts.pop(numbered or 0) if parts else "")
    if not town and rest and fold(rest) == fold(default_town):
        town, rest = rest, ""
    if not town:
        at = next((i for i, part in enumerate(parts) if _TOWN.fullmatch(part)), None)
        town = parts.pop(at) if at is not None else ""
    address = Address(
        street=street, building=building, flat=flat, postcode=postcode, town=town or (default_town if street else "")
    )
    return AddressReading(address, staircase, floor, ", ".join(part for part in (rest, *parts) if part))


def _taken(pattern: re.Pattern[str], line: str) -> tuple[str, str]:
    """The line without what the pattern finds, and that."""
    found = pattern.search(line)
    if found is None:
        return line, ""
    value = next(group for group in found.groups() if group)
    return clean_line(f"{line[: found.start()]} {line[found.end() :]}"), value


def _postcode_and_town(line: str) -> tuple[str, str, str]:
    """The town stands right behind its postcode, up to a comma or the street."""
    found = _POSTCODE.search(line)
    if found is None:
        return line, "", ""
    behind = line[found.end() :]
    end = min([m.start() for m in (re.search(",", behind), _PREFIX.search(behind)) if m], default=len(behind))
    town = trimmed(behind[:end])
    if any(map(str.isdigit, town)):
        town, end = "", 0
    return f"{line[: found.start()]}, {behind[end:]}", f"{found[1]}-{found[2]}", town


def _matched(part: str) -> re.Match[str] | None:
    return _STREET.fullmatch(part) or _STREET_AND_MORE.fullmatch(part)


def _street(part: str) -> tuple[str, str, str, str]:
    """Street, building, flat, rest. Without a number all of it is the street."""
    found = _matched(part)
    if found is None:
        return part, "", "", ""
    rest = found.groupdict().get("rest") or ""
    return trimmed(found["street"]), found["building"].strip(), (found["flat"] or "").strip(), trimmed(rest)
