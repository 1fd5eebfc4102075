"""Medicines as people write them: `Xarelto 20 mg 1-0-0`, `Insulatard 14j-0-10j`, `Tramal w razie bólu`.

What is understood goes to the dose's columns, everything else stays verbatim in its text. An amount that nobody wrote
is never made up: `rano` alone stays text.
"""

import re
from functools import lru_cache

from lifebox.domain.folding import fold
from lifebox.domain.medical import Dose, Medicine
from lifebox.interop.intake.pieces import COMMAS, LINE_ENDS, as_lines, split_outside, trimmed
from lifebox.interop.intake.vocabulary import starts_with_any, vocabulary

_AMOUNT = r"(?:\d{1,2}\s?[½¼¾]|[½¼¾]|\d\s?/\s?\d{1,2}|(?:0|[1-9]\d?)(?:[.,]\d{1,3})?)(?![\d½¼¾])"
_INSULIN = r"j(?![\w.]*m)\.?"
_TAKEN = (
    rf"(?:{_INSULIN}|j\.\s?m\.|IU\b|tabl?\w*\.?|tbl\.?|kaps\w*\.?|inh\w*\.?|wziew\w*|wdech\w*|kropl\w*|kropel|krop\.|gtt\.?"
    r"|sasz\w*\.?|amp\w*\.?|plast\w*|łyż\w*|szt\w*\.?|czop\w*|dawk\w*|psik\w*)"
)
_QUANTITY = rf"(?:{_AMOUNT}\s?(?:{_TAKEN}|ml|mg|g)?(?!\w))"
_DASH = r"\s?[-–—]\s?"
_SCHEDULE = re.compile(
    rf"(?<![\w/,.–—-])({_QUANTITY}){_DASH}({_QUANTITY}){_DASH}({_QUANTITY})(?:{_DASH}({_QUANTITY}))?(?![\w/–—-]|[.,]\d)",
    re.IGNORECASE,
)
_TIMES = (
    ("morning", r"(?:z\s+)?ran[oa]\b"),
    ("noon", r"(?:w\s+)?południe\b"),
    ("evening", r"wieczor(?:em|ami)\b|wieczór\b|wiecz\.?(?!\w)"),
    ("night", r"na\s+noc\b|przed\s+snem\b|w\s+nocy\b"),
)
_TIME = "(?:" + "|".join(pattern for _, pattern in _TIMES) + ")"
_TIME_LIST = rf"{_TIME}(?:\s*(?:,|\+|/|\bi\b|\boraz\b)\s*{_TIME})*"
_ENTRY = re.compile(
    rf"(?:(?:po\s+)?(?P<before>{_QUANTITY})\s*(?P<times>{_TIME_LIST})"
    rf"|(?P<times2>{_TIME_LIST})\s*(?:po\s+)?(?P<after>{_QUANTITY}))(?:\s*(?:[,;+/]|\bi\b|\boraz\b)\s*|\s+|$)",
    re.IGNORECASE,
)
_ONCE = re.compile(
    rf"1\s*[x×]\s*(?P<amount>{_QUANTITY})?\s*(?:dz\.?|dziennie|na\s+dobę)?\s*(?P<time>{_TIME})", re.IGNORECASE
)
_START = re.compile(
    rf"{_SCHEDULE.pattern}|(?<![\w.,/])(?:po\s+)?(?:{_AMOUNT}\s?{_TAKEN}(?!\w)|\d\s*[x×]\s*(?=\d|dz|na|w\b|/|½|$)|\d\s*raz\w*\b"
    rf"|{_TIME}|na\s+czczo|wg\b|wedł?ug\b|co\s+(?:\d|drug|trzec|tydz|mies|dzień|dzien|noc|rano)|raz\b|dwa\s+razy"
    r"|codziennie|dziennie|w\s+razie|doraźnie|doraznie|przy\s|p\.?r\.?n\b"
    r"|(?:po|przed|w\s+czasie)\s+(?:jedz|posił|śniad|obi|kol|snem)|podczas|pod\s+język|do\s+(?:oka|oczu|nosa|ucha)"
    r"|w\s+(?:poniedz|wtor|środ|czwart|piąt|sobot|niedz|południe)|pół\s|półtor|½|¼|¾|stale\b|okresowo\b|w\s+bólu)",
    re.IGNORECASE,
)
_NUMBER = r"\d+(?:[.,]\d+)?(?:\s000)?"
_UNIT = r"(?:mg|g|µg|μg|ug|mcg|ml|j\.?\s?m\.?|IU|%|mmol|mEq)"
_PER = rf"(?:\s?/\s?(?:{_NUMBER}\s?)?(?:ml|g|h|dawk\w*|dob\w*|tabl\w*)(?!\w)\.?)?"
_STRENGTH_PART = rf"{_NUMBER}(?:\s?[+/]\s?{_NUMBER})*\s?{_UNIT}(?!\w){_PER}"
_STRENGTH = re.compile(rf"(?<![\w.,])(?:{_STRENGTH_PART}(?:\s?[+/]\s?{_STRENGTH_PART})*)", re.IGNORECASE)
_BARE_STRENGTH = re.compile(r"(?<=\s)\d+(?:[.,]\d+)?(?:\s?[+/]\s?\d+(?:[.,]\d+)?)*$")
_AS_NEEDED = re.compile(
    r"\bw razie\b|\bdorazn|\bprzy (?:bol|duszn|napad)|\bw bolu\b|\bp\.?r\.?n\b|\bgdy\b|\bjesli\b|\bjezeli\b"
    r"|\bw przypadku\b|\bw miare potrzeby\b"
)
_BULLET = re.compile(r"^\s*(?:\d{1,2}[.)]\s+|[-–•*]\s+)")
_WORD = re.compile(r"\s*(?:\d{1,2}[.)]\s+)?([^\W\d_][\w.-]*)")


