"""An office's own label stock: JSON files in a folder of the office, one a stock, in the form of the built-in ones."""

import json
from pathlib import Path

from lifebox.documents.stock import LabelStock, all_stock, parse_stock
from lifebox.domain.collation import alphabetic
from lifebox.domain.errors import InvalidInput, UnreadableFile
from lifebox.security.files import write_atomic

_LARGEST = 65_536


def own_stock(folder: Path) -> tuple[LabelStock, ...]:
    """What the office has saved, sorted by name; none where there is no folder. Raises as `read_stock`."""
    return tuple(sorted((read_stock(file) for file in folder.glob("*.json")), key=lambda stock: alphabetic(stock.name)))


def read_stock(file: Path) -> LabelStock:
    """One stock from a file. Raises `UnreadableFile`, or what `parse_stock` finds wrong with its measures."""
    try:
        if file.stat().st_size > _LARGEST:
            raise UnreadableFile(path=file.name, detail="stock")
        fields = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableFile(path=file.name, detail="stock") from error
    if not isinstance(fields, dict):
        raise UnreadableFile(path=file.name, detail="stock")
    return parse_stock(fields)


def save_stock(folder: Path, stock: LabelStock) -> Path:
    """Keep a stock; an older one of the same id is replaced. Raises `InvalidInput` for the id of a built-in one."""
    if any(known.id == stock.id for known in all_stock()):
        raise InvalidInput(what=stock.id)
    folder.mkdir(parents=True, exist_ok=True)
    file = _file(folder, stock.id)
    content = json.dumps(stock.model_dump(exclude_defaults=True), ensure_ascii=False, indent=2) + "\n"
    write_atomic(file, content.encode("utf-8"))
    return file


def forget_stock(folder: Path, stock_id: str) -> None:
    """Drop an own stock; one that is not there is no fault."""
    _file(folder, stock_id).unlink(missing_ok=True)


def _file(folder: Path, stock_id: str) -> Path:
    return folder / f"{stock_id}.json"
