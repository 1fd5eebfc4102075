"""Long runs are drawn by workers, and nobody can tell but by the clock."""

import multiprocessing
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from lifebox.documents import batches
from lifebox.documents.batches import LEAST, draw_batch
from lifebox.documents.card import CardPrint, render_cards
from lifebox.domain.errors import Cancelled, DoesNotFit
from tests.documents import reading, samples
from tests.support import drawing

ROOT = Path(__file__).parents[2]
NUMBERS = range(LEAST + 13)
IDENTIFIER = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")
CHILD = """
import multiprocessing, sys
from lifebox.documents.batches import draw_batch
from tests.support.drawing import draw_words

def tell(done, total):
    pids = [child.pid for child in multiprocessing.active_children()]
    if all(pids) and not told:
        told.append(1)
        print(*pids, flush=True)

told = []
if __name__ == "__main__":
    draw_batch(draw_words, range(1_000_000), 1_000_000, tell)
"""


@pytest.fixture(autouse=True)
def _no_worker_stays(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    yield
    assert multiprocessing.active_children() == []


def people(count: int) -> list[CardPrint]:
    some = [
        samples.printed(card, code=samples.code(seed)) for seed, card in enumerate((samples.typical(), samples.nasty()))
    ]
    return [some[number % 2] for number in range(count)]


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("render", [render_cards, partial(render_cards, large=True)])
def test_same_pages_as_in_one_process(render: "partial[bytes]") -> None:
    sheets = people(LEAST)
    draw = partial(render, profile=samples.PROFILE, language="pl")
    made, alone = draw_batch(draw, iter(sheets), len(sheets)), draw(sheets)
    assert made != alone
    assert pages(made) == pages(alone)
    assert reading.images_of(made, 30) == reading.images_of(alone, 30)


def test_title_language_and_soundness(tmp_path: Path) -> None:
    made = draw_batch(drawing.draw_words, NUMBERS, len(NUMBERS))
    path = tmp_path / "made.pdf"
    path.write_bytes(made)
    with pikepdf.open(path) as document:
        assert document.docinfo["/Title"] == "Próba"
        assert document.docinfo["/Creator"] == "lifebox"
        assert document.Root["/Lang"] == "pl"
        assert document.check_pdf_syntax() == []
    assert [page.strip() for page in pages(made)] == [f"[{number}]" for number in NUMBERS]


def test_a_second_run_gives_the_same_but_for_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    first = draw_batch(drawing.draw_words, NUMBERS, len(NUMBERS))
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    second = draw_batch(drawing.draw_words, NUMBERS, len(NUMBERS))
    assert IDENTIFIER.sub(b"", first) == IDENTIFIER.sub(b"", second)
    assert len(IDENTIFIER.findall(first)) == 1


def test_workers_import_only_what_draws() -> None:
    """Started by a program of its own, as the workers of a test import the tests' program."""
    script = (
        "from lifebox import app\n"
        "from lifebox.documents.batches import draw_batch\n"
        "from tests.support.drawing import draw_place\n"
        "import sys\n"
        "sys.stdout.buffer.write(draw_batch(draw_place, range(200), 200))"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)
    assert run.stderr == b""
    told = {page.strip() for page in pages(run.stdout)}
    assert 1 <= len(told) <= batches.MOST_WORKERS
    assert all(re.fullmatch(r"\[\d+ light\]", page) for page in told), told


def test_few_are_drawn_here() -> None:
    assert {page.strip() for page in pages(draw_batch(drawing.draw_place, range(LEAST - 1), LEAST - 1))} == {"[here]"}


def test_progress_reaches_the_total() -> None:
    heard: list[tuple[int, int]] = []
    draw_batch(drawing.draw_words, NUMBERS, len(NUMBERS), lambda done, total: heard.append((done, total)))
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert (heard[0], heard[-1]) == ((0, len(NUMBERS)), (len(NUMBERS), len(NUMBERS)))
    assert len(set(heard)) > 5


def test_cancelling_ends_workers_that_are_busy() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    calls = iter(range(8))

    def progress(_done: int, _total: int) -> None:
        if next(calls, None) is None:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw_batch(drawing.draw_forever, items(), 10_000, progress)
    # Only what the workers got and the next part were made ready.
    assert len(taken) <= (batches.MOST_WORKERS + 1) * 50


def test_a_worker_that_dies_loses_nothing(caplog: pytest.LogCaptureFixture) -> None:
    made = draw_batch(drawing.draw_or_die, iter(NUMBERS), len(NUMBERS))
    assert made == drawing.draw_words(NUMBERS)
    assert [record.name for record in caplog.records] == ["lifebox.documents.batches"]


def test_what_a_worker_refuses_is_refused_here() -> None:
    with pytest.raises(DoesNotFit) as refused:
        draw_batch(drawing.draw_or_refuse, iter(NUMBERS), len(NUMBERS))
    assert refused.value.params == {"what": "qr"}


def test_a_system_that_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_process: object) -> None:
        raise OSError(11, "no more processes")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refuse)
    assert draw_batch(drawing.draw_words, NUMBERS, len(NUMBERS)) == drawing.draw_words(NUMBERS)


def test_what_items_raise_ends_the_workers() -> None:
    def items() -> Iterator[int]:
        yield from range(60)
        raise DoesNotFit(what="test")

    with pytest.raises(DoesNotFit):
        draw_batch(drawing.draw_forever, items(), 500)


def test_a_fault_of_the_items_is_not_taken_for_one_of_the_workers() -> None:
    """Else those that were not read would be missing in silence."""

    def items() -> Iterator[int]:
        yield from range(150)
        raise OSError(5, "disk")

    with pytest.raises(OSError, match="disk"):
        draw_batch(drawing.draw_words, items(), 500)


def test_one_processor_has_no_use_for_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert draw_batch(drawing.draw_words, NUMBERS, len(NUMBERS)) == drawing.draw_words(NUMBERS)


def test_nothing_is_left_in_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none can be made, all goes on as ever."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert len(pages(draw_batch(drawing.draw_words, NUMBERS, len(NUMBERS)))) == len(NUMBERS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows dumps by other rules")
def test_workers_dump_no_core() -> None:
    """Not even where the program itself may."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    try:
        made = draw_batch(drawing.core_limit, NUMBERS, len(NUMBERS))
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)
    assert {page.strip() for page in pages(made)} == {"[(0, 0)]"}


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks at processes as Linux shows them")
def test_workers_end_with_a_program_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "long_run.py"
    script.write_text(CHILD, encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, str(script)], env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    pids = child.stdout.readline().split()
    assert pids
    child.send_signal(signal.SIGKILL)
    # The workers hold the other end of the output too: it ends with the last of them.
    assert child.stdout.read() == ""
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
