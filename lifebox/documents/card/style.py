"""Sizes of the A4 card in points."""

from dataclasses import dataclass

from lifebox.documents.painter import A4, MM

MARGIN = 12 * MM
WIDTH = A4[0] - 2 * MARGIN
PAD = 3 * MM
GUTTER = 6 * MM
BAND_GAP = 2.5 * MM


@dataclass(frozen=True, slots=True)
class CardStyle:
    """Type sizes and the measures that grow with them. `leading` is the distance of baselines."""

    names: tuple[float, ...]
    lead: float
    body: float
    small: float
    red: float
    spine: float
    dose_column: float
    name_column: float
    locator: float

    @property
    def inner(self) -> float:
        """The width of a band's content."""
        return WIDTH - self.spine - 2 * PAD

    @property
    def column(self) -> float:
        """The width of one of two columns in a band."""
        return (self.inner - GUTTER) / 2


NORMAL = CardStyle(
    names=(28, 24, 20),
    lead=14,
    body=12,
    small=11,
    red=16,
    spine=9 * MM,
    dose_column=13.5 * MM,
    name_column=68 * MM,
    locator=26 * MM,
)
LARGE = CardStyle(
    names=(34, 28, 24),
    lead=20,
    body=18,
    small=14,
    red=22,
    spine=12 * MM,
    dose_column=15.5 * MM,
    name_column=62 * MM,
    locator=30 * MM,
)


def leading(size: float) -> float:
    """Distance of baselines for a size."""
    return size * 1.2
