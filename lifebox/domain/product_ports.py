"""What the registry keeps of the official lists of medicines."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from lifebox.domain.products import Product, ProductChanges, ProductList, ProductSource
from lifebox.domain.takers import Taken


class ProductReader(Protocol):
    """Reading about products."""

    def sources(self) -> tuple[ProductSource, ...]:
        """Which lists were imported, the register first."""

    def all(self) -> tuple[Product, ...]:
        """The products of all lists, those too that left them; the register's first."""

    def by_gtin(self, gtin: str) -> tuple[Product, ...]:
        """Whose package has this number of 14 digits: the register's first, those that left last."""


class ProductWriter(ProductReader, Protocol):
    """Writing about products, within a write transaction."""

    def update(self, kind: ProductList, now: Iterable[Product], today: date) -> ProductChanges:
        """Bring a list up to date in place; what it has no more is kept and marked as having left it `today`."""

    def keep_source(self, source: ProductSource) -> None:
        """Remember where a list comes from."""


class MedicinesReader(Protocol):
    """The part of a reader that is about medicines."""

    def medicines(self) -> Iterator[Taken]:
        """Whoever takes anything, in no order, while the reader is open. It reads every card."""

    @property
    def products(self) -> ProductReader:
        """What is known of medicines from official lists."""


class MedicinesWriter(MedicinesReader, Protocol):
    """The part of a writer that is about medicines."""

    @property
    def products(self) -> ProductWriter:
        """Writing about them."""
