"""The distinct words of one column of the index, prepared for finding those that were meant."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

from lifebox.domain.folding import sound

_MOST_SIMILAR = 30
_MOST_BEGINNINGS = 60
_LEAST_QUALITY = 0.45
# A Polish and a German keyboard differ by these two keys.
_KEYBOARD_SWAP = str.maketrans("yz", "zy")


class Kind(IntEnum):
    """How a word of the index resembles what was said."""

    EXACT = 0
    SOUNDS = 1
    SIMILAR = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well a word of the index fits (0…1), and in which way."""

    quality: float
    kind: Kind


def beginning(text: str, word: str) -> Likeness:
    """The likeness of a `word` that begins with the `text` typed so far."""
    return Likeness(0.8 + 0.2 * len(text) / len(word), Kind.EXACT)


class Lexicon:
    """The words of a column. Building takes some microseconds a word, asking less than a millisecond for thousands."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._words = sorted(vocabulary)
        self._known = frozenset(self._words)
        by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            by_sound[sound(word)].append(word)
        self._by_sound = dict(by_sound)
        self._sounds = tuple(self._by_sound)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def beginning_with(self, text: str) -> list[str]:
        """Words that begin with `text`, in alphabetical order; at most some tens."""
        return list(islice(self._from(text), _MOST_BEGINNINGS))

    def _from(self, text: str) -> Iterator[str]:
        for index in range(bisect_left(self._words, text), len(self._words)):
            if not self._words[index].startswith(text):
                return
            yield self._words[index]

    def like(self, text: str, sound_keys: Sequence[str]) -> dict[str, Likeness]:
        """Words that may have been meant by `text`: the word itself, those that sound alike, those a few slips away,
        and those it is the beginning of (also with a slip, where nothing else is near).
        """
        found = {text: Likeness(1.0, Kind.EXACT)} if text in self._known else {}
        for word in self.beginning_with(text):
            found.setdefault(word, beginning(text, word))
        for key in sound_keys:
            for word in self._by_sound.get(key, ()):
                quality = 0.85 + 0.1 * OSA.normalized_similarity(text, word)
                found.setdefault(word, Likeness(quality, Kind.SOUNDS))
        self._add_similar(text, sound_keys, found)
        if not found:
            self._add_slipped_beginnings(text, found)
        return found

    def _add_similar(self, text: str, sound_keys: Sequence[str], found: dict[str, Likeness]) -> None:
        swapped = text.translate(_KEYBOARD_SWAP)
        if swapped in self._known:
            found.setdefault(swapped, Likeness(0.9, Kind.SIMILAR))
        near = {word for word, _, _ in _within(text, self._words)}
        for key in sound_keys:
            near.update(word for near_key, _, _ in _within(key, self._sounds) for word in self._by_sound[near_key])
        for word in near:
            spelled = OSA.normalized_similarity(text, word)
            heard = max((OSA.normalized_similarity(key, sound(word)) for key in sound_keys), default=0.0)
            quality = 0.9 * max(spelled, 0.5 * (spelled + heard))
            if quality >= _LEAST_QUALITY:
                found.setdefault(word, Likeness(quality, Kind.SIMILAR))

    def _add_slipped_beginnings(self, text: str, found: dict[str, Likeness]) -> None:
        begun = [word[: len(text)] for word in self._words]
        for start, slips, index in process.extract(
            text, begun, scorer=OSA.distance, score_cutoff=slips_allowed(len(text)) // 2, limit=_MOST_SIMILAR
        ):
            found[self._words[index]] = Likeness(0.7 * (1 - slips / len(start)), Kind.SIMILAR)


def slips_allowed(length: int) -> int:
    """How many slips (a letter wrong, missing, too many, or two swapped) a word of this length may have."""
    if length <= 2:
        return 0
    if length <= 5:
        return 1
    if length <= 8:
        return 2
    return 3 if length <= 12 else 4


def _within(text: str, choices: Sequence[str]) -> list[tuple[str, int, int]]:
    slips = slips_allowed(len(text))
    if not slips:
        return []
    return process.extract(text, choices, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_SIMILAR)


@lru_cache(maxsize=8)
def lexicon_of(vocabulary: tuple[str, ...]) -> Lexicon:
    """The lexicon of a vocabulary, built once while the index stays the same."""
    return Lexicon(vocabulary)
