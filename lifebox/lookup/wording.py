"""Finding people by words: names, streets, towns, house numbers and births in any order, misspelt or half typed.

The words said are compared with the few distinct words of the index, never with people. Then the index is asked a
few times for exact words, first for the likeliest reading, then for wider ones, and only its answers are ranked.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from lifebox.domain.ids import PersonId
from lifebox.domain.search import IndexRow, MatchReason, SearchField, SearchIndex
from lifebox.lookup.lexicon import MOST_BEGINNINGS, Kind, Lexicon, Likeness, beginning, lexicon_of
from lifebox.lookup.query import Term

_ROWS = 200
_MOST_CALLS = 18
_MOST_INTERPRETATIONS = 3
_MOST_WORDS = 60
_LEAST_PREFIX = 3
_LEAST_SCORE = 20.0
_SURE_SCORE = 95.0
# From here on a word is explained: it has one slip at most, or two in a long one.
_EXPLAINED = 0.67
# A word whose likeness is this much below the best one is asked for only in the next round.
_CLOSE = 0.06
# An interpretation this much worse than the best one is not asked for.
_PLAUSIBLE = 0.3
_WEIGHTS = {
    SearchField.NAME: 3.0,
    SearchField.STREET: 2.0,
    SearchField.BIRTH: 1.5,
    SearchField.NUMBER: 1.0,
    SearchField.TOWN: 1.0,
}
_SMALL_WEIGHT = 0.5
_OTHER_PLACE = 0.5
_REASONS = {
    (SearchField.NAME, Kind.EXACT): MatchReason.NAME,
    (SearchField.NAME, Kind.SHORT): MatchReason.NAME_SHORT,
    (SearchField.NAME, Kind.SOUNDS): MatchReason.NAME_SOUNDS,
    (SearchField.NAME, Kind.SIMILAR): MatchReason.NAME_SIMILAR,
    (SearchField.STREET, Kind.EXACT): MatchReason.STREET,
    (SearchField.TOWN, Kind.EXACT): MatchReason.TOWN,
}
_OTHERWISE = {
    SearchField.STREET: MatchReason.STREET_SIMILAR,
    SearchField.TOWN: MatchReason.TOWN_SIMILAR,
    SearchField.NUMBER: MatchReason.NUMBER,
}
_ORDER = {reason: place for place, reason in enumerate(MatchReason)}
_COLUMNS = tuple((column, attrgetter(column.value)) for column in SearchField)
_BUILDING = re.compile(r"([0-9]+)[a-z]?")
_YEAR_DIGITS = 4

Group = tuple[SearchField, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A person found by words. `order` makes equal scores come in the same order every time, first those of whose
    street nothing was left unsaid; one who `explains_all`
    that was said leaves no reason to suspect a wrong word.
    """

    person: PersonId
    score: float
    reasons: tuple[MatchReason, ...]
    order: tuple[int, str, str, str]
    explains_all: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """A term taken as a word of one column, with the column's words that may have been meant."""

    term: Term
    column: SearchField
    likes: dict[str, Likeness]
    best: float
    weight: float
    is_initial: bool

    def group(self, *, close: bool) -> Group:
        """The words to ask for, the likeliest ones alone where they shall be `close`."""
        least = self.best - _CLOSE if close else 0.0
        ranked = sorted(self.likes.items(), key=lambda item: (-item[1].quality, item[0]))
        chosen = [word for word, like in ranked if like.quality >= least][:_MOST_WORDS]
        if not close and self.begins_many:
            chosen.append(f"{self.term.text}*")
        return self.column, tuple(chosen)

    @property
    def begins_many(self) -> bool:
        """Whether the text begins more words than were looked up one by one."""
        return len(self.likes) >= MOST_BEGINNINGS and len(self.term.text) >= _LEAST_PREFIX

    def judge(self, row: Mapping[SearchField, Sequence[str]]) -> tuple[float, Kind, str]:
        """How well the row's column fits the term (0…1), and by which word."""
        found = (0.0, Kind.SIMILAR, "")
        for place, word in enumerate(row[self.column]):
            like = self.likes.get(word)
            if like is None and self.term.sounds and word.startswith(self.term.text):
                like = beginning(self.term.text, word)
            if like is not None:
                misplaced = self.column is SearchField.NUMBER and self.term.flat != (place > 0)
                quality = like.quality * (_OTHER_PLACE if misplaced else 1.0)
                if (quality, -like.kind) > (found[0], -found[1]):
                    found = quality, like.kind, word
        return found


def people_by_words(terms: Sequence[Term], index: SearchIndex, limit: int) -> tuple[Ranked, ...]:
    """People whom the terms describe, best first; `limit` is how many good ones are enough to stop asking."""
    search = _Search(index, terms)
    for close in (True, False):
        if not search.has_sure(limit):
            search.ask(_groups(readings, close=close) for readings in search.interpretations())
    if not search.has_explained():
        search.widen()
        interpretations = search.interpretations()
        search.ask(_groups(readings, close=False) for readings in interpretations)
        best = interpretations[0] if interpretations else ()
        if not search.has_explained() and len(best) > 1:
            # One word may be wrong: leave each out, first the one that tells least; then try the telling ones alone.
            weakest_first = sorted(best, key=lambda r: r.weight * r.best)
            search.ask(_groups([r for r in best if r is not left], close=False) for left in weakest_first)
            search.ask(_groups([r], close=False) for r in reversed(weakest_first) if r.weight > _SMALL_WEIGHT)
    return search.ranked()


