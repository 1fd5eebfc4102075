from typing import Any

import pytest

from lifebox.documents.stock import LabelStock, all_stock, load_stock, parse_stock
from lifebox.domain.errors import InvalidInput, LifeboxError, StockField, StockLeavesPage, StockOverlap
from lifebox.texts import texts

SHEET: dict[str, Any] = {
    "id": "test",
    "name": "test",
    "page_width": 210,
    "page_height": 297,
    "label_width": 100,
    "label_height": 50,
    "columns": 2,
    "rows": 5,
    "margin_left": 4,
    "margin_top": 10,
    "pitch_x": 102,
    "pitch_y": 52,
}


def test_published_sizes() -> None:
    found = {s.id: (s.label_width, s.label_height, s.per_page) for s in all_stock()}
    published = {
        "avery-l7160": (63.5, 38.1, 21),
        "avery-l7161": (63.5, 46.6, 18),
        "avery-l7163": (99.1, 38.1, 14),
        "avery-l7165": (99.1, 67.7, 8),
        "avery-l7173": (99.1, 57.0, 10),
        "dymo-99012": (89.0, 36.0, 1),
        "dymo-99014": (101.0, 54.0, 1),
        "brother-dk11201": (90.0, 29.0, 1),
        "brother-dk11202": (100.0, 62.0, 1),
    }
    assert published.items() <= found.items()


def test_sheets_are_centred_on_the_page() -> None:
    for stock in all_stock():
        left, top = stock.corner(stock.per_page - 1)
        right, bottom = left + stock.label_width, top + stock.label_height
        assert stock.margin_left == pytest.approx(stock.page_width - right, abs=0.15)
        assert stock.margin_top == pytest.approx(stock.page_height - bottom, abs=0.15)


def test_corners_go_row_by_row() -> None:
    stock = LabelStock.model_validate(SHEET)
    assert [stock.corner(n) for n in (0, 1, 2, 9)] == [(4, 10), (106, 10), (4, 62), (106, 218)]


@pytest.mark.parametrize(
    ("change", "error", "params"),
    [
        ({"pitch_x": 99}, StockOverlap, {"pitch": "99", "size": "100"}),
        ({"pitch_y": 49.5}, StockOverlap, {"pitch": "49.5", "size": "50"}),
        ({"margin_left": 9}, StockLeavesPage, {"end": "211", "page": "210"}),
        ({"margin_top": 50}, StockLeavesPage, {"end": "308", "page": "297"}),
        ({"corner_radius": 30}, StockField, {"field": "corner_radius", "least": 0, "most": "25"}),
        ({"roll": True}, StockField, {"field": "columns × rows", "least": 1, "most": 1}),
        ({"label_width": 5}, StockField, {"field": "label_width", "least": "10", "most": "500"}),
        ({"dpi": 72}, StockField, {"field": "dpi", "least": "150", "most": "2400"}),
        ({"colour": "red"}, StockField, {"field": "colour", "least": "?", "most": "?"}),
    ],
)
def test_impossible_geometry_is_refused_in_millimetres(
    change: dict[str, Any], error: type[LifeboxError], params: dict[str, Any]
) -> None:
    with pytest.raises(error) as caught:
        parse_stock(SHEET | change)
    assert caught.value.params == params
    for language in ("pl", "en"):
        assert "{" not in texts(language)(f"error.{error.key}", **caught.value.params)


def test_a_measure_that_is_missing_is_named() -> None:
    with pytest.raises(StockField) as caught:
        parse_stock({key: value for key, value in SHEET.items() if key != "page_width"})
    assert caught.value.params["field"] == "page_width"
    assert parse_stock(SHEET) == LabelStock.model_validate(SHEET)


def test_unknown_stock_is_the_worlds_fault() -> None:
    with pytest.raises(InvalidInput):
        load_stock("avery-0000")
