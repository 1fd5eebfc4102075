"""The command: `python -m tests.faults.programme --full`."""

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.faults.programme.figures import Figures, table
from tests.faults.programme.plan import KINDS, Portion, begin, portions, run
from tests.faults.programme.plants import PLANTS

Results = dict[str, dict[str, Any]]


def main(arguments: list[str] | None = None) -> int:
    """Run what is not in the results yet, print the table; 1 where anything was lost or wrong, or nothing happened."""
    given = _parse(arguments)
    kinds = [kind for kind in KINDS if kind.startswith(tuple(given.only.split(",")))]
    results: Results = json.loads(given.results.read_text()) if given.results and given.results.exists() else {}
    planned = portions(kinds, full=given.full, seed=given.seed, scratch=given.scratch)
    # Of every kind a little, then more: a run that is stopped has tried them all.
    waiting = sorted((one for one in planned if one.name not in results), key=lambda one: one.number)
    for name, figures in _run_all(waiting, given.jobs, given.plant):
        results[name] = figures
        if given.results:
            _keep(given.results, results)
    totals = {kind: Figures() for kind in kinds}
    for portion in planned:
        totals[portion.kind].add(Figures(**results[portion.name]))
    sys.stdout.write(table(totals))
    return 0 if kinds and all(figures.passed for figures in totals.values()) else 1


def _run_all(waiting: list[Portion], jobs: int, plant: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if jobs == 1:  # a second process would take as long to begin as a small portion takes
        begin(plant)
        yield from map(run, waiting)
        return
    with multiprocessing.get_context("spawn").Pool(jobs, begin, (plant,)) as pool:
        yield from pool.imap_unordered(run, waiting)


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.programme", description=__doc__)
    parser.add_argument("--full", action="store_true", help="all faults; a small sample of each kind otherwise")
    parser.add_argument("--only", default="", help="kinds that begin so, separated by commas: " + ", ".join(KINDS))
    parser.add_argument("--seed", default="20261122")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--results", type=Path, help="a file that keeps what is done, so that it can be stopped and gone on with"
    )
    parser.add_argument(
        "--scratch", type=Path, default=Path(tempfile.gettempdir()), help="where registries are damaged"
    )
    parser.add_argument("--plant", default="", choices=["", *PLANTS], help="put this fault into the program first")
    given = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        parser.error("processes are forked and watched on Linux alone")
    return given


def _keep(path: Path, results: Results) -> None:
    waiting = path.with_name(f"{path.name}.new")
    waiting.write_text(json.dumps(results, indent=1))
    waiting.replace(path)


if __name__ == "__main__":
    sys.exit(main())
