"""Everything that follows from the cards, made anew: the columns of `person`, phones, words and full-text index;
likewise what follows from the notes of disclosures.

For a migration, after which the ledger's sum begins anew: nothing of this is counted.
"""

from sqlalchemy import Connection, bindparam, delete, update

from lifebox.registry import disclosures, fulltext, rows
from lifebox.registry.card_index import CardIndex
from lifebox.registry.index import index
from lifebox.registry.ledger import TALLY_BYTES, Ledger
from lifebox.registry.models import PersonRow, PhoneRow, RevisionRow, WordRow
from lifebox.registry.statements import REVISION, AnySelect

_CHUNK = 500
_NEWEST: AnySelect = (
    REVISION.where(RevisionRow.number == PersonRow.revision, PersonRow.row > bindparam("after"))
    .order_by(PersonRow.row)
    .limit(_CHUNK)
)
_PHONES = delete(PhoneRow)
_WORDS = delete(WordRow)
_PERSON = update(PersonRow).where(PersonRow.row == bindparam("at"))


def reindex(connection: Connection, key: bytes) -> None:
    """Index everybody from the newest revision. Raises `RegistryDamaged` where a revision's digest is wrong."""
    for statement in (_PHONES, _WORDS):
        connection.execute(statement)
    fulltext.drop(connection)
    fulltext.create(connection)
    disclosures.refill(connection)
    ledger = Ledger(connection, key, bytes(TALLY_BYTES))
    hanging = CardIndex(connection, ledger)
    after = 0
    # Page by page: a cursor that is still open would run over the rows that are written.
    while found := connection.execute(_NEWEST, {"after": after}).all():
        changed = []
        for row in found:
            indexed = index(rows.revision(key, row).card)
            hanging.add(row.person, indexed)
            changed.append({"at": row.person, **indexed.columns.values()})
        connection.execute(_PERSON.values({name: bindparam(name) for name in indexed.columns.values()}), changed)
        ledger.flush()
        hanging.flush()
        after = found[-1].person
