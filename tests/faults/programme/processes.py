"""Children that do something to a registry, are watched by strace or killed, and say what they have done.

They are forked from a process that has loaded the program already: thousands of them would take hours otherwise.
"""

import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.faults.programme.work import Say

_PR_SET_PTRACER, _ANYBODY = 0x59616D61, -1
_PATIENCE = 60.0
Deed = Callable[[Say], None]


@dataclass
class Child:
    """A forked process; it waits for `go` before its deed. `said` is the reading end of its lines."""

    process: int
    said: int
    _go: int

    @classmethod
    def fork(cls, deed: Deed) -> "Child":
        """One that has not begun yet. Its exit code is 0 where the deed ended well."""
        said, saying = os.pipe()
        waiting, go = os.pipe()
        process = os.fork()
        if process:
            os.close(saying)
            os.close(waiting)
            return cls(process, said, go)
        code = 1
        try:
            os.close(said)
            os.close(go)
            # Anybody's strace may attach to it, whatever the system allows otherwise.
            ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANYBODY, 0, 0, 0)
            os.read(waiting, 1)
            # Not by `write`, for that fails where the disk does.
            deed(lambda line: _say(saying, line))
            code = 0
        except BaseException:  # noqa: BLE001  it ends here, whatever it was
            traceback.print_exc()
        finally:
            os._exit(code)

    def go(self) -> None:
        """Let it begin."""
        os.write(self._go, b"!")  # closing alone is not seen while later children hold it open too
        os.close(self._go)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)

    def wait(self) -> tuple[int, list[str]]:
        """Its exit code, which is negative after a signal, and the whole lines it said."""
        _, status = os.waitpid(self.process, 0)
        with os.fdopen(self.said, "rb") as read:
            text = read.read()
        whole = text[: text.rfind(b"\n") + 1]
        return os.waitstatus_to_exitcode(status), whole.decode().splitlines()


def _say(to: int, line: str) -> None:
    os.writev(to, [line.encode() + b"\n"])


def kill_after(children: Sequence[tuple[Child, float]], *, at_work: bool) -> list[tuple[int, list[str]]]:
    """Start all, kill each so many seconds later, gives how they ended and what they said.

    With `at_work` the time is counted from the moment when each has said something.
    """
    for child, _ in children:
        child.go()
    if at_work:
        for child, _ in children:
            select.select([child.said], [], [], _PATIENCE)
    began = time.monotonic()
    for child, seconds in sorted(children, key=lambda one: one[1]):
        time.sleep(max(began + seconds - time.monotonic(), 0))
        child.kill()
    return [child.wait() for child, _ in children]


def missing_strace() -> str:
    """Why calls of the system cannot be watched here, or nothing."""
    if not sys.platform.startswith("linux") or shutil.which("strace") is None:
        return "needs strace"
    tried = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "strace may not be used here" if tried.returncode else ""


def run_watched(deed: Deed, log: Path, *options: str) -> tuple[int, list[str]]:
    """Run a deed under strace with these options; gives how it ended and what it said."""
    child = Child.fork(deed)
    command = ["strace", "-f", "-p", str(child.process), "-o", str(log), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as watcher:
        assert watcher.stderr is not None
        if "attached" not in watcher.stderr.readline():
            child.kill()
            child.wait()
            raise RuntimeError("strace did not attach")
        child.go()
        # It has to be waited for before the watcher, which ends with it.
        ended = child.wait()
        watcher.stderr.read()
    return ended
