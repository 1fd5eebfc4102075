"""Where a file goes whose name was chosen in a dialog."""

from pathlib import Path


def with_ending(chosen: Path, ending: str) -> tuple[Path, bool]:
    """The file that is written, with its `ending` (`pdf`), and whether the dialog asked before it is replaced.

    About a name whose ending is added here nobody was asked.
    """
    asked = chosen.suffix.lower() == f".{ending}"
    return (chosen if asked else chosen.with_name(f"{chosen.name}.{ending}")), asked
