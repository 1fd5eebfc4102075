"""From a query to people: code, PESEL and phone exactly, then words with their errors; best first."""

from collections.abc import Iterable, Sequence

from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import BoxCode, near_codes
from lifebox.domain.ids import PersonId
from lifebox.domain.search import Match, MatchReason, SearchIndex
from lifebox.lookup.query import Query
from lifebox.lookup.wording import people_by_words

_SCORES = {
    MatchReason.CODE: 100.0,
    MatchReason.CODE_REPLACED: 99.0,
    MatchReason.PESEL: 100.0,
    MatchReason.PHONE: 98.0,
    MatchReason.CONTACT_PHONE: 94.0,
    MatchReason.CODE_CORRECTED: 90.0,
}


class _Found:
    """People found so far, with the best score and all reasons of each."""

    def __init__(self) -> None:
        self._scores: dict[PersonId, float] = {}
        self._reasons: dict[PersonId, dict[MatchReason, None]] = {}

    def __bool__(self) -> bool:
        return bool(self._scores)

    def add(self, person: PersonId, score: float, reasons: Iterable[MatchReason]) -> None:
        self._scores[person] = max(score, self._scores.get(person, 0.0))
        self._reasons.setdefault(person, {}).update(dict.fromkeys(reasons))

    def matches(self, index: SearchIndex, limit: int) -> tuple[Match, ...]:
        """The best of them; equal scores keep the order in which they were found."""
        best = sorted(self._scores, key=lambda person: (-self._scores[person], -len(self._reasons[person])))[:limit]
        return tuple(Match(s, self._scores[s.id], tuple(self._reasons[s.id])) for s in index.summaries(best))


def find(query: Query, index: SearchIndex, limit: int = 10) -> tuple[Match, ...]:
    """The people whom `query` may mean, best first, at most `limit`. The same query and index give the same answer.

    A code or PESEL that exists ends the search, and so does a phone with no words beside it. Codes one slip away are
    offered where the text has digits, or else nothing was found.
    """
    found = _Found()
    _add_codes(found, index, query.codes, corrected=False)
    if not found:
        for pesel in query.pesels:
            for person in index.by_pesel(pesel):
                found.add(person, _SCORES[MatchReason.PESEL], [MatchReason.PESEL])
    if found:
        return found.matches(index, limit)
    for phone in query.phones:
        for hit in index.by_phone(phone):
            reason = MatchReason.CONTACT_PHONE if hit.of_contact else MatchReason.PHONE
            found.add(hit.person, _SCORES[reason], [reason])
    if found and not query.terms:
        return found.matches(index, limit)
    for ranked in people_by_words(query.terms, index, limit)[:limit]:
        found.add(ranked.person, ranked.score, ranked.reasons)
    if any(c.isdigit() for c in query.code_text) or not found:
        _add_codes(found, index, sorted(near_codes(query.code_text)), corrected=True)
    return found.matches(index, limit)


def _add_codes(found: _Found, index: SearchIndex, codes: Sequence[BoxCode], *, corrected: bool) -> None:
    if not codes:
        return
    for record in index.codes(codes):
        if record.box is None:
            continue
        state = MatchReason.CODE if record.state is CodeState.ACTIVE else MatchReason.CODE_REPLACED
        reasons = [MatchReason.CODE_CORRECTED] if corrected else [state]
        if corrected and state is MatchReason.CODE_REPLACED:
            reasons.append(state)
        for person in index.people_of_box(record.box):
            found.add(person, _SCORES[reasons[0]], reasons)
