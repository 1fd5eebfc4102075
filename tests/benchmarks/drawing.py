"""The floor of prints: what was drawn is recorded once, then drawn again with reportlab and qrcode alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import groupby
from multiprocessing import get_context
from typing import Any
from unittest import mock

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from reportlab.pdfgen.canvas import Canvas

from lifebox.documents import painter
from lifebox.documents.typesetting import Run

_CALLS = (
    "setFont", "setFillColor", "setStrokeColor", "setLineWidth", "drawString", "rect", "roundRect", "line",
    "saveState", "restoreState", "transform", "translate", "rotate", "addLiteral", "showPage",
)  # fmt: skip
Call = tuple[str, tuple[Any, ...], dict[str, Any]]


@contextmanager
def recorded() -> Iterator[list[Call]]:
    """All calls that the painter makes on its canvas within the block; strings, which it gathers, one by one."""
    calls: list[Call] = []
    gather = painter.Painter._string

    class Recorder(Canvas):  # type: ignore[misc]  # the library has no types
        """Notes the outermost calls."""

        _inside = 0

    def noting(name: str) -> Any:
        def call(self: Any, *args: Any, **kwargs: Any) -> Any:
            if not self._inside:
                calls.append((name, args, kwargs))
            self._inside += 1
            try:
                return getattr(Canvas, name)(self, *args, **kwargs)
            finally:
                self._inside -= 1

        return call

    for name in _CALLS:
        setattr(Recorder, name, noting(name))

    def string(self: painter.Painter, run: Run, x: float, baseline: float) -> None:
        calls.append(("setFont", (run.ink.face.value, run.ink.size), {}))
        calls.append(("setFillColor", (painter._colour(run.ink.colour),), {}))
        calls.append(("drawString", (x, self.size[1] - baseline, run.text), {}))
        gather(self, run, x, baseline)

    with mock.patch.object(painter, "Canvas", Recorder), mock.patch.object(painter.Painter, "_string", string):
        yield calls


def redraw(calls: list[Call], size: tuple[float, float], payloads: list[str]) -> bytes:
    """The same pages: codes are encoded anew, all else is drawn as it was recorded."""
    symbols = iter(payloads)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, pageCompression=1, invariant=1)
    for name, args, kwargs in calls:
        if name == "addLiteral":
            canvas.addLiteral(_path(next(symbols)))
        else:
            getattr(canvas, name)(*args, **kwargs)
    canvas.save()
    assert next(symbols, None) is None
    return buffer.getvalue()


def redraw_on_two(calls: list[Call], size: tuple[float, float], payloads: list[str]) -> None:
    """The same on two processes, half of the pages each. They are forked, so that nothing has to be sent to them."""
    pages = [at for at, (name, _, _) in enumerate(calls) if name == "showPage"]
    middle = pages[len(pages) // 2 - 1] + 1
    codes = sum(name == "addLiteral" for name, _, _ in calls[:middle])
    halves = ((calls[:middle], payloads[:codes]), (calls[middle:], payloads[codes:]))
    context = get_context("fork")
    workers = [context.Process(target=redraw, args=(part, size, texts)) for part, texts in halves]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        assert worker.exitcode == 0


def _path(payload: str) -> str:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=2)
    code.add_data(payload, optimize=0)
    code.make(fit=True)
    runs = []
    for y, row in enumerate(code.modules):
        x = 0
        for dark, group in groupby(row):
            length = len(list(group))
            if dark:
                runs.append(f"{x} {y} {length} 1 re")
            x += length
    return " ".join([*runs, "f"])
