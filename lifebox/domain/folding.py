"""Text as the search index keeps it: lower case, no diacritics (ł too), and how it sounds in Polish."""

import re
import unicodedata
from functools import lru_cache

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
# How names are misheard: spellings of one sound become the same letters. Voiced consonants are read as voiceless
# ones, since Polish hears no difference at the end of a word and beside voiceless neighbours (Zawadzki, Zawacki).
_SOUNDS = {
    "sch": "s", "trz": "c", "drz": "c", "cz": "c", "dz": "c", "tz": "c", "sz": "s", "rz": "s", "z": "s", "ch": "h",
    "ck": "k", "x": "ks", "ph": "f", "th": "t", "qu": "kf", "q": "k", "v": "f", "w": "f",
    "om": "o", "on": "o", "em": "e", "en": "e", "y": "i", "j": "i", "u": "o", "d": "t", "b": "p", "g": "k",
}  # fmt: skip
_SOUND = re.compile(r"sch|trz|drz|[cdt]z|[sr]z|ch|ck$|ph|th|qu|[oe][mn](?=[^aeiouy])|[zxqvwyjudbg]")
_NASAL_O = re.compile(r"o[mn](?=[^aeiouy]|$)")
_REPEATED = re.compile(r"(.)\1+")


def fold(text: str) -> str:
    """Lower case without diacritics; Cyrillic is transliterated as Polish offices write it."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_CYRILLIC).translate(_SINGLE)
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


def words(text: str) -> tuple[str, ...]:
    """The folded words and numbers of `text` in their order."""
    return tuple(_WORD.findall(fold(text)))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """A key that is equal for spellings that sound alike: rz/ż, ch/h, ó/u, dz/c, ę/en, final devoicing, doubled
    letters.
    """
    keyed = _SOUND.sub(lambda spelling: _SOUNDS[spelling[0]], "".join(words(word)))
    return _REPEATED.sub(r"\1", keyed)


def sounds(heard: str) -> tuple[str, ...]:
    """All keys under which a heard word may be filed: folding makes `ą` an `a`, people hear and write `on`, `om`."""
    nasal = unicodedata.normalize("NFC", heard).casefold().replace("ą", "on")
    oral = _NASAL_O.sub("a", "".join(words(heard)))
    return tuple(dict.fromkeys((sound(heard), sound(nasal), sound(oral))))


# Written or not, it is the same street. Squares and avenues stay: they tell streets apart.
STREET_WORDS = frozenset({"ul", "ulica", "ulicy"})


def street_words(street: str) -> tuple[str, ...]:
    """The folded words of a street without the word for street itself, unless nothing else is left."""
    found = words(street)
    return tuple(word for word in found if word not in STREET_WORDS) or found


def number_key(number: str) -> str:
    """A building's or flat's number as one folded word: `14 A` → `14a`."""
    return "".join(words(number))


def name_key(name: str) -> str:
    """A name as it is sorted and compared."""
    return " ".join(words(name))
