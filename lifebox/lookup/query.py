"""What somebody typed, heard or scanned, with every reading that is plausible. The index decides which is right."""

import re
from dataclasses import dataclass

from lifebox.domain.codes import LENGTH, BoxCode, read_code, tidy
from lifebox.domain.folding import sounds, words
from lifebox.domain.pesel import LENGTH as PESEL_LENGTH
from lifebox.domain.phones import read_phone
from lifebox.domain.search import SearchField
from lifebox.lookup.payloads import Payload, PayloadKind, read_payload

TEXT_LIMIT = 300
"""Characters; nobody says more about a person. Longer text that is no QR code of ours asks for nothing."""
MOST_TERMS = 8
_MOST_PHONES = 4
_LEAST_PHONE = 7

# Words that only introduce what follows: kinds of street, titles, prepositions, names of fields.
_STREET_KINDS = {"ul", "ulica", "ulicy", "al", "aleja", "aleje", "alei", "os", "osiedle", "pl", "plac", "placu"}
_TITLES = {"pan", "pani", "pana", "panu", "panstwo", "i", "m", "na", "przy", "u", "w", "z", "ze"}
_FIELD_NAMES = {"nr", "numer", "dom", "domu", "blok", "mieszkanie", "mieszkania", "lok", "lokal", "tel", "telefon"}
_FIELD_NAMES |= {"telefonu", "pesel", "kod", "kodu", "ur", "urodzony", "urodzona", "rocznik", "rok", "roku", "r"}
_LEAD_INS = _STREET_KINDS | _TITLES | _FIELD_NAMES
_CODE_LEAD_IN = re.compile(r"^\s*(?:kod|code|numer|nr)\b[\s:.]*", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
_DIGIT_RUN = re.compile(r"\+?[(]?[0-9](?:[0-9\s()./\-]*[0-9])?")
_DATE = re.compile(r"\b(?:[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{4})|([0-9]{4})-[0-9]{2}-[0-9]{2})\b")
_TOKEN = re.compile(
    r"(?<![0-9a-z])(?P<building>[0-9]{1,4}(?:[a-z]|\s[a-h])?)(?![0-9a-z])"
    r"|(?<![0-9a-z])(?P<digits>[0-9]{1,4})(?=(?:m|lok)[\s.]*[0-9])"
    r"|(?P<word>[^\W_]+)"
)
_FLAT = re.compile(
    r"\s*(?:/|m\b\.?|m(?=[0-9])|lok(?:al)?\b\.?|lok(?=[0-9])|mieszkani[ea]\b)\s*(?P<flat>[0-9]{1,4}[a-z]?)(?![0-9a-z])"
)
_BARE_FLAT = re.compile(r"\s+(?P<flat>[0-9]{1,4}[a-z]?)(?![0-9a-z/])")
_POSTCODE = re.compile(r"(?<![0-9-])[0-9]{2}-[0-9]{3}(?![0-9-])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NUMERIC = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Term:
    """One word or number and the columns it may stand in. `sounds` are its sound keys; `flat` marks a flat's number."""

    text: str
    fields: tuple[SearchField, ...]
    sounds: tuple[str, ...] = ()
    flat: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All readings of a text. `code_text` is the whole text as characters of a code where it is about as long as one;
    `phones` are E.164.
    """

    payload: Payload | None = None
    codes: tuple[BoxCode, ...] = ()
    code_text: str = ""
    pesels: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


def understand(text: str, area_code: str = "") -> Query:
    """Read `text` in every plausible way. `area_code` (`58`) completes old seven-digit phone numbers. Never raises."""
    payload = read_payload(text)
    # A code alone is found below, beside other readings of the same letters.
    if payload is not None and payload.kind is not PayloadKind.CODE:
        return Query(payload=payload, codes=(payload.code,), code_text=str(payload.code))
    if len(text) > TEXT_LIMIT:
        return Query()
    bare = _CODE_LEAD_IN.sub("", text.replace("ß", "-"))
    characters = tidy(bare)
    pesels, phones = _numbers(text, area_code)
    terms = _terms(text)
    numbered = sum(map(str.isdigit, text)) >= _LEAST_PHONE and not _DATE.search(text)
    if pesels or phones or numbered:
        # So many digits alone are a number, also one with a digit missing; beside words they may be a house or a year.
        terms = terms if any(SearchField.NAME in t.fields for t in terms) else ()
    return Query(
        codes=_codes(bare),
        code_text=characters if LENGTH - 1 <= len(characters) <= LENGTH + 1 else "",
        pesels=pesels,
        phones=phones,
        terms=terms,
    )


def _codes(text: str) -> tuple[BoxCode, ...]:
    """The text as a code, else neighbouring pieces of it that hold a digit and make one."""
    whole = read_code(text)
    if whole:
        return (whole,)
    pieces = re.findall(r"[0-9A-Za-z]+", text)
    found = []
    for start in range(len(pieces)):
        for end in range(start + 1, min(start + LENGTH, len(pieces)) + 1):
            joined = "".join(pieces[start:end])
            if len(joined) >= LENGTH:
                code = read_code(joined) if len(joined) == LENGTH and _NUMERIC.search(joined) else None
                found += [code] if code else []
                break
    return tuple(dict.fromkeys(found))


def _numbers(text: str, area_code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """PESEL and phones among the digits of `text`: rows of neighbouring groups of the right length, longest first."""
    pesels: dict[str, None] = {}
    phones: dict[str, None] = {}
    for run in _DIGIT_RUN.finditer(text):
        groups = list(_DIGITS.finditer(run[0]))[:PESEL_LENGTH]
        rows = [(i, j) for i in range(len(groups)) for j in range(i, len(groups))]
        taken: list[tuple[int, int]] = []
        for first, last in sorted(rows, key=lambda row: row[0] - row[1]):
            if any(i <= first and last <= j for i, j in taken):
                continue
            digits = "".join(g[0] for g in groups[first : last + 1])
            phone = _phone(run[0][groups[first].start() if first else 0 : groups[last].end()], digits, area_code)
            if len(digits) == PESEL_LENGTH:
                pesels[digits] = None
            if phone:
                phones[phone] = None
                taken.append((first, last))
    return tuple(pesels), tuple(phones)[:_MOST_PHONES]


def _phone(written: str, digits: str, area_code: str) -> str | None:
    if len(digits) < 9 and not (len(digits) == 7 and area_code):
        return None
    number = read_phone(written.replace("/", " "), area_code)
    return number if number and (not number.startswith("+48") or len(number) == 12) else None


def _terms(text: str) -> tuple[Term, ...]:
    plain = _POSTCODE.sub(" ", _DATE.sub(lambda date: f" {date[1] or date[2]} ", text.casefold()))
    found: list[Term] = []
    position = 0
    while len(found) < MOST_TERMS and (token := _TOKEN.search(plain, position)):
        position = token.end()
        number = token["building"] or token["digits"]
        if number is None:
            found += _word_terms(token["word"])
            continue
        found.append(_number_term(number))
        if flat := _FLAT.match(plain, position) or _BARE_FLAT.match(plain, position):
            found.append(_number_term(flat["flat"], flat=True))
            position = flat.end()
    telling = [t for t in found if t.text not in _LEAD_INS]
    return tuple((telling or found)[:MOST_TERMS])


def _number_term(number: str, *, flat: bool = False) -> Term:
    text = re.sub(r"\s", "", number)
    fields = (SearchField.NUMBER, SearchField.STREET)
    return Term(text, (SearchField.BIRTH, *fields) if _YEAR.fullmatch(text) else fields, flat=flat)


def _word_terms(word: str) -> list[Term]:
    if word.isdigit() or not words(word):
        return []
    return [Term("".join(words(word)), (SearchField.NAME, SearchField.STREET), sounds(word))]
