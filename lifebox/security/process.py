"""What this process holds in memory stays there: no core dump, no crash report with memory in it, no look by others."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4
_WER_FAULT_REPORTING_FLAG_NOHEAP = 1


def keep_memory_private() -> None:
    """Call once in every process that sees records, its workers too.

    A limit of 0 alone is not enough on Linux: a kernel that hands cores to a program (systemd, apport) ignores it. A
    process that is not dumpable gives none, and other programs of the same user cannot read its memory.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.WerSetFlags(_WER_FAULT_REPORTING_FLAG_NOHEAP)
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
