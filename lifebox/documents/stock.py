"""Label stock: what sheets and rolls measure, as validated data in millimetres."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Self

from pydantic import Field, ValidationError, model_validator

from lifebox.domain.errors import InvalidInput, StockField, StockLeavesPage, StockOverlap, UnreadableFile
from lifebox.domain.values import Line, RequiredLine, Value
from lifebox.resources import resource

# Published dimensions are rounded to 0.1 mm.
_ROUNDING = 0.05


class LabelStock(Value):
    """Labels on a sheet or roll. Everything in millimetres.

    Margins go from the page's edge to the first label, pitches from a label's edge to the same edge of the next
    one. A label of a roll is a page of its own. `dpi` is the resolution of the printers that take the stock.
    """

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: RequiredLine
    note: Line = ""
    page_width: float = Field(gt=10, le=500)
    page_height: float = Field(gt=10, le=500)
    label_width: float = Field(gt=10, le=500)
    label_height: float = Field(gt=10, le=500)
    columns: int = Field(default=1, ge=1, le=50)
    rows: int = Field(default=1, ge=1, le=50)
    margin_left: float = Field(default=0, ge=0, le=500)
    margin_top: float = Field(default=0, ge=0, le=500)
    pitch_x: float = Field(default=0, ge=0, le=500)
    pitch_y: float = Field(default=0, ge=0, le=500)
    corner_radius: float = Field(default=0, ge=0, le=250)
    dpi: int = Field(default=600, ge=150, le=2400)
    roll: bool = False

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for count, pitch, size, margin, page in (
            (self.columns, self.pitch_x, self.label_width, self.margin_left, self.page_width),
            (self.rows, self.pitch_y, self.label_height, self.margin_top, self.page_height),
        ):
            if count > 1 and pitch < size - _ROUNDING:
                raise StockOverlap(pitch=_shown(pitch), size=_shown(size))
            end = margin + (count - 1) * pitch + size
            if end > page + _ROUNDING:
                raise StockLeavesPage(end=_shown(end), page=_shown(page))
        roundest = min(self.label_width, self.label_height) / 2
        if self.corner_radius > roundest:
            raise StockField(field="corner_radius", least=0, most=_shown(roundest))
        if self.roll and self.per_page > 1:
            raise StockField(field="columns × rows", least=1, most=1)
        return self

    @property
    def per_page(self) -> int:
        """Labels on one page."""
        return self.columns * self.rows

    def corner(self, number: int) -> tuple[float, float]:
        """Left and top in millimetres of label `number` of a page, from 0, row by row."""
        row, column = divmod(number, self.columns)
        return self.margin_left + column * self.pitch_x, self.margin_top + row * self.pitch_y


def parse_stock(fields: Mapping[str, Any]) -> LabelStock:
    """Stock from the fields of a file or dialog, measures in millimetres.

    Raises `StockField` for a field that is missing, unknown or out of range, `StockOverlap` and `StockLeavesPage` for
    sheets that cannot be.
    """
    try:
        return LabelStock.model_validate(fields)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise StockField(field=name, **_limits(name)) from error


def _limits(field: str) -> dict[str, str]:
    """From where to where a field may go."""
    known = LabelStock.model_fields.get(field)
    found = {"least": "?", "most": "?"}
    for rule in known.metadata if known else ():
        for sign, side in (("gt", "least"), ("ge", "least"), ("le", "most")):
            if hasattr(rule, sign):
                found[side] = _shown(getattr(rule, sign))
    return found


def _shown(millimetres: float) -> str:
    return f"{millimetres:.2f}".rstrip("0").rstrip(".")


class Calibration(Value):
    """What one printer does wrong, undone: a shift right and down in millimetres, and a stretch."""

    dx: float = Field(default=0, ge=-20, le=20)
    dy: float = Field(default=0, ge=-20, le=20)
    scale_x: float = Field(default=1, ge=0.9, le=1.1)
    scale_y: float = Field(default=1, ge=0.9, le=1.1)


@cache
def all_stock() -> tuple[LabelStock, ...]:
    """All stock that the program knows, sorted by id. Raises as `parse_stock`, and `UnreadableFile` for no JSON."""
    found = []
    for file in sorted(resource("stock").glob("*.json")):
        try:
            found.append(parse_stock(json.loads(file.read_text(encoding="utf-8"))))
        except ValueError as error:
            raise UnreadableFile(path=file.name, detail="stock") from error
    return tuple(sorted(found, key=lambda stock: stock.id))


def load_stock(stock_id: str) -> LabelStock:
    """The stock with this id. Raises `InvalidInput` naming those there are."""
    for stock in all_stock():
        if stock.id == stock_id:
            return stock
    raise InvalidInput(what=f"{stock_id} ({', '.join(stock.id for stock in all_stock())})")
