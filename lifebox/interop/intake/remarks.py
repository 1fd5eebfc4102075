"""Consents, and the remarks of a list's last column, which say most of how to reach and talk to somebody."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import fold, words
from lifebox.domain.identity import Hazard, HazardKind, Household
from lifebox.domain.medical import Ability, Level
from lifebox.domain.values import LINE_LIMIT
from lifebox.interop.intake.days import read_day
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.pieces import COMMAS, LINE_ENDS, as_lines, split_outside, trimmed
from lifebox.interop.intake.vocabulary import vocabulary

_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[./]\d{4}|(?:19|20)\d{2}")
_YES_WORDS = re.compile(r"^(?:z\s+dn|z\s+dnia|dn|dnia|w|z|od|r)$")


class ConsentState(StrEnum):
    """What a list says of the consent to the registry."""

    GIVEN = "given"
    REFUSED = "refused"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ConsentReading:
    """A consent as listed, with its date where one is given."""

    state: ConsentState = ConsentState.MISSING
    given: PartialDate | None = None
    problem: Problem | None = None


def read_consent(text: str, today: date) -> ConsentReading:
    """`TAK`, `T`, `tak 12.03.2024`, `NIE`, empty. Whatever is not clearly yes or no is no consent."""
    found = _DAY.search(text)
    rest = words(text[: found.start()] + " " + text[found.end() :] if found else text)
    phrase = " ".join(word for word in rest if not _YES_WORDS.fullmatch(word))
    if phrase in vocabulary().no:
        return ConsentReading(ConsentState.REFUSED)
    if phrase and phrase not in vocabulary().yes:
        unknown = phrase in vocabulary().unknown_phrases or phrase == "brak"
        return ConsentReading(problem=None if unknown else Problem.CONSENT_UNCLEAR)
    day = read_day(found[0], today) if found else None
    if not phrase and (day is None or day.day is None):
        return ConsentReading(problem=Problem.CONSENT_UNCLEAR if found else None)
    return ConsentReading(ConsentState.GIVEN, day.day if day else None, day.problem if day else None)


@dataclass(slots=True)
class Remarks:
    """What remarks were understood to say; what was not is in `rest`."""

    intercom: str = ""
    gate_code: str = ""
    floor: str = ""
    lift: bool | None = None
    key_holders: list[str] = field(default_factory=list)
    hazards: list[Hazard] = field(default_factory=list)
    household: Household = Household.UNKNOWN
    lives_with: str = ""
    languages: list[str] = field(default_factory=list)
    abilities: dict[str, Ability] = field(default_factory=dict)
    how_to_talk: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def read_remarks(cell: str) -> Remarks:
    """Understand a cell of remarks, phrase by phrase."""
    remarks = Remarks()
    for line in split_outside(cell, LINE_ENDS):
        for segment in split_outside(line, COMMAS):
            for phrase in as_lines(trimmed(segment)):
                if not _understood(phrase, remarks):
                    remarks.rest.append(phrase)
    return remarks


_INTERCOM = re.compile(r"(?:nr\s+)?domofonu?\s*:?\s*(?:nr\.?\s*)?(.*\d.*)", re.IGNORECASE)
_GATE = re.compile(r"kod\s+(?:do\s+)?(?:bramy|drzwi|klatki|furtki|wejścia)?\s*:?\s*(\S*\d\S*)", re.IGNORECASE)
_FLOOR = re.compile(
    r"(?:(?P<parter>parter)|(?P<number>\d{1,2}|[IVX]+)\.?\s*(?:piętro|p\.)|piętro\s*(?P<after>\d{1,2}|[IVX]+))"
    r"(?:\s+(?:(?P<without>bez\s+windy|brak\s+windy)|(?P<with>z\s+windą|winda|jest\s+winda)))?",
    re.IGNORECASE,
)
_KEYS = re.compile(r"(?:zapasowe\s+)?klucze?\s+(?:są\s+)?(u\s.+|ma\s.+|mają\s.+|w\s.+|pod\s.+)", re.IGNORECASE)
_ALONE = re.compile(r"mieszka sam[a]?|sam[a]? mieszka|samotn[ay]|osoba samotna")
_LIVES_WITH = re.compile(r"mieszka\s+((?:z|ze|u|przy)\s.+)", re.IGNORECASE)
_SPEAKS = re.compile(r"(?:mowi|rozmawia|porozumiewa sie|mowic)(?: tylko| glownie)? (?:po |jezykiem |jezyk )?(.+)")
_LOUDLY = re.compile(
    r"(?:mowic |prosze mowic |trzeba )?(?:bardzo )?"
    r"(?:glosn|wolno|powoli|wyraznie|krzycz|z prawej|z lewej|do prawego|do lewego)"
)
_HAZARDS = (
    (HazardKind.DOG, re.compile(r"\b(?:pies|psy|psa|grozny pies)\b")),
    (HazardKind.OXYGEN, re.compile(r"\b(?:tlen|butla z tlenem|koncentrator tlenu)\b")),
    (HazardKind.GAS, re.compile(r"\b(?:butla gazowa|butla z gazem|gaz z butli|piecyk gazowy)\b")),
)
_ABILITIES = (
    ("hearing", Level.NONE, re.compile(r"(?:nie slyszy|glucha?\b|gluchoniem|gluchy)")),
    ("hearing", Level.LIMITED, re.compile(r"(?:slabo slyszy|niedoslysz|niedosluch|zle slyszy|(?:nosi )?aparat sluch)")),
    ("sight", Level.NONE, re.compile(r"(?:nie widzi|niewidom)")),
    ("sight", Level.LIMITED, re.compile(r"(?:slabo widzi|niedowidz|zle widzi)")),
    ("speech", Level.NONE, re.compile(r"(?:nie mowi$|niemy|niema$)")),
    ("speech", Level.LIMITED, re.compile(r"(?:slabo mowi|niewyraznie mowi|mowi niewyraznie|afazja|trudnosci z mow)")),
    ("mobility", Level.NONE, re.compile(r"(?:lezac[aye]|nie chodzi|nie wstaje|osoba lezaca)")),
    ("mobility", Level.LIMITED, re.compile(r"(?:(?:na )?woz(?:ek|ku)|porusza sie|chodzi [zo]|o kulach|slabo chodzi)")),
    ("memory", Level.LIMITED, re.compile(r"(?:demencja|otepienie|gubi sie|zaniki pamieci|slaba pamiec)")),
)  # fmt: skip


def _understood(phrase: str, remarks: Remarks) -> bool:
    """Take over what a phrase says. A phrase that says something twice over a field already filled stays a remark."""
    return _access(phrase, remarks) or _person(phrase, remarks)


def _access(phrase: str, remarks: Remarks) -> bool:
    folded = " ".join(words(phrase))
    if (found := _INTERCOM.fullmatch(phrase)) and not remarks.intercom:
        remarks.intercom = found[1]
    elif (found := _GATE.fullmatch(phrase)) and not remarks.gate_code:
        remarks.gate_code = found[1]
    elif (found := _FLOOR.fullmatch(phrase)) and not remarks.floor:
        remarks.floor = found["parter"] or found["number"] or found["after"]
        remarks.lift = True if found["with"] else False if found["without"] else remarks.lift
    elif folded in {"bez windy", "brak windy", "nie ma windy"} and remarks.lift is None:
        remarks.lift = False
    elif folded in {"winda", "jest winda"} and remarks.lift is None:
        remarks.lift = True
    elif found := _KEYS.fullmatch(phrase):
        remarks.key_holders.append(found[1])
    else:
        hazard = next((kind for kind, pattern in _HAZARDS if pattern.search(folded)), None)
        if hazard is None or folded.startswith(("nie ma", "bez")):
            return False
        remarks.hazards.append(Hazard(kind=hazard, note=phrase))
    return True


def _person(phrase: str, remarks: Remarks) -> bool:
    folded = " ".join(words(phrase))
    if _ALONE.fullmatch(folded) and remarks.household is Household.UNKNOWN:
        remarks.household = Household.ALONE
    elif (found := _LIVES_WITH.fullmatch(phrase)) and remarks.household is Household.UNKNOWN:
        remarks.household, remarks.lives_with = Household.WITH_OTHERS, found[1]
    elif (spoken := _SPEAKS.fullmatch(folded)) and (languages := _languages(spoken[1])):
        remarks.languages += [name for name in languages if name not in remarks.languages]
    elif _LOUDLY.match(folded):
        remarks.how_to_talk.append(phrase)
    else:
        ability = next(((name, level) for name, level, pattern in _ABILITIES if pattern.match(folded)), None)
        if ability is None:
            return False
        name, level = ability
        before = remarks.abilities.get(name, Ability())
        note = "; ".join(part for part in (before.note, phrase) if part)
        if len(note) > LINE_LIMIT:
            return False
        remarks.abilities[name] = Ability(level=Level.NONE if before.level is Level.NONE else level, note=note)
    return True


def _languages(spoken: str) -> list[str]:
    """Names of languages; empty unless every word is one or joins them."""
    named = vocabulary().languages
    parts = [word for word in spoken.split() if word not in {"i", "po", "oraz", "lub"}]
    return [named[part] for part in parts] if parts and all(part in named for part in parts) else []


def read_lift(text: str) -> bool | None:
    """`tak`, `nie`, `brak`, `jest`; None where it is not clear."""
    phrase = " ".join(words(fold(text)))
    if phrase in vocabulary().yes or phrase in {"winda", "jest winda"}:
        return True
    return False if phrase in vocabulary().no or phrase in vocabulary().none_phrases else None
