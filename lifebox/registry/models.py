"""The tables. Every row of them but the audit chain's and the vocabulary's is counted by the ledger.

Times are UTC, dates ISO, enumerations their values. A card's document lives in `revision`; the columns of `person`
repeat what lists and searches need and are written in the same transaction.
"""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Table,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SCHEMA_VERSION = 2


class UtcTime(TypeDecorator[datetime]):
    """A moment with its time zone; stored as UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Raises `ValueError` for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """All tables of the registry."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {UUID: Uuid(), datetime: UtcTime(), bytes: LargeBinary()}  # noqa: RUF012 SQLAlchemy's name

    @classmethod
    def table(cls) -> Table:
        """The table behind the class."""
        found: Any = cls.__table__
        assert isinstance(found, Table)  # noqa: S101 for the type checker
        return found


class SettingRow(Base):
    """Schema version, organisation profile, last backup."""

    __tablename__ = "setting"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class BoxRow(Base):
    """A box in a fridge."""

    __tablename__ = "box"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    handed_over: Mapped[str]


class CodeRow(Base):
    """A code that was ever drawn."""

    __tablename__ = "code"
    __table_args__ = (Index("ix_code_end", text("substr(code, 5)")),)
    code: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    issued: Mapped[datetime]
    box: Mapped[UUID | None] = mapped_column(ForeignKey("box.id"), index=True)


class PersonRow(Base):
    """The current state of a person, as lists and searches need it. `*_key` columns are folded, `*_sort` columns
    are the keys of `domain.collation`.

    `alerts` are the kinds that were not rejected, each between spaces, in the order of the red tier; `consents` the
    scopes that stand, likewise. `added` is when revision 1 was saved. A row with `merged_into` is another person's
    double: kept, but in no list, search or figure.
    """

    __tablename__ = "person"
    __table_args__ = (
        Index(None, "surname_key", "given_key"),
        Index(None, "street_key", "building_key", "flat_key"),
        # A list of everybody is read from one of these alone: looking up 100,000 rows one by one takes a second.
        Index(None, "name_sort", "id", "status", "merged_into"),
        Index(None, "address_sort", "id", "status", "merged_into"),
        Index(None, "next_review", "name_sort", "id", "status", "merged_into"),
        Index(None, "saved", "id", "status", "merged_into"),
        Index(None, "added", "merged_into"),
        # Of doubles alone: through an index that holds everybody SQLite would look for those who are none.
        Index(None, "merged_into", sqlite_where=text("merged_into IS NOT NULL")),
    )
    row: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    box: Mapped[UUID] = mapped_column(ForeignKey("box.id"), index=True)
    revision: Mapped[int]
    saved: Mapped[datetime]
    status: Mapped[str]
    surname: Mapped[str]
    given_names: Mapped[str]
    surname_key: Mapped[str]
    given_key: Mapped[str]
    birth: Mapped[str]
    pesel: Mapped[str] = mapped_column(index=True)
    street: Mapped[str]
    building: Mapped[str]
    flat: Mapped[str]
    town: Mapped[str]
    street_key: Mapped[str]
    building_key: Mapped[str]
    flat_key: Mapped[str]
    next_review: Mapped[date | None]
    alerts: Mapped[str]
    unconfirmed_alerts: Mapped[int]
    printed_revision: Mapped[int | None]
    added: Mapped[datetime | None]
    name_sort: Mapped[str] = mapped_column(server_default="")
    address_sort: Mapped[str] = mapped_column(server_default="")
    worker: Mapped[str] = mapped_column(server_default="")
    worker_sort: Mapped[str] = mapped_column(server_default="")
    consents: Mapped[str] = mapped_column(server_default="")
    alert_count: Mapped[int] = mapped_column(server_default="0")
    merged_into: Mapped[UUID | None]


class PhoneRow(Base):
    """A phone of a person, of a contact or of the telecare operator, as E.164."""

    __tablename__ = "phone"
    __table_args__ = (Index("ix_phone_end", text("substr(digits, -6)")),)
    person: Mapped[int] = mapped_column(ForeignKey("person.row"), primary_key=True)
    digits: Mapped[str] = mapped_column(primary_key=True, index=True)
    of_contact: Mapped[bool]


