"""What the duty officer reads aloud: a card's lines, numbered through all tiers, as plain sentences.

A sentence is made only where the card itself knows what is meant: of an alert, and of what is not known. Everything
else is read as it stands on the card; no dose is put into other words.
"""

from dataclasses import dataclass

from lifebox.domain.listing import Knowledge
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Arrangement, Block, Item, Tier, term


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say; either side can name it by its number."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines under one heading of a tier."""

    tier: Tier
    heading: str
    lines: tuple[Line, ...]


def script(arranged: Arrangement, say: Say) -> tuple[Passage, ...]:
    """The whole card as it is read aloud, red first. Every passage has a line: of nothing it says whether that is
    known.
    """
    parts = [
        (Tier.RED, term(say, Tier.RED), [sentence(item, say) for item in arranged.red] or [say("spoken.no_alerts")])
    ]
    for tier, blocks in ((Tier.YELLOW, arranged.yellow), (Tier.GREEN, arranged.green)):
        parts += [(tier, block.heading, _block_words(block, say)) for block in blocks]
    passages: list[Passage] = []
    number = 0
    for tier, heading, words in parts:
        lines = tuple(Line(number + at, each) for at, each in enumerate(words, start=1))
        number += len(lines)
        passages.append(Passage(tier, heading, lines))
    return tuple(passages)


def sentence(item: Item, say: Say) -> str:
    """An alert as a sentence around the card's own words; any other item as it stands."""
    if item.alert is None:
        return item.line
    said = say(f"Spoken.{item.alert.value}")
    whole = f"{said}: {item.detail}" if item.detail else said
    return " ".join(part for part in (_ended(whole), say("spoken.unconfirmed") if item.mark else "") if part)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _block_words(block: Block, say: Say) -> list[str]:
    if block.items:
        return [item.line for item in block.items]
    key = "spoken.none" if block.knowledge is Knowledge.NONE else "spoken.unknown"
    return [say(key, heading=block.heading)]
