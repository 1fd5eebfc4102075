"""Fixed texts that also speak without a window: errors, terms, paper, command line. One JSON catalogue a language.

The window's own labels go through Qt Linguist; both say the same terms because the window takes terms from here.
"""

import json
import locale
import os
from functools import cache
from typing import Any

from lifebox.resources import resource

LANGUAGES = ("pl", "en", "uk", "de")


class Texts:
    """The texts of one language; callable as the port `Say`. A missing key raises `KeyError`: a test finds it."""

    def __init__(self, language: str, entries: dict[str, str]) -> None:
        self.language = language
        self._entries = entries

    def __call__(self, key: str, /, **params: str | int) -> str:
        return self._entries[key].format_map(params) if params else self._entries[key]

    def __contains__(self, key: str) -> bool:
        return key in self._entries


@cache
def texts(language: str) -> Texts:
    """The catalogue of a language of `LANGUAGES`. Files of `resources/texts/LANGUAGE/` are merged."""
    if language not in LANGUAGES:
        raise KeyError(language)
    entries: dict[str, str] = {}
    for file in sorted(resource("texts", language).glob("*.json")):
        part: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        entries.update(part)
    return Texts(language, entries)


def user_language() -> str:
    """English under an English locale, else Polish: the language of the offices that use the program."""
    wanted = next((v for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(name))), "")
    if not wanted:
        wanted = locale.getlocale()[0] or ""
    return "en" if wanted.lower().startswith("en") else "pl"
