"""One save of a record at a time: a second one before the first came back would be that of another desk."""

from dataclasses import dataclass

from lifebox.domain.card import Card
from lifebox.domain.ids import DraftId


@dataclass(frozen=True, slots=True)
class Sent:
    """A card on its way to the disk: which record and which edit it was, and the draft it becomes if it fails."""

    turn: int
    edits: int
    card: Card
    draft: DraftId


@dataclass(slots=True)
class Underway:
    """Of which record a card is on its way, by its turn, and whether it is to be saved again."""

    _turn: int | None = None
    _again: bool = False

    def holds(self, turn: int) -> bool:
        """Whether this record has to wait; then it is saved again afterwards."""
        self._again = turn == self._turn
        return self._again

    def begin(self, sent: Sent) -> None:
        """The card was sent."""
        self._turn = sent.turn

    def end(self, sent: Sent) -> bool:
        """The answer is here; says whether the record is to be saved again."""
        again = self._again and sent.turn == self._turn
        if sent.turn == self._turn:
            self._turn, self._again = None, False
        return again
