"""Where the text of a scanner goes: to the place that asked for one, else to the look-up."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from lifebox.lookup.payloads import read_payload
from lifebox.ui.wedge import type_into

translate = QCoreApplication.translate
Notice = Callable[[str, Callable[[], None] | None], None]


@runtime_checkable
class TakesScans(Protocol):
    """A part of a page that uses what is scanned while the keyboard is in it."""

    def take_scan(self, text: str) -> bool:
        """Use a scanned text; False where it is of no use here."""


class LooksUp(Protocol):
    """The look-up page, as whoever scans elsewhere finds it."""

    def look_up_scan(self, text: str) -> None:
        """Show whom a scanned code leads to, and open nobody: that is for a person to do."""


def route_scan(text: str, notice: Notice, look_up: Callable[[], LooksUp | None]) -> None:
    """Hand a scanned text on. `look_up` brings the look-up to the front, or gives None where the account has none.

    A text that is no code of ours does nothing; what has the keyboard gets it on "Undo", for programs that type on
    somebody's behalf are as fast as scanners.
    """
    focus = QApplication.focusWidget()
    if any(part.take_scan(text) for part in _around(focus) if isinstance(part, TakesScans)):
        return
    payload = read_payload(text)
    if payload is None:
        typed = focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        undo = partial(type_into, focus, plain_words(text)) if focus is not None and typed else None
        notice(translate("ScanRouting", "An unknown code was scanned; nothing was typed."), undo)
    elif (page := look_up()) is not None:
        page.look_up_scan(text)
    else:
        words = translate("ScanRouting", "The code {code} was scanned. This account looks nobody up.")
        notice(words.replace("{code}", payload.code.printed), None)


def plain_words(text: str) -> str:
    """A scanned text as somebody would type it: in one line, without control characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _around(focus: QWidget | None) -> Iterator[QWidget]:
    while focus is not None:
        yield focus
        focus = focus.parentWidget()
