"""Version 1: the first schema. Never changed any more; what comes later is another step."""

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(name, sound, street, number, year, tokenize = 'ascii', detail = 'column', columnsize = 0)"
)
_SECURE_DELETE = "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"


def upgrade(op: "Operations") -> None:
    """From an empty database."""
    _boxes(op)
    _people(op)
    _papers(op)
    _audit(op)
    op.execute(_SEARCH)
    op.execute(_SECURE_DELETE)


def _boxes(op: "Operations") -> None:
    _table(op, "setting", _text("name"), _text("value"), key=("name",))
    _table(op, "box", _id("id"), _text("handed_over"), key=("id",))
    _table(
        op,
        "code",
        _text("code"),
        _text("state"),
        _time("issued"),
        _id("box", nullable=True),
        sa.ForeignKeyConstraint(["box"], ["box.id"], name="fk_code_box"),
        key=("code",),
    )
    _index(op, "code", "box")


def _people(op: "Operations") -> None:
    names = ("status", "surname", "given_names", "surname_key", "given_key", "birth", "pesel")
    address = ("street", "building", "flat", "town", "street_key", "building_key", "flat_key")
    _table(
        op,
        "person",
        _number("row"),
        _id("id"),
        _id("box"),
        _number("revision"),
        _time("saved"),
        *map(_text, (*names, *address)),
        sa.Column("next_review", sa.Date()),
        _text("alerts"),
        _number("unconfirmed_alerts"),
        _number("printed_revision", nullable=True),
        sa.ForeignKeyConstraint(["box"], ["box.id"], name="fk_person_box"),
        sa.UniqueConstraint("id", name="uq_person_id"),
        key=("row",),
    )
    for columns in (("box",), ("saved",), ("pesel",), ("next_review",)):
        _index(op, "person", *columns)
    _index(op, "person", "surname_key", "given_key")
    _index(op, "person", "street_key", "building_key", "flat_key")
    _table(
        op,
        "phone",
        _number("person"),
        _text("digits"),
        sa.Column("of_contact", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.row"], name="fk_phone_person"),
        key=("person", "digits"),
    )
    _index(op, "phone", "digits")
    _table(
        op,
        "revision",
        _number("person"),
        _number("number"),
        _time("saved"),
        _id("author"),
        *map(_text, ("author_name", "changed", "comment")),
        _bytes("card"),
        _bytes("digest"),
        sa.ForeignKeyConstraint(["person"], ["person.row"], name="fk_revision_person"),
        key=("person", "number"),
    )
    _table(
        op,
        "draft",
        _id("id"),
        _id("account"),
        _id("person", nullable=True),
        _number("base", nullable=True),
        _bytes("card"),
        _time("saved"),
        key=("id",),
    )
    _index(op, "draft", "account")
    _table(op, "tombstone", _id("person"), _id("box"), _time("erased"), key=("person",))


def _papers(op: "Operations") -> None:
    _table(
        op,
        "attachment",
        _id("id"),
        _id("person", nullable=True),
        _text("media_type"),
        _bytes("content"),
        _bytes("digest"),
        key=("id",),
    )
    _index(op, "attachment", "person")
    _table(
        op,
        "print",
        _id("id"),
        _text("kind"),
        _id("person", nullable=True),
        _id("box", nullable=True),
        _text("code", nullable=True),
        _number("revision", nullable=True),
        _time("printed"),
        sa.Column("valid_until", sa.Date()),
        _id("author"),
        _text("author_name"),
        _text("target"),
        _number("copies"),
        key=("id",),
    )
    _index(op, "print", "person")
    _index(op, "print", "box")
    _table(
        op,
        "disclosure",
        _id("id"),
        _id("person"),
        _number("revision"),
        _time("opened"),
        _time("closed", nullable=True),
        _id("account"),
        _text("login"),
        _text("note"),
        key=("id",),
    )
    _index(op, "disclosure", "person")


def _audit(op: "Operations") -> None:
    _table(
        op,
        "audit",
        _number("sequence"),
        _number("number"),
        _time("at"),
        *map(_text, ("login", "role", "action")),
        _id("subject", nullable=True),
        *map(_text, ("fields", "facts")),
        _bytes("tally"),
        _bytes("mac"),
        key=("sequence",),
    )
    _index(op, "audit", "subject")
    _table(
        op,
        "word",
        _number("id"),
        _text("field"),
        _text("word"),
        sa.UniqueConstraint("field", "word", name="uq_word_field_word"),
        key=("id",),
        sqlite_autoincrement=True,
    )


def _table(op: "Operations", name: str, *items: Any, key: tuple[str, ...], **options: Any) -> None:
    op.create_table(name, *items, sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"), **options)


def _index(op: "Operations", table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _text(name: str, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(), nullable=nullable)


def _number(name: str, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _id(name: str, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Uuid(), nullable=nullable)


def _time(name: str, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.DateTime(), nullable=nullable)


def _bytes(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.LargeBinary(), nullable=False)
