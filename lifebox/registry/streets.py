"""Streets of the official register, in a table of their own."""

from collections.abc import Iterable

from sqlalchemy import Row, select

from lifebox.domain.folding import street_words
from lifebox.domain.streets import Street
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import StreetRow

SOURCE = "street_source"
"""The setting that says where they come from."""

ALL = select(StreetRow.name, StreetRow.terc, StreetRow.simc, StreetRow.ulic).order_by(
    StreetRow.street_key, StreetRow.simc, StreetRow.ulic, StreetRow.terc
)


def street(row: Row[tuple[str, str, str, str]]) -> Street:
    """A row of `ALL`."""
    return Street(row.name, row.terc, row.simc, row.ulic)


def replace(ledger: Ledger, new: Iterable[Street]) -> None:
    """These instead of the former ones."""
    table = StreetRow.table()
    ledger.delete(table, {})
    for each in {(each.terc, each.simc, each.ulic): each for each in new}.values():
        ids = {"terc": each.terc, "simc": each.simc, "ulic": each.ulic}
        ledger.insert(table, {**ids, "name": each.name, "street_key": " ".join(street_words(each.name))})
