"""The one place that finds a file of `resources/`, from source, installed and frozen."""

import sys
from importlib.util import find_spec
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a file or folder of the program's data. Raises `FileNotFoundError` where it is missing."""
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    beside = Path(__file__).resolve().parent.parent / "resources"
    if beside.is_dir():
        return beside
    spec = find_spec("lifebox_resources")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("resources")
    return Path(next(iter(spec.submodule_search_locations)))
