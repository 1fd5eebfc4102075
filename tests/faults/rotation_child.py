"""A rotation that is killed after so many steps."""

import os
import signal
import sys
from pathlib import Path

from lifebox.registry.rotation import Rotation
from tests.unit.registry import make


def main(path: Path, steps: int) -> None:
    """Run the first `steps` of a rotation and die."""
    vault = make.reopen(path)
    rotation = Rotation(vault._store, vault.unlocked)
    assert steps <= len(rotation.steps)

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    rotation.steps = (*rotation.steps[:steps], die)
    rotation.run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
