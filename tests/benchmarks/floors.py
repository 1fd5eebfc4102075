"""The bare floors: the same data with the driver and the libraries alone."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from lifebox.registry.engine import DatabaseKey, Mode, connect
from lifebox.registry.folder import Folder
from lifebox.security.keyfile import read_key_file
from lifebox.security.unlocking import unlock
from tests.benchmarks.conftest import LOGIN, PASSWORD

_PERSON_BY = {
    "code": "code k JOIN person p ON p.box = k.box {joined} WHERE k.code = ?",
    "pesel": "person p {joined} WHERE p.pesel = ?",
    "phone": "phone f JOIN person p ON p.row = f.person {joined} WHERE f.digits = ?",
}
_CARD = "JOIN revision r ON r.person = p.row AND r.number = p.revision"
_CODE = "LEFT JOIN code c ON c.box = p.box AND c.state = 'active'"
CARD_BY = {by: f"SELECT r.card FROM {found.format(joined=_CARD)}" for by, found in _PERSON_BY.items()}
ROW_BY = {by: f"SELECT p.*, c.code FROM {found.format(joined=_CODE)}" for by, found in _PERSON_BY.items()}
_SCRATCH = "CREATE TABLE IF NOT EXISTS scratch (id INTEGER PRIMARY KEY, document BLOB NOT NULL)"
_KEEP = "INSERT INTO scratch (document) VALUES (?)"


def database_key(registry: Path) -> tuple[Path, DatabaseKey]:
    """The database file and its key, as a log-in finds them."""
    folder = Folder(registry)
    keyfile = read_key_file(folder.keys)
    master = unlock(keyfile, LOGIN, PASSWORD).master
    return folder.database(keyfile.epoch), DatabaseKey(master.database_key(), keyfile.db_salt)


@contextmanager
def bare_reader(registry: Path) -> Iterator[dbapi2.Connection]:
    """A connection of the driver that reads, with all that is set for safety."""
    connection = connect(*database_key(registry), Mode.READ, 10.0)
    try:
        yield connection
    finally:
        connection.close()


def parsed_cards(connection: dbapi2.Connection, by: str, value: str) -> list[Any]:
    """Fetch the cards of one key and parse them."""
    return [json.loads(document) for (document,) in connection.execute(CARD_BY[by], (value,)).fetchall()]


def rows_alone(connection: dbapi2.Connection, by: str, value: str) -> list[Any]:
    """Fetch what an answer shows, without the card: the strictest floor, mostly the driver's call itself."""
    found: list[Any] = connection.execute(ROW_BY[by], (value,)).fetchall()
    return found


@contextmanager
def bare_writer(folder: Path) -> Iterator[dbapi2.Connection]:
    """A connection to an encrypted database of its own with one table of documents."""
    key = DatabaseKey(bytes(range(32)), bytes(range(16)))
    connection = connect(folder / "scratch.db", key, Mode.CREATE, 10.0)
    try:
        connection.execute(_SCRATCH)
        yield connection
    finally:
        connection.close()


def keep(connection: dbapi2.Connection, documents: list[bytes]) -> None:
    """Write documents in one durable transaction."""
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_KEEP, [(document,) for document in documents])
    connection.execute("COMMIT")
