"""The crash path: what a technician needs of our own fault, without a word of anybody's data.

Only types and places in the code are kept: messages and values of an exception may hold what somebody typed.
"""

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from lifebox import __version__

_KEPT_BYTES = 200_000


def record_crash(error: BaseException, folder: Path) -> Path:
    """Append an account of `error` to the log in `folder`; gives the log's path. Never raises `OSError`."""
    log = folder / "crash.log"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if log.exists() and log.stat().st_size > _KEPT_BYTES:
            log.replace(folder / "crash.previous.log")
        with log.open("a", encoding="utf-8") as lines:
            lines.write(f"{_heading()}\n{describe(error)}\n\n")
    except OSError:
        pass
    return log


def describe(error: BaseException) -> str:
    """An error, and what led to it, as types and the places they passed."""
    lines: list[str] = []
    chain: BaseException | None = error
    while chain is not None:
        lines.append(f"{type(chain).__module__}.{type(chain).__qualname__}")
        lines += [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(chain.__traceback__)]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines)


def _heading() -> str:
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} lifebox {__version__}, {system}"
