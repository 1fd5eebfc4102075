"""From a query to people: code, PESEL and phone exactly, then words with their errors; best first."""

from collections.abc import Callable, Iterable, Sequence

from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import near_codes, two_slips_away
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.domain.pesel import LENGTH as PESEL_LENGTH
from lifebox.domain.search import CodeHit, Match, MatchReason, PhoneHit, SearchIndex
from lifebox.lookup.query import Query
from lifebox.lookup.wording import Ranked, people_by_words

_SCORES = {
    MatchReason.CODE: 100.0,
    MatchReason.CODE_REPLACED: 99.0,
    MatchReason.PESEL: 100.0,
    MatchReason.PHONE: 98.0,
    MatchReason.CONTACT_PHONE: 94.0,
    MatchReason.CODE_CORRECTED: 90.0,
    MatchReason.PESEL_CORRECTED: 88.0,
    MatchReason.CODE_PART: 80.0,
    MatchReason.PHONE_END: 78.0,
    MatchReason.PHONE_CORRECTED: 75.0,
}
_PHONE_DIGITS = 9
_PHONE_ENDS = range(6, _PHONE_DIGITS)
_COUNTRY = "+48"
_DIGITS = "0123456789"

Seen = Callable[[Iterable[PersonSummary]], Sequence[PersonSummary]]
"""People as they may be shown to who asks, in their order, without those who may not be."""


class _Found:
    """People found so far, with the best score and all reasons of each."""

    def __init__(self) -> None:
        self._scores: dict[PersonId, float] = {}
        self._reasons: dict[PersonId, dict[MatchReason, None]] = {}
        self._summaries: dict[PersonId, PersonSummary] = {}

    def __bool__(self) -> bool:
        return bool(self._scores)

    def add(self, person: PersonSummary, reasons: Sequence[MatchReason]) -> None:
        """The score is that of the first reason."""
        self._summaries[person.id] = person
        self._add(person.id, reasons, _SCORES[reasons[0]])

    def add_ranked(self, ranked: Ranked) -> None:
        """Somebody found by words."""
        self._add(ranked.person, ranked.reasons, ranked.score)

    def _add(self, person: PersonId, reasons: Sequence[MatchReason], score: float) -> None:
        self._scores[person] = max(score, self._scores.get(person, 0.0))
        self._reasons.setdefault(person, {}).update(dict.fromkeys(reasons))

    def matches(self, index: SearchIndex, limit: int, seen: Seen) -> tuple[Match, ...]:
        """The best of those who are seen; equal scores keep the order in which they were found."""
        best = sorted(self._scores, key=lambda person: -self._scores[person])
        shown: list[PersonSummary] = []
        while best and len(shown) < limit:
            missing = limit - len(shown)
            shown += seen(self._summaries_of(best[:missing], index))
            best = best[missing:]
        return tuple(Match(s, self._scores[s.id], tuple(self._reasons[s.id])) for s in shown)

    def _summaries_of(self, people: Sequence[PersonId], index: SearchIndex) -> list[PersonSummary]:
        unknown = [person for person in people if person not in self._summaries]
        if unknown:
            self._summaries.update((summary.id, summary) for summary in index.summaries(unknown))
        return [self._summaries[person] for person in people if person in self._summaries]


def find(query: Query, index: SearchIndex, limit: int = 10, seen: Seen = tuple) -> tuple[Match, ...]:
    """The people whom `query` may mean, best first, at most `limit` of those who are `seen`. The same query and index
    give the same answer.

    A code or PESEL that exists ends the search, and so does a code with a slip, which is hardly ever another one, and
    a phone with no words beside it. Other numbers with an error and parts are looked for where the whole was not
    found, a code of letters or digits alone where nothing was.
    """
    found = _Found()
    is_mixed = any(c.isdigit() for c in query.code_text) and not query.code_text.isdigit()
    if _add_exact(found, index, query) or (is_mixed and _add_corrected_codes(found, index, query.code_text)):
        return found.matches(index, limit, seen)
    if not found:
        _add_numbers(found, index, query.digits)
    for ranked in people_by_words(query.terms, index, limit):
        found.add_ranked(ranked)
    for part in query.code_parts:
        _add_codes(found, index.by_code_part(part), MatchReason.CODE_PART)
    if not found and not is_mixed:
        _add_corrected_codes(found, index, query.code_text)
    return found.matches(index, limit, seen)


def _add_exact(found: _Found, index: SearchIndex, query: Query) -> bool:
    """Codes, else PESEL, else phones as they were said; whether they answer the query."""
    if query.codes and _add_codes(found, index.by_codes(query.codes)):
        return True
    if query.pesels:
        for person in index.by_pesels(query.pesels):
            found.add(person, [MatchReason.PESEL])
    if found:
        return True
    if query.phones:
        _add_phones(found, index.by_phones(query.phones))
    return bool(found) and not query.terms


def _add_codes(found: _Found, hits: Sequence[CodeHit], as_found: MatchReason | None = None) -> bool:
    """Whether there are any codes that lead somewhere."""
    for hit in hits:
        if hit.person is not None:
            state = MatchReason.CODE if hit.state is CodeState.ACTIVE else MatchReason.CODE_REPLACED
            reasons = [as_found] if as_found else [state]
            if as_found and state is MatchReason.CODE_REPLACED:
                reasons.append(state)
            found.add(hit.person, reasons)
    return bool(hits)


def _add_corrected_codes(found: _Found, index: SearchIndex, text: str) -> bool:
    """Codes one slip away, else those with two wrong characters; whether there are any."""
    for away in (near_codes, two_slips_away):
        codes = sorted(away(text))
        if codes and _add_codes(found, index.by_codes(codes), MatchReason.CODE_CORRECTED):
            return True
    return False


def _add_phones(found: _Found, hits: Iterable[PhoneHit], as_found: MatchReason | None = None) -> None:
    for hit in hits:
        own = MatchReason.CONTACT_PHONE if hit.of_contact else MatchReason.PHONE
        found.add(hit.person, [as_found, own] if as_found else [own])


def _add_numbers(found: _Found, index: SearchIndex, rows: Iterable[str]) -> None:
    """Ends of phones, phones and PESEL with one slip."""
    for digits in rows:
        if len(digits) in _PHONE_ENDS:
            _add_phones(found, index.by_phone_end(digits), MatchReason.PHONE_END)
        national = digits.removeprefix("48") if len(digits) > _PHONE_DIGITS else digits.removeprefix("0")
        if near := _near_numbers(national, _PHONE_DIGITS):
            _add_phones(found, index.by_phones([_COUNTRY + number for number in near]), MatchReason.PHONE_CORRECTED)
        if near := _near_numbers(digits, PESEL_LENGTH):
            for person in index.by_pesels(near):
                found.add(person, [MatchReason.PESEL_CORRECTED])


def _near_numbers(digits: str, length: int) -> tuple[str, ...]:
    """Numbers of that length one slip away: a digit wrong, missing or too many, or two neighbours swapped."""
    size = len(digits)
    swapped = (digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(size - 1))
    wrong = (digits[:i] + d + digits[i + 1 :] for i in range(size) for d in _DIGITS)
    missing = (digits[:i] + d + digits[i:] for i in range(size + 1) for d in _DIGITS)
    too_many = (digits[:i] + digits[i + 1 :] for i in range(size))
    slips = {length: (*swapped, *wrong), length - 1: missing, length + 1: too_many}.get(size, ())
    return tuple(dict.fromkeys(number for number in slips if number != digits))
