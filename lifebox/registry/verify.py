"""Checking everything that is stored. Damage is reported, never raised.

Problems are (`Problem`, place); the places are file names, tables, ids and numbers, never personal data.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from lifebox.domain.audit import CheckReport, Problem
from lifebox.domain.errors import CommitsLost, LifeboxError, RegistryBusy
from lifebox.registry import audit_chain, fulltext, reserve, rows
from lifebox.registry.engine import require_encrypted
from lifebox.registry.errors import StoreFault, database_faults
from lifebox.registry.head import Heads, fault_of
from lifebox.registry.index import Indexed, index
from lifebox.registry.ledger import count_rows
from lifebox.registry.models import PersonRow, PhoneRow, RevisionRow, WordRow
from lifebox.registry.recovery_file import read_recovery
from lifebox.registry.statements import REVISION, AnySelect
from lifebox.registry.store import Store
from lifebox.security.keyfile import read_key_file
from lifebox.security.keys import Keys
from lifebox.security.master import digests_equal, keyed_digest
from lifebox.security.signatures import verify_signature

# What damaged content makes of reading it: a failed check of ours, of SQLite, of an enumeration or of JSON.
_DAMAGE = (LifeboxError, StoreFault, ValueError, TypeError, KeyError)
_CURRENT = (
    select(*PersonRow.table().columns, RevisionRow.card)
    .join(RevisionRow, and_(RevisionRow.person == PersonRow.row, RevisionRow.number == PersonRow.revision))
    .order_by(PersonRow.row)
)
_PHONES = select(*PhoneRow.table().columns).order_by(PhoneRow.person)
_TEXTS = select(fulltext.SEARCH.c.rowid, *fulltext.TEXT_COLUMNS).order_by(fulltext.SEARCH.c.rowid)
# The ids of words only grow: an old page may say that the next one is one that was given out.
_WORD_NUMBERS_FALL = (
    "SELECT max(id) > coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'word'), 0) FROM word HAVING count(*) > 0"
)
_Group = tuple[int | None, Iterator[Row[Any]]]
_NO_MORE: _Group = (None, iter(()))
# Links of the chain that are checked at every start.
_NEWEST = 1000


@dataclass
class _Findings:
    """What one verification found so far."""

    entries: int = 0
    people: int = 0
    revisions: int = 0
    problems: list[tuple[Problem, str]] = field(default_factory=list)

    def add(self, key: Problem, place: str) -> None:
        self.problems.append((key, place))

    @contextmanager
    def damage(self, key: Problem, place: str) -> Iterator[None]:
        """A check that cannot even be carried out has found its problem."""
        try:
            yield
        except RegistryBusy:
            raise
        except _DAMAGE:
            self.add(key, place)

    def report(self) -> CheckReport:
        # A damaged page shows in many places at once: the same thing is said once.
        return CheckReport(self.entries, self.people, self.revisions, tuple(dict.fromkeys(self.problems)))


@dataclass(frozen=True)
class _Subject:
    """What is looked at: the heads and a snapshot of one moment."""

    store: Store
    heads: Heads
    connection: Connection


_Check = Callable[[_Findings, _Subject], None]


def verify(store: Store, keys: Keys) -> CheckReport:
    """Key file, recovery file, heads, chain, digests, the sum over all rows, index and pages, and the reserve.

    Raises `RegistryBusy` alone.
    """
    found = _Findings()
    _outside(found, store, keys)
    _inside(found, store, (_head, *_CONTENT))
    return found.report()


def check_quickly(store: Store, keys: Keys) -> CheckReport:
    """What every start can afford: all but the content of the database, of which the page checks and the chain's
    newest links are looked at. `entries` counts those links. Raises `RegistryBusy` alone.
    """
    found = _Findings()
    _outside(found, store, keys)
    _inside(found, store, (_head, _newest_links))
    return found.report()


def verify_content(store: Store) -> CheckReport:
    """The database alone, without key file and heads."""
    found = _Findings()
    _inside(found, store, _CONTENT)
    return found.report()


def verify_chain(store: Store, keys: Keys) -> CheckReport:
    """What can be checked of a database with an older schema: key file, heads, pages and chain."""
    found = _Findings()
    _outside(found, store, keys)
    _inside(found, store, (_head, _chain))
    return found.report()


def _outside(found: _Findings, store: Store, keys: Keys) -> None:
    folder = store.folder
    with found.damage(Problem.KEY_FILE, folder.keys.name):
        _key_file(found, store, keys)
        with found.damage(Problem.RECOVERY, folder.recovery.name):
            read_recovery(folder, read_key_file(folder.keys))
    if not reserve.is_kept(folder, store.settings.reserve_bytes):
        found.add(Problem.RESERVE, folder.reserve.name)


def _inside(found: _Findings, store: Store, checks: Sequence[_Check]) -> None:
    place = store.path.name
    with found.damage(Problem.PAGES, place), ExitStack() as stack:
        # No writer may come between pages, heads and the snapshot; after that the snapshot needs no lock.
        with store.locked() if store.writable else nullcontext():
            with found.damage(Problem.PAGES, place):
                _pages(found, store)
            heads = store.heads()
            connection = stack.enter_context(store.snapshot())
            audit_chain.tip(connection)
        for check in checks:
            with found.damage(_KEYS[check], place), database_faults():
                check(found, _Subject(store, heads, connection))


def _key_file(found: _Findings, store: Store, keys: Keys) -> None:
    file = read_key_file(store.folder.keys)
    stated = (file.registry_id, file.epoch, file.verify_key, file.db_file)
    genuine = (
        stated == (keys.registry_id, keys.epoch, keys.verify_key, store.path.name)
        and verify_signature(keys.verify_key, file.signed_bytes(), file.signature)
        and digests_equal(keyed_digest(keys.master.header_key(), file.authenticated_bytes()), file.mac)
    )
    if not genuine:
        found.add(Problem.KEY_FILE, store.folder.keys.name)


def _pages(found: _Findings, store: Store) -> None:
    with store.driver() as connection:
        if store.writable:
            # The check looks at the file alone: what is still in the WAL has to be in there first.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        # The page checks leave out the first bytes, which are the salt's.
        require_encrypted(store.path, store.keys.database.salt)
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            found.add(Problem.PAGES, store.path.name)


def _head(found: _Findings, of: _Subject) -> None:
    for slot in of.heads.damaged:
        found.add(Problem.HEAD, of.store.folder.head(slot).name)
    fault = fault_of(of.heads, of.connection)
    if fault is not None:
        found.add(Problem.COMMITS_LOST if isinstance(fault, CommitsLost) else Problem.HEAD, "registry.head")


def _chain(found: _Findings, of: _Subject) -> None:
    _links(found, of, audit_chain.Tip())


def _newest_links(found: _Findings, of: _Subject) -> None:
    newest = audit_chain.tip(of.connection).sequence
    _links(found, of, audit_chain.tip_at(of.connection, max(newest - _NEWEST, 0)))


def _links(found: _Findings, of: _Subject, after: audit_chain.Tip) -> None:
    for link, follows in audit_chain.links(of.connection, of.store.keys.audit, after):
        found.entries += 1
        if not follows:
            found.add(Problem.CHAIN, str(link.sequence))


def _references(found: _Findings, of: _Subject) -> None:
    for row in of.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        found.add(Problem.FOREIGN_KEY, str(row[0]))


def _indices(found: _Findings, of: _Subject) -> None:
    # Rows against all indices, the full-text one too: an old page of an index hides what the tables do hold.
    if of.connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
        found.add(Problem.INDEX, of.store.path.name)


def _rows(found: _Findings, of: _Subject) -> None:
    if count_rows(of.connection, of.store.keys.audit) != audit_chain.tip(of.connection).tally:
        found.add(Problem.ROWS, of.store.path.name)


def _revision(found: _Findings, of: _Subject) -> None:
    expected: dict[int, int] = {}
    for row in _stream(of.connection, REVISION.order_by(RevisionRow.person, RevisionRow.number)):
        found.revisions += 1
        expected[row.person] = expected.get(row.person, 0) + 1
        digest = rows.revision_digest(of.store.keys.audit, row.id, row._asdict())
        if row.number != expected[row.person] or not digests_equal(digest, row.digest):
            found.add(Problem.REVISION, f"{row.id}/{row.number}")
    for row in _stream(of.connection, select(PersonRow.row, PersonRow.id, PersonRow.revision)):
        if expected.get(row.row) != row.revision:
            found.add(Problem.REVISION, f"{row.id}/{row.revision}")


def _index(found: _Findings, of: _Subject) -> None:
    vocabulary: set[tuple[str, str]] = set()
    phones = 0
    phones_of, texts_of = _Beside(_stream(of.connection, _PHONES)), _Beside(_stream(of.connection, _TEXTS))
    for row in _stream(of.connection, _CURRENT):
        found.people += 1
        with found.damage(Problem.INDEX, str(row.id)):
            indexed = index(rows.card(row.card))
            vocabulary |= indexed.vocabulary()
            phones += len(indexed.phones)
            if not _is_indexed(row, indexed, phones_of.rows(row.row), texts_of.rows(row.row)):
                found.add(Problem.INDEX, str(row.id))
    words = {(row.field, row.word) for row in of.connection.execute(select(WordRow.field, WordRow.word))}
    counts = [of.connection.scalar(select(func.count()).select_from(table)) for table in (PhoneRow, fulltext.SEARCH)]
    used_again = of.connection.exec_driver_sql(_WORD_NUMBERS_FALL).scalar()
    astray = used_again or fulltext.has_stray_pieces(of.connection)
    if counts != [phones, found.people] or vocabulary != words or astray:
        found.add(Problem.INDEX, "search")
    if of.store.writable and vocabulary != fulltext.terms(of.connection):
        found.add(Problem.INDEX, "search")


_CONTENT: tuple[_Check, ...] = (_references, _chain, _indices, _rows, _revision, _index)
# What it means when a check cannot even be carried out.
_KEYS: dict[_Check, Problem] = {
    _head: Problem.HEAD,
    _newest_links: Problem.CHAIN,
    _references: Problem.FOREIGN_KEY,
    _chain: Problem.CHAIN,
    _indices: Problem.INDEX,
    _rows: Problem.ROWS,
    _revision: Problem.REVISION,
    _index: Problem.INDEX,
}


class _Beside:
    """The rows of another table that belong to the people, read once, in the same order as they."""

    def __init__(self, rows: Iterator[Row[Any]]) -> None:
        """The first column of `rows` is the person's row, and they are in its order."""
        self._groups: Iterator[_Group] = groupby(rows, key=itemgetter(0))
        self._at, self._group = next(self._groups, _NO_MORE)

    def rows(self, person: int) -> list[Row[Any]]:
        """Those of one person; of a later one than at the call before."""
        while self._at is not None and self._at < person:
            self._at, self._group = next(self._groups, _NO_MORE)
        return list(self._group) if self._at == person else []


def _is_indexed(row: Row[Any], indexed: Indexed, phones: list[Row[Any]], texts: list[Row[Any]]) -> bool:
    columns = indexed.columns.values()
    return (
        columns == {name: getattr(row, name) for name in columns}
        and indexed.phones == {phone.digits: phone.of_contact for phone in phones}
        and [(row.row, *indexed.text.values())] == [tuple(text) for text in texts]
    )


def _stream(connection: Connection, statement: AnySelect) -> Iterator[Row[Any]]:
    yield from connection.execute(statement.execution_options(yield_per=1000))
