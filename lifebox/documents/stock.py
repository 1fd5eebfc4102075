"""Label stock: what sheets and rolls measure, as validated data in millimetres."""

import json
from functools import cache
from typing import Self

from pydantic import Field, ValidationError, model_validator

from lifebox.domain.errors import InvalidInput, UnreadableFile
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
    margin_left: float = Field(default=0, ge=0)
    margin_top: float = Field(default=0, ge=0)
    pitch_x: float = Field(default=0, ge=0)
    pitch_y: float = Field(default=0, ge=0)
    corner_radius: float = Field(default=0, ge=0)
    dpi: int = Field(default=600, ge=150, le=2400)
    roll: bool = False

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.columns > 1 and self.pitch_x < self.label_width - _ROUNDING:
            raise ValueError("labels of a row overlap")
        if self.rows > 1 and self.pitch_y < self.label_height - _ROUNDING:
            raise ValueError("labels of a column overlap")
        right = self.margin_left + (self.columns - 1) * self.pitch_x + self.label_width
        bottom = self.margin_top + (self.rows - 1) * self.pitch_y + self.label_height
        if right > self.page_width + _ROUNDING or bottom > self.page_height + _ROUNDING:
            raise ValueError("labels leave the page")
        if self.corner_radius > min(self.label_width, self.label_height) / 2:
            raise ValueError("corners rounder than the label")
        if self.roll and self.per_page > 1:
            raise ValueError("a roll has one label a page")
        return self

    @property
    def per_page(self) -> int:
        """Labels on one page."""
        return self.columns * self.rows

    def corner(self, number: int) -> tuple[float, float]:
        """Left and top in millimetres of label `number` of a page, from 0, row by row."""
        row, column = divmod(number, self.columns)
        return self.margin_left + column * self.pitch_x, self.margin_top + row * self.pitch_y


class Calibration(Value):
    """What one printer does wrong, undone: a shift right and down in millimetres, and a stretch."""

    dx: float = Field(default=0, ge=-20, le=20)
    dy: float = Field(default=0, ge=-20, le=20)
    scale_x: float = Field(default=1, ge=0.9, le=1.1)
    scale_y: float = Field(default=1, ge=0.9, le=1.1)


@cache
def all_stock() -> tuple[LabelStock, ...]:
    """All stock that the program knows, sorted by id. Raises `UnreadableFile` for a file of wrong geometry."""
    found = []
    for file in sorted(resource("stock").glob("*.json")):
        try:
            found.append(LabelStock.model_validate(json.loads(file.read_text(encoding="utf-8"))))
        except (ValidationError, ValueError) as error:
            raise UnreadableFile(path=file.name, detail="stock") from error
    return tuple(sorted(found, key=lambda stock: stock.id))


def load_stock(stock_id: str) -> LabelStock:
    """The stock with this id. Raises `InvalidInput` naming those there are."""
    for stock in all_stock():
        if stock.id == stock_id:
            return stock
    raise InvalidInput(what=f"{stock_id} ({', '.join(stock.id for stock in all_stock())})")
