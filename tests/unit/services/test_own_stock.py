import json
from pathlib import Path

import pytest

from lifebox.documents.stock import LabelStock, load_stock, parse_stock
from lifebox.domain.errors import InvalidInput, StockOverlap, UnreadableFile
from lifebox.services.own_stock import forget_stock, own_stock, read_stock, save_stock

OWN = parse_stock(
    {
        "id": "urzad-70",
        "name": "Arkusz urzędu",
        "page_width": 210,
        "page_height": 297,
        "label_width": 70,
        "label_height": 42.4,
        "columns": 3,
        "rows": 7,
        "pitch_x": 70,
        "pitch_y": 42.4,
    }
)


def test_own_stock_is_kept_replaced_and_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "arkusze"
    assert own_stock(folder) == ()
    save_stock(folder, OWN)
    renamed = OWN.model_copy(update={"name": "Inny"})
    file = save_stock(folder, renamed)
    assert own_stock(folder) == (renamed,)
    assert [found.name for found in folder.iterdir()] == [file.name]
    forget_stock(folder, OWN.id)
    forget_stock(folder, OWN.id)
    assert own_stock(folder) == ()


def test_built_in_stock_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        save_stock(tmp_path, load_stock("avery-l7160"))


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b" " * 70_000])
def test_a_file_that_is_no_stock_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(UnreadableFile):
        own_stock(tmp_path)


def test_wrong_measures_in_a_file_are_told_in_millimetres(tmp_path: Path) -> None:
    fields: dict[str, object] = LabelStock.model_dump(OWN) | {"pitch_x": 60}
    (tmp_path / "a.json").write_text(json.dumps(fields), encoding="utf-8")
    with pytest.raises(StockOverlap) as caught:
        read_stock(tmp_path / "a.json")
    assert caught.value.params == {"pitch": "60", "size": "70"}
