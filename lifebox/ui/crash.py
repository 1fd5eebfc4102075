"""Our own faults: noted without personal data, and told quietly."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

LOG_SIZE = 256_000


class PlacesOnly(logging.Formatter):
    """Writes when, how bad and where, and of an exception its type and code places; never a message or a value."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[0] is not None:
            line = f"{line}\n{describe(record.exc_info[0], record.exc_info[2])}"
        return line


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """An exception as its type and the places it passed."""
    places = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
    return "\n".join([kind.__name__, *places])


def open_log(folder: Path) -> logging.Handler:
    """Begin the log file. Raises `OSError` where the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "lifebox.log", maxBytes=LOG_SIZE, backupCount=2, encoding="utf-8")
    handler.setFormatter(PlacesOnly())
    logging.getLogger().addHandler(handler)
    return handler


class CrashHook(QObject):
    """Catches what nobody caught, in every thread, and calls `tell` with its description on the UI thread."""

    _crashed = Signal(str)

    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._before = (sys.excepthook, threading.excepthook)
        self._crashed.connect(tell, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        # The error's own message may hold what somebody typed: the log and the dialog get type and places only.
        if issubclass(kind, KeyboardInterrupt):
            return
        logging.getLogger("lifebox.crash").error("crash", exc_info=(kind, error or kind(), trace))
        self._crashed.emit(describe(kind, trace))
