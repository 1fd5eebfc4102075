"""What somebody typed, heard or scanned, with every reading that is plausible. The index decides which is right."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from lifebox.domain.codes import LENGTH, BoxCode, read_code, tidy
from lifebox.domain.folding import fold, sounds, words
from lifebox.domain.pesel import LENGTH as PESEL_LENGTH
from lifebox.domain.phones import read_phone
from lifebox.domain.search import SearchField
from lifebox.lookup.births import Births, read_births
from lifebox.lookup.forms import base_forms, full_names
from lifebox.lookup.payloads import Payload, PayloadKind, read_payload
from lifebox.lookup.spoken import in_digits, spelled, without_examples
from lifebox.resources import resource

TEXT_LIMIT = 300
"""Characters; nobody says more about a person. Longer text that is no QR code of ours asks for nothing."""
MOST_TERMS = 8
_MOST_PHONES = 4
_LOCAL_PHONE, _WHOLE_PHONE = 7, 9
_LEAST_NUMBER = 6
_LONGEST_WORD = 40
_PART = range(4, LENGTH)

_CODE_LEAD_IN = re.compile(r"^\s*(?:kodu?|code|numer|nr)\b[\s:.]*", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
_DIGIT_RUN = re.compile(r"\+?[(]?[0-9](?:[0-9\s()./\-]*[0-9])?")
_PIECE = re.compile(r"[0-9A-Za-z]+")
_TOKEN = re.compile(
    r"(?<![0-9a-z])(?P<building>[0-9]{1,4}(?:[a-z]|\s[a-h])?)(?![0-9a-z])"
    r"|(?<![0-9a-z])(?P<digits>[0-9]{1,4})(?=(?:m|lok)[\s.]*[0-9])"
    r"|(?P<word>[^\W_]+)"
)
_FLAT = re.compile(
    r"\s*(?:/|m\b\.?|m(?=[0-9])|lok(?:al|alu)?\b\.?|lok(?=[0-9])|mieszkani[ea]\b)"
    r"\s*(?P<flat>[0-9]{1,4}[a-z]?)(?![0-9a-z])"
)
_BARE_FLAT = re.compile(r"\s+(?P<flat>[0-9]{1,4}[a-z]?)(?![0-9a-z/])")
_POSTCODE = re.compile(r"(?<![0-9-])[0-9]{2}-[0-9]{3}(?![0-9-])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_WORD_FIELDS = (SearchField.NAME, SearchField.STREET, SearchField.TOWN)
_NUMBER_FIELDS = (SearchField.NUMBER, SearchField.STREET)


@dataclass(frozen=True, slots=True)
class Term:
    """One word or number and the columns it may stand in. `sounds` are its sound keys, `bases` what it may be a case
    of, `full` given names that it is short for; `near` are other words that fit less well (of a date: its year).
    `flat` marks a flat's number; `optional` a number that may be part of a phone: it counts only where it fits.
    """

    text: str
    fields: tuple[SearchField, ...]
    sounds: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    full: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    flat: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All readings of a text. `code_text` is the text as characters of a code where it is about as long as one,
    `code_parts` what may be one half of a code; `phones` are E.164; `digits` are rows of at least six, which may be
    the end of a phone, or a phone or PESEL with an error. The order of words changes nothing in `terms`.
    """

    payload: Payload | None = None
    codes: tuple[BoxCode, ...] = ()
    code_text: str = ""
    code_parts: tuple[str, ...] = ()
    pesels: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    digits: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


def understand(text: str, area_code: Callable[[], str] = str, today: date | None = None) -> Query:
    """Read `text` in every plausible way. `area_code` (`58`), asked for where it is needed, completes old seven-digit
    phone numbers; an age is understood where it is known what day it is. Never raises but what `area_code` does.
    """
    payload = read_payload(text)
    # A code alone is found below, beside other readings of the same letters.
    if payload is not None and payload.kind is not PayloadKind.CODE:
        return Query(payload=payload, codes=(payload.code,), code_text=str(payload.code))
    if len(text) > TEXT_LIMIT:
        return Query()
    plain = in_digits(text)
    bare = without_examples(_CODE_LEAD_IN.sub("", plain.replace("ß", "-")))
    letters = spelled(bare)
    characters = next((row for row in (tidy(bare), *letters.rows) if LENGTH - 1 <= len(row) <= LENGTH + 1), "")
    codes = letters.rows if letters.whole else (bare, *letters.rows, *_PIECE.findall(bare))
    births = read_births(plain.casefold(), today)
    pesels, phones, digits = _numbers(births.rest, area_code)
    # One name and a number may be the beginning of a code as well as somebody born then: `Halina 1942`.
    spells_code = letters.whole and any(len(row) >= LENGTH - 1 for row in letters.rows)
    return Query(
        codes=_codes(codes),
        code_text=characters,
        code_parts=_code_parts(codes),
        pesels=pesels,
        phones=phones,
        digits=digits,
        terms=() if spells_code else _terms(births, is_number=bool(pesels or phones or digits)),
    )


def _codes(texts: Iterable[str]) -> tuple[BoxCode, ...]:
    """Each text as a code, or neighbouring pieces of it that hold a digit and make one."""
    return tuple(dict.fromkeys(code for text in texts for code in _codes_in(text)))


