"""Colours and weights of the tiers on paper."""

from dataclasses import dataclass

from lifebox.documents.typesetting import BLACK_INK
from lifebox.domain.tiers import Tier

WHITE = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class TierLook:
    """How a tier's band is drawn: spine and its letter, border and its weight in points, tint or none."""

    spine: str
    letter: str
    border: str
    weight: float
    tint: str | None


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one print. Meaning never hangs on them: every tier has a letter, a word and its own border.

    `wash` lies behind the headings of forms, which belong to no tier.
    """

    accent: str
    quiet: str
    line: str
    text: str
    wash: str | None
    tiers: dict[Tier, TierLook]


def palette(accent: str, mono: bool) -> Palette:
    """Colours with the organisation's accent, or black on white."""
    if mono:
        return Palette(
            accent=BLACK_INK,
            quiet=BLACK_INK,
            line="#808080",
            text=BLACK_INK,
            wash=None,
            tiers={
                Tier.RED: TierLook(BLACK_INK, WHITE, BLACK_INK, 2, None),
                Tier.YELLOW: TierLook(WHITE, BLACK_INK, BLACK_INK, 1, None),
                Tier.GREEN: TierLook(WHITE, BLACK_INK, BLACK_INK, 0.5, None),
            },
        )
    return Palette(
        accent=accent,
        quiet="#51606C",
        line="#C4CCD1",
        text="#13202B",
        wash="#EEF2F4",
        tiers={
            Tier.RED: TierLook("#B3261E", WHITE, "#B3261E", 2, "#FCEBEA"),
            Tier.YELLOW: TierLook("#8A6100", WHITE, "#8A6100", 1, "#FFF6DC"),
            Tier.GREEN: TierLook("#2E6B34", WHITE, "#2E6B34", 0.5, "#EAF5EB"),
        },
    )
