"""Keeping None alive.

PySide6 6.12 hands None out of every call that returns nothing without counting it. From Python 3.12 on that does no
harm, for None is never freed there. Before, each `setText` takes one from its count, a painted page some hundreds, and
at none the interpreter aborts: measured here after 20 opened windows.
"""

import ctypes
import sys

_ENOUGH = 1 << 40


def keep_none() -> None:
    """Call once before the first window: None is as good as immortal from then on."""
    if sys.version_info < (3, 12) and sys.getrefcount(None) < _ENOUGH:
        ctypes.c_ssize_t.from_address(id(None)).value += _ENOUGH
