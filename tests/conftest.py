"""What every test needs before the first import of Qt."""

import gc
import os
import tempfile

import pytest
from hypothesis import HealthCheck, settings

from lifebox.ui.keeping import keep_constants

# No example fails for the time it takes: a busy machine takes long for anything.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")
# The pipeline tries the same examples each time; desks try new ones, and what they find becomes a test.
settings.register_profile("pipeline", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("pipeline")
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "XDG_RUNTIME_DIR" not in os.environ:
    # Qt warns without one, and a warning fails a test.
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="lifebox-run-")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--full-faults", action="store_true", help="forced faults: every seed, every kill (a quarter of an hour)"
    )


def pytest_configure(config: pytest.Config) -> None:
    # The offscreen platform says this of every window with a least size.
    config.addinivalue_line("qt_log_ignore", "propagateSizeHints")
    keep_constants()


def pytest_collection_finish() -> None:
    """What the whole run keeps, modules and tests, is looked at by no collection of garbage: there are half a million
    objects of it, and each collection took a third of a second, one after every test of the window.
    """
    gc.collect()
    gc.freeze()
