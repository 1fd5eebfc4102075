"""What the program is: version, licence, what changed, what it stands on."""

from importlib.metadata import PackageNotFoundError

from PySide6.QtCore import QCoreApplication

from lifebox import __version__
from lifebox.components import Component, components
from lifebox.resources import resource

translate = QCoreApplication.translate


def about_text(language: str) -> str:
    """All of it as Markdown."""
    intro = translate("About", "Life Box {version}. Free software under the licence GPL-3.0-or-later; no warranty.")
    heading = translate("About", "What it stands on")
    changes = resource("help", "changes", f"{language}.md").read_text(encoding="utf-8")
    return "\n\n".join([intro.replace("{version}", __version__), changes, f"# {heading}", _table(_parts())])


def _parts() -> tuple[Component, ...]:
    try:
        return components()
    except PackageNotFoundError:
        # Run from a folder of sources that was never installed.
        return ()


def _table(parts: tuple[Component, ...]) -> str:
    if not parts:
        return translate("About", "The list is known once the program is installed.")
    headings = [translate("About", "Package"), translate("About", "Version"), translate("About", "Licence")]
    rows = [headings, ["---"] * 3, *([one.name, one.version, one.licence.replace("|", "/")] for one in parts)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
