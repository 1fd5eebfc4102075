"""How well and how fast people are found: recall and times for each kind of question, as Markdown and JSON.

    python -m tests.benchmarks.recall --people 10000,100000 --registries DIR --json FILE

`--registries` keeps the filled registries for the next time; a million people take half an hour to fill. Times are
of the whole use case, in milliseconds: idle, and while another process imports a list into the same registry.
"""

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from lifebox.app import build_program
from lifebox.services.emergency import Answer, search_people
from lifebox.services.office import Office
from tests.benchmarks.conftest import LOGIN, PASSWORD, Registries
from tests.benchmarks.floors import bare_reader, parsed_cards
from tests.benchmarks.town import Townsman
from tests.support.callers import QUESTIONS, Question, ask

_LIMIT = 10
_SEED = 7
_FLOORS = {"code": "code", "PESEL": "pesel", "phone": "phone"}
_PATIENCE = 600.0
_IMPORT_STARTS = 2_000


Times = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """Of one kind of question. Shares are of the person meant, and of anybody of whom the same was told (the person
    meant or somebody whom nothing in the question tells apart). Times are p50, p95, p99, by the clock and, as other
    programs take turns on the same processors, of the processor alone.
    """

    kind: str
    people: int
    asked: int
    first: float
    ten: float
    same_first: float
    same_ten: float
    idle: Times
    processor: Times
    importing: Times | None = None
    processor_importing: Times | None = None
    ratio: float | None = None


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the table and write the JSON file."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("LIFEBOX_BENCHMARK_PEOPLE", "1000")
    parser.add_argument("--people", default=default, help="sizes of the registries, e.g. 10000,100000")
    parser.add_argument("--asked", type=int, default=200, help="questions of each kind")
    parser.add_argument("--kinds", default="", help="only kinds that contain this text")
    parser.add_argument("--import-rows", type=int, default=0, help="measure again while so many rows are imported")
    parser.add_argument("--registries", type=Path, default=None, help="keep the registries in this folder")
    parser.add_argument("--json", type=Path, default=None, help="write the figures as JSON")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.registries or Path(scratch)
        program = replace(build_program(), settings=Path(scratch) / "settings", logs=Path(scratch) / "logs")
        registries = Registries(program, folder)
        found: list[Row] = []
        for size in map(int, given.people.split(",")):
            office, folk = registries.filled(size)
            gc.freeze()  # else collecting this process's million townsmen would be timed
            questions = {kind: question for kind, question in QUESTIONS.items() if given.kinds in kind}
            rows = [_measured(office, folk, kind, question, given.asked) for kind, question in questions.items()]
            if given.import_rows:
                busy = _while_importing(registries, size, given.import_rows, questions, given.asked, Path(scratch))
                rows = [
                    replace(row, importing=busy[row.kind][0], processor_importing=busy[row.kind][1]) for row in rows
                ]
            found += rows
        registries.close()
    told = {"load": os.getloadavg(), "processors": os.cpu_count(), "rows": [asdict(row) for row in found]}
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    tell = sys.stdout.write
    tell("\n".join((*as_markdown(found), "", f"Load at the end: {load} on {os.cpu_count()} processors", "")))
    if given.json:
        given.json.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def as_markdown(rows: Sequence[Row]) -> list[str]:
    """Lines of the table."""
    shares_told = ("@1", "@10", "same @1", "same @10")
    times_told = ("ms p50 / p95 / p99", "processor ms", "ms while importing", "processor ms then")
    heading = ("kind of question", "people", *shares_told, *times_told, "× bare")
    lines = [f"| {' | '.join(heading)} |", "|---" * len(heading) + "|"]
    for row in rows:
        shares = [f"{100 * share:.1f}" for share in (row.first, row.ten, row.same_first, row.same_ten)]
        times = [_shown(spent) for spent in (row.idle, row.processor, row.importing, row.processor_importing)]
        ratio = f"{row.ratio:.1f}" if row.ratio else ""
        lines.append(f"| {' | '.join((row.kind, str(row.people), *shares, *times, ratio))} |")
    return lines


def _shown(times: Times | None) -> str:
    return " / ".join(f"{value:.1f}" for value in times) if times else ""


