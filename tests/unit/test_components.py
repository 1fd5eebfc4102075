"""The list of what the program stands on."""

import platform
from importlib.metadata import PackageNotFoundError

import pytest

from lifebox.components import components


def test_what_a_package_needs_is_listed_with_version_and_licence() -> None:
    found = {part.name.lower(): part for part in components("typer")}
    assert {"rich", "click", "pygments"} & set(found)  # rich is needed by typer, pygments by rich
    assert found["pygments"].licence.startswith("BSD")
    assert all(part.version for part in found.values())
    assert found["python"].version == platform.python_version()
    assert "pytest" not in found


def test_what_only_another_system_needs_is_left_out() -> None:
    assert "colorama" not in {part.name.lower() for part in components("pytest")} or platform.system() == "Windows"


def test_a_program_that_is_not_installed_is_told() -> None:
    with pytest.raises(PackageNotFoundError):
        components("no-such-package-here")
