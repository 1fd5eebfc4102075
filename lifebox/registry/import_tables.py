"""The tables of imports, beside those of `models`."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lifebox.registry.models import Base


class ImportRow(Base):
    """An import of a list. `choices` is the JSON of what was chosen in the assistant."""

    __tablename__ = "import_run"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    started: Mapped[datetime]
    login: Mapped[str]
    file: Mapped[str]
    digest: Mapped[bytes]
    state: Mapped[str]
    rows: Mapped[int]
    next_row: Mapped[int]
    imported: Mapped[int]
    merged: Mapped[int]
    rejected: Mapped[int]
    choices: Mapped[str]


class ImportFileRow(Base):
    """The file of an import that is not at its end, apart from what changes all the time."""

    __tablename__ = "import_file"
    run: Mapped[UUID] = mapped_column(ForeignKey("import_run.id"), primary_key=True)
    content: Mapped[bytes]


class ImportPersonRow(Base):
    """Whom an import added or changed, from which revision to which."""

    __tablename__ = "import_person"
    run: Mapped[UUID] = mapped_column(ForeignKey("import_run.id"), primary_key=True)
    person: Mapped[UUID] = mapped_column(primary_key=True)
    before: Mapped[int]
    revision: Mapped[int]
