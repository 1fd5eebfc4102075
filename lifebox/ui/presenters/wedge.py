"""Telling a scanner that types like a keyboard from a person, by the times of the keys alone.

A USB keyboard is asked every 8 to 10 ms and says one key down or up at a time: a scanner types a character in 16 to
20 ms, with Shift apart in 30, and in 1 to 3 ms where it is a fast one. People who type a hundred words a minute strike
a key every 120 ms; now and then two or three follow within 35 ms, because fingers overlap, but never six in a row,
which would be 340 words a minute. The keys of a run are held until that is known, so that nothing that a scanner types
ever reaches a field, a button or a shortcut; a person's keys are late by no more than the gap.
"""

from dataclasses import dataclass
from enum import Enum

LIMIT = 8_000
"""Characters of a scan that are kept: twice what the largest QR code holds in characters of its alphanumeric mode."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What makes a scanner: `least` characters, each at most `gap_ms` after the one before. A scan is over after
    `pause_ms` of silence: Enter and Tab do not end it, for they stand inside codes of several lines too.

    Control characters such as STX come as Ctrl and a letter, at most `quick_ms` apart; people take 40 and more.
    """

    gap_ms: int = 35
    least: int = 6
    pause_ms: int = 100
    quick_ms: int = 20


class Fate(Enum):
    """What becomes of a key: it goes where it was meant, waits until it is known who typed it, or is part of a scan."""

    GO = "go"
    HOLD = "hold"
    SCAN = "scan"


class Wedge:
    """Who is typing. Before each key comes `is_over`, and where it says so `end`."""

    def __init__(self, pace: Pace | None = None) -> None:
        self.pace = pace or Pace()
        self._typed: list[str] = []
        self._letters = self._length = self._last = 0

    @property
    def holds(self) -> bool:
        """Whether keys wait, or are part of a scan that goes on."""
        return bool(self._typed)

    @property
    def scans(self) -> bool:
        """Whether a scanner is typing."""
        return self._letters >= self.pace.least

    @property
    def patience_ms(self) -> int:
        """The silence that ends what goes on."""
        return self.pace.pause_ms if self.scans else self.pace.gap_ms

    def is_over(self, at: int) -> bool:
        """Whether a key at this time comes too late to belong to those before. Times are those of the keys, in ms; a
        clock that went back ends it too.
        """
        return self.holds and not 0 <= at - self._last <= self.patience_ms

    def strike(self, at: int, text: str, *, quick: bool = False) -> Fate:
        """A key that types `text`, empty for keys that type nothing. `quick` says that its Ctrl was pressed hardly
        before it, as scanners do for control characters; Enter, Tab and such begin no run otherwise.
        """
        letter = text.isprintable() and bool(text)
        if not text or not (letter or self.holds or quick):
            return Fate.SCAN if self.scans else Fate.GO
        self._last = at
        self._letters += letter
        self._length += len(text)
        if self._length <= LIMIT:
            self._typed.append(text)
        return Fate.SCAN if self.scans else Fate.HOLD

    def end(self) -> str | None:
        """End what goes on: the text of a scan, or None where a person typed and what was held is to be let go."""
        text = "".join(self._typed) if self.scans else None
        self._typed = []
        self._letters = self._length = 0
        return text
