"""Version 2: keys to sort by, workers and consents of people, doubles, jobs of printing, names of attachments,
official streets; a search by town, by date of birth and by the end of a code or phone.

What follows from the cards is filled in by the program when it indexes everybody anew after the last step.
"""

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

# The first revision's time is the one thing that no card says.
_ADDED = (
    "UPDATE person SET added ="
    " (SELECT revision.saved FROM revision WHERE revision.person = person.row AND revision.number = 1)"
)
_LISTS = (
    ("name_sort", "id", "status", "merged_into"),
    ("address_sort", "id", "status", "merged_into"),
    ("next_review", "name_sort", "id", "status", "merged_into"),
    ("saved", "id", "status", "merged_into"),
    ("added", "merged_into"),
)


_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(name, street, number, birth, town, tokenize = 'ascii', detail = 'column', columnsize = 0)"
)
_SECURE_DELETE = "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"


def upgrade(op: "Operations") -> None:
    """From version 1."""
    op.add_column("person", _time("added"))
    for name in ("name_sort", "address_sort", "worker", "worker_sort", "consents"):
        op.add_column("person", _text(name))
    op.add_column("person", sa.Column("alert_count", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("person", _id("merged_into"))
    op.execute(_ADDED)
    for name in ("saved", "next_review"):
        op.drop_index(f"ix_person_{name}", "person")
    for columns in _LISTS:
        op.create_index(f"ix_person_{'_'.join(columns)}", "person", list(columns))
    op.create_index("ix_person_merged_into", "person", ["merged_into"], sqlite_where=sa.text("merged_into IS NOT NULL"))
    op.add_column("print", _id("job"))
    op.create_index("ix_print_job", "print", ["job"])
    op.add_column("print", _time("collected"))
    op.create_table(
        "print_job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_print_job"),
    )
    for name in ("name", "kind"):
        op.add_column("attachment", _text(name))
    op.add_column("attachment", _time("added"))
    op.create_table(
        "merge",
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("gone", "survivor", "box")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("before", "revision")),
        sa.Column("moved", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("gone", name="pk_merge"),
    )
    op.create_index("ix_merge_survivor", "merge", ["survivor"])
    op.create_index("ix_code_end", "code", [sa.text("substr(code, 5)")])
    op.create_index("ix_phone_end", "phone", [sa.text("substr(digits, -6)")])
    for statement in ("DROP TABLE search", _SEARCH, _SECURE_DELETE):
        op.execute(statement)
    for name in ("additions", "service", "words"):
        op.add_column("disclosure", _text(name))
    listed = ["opened", "id", "service", "closed", "login"]
    op.create_index(f"ix_disclosure_{'_'.join(listed)}", "disclosure", listed)
    op.create_table(
        "exercise",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("script", sa.String(), nullable=False),
        sa.Column("red_ms", sa.Integer()),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("wrong", "keys")),
        sa.PrimaryKeyConstraint("id", name="pk_exercise"),
    )
    _add_bundles(op)
    _add_register(op)
    _add_imports(op)
    ids = ("terc", "simc", "ulic")
    op.create_table(
        "street",
        *(sa.Column(name, sa.String(), nullable=False) for name in (*ids, "name", "street_key")),
        sa.PrimaryKeyConstraint(*ids, name="pk_street"),
    )
    said = ("list", "key", "name", "substances", "strength", "form", "route", "atc", "gtins")
    op.create_table(
        "product",
        *(sa.Column(name, sa.String(), nullable=False) for name in said),
        sa.Column("gone", sa.Date()),
        sa.PrimaryKeyConstraint("list", "key", name="pk_product"),
    )


def _add_bundles(op: "Operations") -> None:
    op.create_table(
        "bundle",
        sa.Column("id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.DateTime(), nullable=False) for name in ("created", "expires")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("author_name", "recipients")),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("green", "missing")),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("log_key", sa.LargeBinary(), nullable=False),
        *(_time(name) for name in ("collected", "lost")),
        sa.PrimaryKeyConstraint("id", name="pk_bundle"),
    )
    op.create_table(
        "bundle_person",
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("bundle", "person")),
        sa.PrimaryKeyConstraint("bundle", "person", name="pk_bundle_person"),
        sa.ForeignKeyConstraint(["bundle"], ["bundle.id"], name="fk_bundle_person_bundle"),
    )
    op.create_index("ix_bundle_person_person", "bundle_person", ["person"])
    op.create_table(
        "bundle_log",
        sa.Column("nonce", sa.LargeBinary(), nullable=False),
        sa.Column("bundle", sa.Uuid(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("tip", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("nonce", name="pk_bundle_log"),
        sa.ForeignKeyConstraint(["bundle"], ["bundle.id"], name="fk_bundle_log_bundle"),
    )


def _add_register(op: "Operations") -> None:
    op.create_table(
        "register",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        *(sa.Column(name, sa.DateTime(), nullable=False) for name in ("received", "due")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("login", "told")),
        _id("person"),
        _time("done"),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_register"),
    )


def _add_imports(op: "Operations") -> None:
    op.create_table(
        "import_run",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("started", sa.DateTime(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("login", "file")),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        *(sa.Column(n, sa.Integer(), nullable=False) for n in ("rows", "next_row", "imported", "merged", "rejected")),
        sa.Column("choices", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_run"),
    )
    op.create_table(
        "import_file",
        sa.Column("run", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("run", name="pk_import_file"),
        sa.ForeignKeyConstraint(["run"], ["import_run.id"], name="fk_import_file_run"),
    )
    op.create_table(
        "import_person",
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("run", "person")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("before", "revision")),
        sa.PrimaryKeyConstraint("run", "person", name="pk_import_person"),
        sa.ForeignKeyConstraint(["run"], ["import_run.id"], name="fk_import_person_run"),
    )


def _text(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def _id(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Uuid())


def _time(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.DateTime())
