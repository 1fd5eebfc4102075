"""Names that may be one name misspelt, compared with each other or looked for in the index."""

from rapidfuzz.distance import OSA

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import sound, sounds, words
from lifebox.domain.ids import PersonId
from lifebox.domain.search import SearchField, SearchIndex
from lifebox.lookup.lexicon import lexicon_of, slips_allowed
from lifebox.lookup.query import Term

_LEAST_QUALITY = 0.6
_MOST_WORDS = 40


def alike(one: str, other: str) -> bool:
    """Whether two folded names are the same, sound the same or are a few slips apart."""
    if one == other:
        return True
    slips = slips_allowed(min(len(one), len(other)))
    return OSA.distance(one, other, score_cutoff=slips) <= slips or sound(one) == sound(other)


def named_like(index: SearchIndex, surname: str, given_names: str, birth: PartialDate, limit: int) -> list[PersonId]:
    """People born in that year whose names may be these, misspelt."""
    said = words(f"{given_names} {surname}")
    if not said:
        return []
    lexicon = lexicon_of(tuple(index.vocabulary(SearchField.NAME)))
    groups = [(SearchField.BIRTH, [f"{birth.year:04d}"])]
    for word in said:
        likes = lexicon.like(Term(word, (SearchField.NAME,), sounds(word)), wide=True)
        best = sorted(likes, key=lambda found: -likes[found].quality)[:_MOST_WORDS]
        groups.append((SearchField.NAME, [found for found in best if likes[found].quality >= _LEAST_QUALITY]))
    return [row.person for row in index.by_words(groups, limit)]
