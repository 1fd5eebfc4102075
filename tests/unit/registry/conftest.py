"""An open registry that is closed after the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lifebox.registry.vault import Vault
from tests.unit.registry import make


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A fresh registry in a folder whose name needs quoting."""
    opened = make.create(tmp_path / "próba #1 100%.lifebox")
    yield opened
    opened.close()