def _measured(office: Office, folk: Sequence[Townsman], kind: str, question: Question, count: int) -> Row:
    asked = ask(folk, question, count, Random(_SEED))
    known = {person.id: person for person in folk}
    search_people(office, asked[0][1], _LIMIT)
    hits: list[tuple[bool, bool, bool, bool]] = []
    times: list[tuple[float, float]] = []
    for meant, text in asked:
        answer, spent = _timed(office, text)
        times.append(spent)
        found = [known[match.person.id] for match in answer.matches if match.person.id in known]
        same = [question.same(meant, other) for other in found]
        hits.append((meant in found[:1], meant in found, any(same[:1]), any(same)))
    first, ten, same_first, same_ten = (sum(column) / len(hits) for column in zip(*hits, strict=True))
    ratio = _ratio(office, kind, [meant for meant, _ in asked]) if kind in _FLOORS else None
    return Row(kind, len(folk), count, first, ten, same_first, same_ten, *_percentiles(times), ratio=ratio)


def _timed(office: Office, text: str) -> tuple[Answer, tuple[float, float]]:
    """An answer, and its milliseconds by the clock and of the processor."""
    begun = time.thread_time()
    answer = search_people(office, text, _LIMIT)
    return answer, (answer.elapsed_ms, 1000 * (time.thread_time() - begun))


def _ratio(office: Office, kind: str, asked: Sequence[Any]) -> float:
    """Our median against that of the bare driver that fetches and parses the same cards, in turn."""
    by = _FLOORS[kind]
    ours, bare = [], []
    with bare_reader(office.registry.path) as connection:
        for person in asked:
            value = getattr(person, by)
            ours.append(_timed(office, value)[1][0])
            begun = time.perf_counter()
            parsed_cards(connection, by, value.replace("-", "") if by == "code" else value)
            bare.append(1000 * (time.perf_counter() - begun))
    return median(ours) / median(bare)


def _while_importing(
    registries: Registries, size: int, rows: int, questions: dict[str, Question], count: int, scratch: Path
) -> dict[str, tuple[Times, Times]]:
    """The kinds in turn, so that each is asked from the beginning of the import to its end."""
    office, folk = registries.copy(size)
    listed = registries.intake_list(rows, office.clock.today())
    asked = {kind: iter(ask(folk, question, count, Random(_SEED))) for kind, question in questions.items()}
    times: dict[str, list[tuple[float, float]]] = {kind: [] for kind in asked}
    with _importing(office, listed, scratch) as process:
        for _ in range(count):
            for kind, rest in asked.items():
                if process.poll() is None:
                    times[kind].append(_timed(office, next(rest)[1])[1])
        if process.poll() is not None:
            sys.stderr.write("the import ended before the last question\n")
    office.registry.close()
    return {kind: _percentiles(spent) for kind, spent in times.items()}


@contextmanager
def _importing(office: Office, rows: Path, scratch: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Another process imports into the same registry; it is ended with the block."""
    password = scratch / "password"
    password.write_text(f"{PASSWORD}\n", encoding="utf-8")
    command = [sys.executable, "-m", "lifebox", "import", str(office.registry.path), str(rows), "--login", LOGIN]
    command += ["--password-file", str(password)]
    before = _people(office)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            deadline = time.monotonic() + _PATIENCE
            while _people(office) < before + _IMPORT_STARTS:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("the import did not begin")
                time.sleep(0.2)
            yield process
        finally:
            process.terminate()


def _people(office: Office) -> int:
    with office.registry.read() as reader:
        return reader.figures(office.clock.today()).people


def _percentiles(times: Sequence[tuple[float, float]]) -> tuple[Times, Times]:
    """By the clock and of the processor."""
    clock, processor = (sorted(column) for column in zip(*times, strict=True))
    return _shares(clock), _shares(processor)


def _shares(ranked: Sequence[float]) -> Times:
    p50, p95, p99 = (ranked[min(int(len(ranked) * share), len(ranked) - 1)] for share in (0.5, 0.95, 0.99))
    return p50, p95, p99


if __name__ == "__main__":
    main()
