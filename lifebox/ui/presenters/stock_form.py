"""An office's own stock as it is typed: texts to measures, and which field a fault belongs to."""

from collections.abc import Mapping

from lifebox.documents.stock import LabelStock, parse_stock
from lifebox.domain.errors import LifeboxError, StockField, StockLeavesPage, StockOverlap
from lifebox.domain.folding import fold
from lifebox.ui.figures import decimal
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP

NAME = "name"
MEASURES = {
    "page_width": QT_TRANSLATE_NOOP("StockEditor", "Page: width"),
    "page_height": QT_TRANSLATE_NOOP("StockEditor", "Page: height"),
    "label_width": QT_TRANSLATE_NOOP("StockEditor", "Label: width"),
    "label_height": QT_TRANSLATE_NOOP("StockEditor", "Label: height"),
    "columns": QT_TRANSLATE_NOOP("StockEditor", "Labels side by side"),
    "rows": QT_TRANSLATE_NOOP("StockEditor", "Labels one below another"),
    "margin_left": QT_TRANSLATE_NOOP("StockEditor", "Left edge to the first label"),
    "margin_top": QT_TRANSLATE_NOOP("StockEditor", "Upper edge to the first label"),
    "pitch_x": QT_TRANSLATE_NOOP("StockEditor", "Step to the right"),
    "pitch_y": QT_TRANSLATE_NOOP("StockEditor", "Step down"),
    "corner_radius": QT_TRANSLATE_NOOP("StockEditor", "Rounded corners: radius"),
    "dpi": QT_TRANSLATE_NOOP("StockEditor", "Printer: dots per inch"),
}
"""Fields in the order in which a sheet is measured; texts of the class `StockEditor`."""
_WHOLE = {"columns", "rows", "dpi"}
_OF_SHEETS = {"page_width", "page_height", "columns", "rows", "margin_left", "margin_top", "pitch_x", "pitch_y"}


def fields_of(*, roll: bool) -> tuple[str, ...]:
    """What is asked for: a label of a roll is a page of its own."""
    return tuple(name for name in MEASURES if not (roll and name in _OF_SHEETS))


def typed_of(stock: LabelStock) -> dict[str, str]:
    """A stock as it would be typed."""
    return {NAME: stock.name, **{name: _shown(getattr(stock, name)) for name in MEASURES}}


def read_typed(typed: Mapping[str, str], *, roll: bool) -> LabelStock:
    """The stock. Raises `StockField` for what is missing or no number, and as `parse_stock`."""
    name = typed[NAME].strip()
    if not name:
        raise StockField(field=NAME, least=1, most=80)
    fields: dict[str, object] = {"id": stock_id(name), NAME: name, "roll": roll}
    for field in fields_of(roll=roll):
        try:
            number = float(typed[field].replace(",", ".").replace("mm", "").strip())
            fields[field] = int(number) if field in _WHOLE and number == int(number) else number
        except (ValueError, OverflowError):
            fields[field] = typed[field]
    if roll:
        fields |= {"page_width": fields["label_width"], "page_height": fields["label_height"]}
    return parse_stock(fields)


def stock_id(name: str) -> str:
    """The id, and file name, of an own stock; never one of a built-in stock."""
    letters = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in fold(name))
    return "-".join(["own", *letters.split()])


def faulty_field(error: LifeboxError, typed: Mapping[str, str]) -> str:
    """The field to say it beside; empty where it is none of them."""
    if isinstance(error, StockField):
        field = str(error.params["field"])
        return field if field in typed else ""
    across = (("label_width", "columns", "pitch_x", "margin_left", "page_width"), ("pitch_x", "margin_left"))
    down = (("label_height", "rows", "pitch_y", "margin_top", "page_height"), ("pitch_y", "margin_top"))
    for names, places in (across, down):
        size, count, pitch, margin, page = (_number(typed.get(name, "")) for name in names)
        if isinstance(error, StockOverlap) and count > 1 and pitch < size:
            return places[0]
        if isinstance(error, StockLeavesPage) and margin + (count - 1) * pitch + size > page:
            return places[0] if count > 1 else places[1]
    return ""


def _number(typed: str) -> float:
    try:
        return float(typed.replace(",", "."))
    except ValueError:
        return 0


def _shown(value: float) -> str:
    return decimal(f"{value:.2f}".rstrip("0").rstrip("."))
