"""Two programs over one registry: what one of them does takes nothing from the other."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from lifebox.domain.people import PeopleFilter
from lifebox.registry.vault import Vault
from tests.unit.registry import make

_OPEN_SAVE_CLOSE = """
import sys
from pathlib import Path
from tests.unit.registry import make
vault = make.reopen(Path(sys.argv[1]))
make.add(vault, make.card("Inna"))
vault.close()
"""


@pytest.mark.parametrize("check", [Vault.verify, Vault.check_quickly])
def test_a_check_leaves_the_program_its_hold_of_the_database(vault: Vault, check: Callable[[Vault], object]) -> None:
    make.add(vault, make.card("Pierwsza"))
    check(vault)
    subprocess.run([sys.executable, "-c", _OPEN_SAVE_CLOSE, str(vault.path)], check=True)
    make.add(vault, make.card("Druga"))
    again = make.reopen(vault.path)
    with again.read() as reader:
        assert {one.surname for one in reader.people(PeopleFilter())} == {"Pierwsza", "Inna", "Druga"}
    again.close()