def read_medicines(cell: str) -> tuple[Medicine, ...]:
    """The medicines of a cell, split at line ends, `;` and those commas after which another one begins."""
    found = []
    for line in split_outside(cell, LINE_ENDS):
        pieces: list[str] = []
        for segment in split_outside(line, COMMAS):
            if pieces and not _begins_medicine(segment, pieces[0]):
                pieces[-1] += f",{segment}"
            else:
                pieces.append(segment)
        found += [read_medicine(part) for piece in pieces for part in as_lines(piece)]
    return tuple(found)


# The same few pieces fill the cells of a whole list.
@lru_cache(maxsize=4096)
def read_medicine(text: str) -> Medicine:
    """One medicine of at most `LINE_LIMIT` characters; `as_written` is the piece itself."""
    written = "".join(as_lines(text)[:1])
    piece = _BULLET.sub("", written)
    start = _START.search(piece)
    head, tail = (piece[: start.start()], piece[start.start() :]) if start else (piece, "")
    name, strength, rest = _name_and_strength(head, bool(tail))
    form = ""
    if rest and starts_with_any(fold(rest), vocabulary().forms):
        form, rest = rest, ""
    dose = read_dose(" ".join(part for part in (rest, tail.strip()) if part))
    needed = _AS_NEEDED.search(fold(dose.text)) is not None
    return Medicine(trade_name=name, strength=strength, form=form, dose=dose, as_needed=needed, as_written=written)


def read_dose(text: str) -> Dose:
    """A dose: in columns as far as it says how much and when, the rest in `Dose.text`."""
    text = trimmed(text)
    schedules = list(_SCHEDULE.finditer(text))
    if len(schedules) == 1:
        amounts = [(amount or "").strip() for amount in schedules[0].groups()]
        morning, noon, evening, night = ("" if a == "0" else a for a in amounts)
        if morning or noon or evening or night:
            rest = trimmed(f"{trimmed(text[: schedules[0].start()])} {trimmed(text[schedules[0].end() :])}")
            return Dose(morning=morning, noon=noon, evening=evening, night=night, text=rest)
    elif not schedules and (columns := _timed(text)):
        return Dose(**columns)
    return Dose(text=text)


def _timed(text: str) -> dict[str, str]:
    """Columns of `rano 20j, wieczór 16j`, `1 inh rano`, `1 x dz wieczorem`; empty unless all of it is understood."""
    if once := _ONCE.fullmatch(text):
        return {_column(once["time"]): once["amount"] or "1"}
    columns: dict[str, str] = {}
    position = 0
    while position < len(text):
        entry = _ENTRY.match(text, position)
        if entry is None:
            return {}
        for time in re.finditer(_TIME, entry["times"] or entry["times2"], re.IGNORECASE):
            column = _column(time[0])
            if column in columns:
                return {}
            columns[column] = entry["before"] or entry["after"]
        position = entry.end()
    return columns


def _column(time: str) -> str:
    return next(name for name, pattern in _TIMES if re.fullmatch(pattern, time, re.IGNORECASE))


def _name_and_strength(head: str, dosed: bool) -> tuple[str, str, str]:
    """Name, strength and what stands behind it. A bare number is a strength where a dose or nothing follows it."""
    strength = _STRENGTH.search(head)
    if strength is None:
        head = trimmed(head)
        strength = _BARE_STRENGTH.search(head)
        if strength is None or (not dosed and len(strength[0]) < 2):
            return head, "", ""
    return trimmed(head[: strength.start()]), strength[0].strip(), trimmed(head[strength.end() :])


def _begins_medicine(segment: str, first: str) -> bool:
    """Whether what stands behind a comma is another medicine, not more about the one before."""
    word = _WORD.match(segment)
    if word is None:
        return False
    folded = fold(word[1]).strip(".-")
    if folded in vocabulary().dose_words or starts_with_any(folded, vocabulary().dose_stems):
        return False
    if word[1][0].isupper():
        return True
    capitals = first.lstrip(" -•*0123456789.)")[:1].isupper()
    return any(map(str.isdigit, segment)) or not capitals
