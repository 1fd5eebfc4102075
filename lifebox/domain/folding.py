"""Text as the search index keeps it: lower case, no diacritics (ł too), and how it sounds in Polish."""

import re
import unicodedata

# Letters that Unicode does not decompose (FTS5's own folding leaves them as well).
_SINGLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "w", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "je", "ж": "z", "з": "z",
        "и": "y", "і": "i", "ї": "ji", "й": "j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "ch", "ц": "c", "ч": "cz", "ш": "sz",
        "щ": "szcz", "ь": "", "ю": "ju", "я": "ja", "ы": "y", "э": "e", "ъ": "", "ё": "jo",
    }
)  # fmt: skip
_WORD = re.compile(r"[0-9a-z]+")
# How names are misheard: both spellings of one sound become the same letters. Order matters.
_SOUNDS = (
    ("szcz", "S"), ("sz", "S"), ("cz", "C"), ("dz", "D"), ("rz", "z"), ("ch", "h"), ("ck", "k"), ("ks", "x"),
    ("ph", "f"), ("th", "t"), ("v", "w"), ("qu", "kw"), ("q", "k"), ("om", "o"), ("on", "o"), ("em", "e"),
    ("en", "e"), ("y", "i"), ("j", "i"), ("u", "o"), ("S", "s"), ("C", "c"), ("D", "z"), ("w", "f"), ("d", "t"),
    ("b", "p"), ("g", "k"), ("z", "s"),
)  # fmt: skip


def fold(text: str) -> str:
    """Lower case without diacritics; Cyrillic is transliterated as Polish offices write it."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_CYRILLIC).translate(_SINGLE)
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


def words(text: str) -> tuple[str, ...]:
    """The folded words and numbers of `text` in their order."""
    return tuple(_WORD.findall(fold(text)))


def sound(word: str) -> str:
    """A key that is equal for spellings that sound alike: rz/ż, ch/h, ó/u, final devoicing, doubled letters."""
    folded = "".join(words(word))
    for spelling, key in _SOUNDS:
        folded = folded.replace(spelling, key)
    return re.sub(r"(.)\1+", r"\1", folded)
