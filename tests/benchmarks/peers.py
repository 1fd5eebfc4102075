"""What offices use today, as processes of their own: LibreOffice's mail merge and gLabels' batch."""

import csv
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pypdfium2

from lifebox.documents.stock import LabelStock

_MERGE = Path(__file__).with_name("libreoffice_merge.py")
_SYSTEM_PYTHON = "/usr/bin/python3"
_BATCH = "glabels-3-batch"
# Objects are drawn only where all six numbers of their matrix are given.
_UNTURNED = 'a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"'
_TEMPLATE = """<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="Avery" part="L7160" size="A4" description="labels">
    <Label-rectangle id="0" width="{width}mm" height="{height}mm" round="1.5mm" x_waste="0mm" y_waste="0mm">
      <Markup-margin size="2mm"/>
      <Layout nx="{columns}" ny="{rows}" x0="{left}mm" y0="{top}mm" dx="{across}mm" dy="{down}mm"/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    <Object-text x="2mm" y="2mm" w="32mm" h="34mm" justify="left" valign="top" auto_shrink="False" {unturned}>
      <Span font_family="Lato" font_size="9" font_weight="Bold" font_italic="False" color="0x000000ff"
            line_spacing="1">{words}<NL/><Field name="code"/></Span>
    </Object-text>
    <Object-barcode x="35mm" y="5mm" w="27mm" h="27mm" backend="libqrencode" style="IEC18004" text="False"
                    checksum="True" color="0x000000ff" field="payload" {unturned}/>
  </Objects>
  <Merge type="Text/Comma/Line1Keys" src="labels.csv"/>
</Glabels-document>
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process took: seconds, those of them in which it computed, its largest memory in megabytes."""

    seconds: float
    computing: float
    peak: float


def has_libreoffice() -> bool:
    """Whether its mail merge can be driven here."""
    if shutil.which("soffice") is None or not Path(_SYSTEM_PYTHON).exists():
        return False
    # Its data sources are a package of their own (Debian: libreoffice-base).
    drivers = Path(shutil.which("soffice") or "").resolve().parent / "libsdbc2.so"
    return drivers.exists() and not subprocess.run([_SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode


def has_glabels() -> bool:
    """Whether its batch is installed."""
    return shutil.which(_BATCH) is not None


def merge_letters(folder: Path, rows: Sequence[dict[str, str]]) -> Spent:
    """A letter a row, all in one PDF, without the start of the program."""
    _write_list(folder / "people.csv", rows)
    run = subprocess.run([_SYSTEM_PYTHON, str(_MERGE), str(folder)], check=True, stdout=subprocess.PIPE)
    told = json.loads(run.stdout)
    assert _pages(next(folder.glob("letters*.pdf"))) >= len(rows)
    return Spent(told["seconds"], told["computing"], told["peak_kb"] / 1024)


def batch_labels(folder: Path, rows: Sequence[dict[str, str]], stock: LabelStock, words: str) -> Spent:
    """A label a row with its `code` in letters and its `payload` as a QR code."""
    _write_list(folder / "labels.csv", rows)
    template = _TEMPLATE.format(
        width=stock.label_width, height=stock.label_height, columns=stock.columns, rows=stock.rows,
        left=stock.margin_left, top=stock.margin_top, across=stock.pitch_x, down=stock.pitch_y,
        words=words, unturned=_UNTURNED,
    )  # fmt: skip
    (folder / "labels.glabels").write_text(template, encoding="utf-8")
    begun = perf_counter()
    command = [_BATCH, "-i", "labels.csv", "-o", "labels.pdf", "labels.glabels"]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    spent = perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    assert _pages(folder / "labels.pdf") == -(-len(rows) // stock.per_page)
    return Spent(spent, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _write_list(file: Path, rows: Sequence[dict[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, list(rows[0]), quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)


def _pages(file: Path) -> int:
    document = pypdfium2.PdfDocument(file)
    try:
        return len(document)
    finally:
        document.close()