class RevisionRow(Base):
    """An immutable state of a card. `digest` is keyed and bound to person and number."""

    __tablename__ = "revision"
    person: Mapped[int] = mapped_column(ForeignKey("person.row"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    saved: Mapped[datetime]
    author: Mapped[UUID]
    author_name: Mapped[str]
    changed: Mapped[str]
    comment: Mapped[str]
    card: Mapped[bytes]
    digest: Mapped[bytes]


class DraftRow(Base):
    """A form half filled."""

    __tablename__ = "draft"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    account: Mapped[UUID] = mapped_column(index=True)
    person: Mapped[UUID | None]
    base: Mapped[int | None]
    card: Mapped[bytes]
    saved: Mapped[datetime]


class AttachmentRow(Base):
    """A photo or scan. `digest` is keyed and bound to the id; `kind` says what it is for, `name` the file's name."""

    __tablename__ = "attachment"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    person: Mapped[UUID | None] = mapped_column(index=True)
    media_type: Mapped[str]
    content: Mapped[bytes]
    digest: Mapped[bytes]
    name: Mapped[str] = mapped_column(server_default="")
    kind: Mapped[str] = mapped_column(server_default="")
    added: Mapped[datetime | None]


class PrintRow(Base):
    """A print that was really made. It outlives the person's record: the paper has to be collected.

    `job` is common to what was printed in one go.
    """

    __tablename__ = "print"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    person: Mapped[UUID | None] = mapped_column(index=True)
    box: Mapped[UUID | None] = mapped_column(index=True)
    code: Mapped[str | None]
    revision: Mapped[int | None]
    printed: Mapped[datetime]
    valid_until: Mapped[date | None]
    author: Mapped[UUID]
    author_name: Mapped[str]
    target: Mapped[str]
    copies: Mapped[int]
    job: Mapped[UUID | None] = mapped_column(index=True)
    collected: Mapped[datetime | None]


class PrintJobRow(Base):
    """How a print run was laid out, as JSON of whoever made it; no word about people."""

    __tablename__ = "print_job"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    layout: Mapped[str]


class DisclosureRow(Base):
    """To whom a record was read. It outlives the person's record.

    `note` does not change once it is `closed`; `additions` are written beside it. `service` and `words` are what they
    say together.
    """

    __tablename__ = "disclosure"
    # A list of all is read from this alone: looking up 100,000 rows one by one takes seconds.
    __table_args__ = (Index(None, "opened", "id", "service", "closed", "login"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    person: Mapped[UUID] = mapped_column(index=True)
    revision: Mapped[int]
    opened: Mapped[datetime]
    closed: Mapped[datetime | None]
    account: Mapped[UUID]
    login: Mapped[str]
    note: Mapped[str]
    additions: Mapped[str] = mapped_column(server_default="")
    service: Mapped[str] = mapped_column(server_default="")
    words: Mapped[str] = mapped_column(server_default="")


class ExerciseRow(Base):
    """A practice call of an officer; `red_ms` is NULL where the person was not found."""

    __tablename__ = "exercise"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    login: Mapped[str]
    at: Mapped[datetime]
    script: Mapped[str]
    red_ms: Mapped[int | None]
    wrong: Mapped[int]
    keys: Mapped[int]


class BundleRow(Base):
    """A look-up bundle that was made. `recipients` is a JSON array, `log_key` the secret that opens its log."""

    __tablename__ = "bundle"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    created: Mapped[datetime]
    expires: Mapped[datetime]
    author_name: Mapped[str]
    recipients: Mapped[str]
    green: Mapped[bool]
    missing: Mapped[bool]
    people: Mapped[int]
    log_key: Mapped[bytes]
    collected: Mapped[datetime | None]
    lost: Mapped[datetime | None]


class BundlePersonRow(Base):
    """Who is in a bundle. It outlives the person's record: the stick still holds it."""

    __tablename__ = "bundle_person"
    bundle: Mapped[UUID] = mapped_column(ForeignKey("bundle.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True, index=True)


class BundleLogRow(Base):
    """How far a log of a bundle came back: one that is shorter or another the next time was tampered with."""

    __tablename__ = "bundle_log"
    nonce: Mapped[bytes] = mapped_column(primary_key=True)
    bundle: Mapped[UUID] = mapped_column(ForeignKey("bundle.id"))
    lines: Mapped[int]
    tip: Mapped[bytes]


class TombstoneRow(Base):
    """That a person's record was erased, and when; nothing about the person."""

    __tablename__ = "tombstone"
    person: Mapped[UUID] = mapped_column(primary_key=True)
    box: Mapped[UUID]
    erased: Mapped[datetime]


class MergeRow(Base):
    """That a record went into another one, and all that is needed to undo it. `revision` is the one that it made of
    the survivor, `before` and `box` what the survivor had; `moved` names codes with their state and attachments.
    """

    __tablename__ = "merge"
    gone: Mapped[UUID] = mapped_column(primary_key=True)
    survivor: Mapped[UUID] = mapped_column(index=True)
    before: Mapped[int]
    revision: Mapped[int]
    box: Mapped[UUID]
    moved: Mapped[str]


class StreetRow(Base):
    """A street of the official register (TERYT); `street_key` is folded as that of people."""

    __tablename__ = "street"
    terc: Mapped[str] = mapped_column(primary_key=True)
    simc: Mapped[str] = mapped_column(primary_key=True)
    ulic: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    street_key: Mapped[str]


class ProductRow(Base):
    """A product of an official list of medicines. `substances` stand in lines, `gtins` each between spaces; `gone` is
    since when the list has it no more.
    """

    __tablename__ = "product"
    list: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    substances: Mapped[str]
    strength: Mapped[str]
    form: Mapped[str]
    route: Mapped[str]
    atc: Mapped[str]
    gtins: Mapped[str]
    gone: Mapped[date | None]


class RegisterRow(Base):
    """A request of a person, or a breach: what the law wants registered. It outlives the person's record."""

    __tablename__ = "register"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    received: Mapped[datetime]
    due: Mapped[datetime]
    login: Mapped[str]
    told: Mapped[str]
    person: Mapped[UUID | None]
    done: Mapped[datetime | None]
    outcome: Mapped[str]


class AuditRow(Base):
    """A link of the audit chain. `number` is of the transaction, `tally` the ledger's sum at its end."""

    __tablename__ = "audit"
    sequence: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    at: Mapped[datetime]
    login: Mapped[str]
    role: Mapped[str]
    action: Mapped[str]
    subject: Mapped[UUID | None] = mapped_column(index=True)
    fields: Mapped[str]
    facts: Mapped[str]
    tally: Mapped[bytes]
    mac: Mapped[bytes]


class WordRow(Base):
    """The vocabulary of the full-text index. Ids only grow, so a cache fetches what is new."""

    __tablename__ = "word"
    __table_args__ = (UniqueConstraint("field", "word"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    field: Mapped[str]
    word: Mapped[str]
