"""No process of the program leaves its memory behind when it dies."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# As both the program's start and its workers do it.
_TOLD = """
import ctypes, resource, sys
from multiprocessing import get_context
import lifebox.__main__

def state(_=None):
    return resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)

if __name__ == "__main__":
    with get_context("spawn").Pool(1) as pool:
        print(state(), pool.map(state, [0])[0])
"""
_DIES = "import os, lifebox.__main__; os.abort()"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel of Linux")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    limits = "import resource; resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)"
    allowed = resource_is_free(folder, limits)
    if not allowed:
        pytest.skip("cores are forbidden here anyway")
    start = f"{limits}; import os, sys; os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    return subprocess.run(
        [sys.executable, "-c", start, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def resource_is_free(folder: Path, limits: str) -> bool:
    return subprocess.run([sys.executable, "-c", limits], cwd=folder, capture_output=True, check=False).returncode == 0


def test_the_program_and_its_workers_cannot_be_dumped(tmp_path: Path) -> None:
    script = tmp_path / "told.py"
    script.write_text(_TOLD)
    assert run(tmp_path, str(script)).stdout.strip() == "((0, 0), 0) ((0, 0), 0)"


def test_a_process_that_dies_leaves_no_core(tmp_path: Path) -> None:
    assert run(tmp_path, "-c", _DIES).returncode == -signal.SIGABRT
    assert list(tmp_path.iterdir()) == []
