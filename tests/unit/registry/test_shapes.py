"""A row tells by itself of which table it is: the trees of a damaged file cannot."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary, Table, Uuid

from lifebox.domain.codes import draw_code
from lifebox.registry.models import Base, UtcTime
from lifebox.registry.records import Record, Stored
from lifebox.registry.shapes import Shape, schema_entry, shape_of, shapes

ALL = shapes(())
TEXTS = {"handed_over": "2026-11-22", "layout": "{}", "name": "organisation", "code": str(draw_code())}


def _stored(shape: Shape, column: Column[object]) -> Stored:
    keys = list(shape.table.primary_key.columns)
    if len(keys) == 1 and column is keys[0] and isinstance(column.type, Integer):
        return None
    kinds: dict[type, Stored] = {
        Uuid: uuid4().hex,
        LargeBinary: b"x",
        Boolean: 1,
        Integer: 7,
        UtcTime: datetime(2026, 11, 22, tzinfo=UTC).strftime("%Y-%m-%d %H:%M:%S.%f"),
        Date: date(2026, 11, 22).isoformat(),
    }
    return kinds.get(type(column.type), TEXTS.get(column.name, "tekst"))


def _record(shape: Shape) -> Record:
    return Record(5, tuple(_stored(shape, shape.table.columns[name]) for name in shape.order))


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_every_table_is_told_from_all_others(shape: Shape) -> None:
    assert [each.name for each in ALL if each.fits(_record(shape))] == [shape.name]
    assert shape_of([_record(shape)], ALL) == shape


def test_a_page_that_fits_nothing_or_has_nothing_is_of_no_table() -> None:
    assert shape_of([], ALL) is None
    assert shape_of([Record(1, (1.5, 2.5))], ALL) is None


def test_the_order_of_columns_is_the_files_own() -> None:
    sql = "CREATE TABLE box (handed_over VARCHAR NOT NULL, id CHAR(32) NOT NULL, PRIMARY KEY (id))"
    entry = schema_entry(Record(1, ("table", "box", "box", 9, sql)))
    assert entry is not None
    turned = next(shape for shape in shapes([entry]) if shape.name == "box")
    assert turned.order == ("handed_over", "id")
    identifier = UUID(int=5).hex
    assert turned.row(Record(1, ("2026", identifier))) == {"handed_over": "2026", "id": identifier}


def test_a_definition_that_cannot_be_read_is_left_out() -> None:
    entry = schema_entry(Record(1, ("table", "box", "box", 9, "CREATE TABLE box (")))
    assert entry is not None
    assert next(shape for shape in shapes([entry]) if shape.name == "box").order == ("id", "handed_over")
    assert schema_entry(Record(1, ("row", "box", "box", 9, ""))) is None


def test_what_the_file_had_not_yet_has_its_default() -> None:
    attachment = next(shape for shape in ALL if shape.name == "attachment")
    whole = _record(attachment)
    older = Record(1, whole.values[:5])
    assert attachment.fits(older)
    assert attachment.row(older)["kind"] == ""
    assert attachment.row(older)["added"] is None
    cut = Record(1, whole.values[:3], whole=False)
    assert attachment.fits(cut)
    assert "content" not in attachment.row(cut)
    assert isinstance(Base.metadata.tables["attachment"], Table)
