"""Small files as the official register of places and streets is downloaded."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

ULIC = ("WOJ", "POW", "GMI", "RODZ_GMI", "SYM", "SYM_UL", "CECHA", "NAZWA_1", "NAZWA_2", "STAN_NA")
SIMC = ("WOJ", "POW", "GMI", "RODZ_GMI", "RM", "MZ", "NAZWA", "SYM", "SYMPOD", "STAN_NA")
TERC = ("WOJ", "POW", "GMI", "RODZ", "NAZWA", "NAZWA_DOD", "STAN_NA")
_BOM = b"\xef\xbb\xbf"


def street(terc: str, simc: str, ulic: str, kind: str, name: str, before: str = "") -> tuple[str, ...]:
    """A row of ULIC."""
    return (terc[:2], terc[2:4], terc[4:6], terc[6:], simc, ulic, kind, name, before, "2026-01-01")


def town(terc: str, simc: str, name: str, *, of: str = "", kind: str = "96") -> tuple[str, ...]:
    """A row of SIMC; `of` is the place that it is a part of."""
    return (terc[:2], terc[2:4], terc[4:6], terc[6:], kind, "1", name, simc, of or simc, "2026-01-01")


def commune(terc: str, name: str) -> tuple[str, ...]:
    """A row of TERC."""
    return (terc[:2], terc[2:4], terc[4:6], terc[6:], name, "gmina", "2026-01-01")


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """As GUS writes it: a mark, semicolons, nothing quoted."""
    return _BOM + "".join(f"{';'.join(row)}\r\n" for row in (columns, *rows)).encode()


def as_xml(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """As GUS writes it: empty cells are empty elements."""
    told = "".join(
        "    <row>\r\n"
        + "".join(
            f"      <{name}>{escape(cell)}</{name}>\r\n" if cell else f"      <{name} />\r\n"
            for name, cell in zip(columns, row, strict=True)
        )
        + "    </row>\r\n"
        for row in rows
    )
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\r\n<SIMC>\r\n  <catalog name="SIMC" type="ALL" date="2026-01-01">\r\n'
    )
    return _BOM + f"{head}{told}  </catalog>\r\n</SIMC>\r\n".encode()


def as_zip(**members: bytes) -> bytes:
    """Members named like `ULIC_csv`, which becomes `ULIC.csv`."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return packed.getvalue()


def written(path: Path, content: bytes) -> Path:
    """The file, written."""
    path.write_bytes(content)
    return path
