"""Words that lists are written with: data of `resources/intake/`. All of them folded (see `lifebox.domain.folding`)."""

import json
from functools import cache, lru_cache
from typing import Any

from pydantic import Field

from lifebox.domain.folding import words
from lifebox.domain.listing import Knowledge
from lifebox.domain.values import Value
from lifebox.resources import resource


class Qualifier(Value):
    """Beginnings of words that only qualify the illness before them, and beginnings of words of such illnesses."""

    starts: tuple[str, ...]
    after: tuple[str, ...] = ()


class Vocabulary(Value):
    """What `vocabulary.json` holds; the file says what each part is for by its names."""

    none_phrases: frozenset[str]
    none_leads: tuple[str, ...]
    none_objects: frozenset[str]
    unknown_phrases: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    relations: frozenset[str]
    dose_words: frozenset[str]
    dose_stems: tuple[str, ...]
    forms: tuple[str, ...]
    implants: tuple[str, ...]
    qualifiers: tuple[Qualifier, ...]
    allergens: dict[str, tuple[str, ...]]
    reactions: tuple[str, ...]
    anaphylaxis: tuple[str, ...]
    severe: tuple[str, ...]
    languages: dict[str, str]
    clinics: tuple[str, ...]
    name_particles: frozenset[str]
    months: dict[str, int] = Field(default_factory=dict)


@cache
def vocabulary() -> Vocabulary:
    """The words of `resources/intake/vocabulary.json`."""
    return Vocabulary.model_validate(_read("vocabulary.json"))


@cache
def given_names() -> frozenset[str]:
    """Common given names, folded."""
    return frozenset(_read("given_names.json"))


@cache
def heading_words() -> dict[tuple[str, ...], str]:
    """Folded words of a heading, to the field it names."""
    return {words(heading): field for field, headings in _read("headings.json").items() for heading in headings}


def starts_with_any(word: str, beginnings: tuple[str, ...]) -> bool:
    """Whether the folded word begins in one of these ways."""
    return word.startswith(beginnings)


@lru_cache(maxsize=4096)
def absence(text: str) -> Knowledge | None:
    """`NONE` where a cell says that there is nothing, `UNKNOWN` where it says nothing at all, None where it lists."""
    folded = words(text)
    phrase = " ".join(folded)
    known = vocabulary()
    if not folded or phrase in known.unknown_phrases:
        return Knowledge.UNKNOWN
    if phrase in known.none_phrases:
        return Knowledge.NONE
    for lead in known.none_leads:
        if phrase.startswith(f"{lead} ") and set(phrase.removeprefix(lead).split()) <= known.none_objects:
            return Knowledge.NONE
    return None


def _read(name: str) -> Any:
    return json.loads(resource("intake", name).read_text(encoding="utf-8"))
