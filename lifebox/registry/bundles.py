"""Look-up bundles that were made: the ports `BundleReader` and `BundleWriter`."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from lifebox.domain.bundles import BundleScope, IssuedBundle, LogEnd
from lifebox.domain.disclosure import Disclosure
from lifebox.domain.errors import NotFound
from lifebox.domain.ids import BundleId, PersonId
from lifebox.registry.disclosures import Disclosures
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import BundleLogRow, BundlePersonRow, BundleRow, DisclosureRow

_COUNT = select(func.count()).where(DisclosureRow.account == BundleRow.id).scalar_subquery()
_ALL = select(*BundleRow.table().columns, _COUNT.label("disclosures"))
_NEWEST = _ALL.order_by(BundleRow.created.desc(), BundleRow.id.desc())
_ONE = _ALL.where(BundleRow.id == bindparam("bundle"))
_PEOPLE = select(BundlePersonRow.person).where(BundlePersonRow.bundle == bindparam("bundle"))
_LOG = select(BundleLogRow.nonce, BundleLogRow.lines, BundleLogRow.tip).where(BundleLogRow.nonce == bindparam("nonce"))

Ask = Callable[..., Sequence[Row[Any]]]


class BundleBook:
    """Reads within a transaction."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def all(self) -> tuple[IssuedBundle, ...]:
        return tuple(_issued(row) for row in self._ask(_NEWEST))

    def one(self, bundle: BundleId) -> IssuedBundle:
        found = self._ask(_ONE, {"bundle": bundle})
        if not found:
            raise NotFound(what="bundle")
        return _issued(found[0])

    def people(self, bundle: BundleId) -> tuple[PersonId, ...]:
        return tuple(PersonId(row.person) for row in self._ask(_PEOPLE, {"bundle": bundle}))

    def log_end(self, nonce: bytes) -> LogEnd | None:
        found = self._ask(_LOG, {"nonce": nonce})
        return LogEnd(found[0].nonce, found[0].lines, found[0].tip) if found else None


class BundleKeeper(BundleBook):
    """Writes within the writer's transaction."""

    def __init__(self, ask: Ask, ledger: Ledger, disclosures: Disclosures) -> None:
        super().__init__(ask)
        self._ledger, self._disclosures = ledger, disclosures

    def add(self, made: IssuedBundle, people: Sequence[PersonId]) -> None:
        values = {
            "id": made.id,
            "created": made.created,
            "expires": made.expires,
            "author_name": made.author_name,
            "recipients": json.dumps(made.recipients, ensure_ascii=False),
            "green": made.scope.green,
            "missing": made.scope.missing,
            "people": made.people,
            "log_key": made.log_key,
        }
        self._ledger.insert(BundleRow.table(), values)
        for person in people:
            self._ledger.insert(BundlePersonRow.table(), {"bundle": made.id, "person": person})

    def set_lost(self, bundle: BundleId, at: datetime) -> None:
        if not self._ledger.update(BundleRow.table(), {"id": bundle}, {"lost": at}):
            raise NotFound(what="bundle")

    def collect(
        self, bundle: BundleId, at: datetime, end: LogEnd, disclosures: Sequence[Disclosure]
    ) -> tuple[int, int]:
        known = self.log_end(end.nonce)
        longer = known is None or end.lines > known.lines
        if known is None:
            self._ledger.insert(BundleLogRow.table(), {**end._asdict(), "bundle": bundle})
        elif longer:
            self._ledger.update(BundleLogRow.table(), {"nonce": end.nonce}, {"lines": end.lines, "tip": end.tip})
        if not self._ledger.update(BundleRow.table(), {"id": bundle}, {"collected": at}):
            raise NotFound(what="bundle")
        # An older copy of a log knows less of what is here already.
        outcomes = [self._disclosures.bring_in(each, replace=longer) for each in disclosures]
        return outcomes.count(True), outcomes.count(False)


def _issued(row: Row[Any]) -> IssuedBundle:
    return IssuedBundle(
        id=BundleId(row.id),
        created=row.created,
        expires=row.expires,
        author_name=row.author_name,
        recipients=tuple(json.loads(row.recipients)),
        scope=BundleScope(green=row.green, missing=row.missing),
        people=row.people,
        log_key=row.log_key,
        collected=row.collected,
        disclosures=row.disclosures,
        lost=row.lost,
    )
