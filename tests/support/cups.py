"""A print queue of the real CUPS with its PDF back end, in folders of its own."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")
QUEUE = "lifebox-proba"

_SERVER = """Listen {root}/cups.sock
LogLevel warn
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """ServerRoot {root}/root
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/tmp
AccessLog {root}/access
ErrorLog {root}/error
PageLog {root}/pages
SystemGroup root
"""


def why_not() -> str:
    """Why there can be no queue here; empty where there can."""
    if os.name != "posix" or os.geteuid() != 0:
        return "the PDF back end runs as root only"
    missing = [tool for tool in ("cupsd", "lp", "lpadmin", "lpstat") if shutil.which(tool) is None]
    missing += [str(file) for file in (_BACKEND, _PPD) if not file.exists()]
    return f"not installed: {', '.join(missing)}" if missing else ""


@dataclass(frozen=True)
class Queue:
    """`spool` holds what the server was given until it is printed; `server` is what `CUPS_SERVER` must say."""

    server: str
    spool: Path
    printed: Path

    def waiting(self) -> bool:
        """Whether something is not printed yet."""
        return bool(subprocess.run(["lpstat", "-o"], capture_output=True, check=True).stdout)

    def take(self) -> bytes | None:
        """What came out, once."""
        found = sorted(self.printed.glob("lifebox*.pdf"))
        if not found or self.waiting():
            return None
        content = found[0].read_bytes()
        found[0].unlink()
        return content


@contextmanager
def running_queue(root: Path) -> Iterator[Queue]:
    """Start the server, add the queue, and stop it again. The environment must name the server meanwhile."""
    for name in ("root", "spool", "cache", "state", "tmp"):
        (root / name).mkdir(parents=True)
    for name in ("", "tmp"):
        (root / name).chmod(0o1777)
    server, files = root / "root" / "cupsd.conf", root / "root" / "cups-files.conf"
    server.write_text(_SERVER.format(root=root))
    files.write_text(_FILES.format(root=root))
    process = subprocess.Popen(["cupsd", "-f", "-c", server, "-s", files])
    try:
        add = ["lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-P", str(_PPD)]
        while subprocess.run(add, capture_output=True, check=False).returncode and process.poll() is None:
            os.sched_yield()
        home = Path(pwd.getpwuid(os.geteuid()).pw_dir)
        yield Queue(str(root / "cups.sock"), root / "spool", home / "PDF")
    finally:
        process.terminate()
        process.wait()
