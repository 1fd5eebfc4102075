"""Products of the official lists of medicines, and what a name stands for that was learned from them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lifebox.domain.medicines import MedicineCatalogue, MedicineFact, SubstanceFact
from lifebox.domain.values import RequiredLine, Value

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


class ProductList(StrEnum):
    """An official list that can be imported."""

    REGISTER = "register"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Product:
    """A product of a list. `key` is its id there, `left` since when the list has it no more.

    `substances` are written as in the list, Latin as a rule; `gtins` have 14 digits.
    """

    key: str
    name: str
    substances: tuple[str, ...] = ()
    strength: str = ""
    form: str = ""
    route: str = ""
    atc: str = ""
    gtins: tuple[str, ...] = ()
    left: date | None = None


class ProductSource(Value):
    """Where the products of a list come from: the file, the day it tells of, and when it was read.

    `count` are those that the list has, `left` those that it had once.
    """

    kind: ProductList
    file: RequiredLine
    dated: date | None = None
    imported: datetime
    count: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class ProductChanges:
    """What an import made of the products that were known: `back` had left the list before."""

    added: int = 0
    changed: int = 0
    left: int = 0
    back: int = 0


def learn_products(
    known: MedicineCatalogue, products: Iterable[Product], sources: tuple[ProductSource, ...] = ()
) -> None:
    """Make names, strengths and forms of these products known to `known`, instead of what it learned before."""
    known.learn(facts_of(known, products), sources)


def facts_of(known: MedicineCatalogue, products: Iterable[Product]) -> Iterator[MedicineFact]:
    """What these products' names stand for: one fact a name and its substances."""
    found: dict[str, tuple[SubstanceFact, ...]] = {}
    named: defaultdict[tuple[str, tuple[SubstanceFact, ...]], list[Product]] = defaultdict(list)
    for product in products:
        for text in product.substances:
            if text not in found:
                found[text] = known.substances_named(text)
        substances = tuple({s.latin: s for text in product.substances for s in found[text]}.values())
        named[product.name, substances].append(product)
    for (name, substances), group in named.items():
        yield _fact(known, name, substances, group)


def _fact(
    known: MedicineCatalogue, name: str, substances: tuple[SubstanceFact, ...], group: list[Product]
) -> MedicineFact:
    sold = [product for product in group if product.left is None]
    # What is still sold comes first; with none of it all are told.
    told = sold or group
    codes = Counter(product.atc for product in told if product.atc)
    atc = codes.most_common(1)[0][0] if codes else known.atc_of_substances(substances)
    if len(substances) == 1 and not substances[0].atc:
        # The class of a product that holds nothing else.
        substances = (substances[0].model_copy(update={"atc": atc}),)
    return MedicineFact(
        name=name,
        atc=atc,
        substances=substances,
        is_trade_name=True,
        strengths=_each(product.strength for product in told),
        forms=_each(product.form for product in told),
        routes=_each(product.route for product in told),
        left=not sold,
    )


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    """Each once, in the order of their numbers."""
    return tuple(sorted({text for text in texts if text}, key=_by_number))


def _by_number(text: str) -> tuple[float, str]:
    found = _NUMBER.match(text)
    return float(found[0].replace(",", ".")) if found else float("inf"), text
