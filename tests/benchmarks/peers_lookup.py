"""Where offices look somebody up today, as processes of their own: a sheet of LibreOffice Calc with a password, an
encrypted file of KeePassXC.
"""

import csv
import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from xml.sax.saxutils import escape

from tests.benchmarks.town import Townsman

_FIND = Path(__file__).with_name("libreoffice_find.py")
_SYSTEM_PYTHON = "/usr/bin/python3"
_KEEPASS = "keepassxc-cli"
_KDF_MS = 500
"""What its password may cost at each opening: as long as the shortest that the program chooses for its own."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What Calc took: seconds to open the sheet, and of each search in it."""

    opened: float
    found: list[float]


def find_in_sheet(folder: Path, folk: Sequence[Townsman], texts: Sequence[str], password: str) -> Sheet:
    """Everybody in one sheet, found by cells that hold exactly these texts."""
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL)
        for one in folk:
            writer.writerow([one.surname, one.given, one.birth, one.pesel, _home(one), one.phone, one.contact_phone])
    asked = {"password": password, "texts": list(texts)}
    (folder / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    run = subprocess.run([_SYSTEM_PYTHON, str(_FIND), str(folder)], check=True, stdout=subprocess.PIPE)
    told = json.loads(run.stdout)
    return Sheet(told["opened"], told["found"])


def has_keepass() -> bool:
    """Whether its command line is installed."""
    return shutil.which(_KEEPASS) is not None


def keep_in_keepass(folder: Path, folk: Sequence[Townsman], password: str) -> Path:
    """An encrypted file with an entry a person."""
    source, target = folder / "people.xml", folder / "people.kdbx"
    with source.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Root><Group><Name>people</Name>')
        file.writelines(_entry(one) for one in folk)
        file.write("</Group></Root></KeePassFile>")
    command = [_KEEPASS, "import", "-q", "-p", "-t", str(_KDF_MS), str(source), str(target)]
    subprocess.run(command, input=f"{password}\n{password}\n", text=True, check=True, capture_output=True)
    source.unlink()
    return target


def find_in_keepass(file: Path, text: str, password: str) -> float:
    """Seconds until it has opened the file and named the entry."""
    begun = perf_counter()
    command = [_KEEPASS, "search", "-q", str(file), text]
    run = subprocess.run(command, input=f"{password}\n", text=True, check=True, capture_output=True)
    spent = perf_counter() - begun
    assert run.stdout.strip()
    return spent


def _entry(one: Townsman) -> str:
    values = {
        "Title": f"{one.code} {one.surname} {one.given}",
        "UserName": one.pesel,
        "URL": _home(one),
        "Notes": f"{one.phone} {one.contact_phone} {one.birth}",
    }
    strings = "".join(f"<String><Key>{k}</Key><Value>{escape(v)}</Value></String>" for k, v in values.items())
    return f"<Entry>{strings}</Entry>"


def _home(one: Townsman) -> str:
    return f"{one.street} {one.building}{'/' if one.flat else ''}{one.flat}, {one.town}"
