"""The built-in help: topics as Markdown in `resources/help/LANGUAGE`, found by their words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from lifebox.domain.folding import words
from lifebox.resources import resource

HELP_LANGUAGES = ("pl", "en")
_MARKUP = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[#*`|>\[\]]+|^\s*[-:]+\s*$", re.MULTILINE)
_ENDING_FROM, _LONG_ENDING_FROM = 5, 7
"""Letters: words of so many are looked for without their last one, or two."""
_AROUND = 60
"""Letters before and after what was found."""
_ALSO = re.compile(r"\n<!-- also: (.*) -->\n?\Z")
"""The last line of a topic: other words under which somebody may look for it. It is not shown."""


@dataclass(frozen=True)
class Topic:
    """A page of the help. `id` is its file's name without number and ending; links name it as `id.md`."""

    id: str
    title: str
    markdown: str
    also: str = ""

    @cached_property
    def plain(self) -> str:
        """The text without markup, in one line."""
        return " ".join(_MARKUP.sub(" ", self.markdown).split())

    @cached_property
    def by_weight(self) -> tuple[frozenset[str], ...]:
        """The words of its title, its other words, all its words; folded."""
        return (frozenset(words(self.title)), frozenset(words(self.also)), self.words)

    @cached_property
    def words(self) -> frozenset[str]:
        """All its words, folded."""
        return frozenset(words(f"{self.plain} {self.also}"))


@cache
def handbook(language: str) -> tuple[Topic, ...]:
    """All topics in their order. Raises `KeyError` for a language without help."""
    if language not in HELP_LANGUAGES:
        raise KeyError(language)
    return tuple(_read(file) for file in sorted(resource("help", language).glob("*.md")))


def topic(language: str, wanted: str) -> Topic:
    """A topic by its id. Raises `KeyError`."""
    found = next((one for one in handbook(language) if one.id == wanted), None)
    if found is None:
        raise KeyError(wanted)
    return found


def find_topics(language: str, query: str) -> tuple[tuple[Topic, str], ...]:
    """Topics in which every word of the query begins a word, but for its ending, with the place of the first one.

    Topics whose title says it come first, then those whose other words do, then the order of the book. Without words:
    all topics.
    """
    asked = tuple(map(_stem, words(query)))
    found = [one for one in handbook(language) if all(_begins(word, one.words) for word in asked)]
    if asked:
        found.sort(key=lambda one: next(at for at, told in enumerate(one.by_weight) if _is_told(asked, told)))
    return tuple((one, _excerpt(one.plain, asked)) for one in found)


def _stem(word: str) -> str:
    """What is left of a word in most of its cases and numbers."""
    return word if len(word) < _ENDING_FROM else word[:-1] if len(word) < _LONG_ENDING_FROM else word[:-2]


def _is_told(asked: Sequence[str], among: frozenset[str]) -> bool:
    return any(_begins(word, among) for word in asked)


def _begins(word: str, among: frozenset[str]) -> bool:
    return any(one.startswith(word) for one in among)


def _excerpt(plain: str, asked: Sequence[str]) -> str:
    if not asked:
        return ""
    for match in re.finditer(r"\w+", plain):
        if any(part.startswith(asked[0]) for part in words(match[0])):
            start, end = max(match.start() - _AROUND, 0), min(match.end() + _AROUND, len(plain))
            # Whole words only.
            start = plain.find(" ", start) + 1 if start else 0
            end = plain.rfind(" ", 0, end) if end < len(plain) else end
            return f"{'… ' if start else ''}{plain[start:end]}{' …' if end < len(plain) else ''}"
    return ""


def _read(file: Path) -> Topic:
    markdown = file.read_text(encoding="utf-8")
    heading = markdown.splitlines()[0]
    if not heading.startswith("# "):
        raise ValueError(f"{file.name}: a topic begins with its title")
    also = _ALSO.search(markdown)
    text = _ALSO.sub("\n", markdown)
    return Topic(file.stem.partition("-")[2], heading.removeprefix("# ").strip(), text, also[1] if also else "")
