"""How many codes are read after damage, by kind, damage, resolution and reader: one table."""

import sys

import pytest

from tests.documents.codes import HARMS, KINDS, READERS, RESOLUTIONS, rate

_COUNT = 4


def test_rates(capsys: pytest.CaptureFixture[str]) -> None:
    heads = [f"{reader} {dpi}" for reader in READERS for dpi in RESOLUTIONS]
    lines = [f"{'code':20}{'damage':26}" + "".join(f"{head:>15}" for head in heads)]
    missed = []
    for kind in KINDS:
        for harm in HARMS:
            found = [rate(kind, harm, dpi, reader, _COUNT) for reader in READERS for dpi in RESOLUTIONS]
            lines.append(f"{kind:20}{harm:26}" + "".join(f"{read:>10}/{whole:<4}" for read, whole in found))
            missed += [kind for read, whole in found if harm == "none" and read < whole]
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *lines, ""]))
    assert not missed
