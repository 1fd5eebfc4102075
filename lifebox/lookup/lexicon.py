"""The distinct words of one column of the index, prepared for finding those that were meant."""

import threading
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

from lifebox.domain.folding import sound, sounds
from lifebox.lookup.query import Term

MOST_BEGINNINGS = 60
_MOST_SIMILAR = 30
_MOST_BASES = 3
_LEAST_QUALITY = 0.45
_CASE, _SHORT_NAME, _LESS_NEAR, _OF_CASE = 0.97, 0.9, 0.6, 0.95
# A Polish and a German keyboard differ by these two keys.
_KEYBOARD_SWAP = str.maketrans("yz", "zy")
_BEHIND = "~"  # sorts behind every character of a word


class Kind(IntEnum):
    """How a word of the index resembles what was said."""

    EXACT = 0
    SHORT = 1
    SOUNDS = 2
    SIMILAR = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well a word of the index fits (0…1), and in which way."""

    quality: float
    kind: Kind


def beginning(text: str, word: str) -> Likeness:
    """The likeness of a `word` that begins with the `text` typed so far."""
    return Likeness(0.8 + 0.2 * len(text) / len(word), Kind.EXACT)


class _Words:
    """Words sorted forwards and backwards: for beginnings, and for words one slip away, which leaves either the
    beginning or the end as it was.
    """

    def __init__(self, forwards: Iterable[str], backwards: Iterable[str]) -> None:
        # Sorting what is sorted but for a few words at its end takes hardly longer than copying it.
        self.forwards = sorted(forwards)
        self.backwards = sorted(backwards)

    def with_also(self, words: Sequence[str]) -> "_Words":
        """These and further ones."""
        return _Words([*self.forwards, *words], [*self.backwards, *(word[::-1] for word in words)])

    def beginning_with(self, text: str) -> list[str]:
        """In alphabetical order."""
        return _slice(self.forwards, text)

    def one_slip_from(self, text: str) -> set[str]:
        """Words with one letter wrong, missing, too many, or two neighbours swapped."""
        intact = (len(text) - 1) // 2
        txet = text[::-1]
        begun = _within(1, text, _slice(self.forwards, text[:intact]))
        ended = _within(1, txet, _slice(self.backwards, txet[: len(text) - 1 - intact]))
        return {word for word, _, _ in begun} | {word[::-1] for word, _, _ in ended}


@dataclass(frozen=True, slots=True)
class _Parts:
    """Words, and which of them sound alike."""

    known: frozenset[str]
    by_sound: dict[str, tuple[str, ...]]
    words: _Words
    sounds: _Words

    def with_also(self, fresh: Sequence[str]) -> "_Parts":
        """These and further ones, for little more than a copy."""
        by_sound = dict(self.by_sound)
        for word in fresh:
            by_sound[sound(word)] = (*by_sound.get(sound(word), ()), word)
        keys = {key for key in map(sound, fresh) if key not in self.by_sound}
        return _Parts(
            self.known.union(fresh), by_sound, self.words.with_also(fresh), self.sounds.with_also(sorted(keys))
        )


_NOTHING = _Parts(frozenset(), {}, _Words((), ()), _Words((), ()))


class Lexicon:
    """The words of a column. Building takes some microseconds a word, asking about a millisecond for 50,000, a `wide`
    question several. Never changes, so that any thread may ask.
    """

    def __init__(self, vocabulary: tuple[str, ...], parts: _Parts | None = None) -> None:
        self.vocabulary = vocabulary
        self._parts = parts or _NOTHING.with_also(vocabulary)
        self._known, self._by_sound = self._parts.known, self._parts.by_sound
        self._words, self._sounds = self._parts.words, self._parts.sounds

    def extended(self, vocabulary: tuple[str, ...]) -> "Lexicon":
        """The lexicon of a longer vocabulary that begins with this one's."""
        return Lexicon(vocabulary, self._parts.with_also(vocabulary[len(self.vocabulary) :]))

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def beginning_with(self, text: str) -> list[str]:
        """Words that begin with `text`, in alphabetical order."""
        return self._words.beginning_with(text)

    def like(self, term: Term, *, wide: bool = False) -> dict[str, Likeness]:
        """Words that may have been meant by the term: the word itself, what it is a case or a short form of, words
        that sound alike, that are one slip away, and those it is the beginning of. A `wide` question also finds what
        is more slips away, and what is so of its base form.
        """
        text = term.text
        found = {text: Likeness(1.0, Kind.EXACT)} if text in self._known else {}
        self._add_known(term.bases, Likeness(_CASE, Kind.EXACT), found)
        self._add_known(term.full, Likeness(_SHORT_NAME, Kind.SHORT), found)
        self._add_known(term.near, Likeness(_LESS_NEAR, Kind.SIMILAR), found)
        if not term.sounds:
            return found
        for word in islice(self.beginning_with(text), MOST_BEGINNINGS):
            found.setdefault(word, beginning(text, word))
        self._add_heard(text, term.sounds, found, 1.0)
        self._add_near(text, term.sounds, self._one_slip_from(text, term.sounds), found, 1.0)
        if wide:
            self._add_near(text, term.sounds, self._slips_from(text, term.sounds), found, 1.0)
            for base in term.bases[:_MOST_BASES]:
                self._add_heard(base, sounds(base), found, _OF_CASE)
                self._add_near(base, sounds(base), self._one_slip_from(base, (sound(base),)), found, _OF_CASE)
            if not found:
                self._add_slipped_beginnings(text, found)
        return found

    def _add_known(self, words: Iterable[str], likeness: Likeness, found: dict[str, Likeness]) -> None:
        for word in words:
            if word in self._known:
                found.setdefault(word, likeness)

    def _add_heard(self, text: str, keys: Iterable[str], found: dict[str, Likeness], share: float) -> None:
        for key in keys:
            for word in self._by_sound.get(key, ()):
                quality = share * (0.85 + 0.1 * OSA.normalized_similarity(text, word))
                found.setdefault(word, Likeness(quality, Kind.SOUNDS))

    def _one_slip_from(self, text: str, keys: Iterable[str]) -> set[str]:
        """Also by sound; and with the keys of another keyboard."""
        near = {swapped} & self._known if (swapped := text.translate(_KEYBOARD_SWAP)) != text else set()
        if slips_allowed(len(text)):
            near |= self._words.one_slip_from(text)
        for key in keys:
            if slips_allowed(len(key)):
                near.update(word for found in self._sounds.one_slip_from(key) for word in self._by_sound[found])
        return near

    def _slips_from(self, text: str, keys: Iterable[str]) -> set[str]:
        near = {word for word, _, _ in _within(slips_allowed(len(text)), text, self._words.forwards)}
        for key in keys:
            heard = _within(slips_allowed(len(key)), key, self._sounds.forwards)
            near.update(word for found, _, _ in heard for word in self._by_sound[found])
        return near

    def _add_near(
        self, text: str, keys: Sequence[str], near: Iterable[str], found: dict[str, Likeness], share: float
    ) -> None:
        swapped = text.translate(_KEYBOARD_SWAP)
        for word in near:
            spelled = OSA.normalized_similarity(text, word)
            heard = max((OSA.normalized_similarity(key, sound(word)) for key in keys), default=0.0)
            quality = 0.9 if word == swapped else 0.9 * share * max(spelled, 0.5 * (spelled + heard))
            if quality >= _LEAST_QUALITY:
                found.setdefault(word, Likeness(quality, Kind.SIMILAR))

    def _add_slipped_beginnings(self, text: str, found: dict[str, Likeness]) -> None:
        words = self._words.forwards
        begun = [word[: len(text)] for word in words]
        for start, slips, index in process.extract(
            text, begun, scorer=OSA.distance, score_cutoff=slips_allowed(len(text)) // 2, limit=_MOST_SIMILAR
        ):
            found[words[index]] = Likeness(0.7 * (1 - slips / len(start)), Kind.SIMILAR)


