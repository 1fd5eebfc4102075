"""Finding somebody in a spreadsheet with LibreOffice, run by the system's Python. It imports nothing of the program.

`libreoffice_find.py FOLDER`: `FOLDER/people.csv` has a heading and a row a person, `FOLDER/asked.json` the password of
the sheet and what to look for in it. The list is kept as a sheet with a password, opened again and searched. JSON on
stdout: seconds to open it, and of each search.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # belongs to the system's Python
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]

_PATIENCE = 60
_CSV = "59,34,76,1,,0,true"
"""Filter options: semicolon, quotes, UTF-8, from the first line on, every quoted cell as text."""


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    asked = json.loads((folder / "asked.json").read_text(encoding="utf-8"))
    pipe = f"lifebox-benchmark-{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={(folder / 'profile').as_uri()}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        desktop = _connected(pipe).createInstance("com.sun.star.frame.Desktop")
        kept = folder / "people.ods"
        _keep(desktop, folder / "people.csv", kept, asked["password"])
        begun = time.perf_counter()
        sheet = _open(desktop, kept, Password=asked["password"])
        opened = time.perf_counter() - begun
        found = [_seconds(sheet, text) for text in asked["texts"]]
        sheet.close(True)
        desktop.terminate()
    except BaseException:
        office.terminate()
        raise
    finally:
        office.wait()
    json.dump({"opened": opened, "found": found}, sys.stdout)


def _connected(pipe: str) -> Any:
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ServiceManager")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def _keep(desktop: Any, source: Path, target: Path, password: str) -> None:
    document = _open(desktop, source, FilterName="Text - txt - csv (StarCalc)", FilterOptions=_CSV)
    document.storeAsURL(target.as_uri(), _set(FilterName="calc8", Password=password))
    document.close(True)


def _open(desktop: Any, file: Path, **how: object) -> Any:
    document = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, _set(Hidden=True, **how))
    if document is None:
        raise SystemExit(f"{file.name} does not open")
    return document


def _seconds(document: Any, text: str) -> float:
    """Find a text in the first sheet, as Ctrl+F does."""
    begun = time.perf_counter()
    sheet = document.Sheets.getByIndex(0)
    wanted = sheet.createSearchDescriptor()
    wanted.SearchString = text
    if sheet.findFirst(wanted) is None:
        raise SystemExit("somebody is not found")
    return time.perf_counter() - begun


def _set(**values: object) -> tuple[Any, ...]:
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


if __name__ == "__main__":
    main()
