"""Keeping Python's constants alive.

PySide6 6.12 hands None, True and their like out without counting them. From Python 3.12 on that does no harm, for they
are never freed there. Before, each `setText` takes one from the count of None, a painted page some hundreds, and each
`emit` one from that of True, which begins at some fifty; at none the interpreter aborts. Measured: after 20 opened
windows, or in the middle of anything that emits.
"""

import ctypes
import sys

CONSTANTS = (None, True, False, NotImplemented)
_ENOUGH = 1 << 40


def keep_constants() -> None:
    """Call once before the first window: they are as good as immortal from then on."""
    if sys.version_info < (3, 12):
        for constant in CONSTANTS:
            if sys.getrefcount(constant) < _ENOUGH:
                ctypes.c_ssize_t.from_address(id(constant)).value += _ENOUGH
