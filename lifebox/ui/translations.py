"""Collect the window's words from the sources and compile the catalogues: ``python -m lifebox.ui.translations``.

For the workshop, not for the running program: needs the sources and the tools that come with PySide6.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

from lifebox.resources import resource
from lifebox.ui.i18n import WINDOW_LANGUAGES

SOURCES = Path(__file__).resolve().parent


def collect(target: Path, language: str) -> None:
    """Bring the `.ts` catalogue `target` up to date with the sources; translations are kept."""
    files = [str(file.relative_to(SOURCES)) for file in sorted(SOURCES.rglob("*.py"))]
    _run("lupdate", *files, "-ts", str(target), "-locations", "none", "-no-obsolete", "-target-language", language)


def compile_catalogue(source: Path, target: Path) -> None:
    """Compile a `.ts` catalogue into the `.qm` that the program loads."""
    _run("lrelease", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    folder = Path(PySide6.__file__).parent
    program = next(path for path in (folder / tool, folder / f"{tool}.exe") if path.exists())
    subprocess.run([program, *arguments], check=True, cwd=SOURCES, stdout=subprocess.DEVNULL)  # noqa: S603 - our own tool


def main() -> int:
    """All catalogues."""
    folder = resource("translations")
    for language in WINDOW_LANGUAGES:
        catalogue = folder / f"lifebox_{language}.ts"
        collect(catalogue, language)
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
