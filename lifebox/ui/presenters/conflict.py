"""Two desks saved the same record: what is disputed, in words, and the card that follows from what is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lifebox.domain.card import Card
from lifebox.domain.describing import described, heading, is_row, label, shown, title
from lifebox.domain.merging import Clash, Side, merge_cards
from lifebox.domain.ports import Say
from lifebox.services.people import Opened


@dataclass(frozen=True, slots=True)
class Dispute:
    """One field that both desks changed. `was`, `mine` and `theirs` are blank where nothing was said."""

    path: str
    label: str
    was: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class DeskConflict:
    """What the typing started from, and what another desk saved meanwhile."""

    origin: Card
    opened: Opened

    def disputes(self, mine: Card, say: Say) -> tuple[Dispute, ...]:
        """What must be chosen, for the card as it is typed now."""
        merged = merge_cards(self.origin, mine, self.opened.record.card)
        return tuple(_worded(clash, say) for clash in merged.clashes)

    def settled(self, mine: Card, choices: Mapping[str, Side]) -> Card:
        """Both desks' changes, with what was chosen where they clash."""
        return merge_cards(self.origin, mine, self.opened.record.card, choices).card


_PARTS = {"identity", "residence", "medical", "functioning", "providers", "governance"}
"""Parts of the card whose name the heading says."""


def _worded(clash: Clash, say: Say) -> Dispute:
    names = [heading(clash.path, say)]
    for holder, field in clash.holders:
        names += [title(holder, say)] if is_row(holder) else []
        names += [label(type(holder), field, say)] if field not in _PARTS else []
    row = clash.mine if clash.mine is not None else clash.theirs
    names += [title(row, say)] if is_row(row) else []
    values = (_told(value, clash.names, say) for value in (clash.base, clash.mine, clash.theirs))
    return Dispute(clash.path, ", ".join(dict.fromkeys(name for name in names if name)), *values)


def _told(value: Any, names: tuple[str, ...], say: Say) -> str:
    if value is None or not names:
        return described(value, say)
    parts = (shown(getattr(value, name), say) for name in names)
    return ", ".join(part for part in parts if part)
