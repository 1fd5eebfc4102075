"""What worker processes draw in tests; it is found by its name, so it stands in a module that imports little."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing import parent_process
from time import sleep

from lifebox.documents.fonts import Face
from lifebox.documents.painter import A4, Painter
from lifebox.documents.typesetting import Ink, plain
from lifebox.domain.errors import DoesNotFit

Progress = Callable[[int, int], None]
INK = Ink(Face.REGULAR, 20)
HEAVY = ("lifebox.app", "lifebox.registry", "lifebox.services", "lifebox.security", "sqlalchemy", "PySide6", "pytest")


def draw_words(items: Sequence[object], /, *, progress: Progress | None = None) -> bytes:
    """A page an item."""
    painter = Painter("Próba", A4, "pl")
    for done, item in enumerate(items, start=1):
        painter.line(plain(f"[{item}]", INK), 50, 50)
        painter.next_page()
        if progress:
            progress(done, len(items))
    return painter.finish()


def draw_place(items: Sequence[object], /, *, progress: Progress | None = None) -> bytes:
    """Each page says which process drew it, and what that had to import."""
    heavy = [name for name in HEAVY if name in sys.modules]
    told = f"{os.getpid()} {' '.join(heavy) or 'light'}" if parent_process() else "here"
    return draw_words([told] * len(items), progress=progress)


def draw_or_die(items: Sequence[object], /, *, progress: Progress | None = None) -> bytes:
    """The worker that gets item 70 is killed by the system."""
    if parent_process() and 70 in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return draw_words(items, progress=progress)


def draw_or_refuse(items: Sequence[object], /, *, progress: Progress | None = None) -> bytes:
    """Item 70 has no room."""
    if 70 in items:
        raise DoesNotFit(what="qr")
    return draw_words(items, progress=progress)


def draw_forever(items: Sequence[object], /, *, progress: Progress | None = None) -> bytes:
    """Never ends by itself."""
    while True:
        sleep(60)


def core_limit(items: Sequence[object], /, *, progress: Progress | None = None) -> bytes:
    """Each page says how large a core may be dumped."""
    import resource

    return draw_words([resource.getrlimit(resource.RLIMIT_CORE)] * len(items), progress=progress)
