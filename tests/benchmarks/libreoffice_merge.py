"""A mail merge by LibreOffice, run by the system's Python, which has `uno`. It imports nothing of the program.

`libreoffice_merge.py FOLDER`: `FOLDER/people.csv` has a heading and a row a person. The letters of all go into one PDF
in FOLDER. Only the merge itself is timed: start, list and template are ready by then; `computing` holds the start too. JSON on
stdout.
"""

import csv
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # belongs to the system's Python
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]

_SOURCE, _TABLE = "benchmark", "people"
_TABLE_OF_SOURCE, _TO_FILE = 0, 2  # com.sun.star.sdb.CommandType, com.sun.star.text.MailMergeType
_HEADING, _REST = 20.0, 12.0
_PATIENCE = 60


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    pipe = f"lifebox-benchmark-{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={(folder / 'profile').as_uri()}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        services = _connected(pipe)
        desktop = services.createInstance("com.sun.star.frame.Desktop")
        with (folder / f"{_TABLE}.csv").open(encoding="utf-8", newline="") as people:
            template = _template(desktop, folder, next(csv.reader(people)))
        _register(services, folder)
        begun = time.perf_counter()
        _merge(services, template, folder)
        spent = time.perf_counter() - begun
        desktop.terminate()
    except BaseException:
        office.terminate()
        raise
    finally:
        office.wait()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = {"seconds": spent, "computing": used.ru_utime + used.ru_stime, "peak_kb": used.ru_maxrss}
    json.dump(told, sys.stdout)


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


def _set(**values: object) -> tuple[Any, ...]:
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


def _template(desktop: Any, folder: Path, columns: list[str]) -> str:
    """One A4 page or more with a paragraph for each column."""
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, _set(Hidden=True))
    page = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.Width, page.Height = 21000, 29700
    page.LeftMargin = page.RightMargin = page.TopMargin = page.BottomMargin = 1200
    text = document.Text
    cursor = text.createTextCursor()
    for number, column in enumerate(columns):
        cursor.CharFontName = "Lato"
        cursor.CharHeight = _REST if number else _HEADING
        master = document.createInstance("com.sun.star.text.fieldmaster.Database")
        master.DataBaseName, master.DataTableName, master.DataColumnName = _SOURCE, _TABLE, column
        field = document.createInstance("com.sun.star.text.textfield.Database")
        field.attachTextFieldMaster(master)
        text.insertTextContent(cursor, field, False)
        text.insertControlCharacter(cursor, 0, False)  # com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK
    return _stored(document, folder / "template.odt")


def _stored(document: Any, file: Path) -> str:
    document.storeAsURL(file.as_uri(), _set(FilterName="writer8"))
    document.close(True)
    return file.as_uri()


def _register(services: Any, folder: Path) -> None:
    known = services.createInstance("com.sun.star.sdb.DatabaseContext")
    source = known.createInstance()
    source.URL = f"sdbc:flat:{folder.as_uri()}"
    source.Info = _set(Extension="csv", CharSet="UTF-8", HeaderLine=True, FieldDelimiter=",", StringDelimiter='"')
    source.DatabaseDocument.storeAsURL((folder / "people.odb").as_uri(), ())
    known.registerObject(_SOURCE, source)


def _merge(services: Any, template: str, folder: Path) -> None:
    merge = services.createInstance("com.sun.star.text.MailMerge")
    merge.DataSourceName, merge.Command, merge.CommandType = _SOURCE, _TABLE, _TABLE_OF_SOURCE
    merge.DocumentURL = template
    merge.OutputType = _TO_FILE
    merge.OutputURL = folder.as_uri()
    merge.FileNamePrefix = "letters"
    merge.SaveAsSingleFile = True
    merge.SaveFilter = "writer_pdf_Export"
    merge.execute(())
    merge.dispose()


if __name__ == "__main__":
    main()
