"""The table of figures in one run, on a machine that does nothing else: 20 to 30 minutes.

    python -m tests.benchmarks --registries DIR --json FILE            measure and print the table in Markdown
    python -m tests.benchmarks --build --registries DIR                only fill the registries: hours for a million
    python -m tests.benchmarks --render FILE [--into README.md]        the table of an earlier run, or put it there

Sizes are those of `--people`. Rows beside LibreOffice, gLabels and KeePassXC are there where these are installed. In a
document the table stands between the lines `<!-- figures -->` and `<!-- /figures -->`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figures import as_markdown, from_json

SIZES = "1000,10000,100000,1000000"
_HERE = Path(__file__).parent
_MEASURED = (
    "test_lookup.py", "test_writing.py", "test_window.py", "test_prints.py",
    "test_print_runs.py::test_cards_beside_a_mail_merge", "test_print_runs.py::test_labels_beside_glabels",
    "test_print_runs.py::test_many_cards",
)  # fmt: skip
_PRINTED = 5_000  # the long run of cards has a registry of its own
_BEGIN, _END = "<!-- figures -->", "<!-- /figures -->"


def main() -> int:
    options = _options()
    ended = 0
    if options.render is None:
        options.json.unlink(missing_ok=True)
        ended = _measure(options)
        if options.build or not options.json.exists():
            return ended
    table = "\n".join(as_markdown(from_json((options.render or options.json).read_text(encoding="utf-8"))))
    if options.into is None:
        print(table)  # noqa: T201 – what was asked for
    else:
        _put(table, options.into)
    return ended


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--registries", type=Path, metavar="DIR", help="where filled registries are kept")
    parser.add_argument("--people", default=SIZES, help=f"sizes of the registries, default {SIZES}")
    parser.add_argument("--json", type=Path, default=Path("figures.json"), metavar="FILE")
    parser.add_argument("--only", default="", metavar="WORDS", help="as pytest's -k")
    parser.add_argument("--build", action="store_true", help="fill the registries and measure nothing")
    parser.add_argument("--render", type=Path, metavar="FILE", help="measure nothing, print the table of this file")
    parser.add_argument("--into", type=Path, metavar="FILE", help="replace the table in this document")
    options = parser.parse_args()
    if options.render is None and options.registries is None:
        parser.error("--registries is needed")
    return options


def _measure(options: argparse.Namespace) -> int:
    """In a process of its own, for its floors import what the table needs not."""
    tests = ["fill.py"] if options.build else _MEASURED
    # As installed programs run: with compiled modules kept beside their sources.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as scratch:
        command = [sys.executable, "-m", "pytest", "-n", "0", "-o", "addopts=", "-q", "-p", "no:randomly"]
        command += ["--benchmark-only", "--benchmark-disable-gc", "--benchmark-quiet", "--timeout", "7200"]
        command += ["--basetemp", f"{scratch}/pytest", "-k", options.only]
        people = f"{options.people},{_PRINTED}" if options.build else options.people
        command += ["--people", people, "--registries", str(options.registries), "--figures", str(options.json)]
        command += [str(_HERE / name) for name in tests]
        return subprocess.run(command, check=False, env=environment).returncode


def _put(table: str, document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    before, begin, rest = text.partition(_BEGIN)
    _old, end, after = rest.partition(_END)
    if not begin or not end:
        raise SystemExit(f"{document} lacks {_BEGIN} … {_END}")
    document.write_text(f"{before}{_BEGIN}\n{table}\n{_END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
