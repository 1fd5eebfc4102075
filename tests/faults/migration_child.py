"""A migration that is killed at one of its steps."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from lifebox.registry import migrate
from lifebox.registry.store import Store
from lifebox.registry.writer import Writer
from tests.unit.registry import make

STEPS: dict[str, tuple[Any, str]] = {
    "backup": (migrate, "backup"),
    "schema": (migrate, "apply_step"),
    "index": (migrate, "reindex"),
    "count": (migrate, "count_rows"),
    "audit": (Writer, "finish"),
    "commit": (Store, "follow"),
}
"""What is being done when the process dies, in its order; everything up to it was done."""


def main(path: Path, step: str) -> None:
    """Open the registry, which migrates it, and die at `step`."""
    where, name = STEPS[step]

    def die(*_args: object, **_options: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    if step in ("schema", "index"):
        whole = getattr(where, name)

        def die_behind(*args: object) -> None:
            whole(*args)
            die()

        setattr(where, name, die_behind)
    else:
        setattr(where, name, die)
    make.reopen(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
