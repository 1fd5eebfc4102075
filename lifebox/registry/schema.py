"""The newest schema: making its empty tables, and which version a database has."""

from pathlib import Path

from sqlalchemy import Connection

from lifebox.domain.errors import RegistryDamaged
from lifebox.registry import fulltext
from lifebox.registry.engine import DatabaseKey, Mode, open_engine
from lifebox.registry.errors import database_faults, file_faults
from lifebox.registry.models import SCHEMA_VERSION, Base, SettingRow
from lifebox.registry.statements import SETTING
from lifebox.registry.writer import Writer

_VERSION = "schema_version"


def create_database(path: Path, key: DatabaseKey, patience: float) -> None:
    """A new encrypted file with all tables and the full-text index, empty."""
    with file_faults(path.name):
        path.touch(mode=0o600, exist_ok=False)  # SQLite keeps the mode, also for the files it puts beside it
    engine = open_engine(path, key, Mode.CREATE, patience)
    try:
        with database_faults(), engine.begin() as connection:
            create_tables(connection)
    finally:
        engine.dispose()


def create_tables(connection: Connection) -> None:
    """All tables and the full-text index."""
    Base.metadata.create_all(connection)
    fulltext.create(connection)


def stamp(writer: Writer, version: int = SCHEMA_VERSION) -> None:
    """Write down which version the tables are."""
    writer.set_setting(_VERSION, str(version))


def version_of(connection: Connection) -> int:
    """The version of the tables. Raises `RegistryDamaged` where none is written down."""
    table = SettingRow.__tablename__
    with database_faults():
        found = connection.scalar(SETTING, {"name": _VERSION})
    if not isinstance(found, str) or not found.isdecimal():
        raise RegistryDamaged(part=table)
    return int(found)