def slips_allowed(length: int) -> int:
    """How many slips (a letter wrong, missing, too many, or two swapped) a word of this length may have."""
    if length <= 2:
        return 0
    if length <= 5:
        return 1
    if length <= 8:
        return 2
    return 3 if length <= 12 else 4


def _slice(ordered: list[str], start: str) -> list[str]:
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, start + _BEHIND)]


def _within(slips: int, text: str, choices: Sequence[str]) -> list[tuple[str, int, int]]:
    if not slips:
        return []
    return process.extract(text, choices, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_SIMILAR)


class _Lexicons:
    """The lexicons of the vocabularies asked for lately. Vocabularies grow at their end: what is new is added to what
    was prepared.
    """

    _KEPT = 12

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: OrderedDict[int, Lexicon] = OrderedDict()

    def of(self, vocabulary: tuple[str, ...]) -> Lexicon:
        with self._lock:
            made = self._made.pop(id(vocabulary), None)
            if made is None or made.vocabulary is not vocabulary:
                shorter = self._beginning_of(vocabulary)
                made = shorter.extended(vocabulary) if shorter else Lexicon(vocabulary)
            self._made[id(vocabulary)] = made
            while len(self._made) > self._KEPT:
                self._made.popitem(last=False)
            return made

    def _beginning_of(self, vocabulary: tuple[str, ...]) -> Lexicon | None:
        """Taken out of those that are kept."""
        for number, made in reversed(self._made.items()):
            size = len(made.vocabulary)
            if 0 < size <= len(vocabulary) and made.vocabulary == vocabulary[:size]:
                return self._made.pop(number)
        return None


lexicon_of = _Lexicons().of
"""The lexicon of a vocabulary. Those of the last ones are kept."""