class _Search:
    """What the index answered so far, each row judged once for each width of the readings."""

    def __init__(self, index: SearchIndex, terms: Sequence[Term]) -> None:
        self._index = index
        self._terms = terms
        columns = dict.fromkeys(column for term in terms for column in term.fields)
        self._lexicons = {column: lexicon_of(tuple(index.vocabulary(column))) for column in columns}
        self._readings = [self._read(term, wide=False) for term in terms]
        self._rows: dict[PersonId, IndexRow] = {}
        self._found: dict[PersonId, Ranked] = {}
        self._asked: set[tuple[Group, ...]] = set()

    def widen(self) -> None:
        """Take words into account that are further away."""
        self._readings = [self._read(term, wide=True) for term in self._terms]
        self._found = {row.person: _ranked(row, self._readings) for row in self._rows.values()}

    def interpretations(self) -> list[tuple[_Reading, ...]]:
        """Which column each term belongs to, likeliest first. Terms of no column are left out.

        Where words were said and none is known, a number beside them says nothing about whom was meant.
        """
        only_numbers = not any(term.sounds for term in self._terms)
        beams: list[tuple[float, tuple[_Reading, ...]]] = [(0.0, ())]
        for options in self._readings:
            usable = [option for option in options if not option.is_initial and not option.term.optional]
            if usable:
                longer = [(sure + o.best + o.weight / 100, (*chosen, o)) for sure, chosen in beams for o in usable]
                beams = sorted(longer, key=lambda beam: -beam[0])[: 2 * _MOST_INTERPRETATIONS]
        telling = [
            (sure, chosen) for sure, chosen in beams if chosen and (only_numbers or any(r.term.sounds for r in chosen))
        ]
        return [chosen for sure, chosen in telling[:_MOST_INTERPRETATIONS] if sure >= telling[0][0] - _PLAUSIBLE]

    def ask(self, questions: Iterable[tuple[Group, ...]]) -> None:
        """Ask the index for people to whom all groups of a question apply; what was asked before is skipped."""
        for groups in questions:
            if groups in self._asked or len(self._asked) == _MOST_CALLS:
                continue
            self._asked.add(groups)
            for row in self._index.by_words(groups, _ROWS):
                if row.person not in self._rows:
                    self._rows[row.person] = row
                    self._found[row.person] = _ranked(row, self._readings)

    def has_sure(self, count: int) -> bool:
        """Whether that many people are likely the one who is meant."""
        return sum(r.score >= _SURE_SCORE for r in self._found.values()) >= count

    def has_explained(self) -> bool:
        """Whether somebody explains all that was said."""
        return any(r.explains_all for r in self._found.values())

    def ranked(self) -> tuple[Ranked, ...]:
        """Everybody worth showing, best first."""
        kept = (r for r in self._found.values() if r.score >= _LEAST_SCORE)
        return tuple(sorted(kept, key=lambda r: (-r.score, r.order, str(r.person))))

    def _read(self, term: Term, *, wide: bool) -> list[_Reading]:
        found = []
        for column in term.fields:
            lexicon = self._lexicons[column]
            likes = _numbers_like(term, lexicon) if column is SearchField.NUMBER else lexicon.like(term, wide=wide)
            if likes:
                is_initial = len(term.text) == 1 and bool(term.sounds)
                weight = _SMALL_WEIGHT if term.flat or is_initial else _WEIGHTS[column]
                best = max(like.quality for like in likes.values())
                found.append(_Reading(term, column, likes, best, weight, is_initial))
        return found


def _numbers_like(term: Term, lexicon: Lexicon) -> dict[str, Likeness]:
    """The number itself and those with a letter that was not said, or said and not written: 14, 14A."""
    likes: dict[str, Likeness] = {}
    if building := _BUILDING.fullmatch(term.text):
        for word in lexicon.beginning_with(building[1]):
            found = _BUILDING.fullmatch(word)
            if found and found[1] == building[1]:
                likes[word] = Likeness(0.7, Kind.SIMILAR)
    if term.text in lexicon:
        likes[term.text] = Likeness(1.0, Kind.EXACT)
    return likes


def _groups(readings: Sequence[_Reading], *, close: bool) -> tuple[Group, ...]:
    return tuple(dict.fromkeys(reading.group(close=close) for reading in readings))


def _ranked(row: IndexRow, readings: list[list[_Reading]]) -> Ranked:
    said = {column: words(row).split() for column, words in _COLUMNS}
    gained = possible = 0.0
    explains_all = True
    reasons: set[MatchReason] = set()
    streets: set[str] = set()
    for options in readings:
        if not options:
            possible += _SMALL_WEIGHT
            explains_all = False
            continue
        judged = [(*option.judge(said), option) for option in options]
        quality, kind, word, option = max(judged, key=lambda j: (j[0], j[3].weight))
        if quality:
            reasons.add(_reason(option.column, kind, word))
            if option.column is SearchField.STREET:
                streets.add(word)
        elif option.term.optional:
            continue
        weight = _weight(options)
        gained += quality * weight
        possible += weight
        explains_all = explains_all and quality >= _EXPLAINED
    score = round(100 * gained / possible, 1) if possible else 0.0
    unsaid = len(said[SearchField.STREET]) - len(streets) if streets else 0
    order = (unsaid, row.name, row.street, row.number)
    return Ranked(row.person, score, tuple(sorted(reasons, key=_ORDER.__getitem__)), order, explains_all)


def _weight(options: Sequence[_Reading]) -> float:
    """How much a term tells: of its plausible readings the least, so that it counts the same in everybody."""
    best = max(option.best for option in options)
    return min(option.weight for option in options if option.best >= best - _CLOSE)


def _reason(column: SearchField, kind: Kind, word: str) -> MatchReason:
    if column is SearchField.BIRTH:
        return MatchReason.YEAR if len(word) == _YEAR_DIGITS else MatchReason.BIRTH
    return _REASONS.get((column, kind)) or _OTHERWISE[column]
