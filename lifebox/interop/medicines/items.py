"""What a list consists of while it is read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lifebox.domain.products import Product, ProductList


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a list before its first product; it comes once, first."""

    kind: ProductList
    dated: date | None = None


class Unused(StrEnum):
    """Why an entry is no product for a card: one for animals, one said to be deleted, one without a name or id."""

    ANIMAL = "animal"
    DELETED = "deleted"
    UNREADABLE = "unreadable"


Item = Head | Product | Unused

DETAIL = "medicines"
"""Of a file that is none of these lists."""
