"""Garbage with widgets in it is collected by the UI thread."""

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from lifebox.ui.collector import Collector


class Knot:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.me = self


def test_only_the_ui_thread_collects(look: object, qtbot: QtBot) -> None:
    collector = Collector()
    collector.start()
    try:
        assert not gc.isenabled()
        freed_in: list[str] = []
        knot = Knot()
        weakref.finalize(knot, lambda: freed_in.append(threading.current_thread().name))
        del knot
        busy = threading.Thread(target=lambda: [[] for _ in range(50_000)])
        busy.start()
        busy.join()
        kept: list[list[int]] = [[] for _ in range(50_000)]
        collector.collect()
        assert freed_in == [threading.current_thread().name]
        assert len(kept) == 50_000
    finally:
        collector.stop()
    assert gc.isenabled()
