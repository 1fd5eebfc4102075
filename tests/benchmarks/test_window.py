"""The window as a process of its own: how soon somebody can type into its log-in, and its memory with everybody open."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lifebox.ui.theme import FONT_FILES, LIGHT, style_sheet
from tests.benchmarks import window_process
from tests.benchmarks.conftest import LOGIN, PASSWORD, Registries
from tests.benchmarks.figures import Figure, Series, compare, run_rounds

pytestmark = pytest.mark.timeout(1800)
_STARTS = 9
_SAVES = 50
_MEMORY, _OPEN = 350, 100_000


def test_start(benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, tmp_path: Path) -> None:
    """From the start of the process; the floor has the same style sheet, fonts and kinds of widgets."""
    path = registries.filled(min(registries.sizes))[0].registry.path
    fontpkg_lato = pytest.importorskip("fontpkg_lato")
    style = {
        "sheet": style_sheet(LIGHT),
        "fonts": [str(Path(fontpkg_lato.ROOT) / "files" / name) for name in FONT_FILES],
    }
    computing: list[float] = []
    rows: dict[bool, list[float]] = {True: [], False: []}

    def start(kind: str, need: dict[str, Any]) -> None:
        begun = time.monotonic()
        told = _window(kind, need, tmp_path)
        rows[kind == "start"].append(told["at"] - begun)
        if kind == "start":
            computing.append(told["computing"])

    # The first of each fills what the system and Python remember of files.
    start("bare", style)
    start("start", {"registry": str(path)})
    for kept in (computing, *rows.values()):
        kept.clear()
    compare(
        benchmark, range(_STARTS), lambda _: start("start", {"registry": str(path)}), lambda _: start("bare", style)
    )
    series = Series(rows[False], rows[True])
    told = {"milliseconds of computing": round(1000 * min(computing))}
    figures.append(series.figure("start to the log-in window", 0, "≤ 1.5 ×", series.ratio <= 1.5, told))


def test_day(
    benchmark: BenchmarkFixture, figures: list[Figure], registries: Registries, size: int, tmp_path: Path
) -> None:
    """Memory after leafing through everybody and opening cards; times of saving them, from the key to the disk."""
    office, _folk = registries.copy(size)
    office.registry.close()
    need = {"registry": str(office.registry.path), "login": LOGIN, "password": PASSWORD, "saves": _SAVES}
    told: dict[str, Any] = {}
    run_rounds(benchmark, lambda: told.update(_window("day", need, tmp_path)), 1, lambda: ((), {}))
    assert told["rows"] >= size * 0.9
    saves = Series(ours=told.pop("saves"))
    most = max(told["list leafed through"], told["cards opened and saved"])
    met = most < _MEMORY if size <= _OPEN else None
    memory = Figure("window memory with everybody open, MB", size, most, limit="< 350 MB", met=met, told=told)
    figures.append(memory)
    figures.append(saves.figure("save in the window, key to disk", size, "p99 < 50", saves.percentile(0.99) < 50))


def _window(kind: str, need: dict[str, Any], folder: Path) -> dict[str, Any]:
    # As installed programs run: with compiled modules kept beside their sources.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
        "PYTHONPATH": str(Path(window_process.__file__).parents[2]),
    }
    command = [sys.executable, window_process.__file__, kind]
    run = subprocess.run(command, input=json.dumps(need), capture_output=True, text=True, check=True, env=environment)
    told: dict[str, Any] = json.loads(run.stdout)
    assert "stuck" not in told
    return told
