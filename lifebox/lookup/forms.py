"""Other forms of a word that callers say: cases (`u Kowalskiej`, `do Nowaka`) and short names (`Zosia`).

A form is only proposed; whether anybody has it, the index says.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from lifebox.domain.folding import fold, sound
from lifebox.resources import resource

_LEAST_STEM = 2
_LONGEST_ENDING = 6


def base_forms(word: str) -> tuple[str, ...]:
    """What a folded word may be a case of, by the longest ending first: `kowalskich` → `kowalski`, `kowalska`."""
    endings = _endings()
    longest = min(_LONGEST_ENDING, len(word) - _LEAST_STEM)
    return tuple(
        dict.fromkeys(
            word[:-length] + ending
            for length in range(longest, 0, -1)
            for ending in endings.get(word[-length:], ())
            if len(word) - length + len(ending) > _LEAST_STEM
        )
    )


def full_names(words: Iterable[str]) -> tuple[str, ...]:
    """Folded given names of which one of these is a short form, by its sound: `Zosia`, `zośka` → `zofia`."""
    known = _short_names()
    return tuple(dict.fromkeys(name for word in words for name in known.get(sound(word), ())))


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    told = json.loads(resource("lookup", "endings.json").read_text(encoding="utf-8"))
    return {said: tuple(bases) for said, bases in told.items()}


@cache
def _short_names() -> dict[str, tuple[str, ...]]:
    told = json.loads(resource("lookup", "short_names.json").read_text(encoding="utf-8"))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, shorts in told.items():
        for short in shorts:
            found[sound(fold(short))].append(fold(name))
    return {short: tuple(names) for short, names in found.items()}