def _codes_in(text: str) -> list[BoxCode]:
    whole = read_code(text)
    if whole:
        # No code is drawn of digits alone: it is a phone.
        return [] if whole.isdigit() else [whole]
    pieces = _PIECE.findall(text)
    found = []
    for start in range(len(pieces)):
        for end in range(start + 1, min(start + LENGTH, len(pieces)) + 1):
            joined = "".join(pieces[start:end])
            if len(joined) >= LENGTH:
                code = read_code(joined) if len(joined) == LENGTH and _DIGITS.search(joined) else None
                code = None if joined.isdigit() else code
                found += [code] if code else []
                break
    return found


def _code_parts(texts: Iterable[str]) -> tuple[str, ...]:
    """Those that may be the beginning or the end of a code, having letters and digits."""
    tidied = (tidy(text) for text in texts if _DIGITS.search(text))
    return tuple(dict.fromkeys(part for part in tidied if len(part) in _PART and not part.isdigit()))


def _numbers(text: str, area_code: Callable[[], str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """PESEL, phones and other long numbers among the digits of `text`: rows of neighbouring groups of the right
    length, longest first.
    """
    pesels: dict[str, None] = {}
    phones: dict[str, None] = {}
    others: dict[str, None] = {}
    for run in _DIGIT_RUN.finditer(_POSTCODE.sub(" ", text)):
        groups = list(_DIGITS.finditer(run[0]))[:PESEL_LENGTH]
        rows = [(i, j) for i in range(len(groups)) for j in range(i, len(groups))]
        taken: list[tuple[int, int]] = []
        for first, last in sorted(rows, key=lambda row: row[0] - row[1]):
            if any(i <= first and last <= j for i, j in taken):
                continue
            digits = "".join(g[0] for g in groups[first : last + 1])
            written = run[0][groups[first].start() if first else 0 : groups[last].end()]
            phone = _phone(written, digits, area_code)
            if len(digits) == PESEL_LENGTH and not written.startswith("+"):
                pesels[digits] = None
            if phone:
                phones[phone] = None
                taken.append((first, last))
        whole = "".join(g[0] for g in groups)
        if _LEAST_NUMBER <= len(whole) <= PESEL_LENGTH + 1:
            others[whole] = None
    return tuple(pesels), tuple(phones)[:_MOST_PHONES], tuple(others)[:_MOST_PHONES]


def _phone(written: str, digits: str, area_code: Callable[[], str]) -> str | None:
    local = area_code() if len(digits) == _LOCAL_PHONE else ""
    if len(digits) < _WHOLE_PHONE and not local:
        return None
    number = read_phone(written.replace("/", " "), local)
    return number if number and (not number.startswith("+48") or len(number) == 12) else None


def _terms(births: Births, *, is_number: bool) -> tuple[Term, ...]:
    """Words and numbers in one order, whatever the order in which they were said."""
    plain = _POSTCODE.sub(" ", births.rest)
    found: dict[Term, None] = {}
    for words_near in births.words:
        found[Term(words_near[0], (SearchField.BIRTH,), near=words_near[1:])] = None
    position = 0
    while token := _TOKEN.search(plain, position):
        position = token.end()
        number = token["building"] or token["digits"]
        if number is None:
            found.update(dict.fromkeys(_word_terms(token["word"])))
            continue
        found[_number_term(number, optional=is_number)] = None
        if flat := _FLAT.match(plain, position) or _BARE_FLAT.match(plain, position):
            found[_number_term(flat["flat"], flat=True, optional=is_number)] = None
            position = flat.end()
    telling = [t for t in found if t.text not in _lead_ins()] or ([] if is_number else list(found))
    if is_number and not any(t.sounds for t in telling):
        # So many digits alone are a number, also one with a digit missing; beside words they may be a house or a year.
        telling = [t for t in telling if t.fields == (SearchField.BIRTH,)]
    longest = sorted(telling, key=lambda t: (not t.sounds, -len(t.text), t.text, t.flat))
    return tuple(longest[:MOST_TERMS])


def _number_term(number: str, *, flat: bool = False, optional: bool = False) -> Term:
    text = re.sub(r"\s", "", number)
    fields = (SearchField.BIRTH, *_NUMBER_FIELDS) if _YEAR.fullmatch(text) else _NUMBER_FIELDS
    return Term(text, fields, flat=flat, optional=optional)


def _word_terms(word: str) -> list[Term]:
    text = "".join(words(word))[:_LONGEST_WORD]
    if word.isdigit() or not text:
        return []
    if _DIGITS.search(text):
        return [Term(text, _WORD_FIELDS, optional=True)]
    bases = base_forms(text)
    return [Term(text, _WORD_FIELDS, sounds(word[:_LONGEST_WORD]), bases, full_names((text, *bases)))]


@cache
def _lead_ins() -> frozenset[str]:
    """Folded words that only introduce what follows: kinds of street, titles, prepositions, names of fields."""
    told = json.loads(resource("lookup", "lead_ins.json").read_text(encoding="utf-8"))
    return frozenset(fold(word) for kind in told.values() for word in kind)
