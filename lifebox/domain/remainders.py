"""What lies beside a registry until the next log-in writes it down."""

from collections.abc import Sequence
from typing import Protocol

from lifebox.domain.backups import Restored
from lifebox.domain.disclosure import Opening


class Remainders(Protocol):
    """The part of an unlocked registry that knows what could not be written into it at its time."""

    def announce(self, opening: Opening) -> None:
        """Leave a trace that this is about to be shown, as `LookupRegistry.announce`."""

    def announced(self) -> tuple[Opening, ...]:
        """All that was announced and is not forgotten, by whatever program had the registry open."""

    def forget_announced(self, known: Sequence[Opening]) -> None:
        """These are written down by now. What was announced since stays, and everything stays with it."""

    def restored(self) -> Restored | None:
        """That it was restored from a backup, and no log-in has told so yet."""

    def forget_restored(self) -> None:
        """It is told by now."""
