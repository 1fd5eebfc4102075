"""Our own faults in the window: noted without personal data, and told quietly."""

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from lifebox.crash import describe, record_crash

LOG_SIZE = 256_000


class PlacesOnly(logging.Formatter):
    """Writes when, how bad and where, and of an exception its type and code places; never a message or a value."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[1] is not None:
            line = f"{line}\n{describe(record.exc_info[1])}"
        return line


def open_log(folder: Path) -> logging.Handler:
    """Begin the log file. Raises `OSError` where the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "lifebox.log", maxBytes=LOG_SIZE, backupCount=2, encoding="utf-8")
    handler.setFormatter(PlacesOnly())
    logging.getLogger().addHandler(handler)
    return handler


class CrashHook(QObject):
    """Notes in `folder` what nobody caught, in every thread, and calls `tell` with its description on the UI thread."""

    _crashed = Signal(str)

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._folder = folder
        self._before = (sys.excepthook, threading.excepthook)
        self._crashed.connect(tell, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        caught = error if error is not None else kind().with_traceback(trace)
        record_crash(caught, self._folder)
        self._crashed.emit(describe(caught))
