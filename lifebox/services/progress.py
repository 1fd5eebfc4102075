"""How long work tells how far it is, and is stopped."""

from collections.abc import Callable

from lifebox.domain.errors import Cancelled

Progress = Callable[[int, int], None]
"""Called with done and total; may raise `Cancelled`, which ends the work at a place where all is whole."""
_WHOLE = 100


def unseen(_done: int, _total: int) -> None:
    """Nobody looks how far it is."""


def in_hundredths(progress: Progress) -> Progress:
    """Tells `progress` in hundredths, and only what is new."""
    told = -1

    def read(done: int, total: int) -> None:
        nonlocal told
        now = done * _WHOLE // total if total else _WHOLE
        if now != told:
            told = now
            progress(now, _WHOLE)

    return read


def stop_when(cancelled: Callable[[], bool], progress: Progress) -> Progress:
    """A progress that raises `Cancelled` as soon as `cancelled` says so."""

    def report(done: int, total: int) -> None:
        if cancelled():
            raise Cancelled
        progress(done, total)

    return report
