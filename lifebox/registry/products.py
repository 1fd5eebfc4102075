"""Products of the official lists of medicines: the ports `ProductReader` and `ProductWriter`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select

from lifebox.domain.products import Product, ProductChanges, ProductList, ProductSource
from lifebox.domain.values import canonical_json
from lifebox.registry.errors import database_faults
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import ProductRow, SettingRow

_SETTING = "products."
_COLUMNS = select(*ProductRow.table().columns)
_ALL = _COLUMNS.order_by(ProductRow.list.desc(), ProductRow.key)
_OF_LIST = _COLUMNS.where(ProductRow.list == bindparam("kind"))
# Without an index: a package is scanned once a minute, and reading 25,000 rows takes some milliseconds.
_BY_GTIN = _ALL.where(ProductRow.gtins.contains(bindparam("gtin")))
_SOURCES = select(SettingRow.name, SettingRow.value).where(SettingRow.name.startswith(_SETTING))

Ask = Callable[..., Sequence[Row[Any]]]


class ProductBook:
    """Reads within a transaction."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def sources(self) -> tuple[ProductSource, ...]:
        found = (ProductSource.model_validate_json(row.value) for row in self._ask(_SOURCES))
        return tuple(sorted(found, key=lambda source: list(ProductList).index(source.kind)))

    def all(self) -> tuple[Product, ...]:
        return tuple(map(_product, self._ask(_ALL)))

    def by_gtin(self, gtin: str) -> tuple[Product, ...]:
        found = map(_product, self._ask(_BY_GTIN, {"gtin": f" {gtin} "}))
        return tuple(sorted(found, key=lambda product: product.left is not None))


class ProductKeeper(ProductBook):
    """Writes within the writer's transaction."""

    def __init__(self, ask: Ask, ledger: Ledger, keep_setting: Callable[[str, str], None]) -> None:
        super().__init__(ask)
        self._ledger, self._keep_setting = ledger, keep_setting

    def update(self, kind: ProductList, now: Iterable[Product], today: date) -> ProductChanges:
        known = {row.key: _product(row) for row in self._ask(_OF_LIST, {"kind": kind.value})}
        table, added, changed, back = ProductRow.table(), 0, 0, 0
        seen: set[str] = set()
        with database_faults():
            for product in now:
                if product.key in seen:
                    continue
                seen.add(product.key)
                before = known.get(product.key)
                if before is None:
                    added += 1
                    self._ledger.insert(table, {"list": kind.value, "key": product.key, **_columns(product)})
                elif before != product:
                    back += before.left is not None
                    changed += replace(before, left=None) != product
                    self._change(kind, before, product)
            gone = [each for key, each in known.items() if key not in seen and each.left is None]
            for each in gone:
                self._change(kind, each, replace(each, left=today))
        return ProductChanges(added, changed, len(gone), back)

    def _change(self, kind: ProductList, before: Product, after: Product) -> None:
        old, new = _columns(before), _columns(after)
        changes = {name: value for name, value in new.items() if value != old[name]}
        self._ledger.update(ProductRow.table(), {"list": kind.value, "key": before.key}, changes)

    def keep_source(self, source: ProductSource) -> None:
        self._keep_setting(f"{_SETTING}{source.kind.value}", canonical_json(source).decode())


def _columns(product: Product) -> dict[str, Any]:
    return {
        "name": product.name,
        "substances": "\n".join(product.substances),
        "strength": product.strength,
        "form": product.form,
        "route": product.route,
        "atc": product.atc,
        "gtins": f" {' '.join(product.gtins)} " if product.gtins else "",
        "gone": product.left,
    }


def _product(row: Row[Any]) -> Product:
    return Product(
        key=row.key,
        name=row.name,
        substances=tuple(row.substances.splitlines()),
        strength=row.strength,
        form=row.form,
        route=row.route,
        atc=row.atc,
        gtins=tuple(row.gtins.split()),
        left=row.gone,
    )
