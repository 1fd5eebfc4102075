"""Bundles on bad, slow or protected sticks: a flipped bit is refused, a protected stick opens and nothing leaves it.

By default a sample of bits is tried; with `--full-faults` 100,000 of them.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest

from lifebox.domain.errors import LifeboxError, NewerVersion
from lifebox.security.bundles import read_bundle
from lifebox.services.bundle_lookup import find_bundle, open_bundle
from lifebox.services.emergency import search_people
from tests.faults.test_read_only import Protect, protect
from tests.support.bundles import PHRASE, RECIPIENT, make_bundle, records
from tests.support.program import StandingClock, make_program

__all__ = ["protect"]
FLIPS, FULL_FLIPS = 1_000, 100_000


def fill(path: Path) -> None:
    """Write until there is no room."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while file.write(bytes(512)):
            pass


def test_every_flipped_bit_is_refused(full_faults: bool) -> None:
    whole = bytearray(make_bundle(records(30)))
    chance = random.Random(20261122)
    bits = len(whole) * 8
    count = FULL_FLIPS if full_faults else FLIPS
    # The front, where the meaning is, bit by bit as far as that goes; the rest drawn.
    places = [*range(min(bits, count // 2)), *(chance.randrange(bits) for _ in range(count - min(bits, count // 2)))]
    refused = 0
    for place in places:
        whole[place // 8] ^= 1 << place % 8
        try:
            read_bundle(bytes(whole))
        except (LifeboxError, NewerVersion):
            refused += 1
        whole[place // 8] ^= 1 << place % 8
    assert refused == len(places) == count
    read_bundle(bytes(whole))


def test_a_protected_stick_opens_and_the_log_goes_to_the_computer(
    tmp_path: Path, protect: Protect, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, temporary = tmp_path / "stick", tmp_path / "temporary"
    stick.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    (stick / "patrol.lifebundle").write_bytes(make_bundle(records(20)))
    program = make_program(tmp_path, StandingClock())
    place = protect(stick) / "patrol.lifebundle"
    guard = open_bundle(program, find_bundle(program, place), RECIPIENT, PHRASE)
    assert search_people(guard, "nowicka").matches
    assert guard.log == program.settings / "bundles" / f"{guard.header.id}.log"
    assert [path.name for path in place.parent.iterdir()] == [place.name]
    assert list(temporary.iterdir()) == []


def test_a_stick_that_is_full_keeps_its_bundle_and_the_log_goes_elsewhere(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    if not (sys.platform.startswith("linux") and os.geteuid() == 0):
        pytest.skip("only the administrator can make a small stick here")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(stick)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        bundle = stick / "patrol.lifebundle"
        bundle.write_bytes(make_bundle(records(20)))
        fill(stick / "full")
        program = make_program(tmp_path, StandingClock())
        guard = open_bundle(program, find_bundle(program, bundle), RECIPIENT, PHRASE)
        assert guard.log is not None
        assert guard.log.parent == program.settings / "bundles"
        assert search_people(guard, "nowicka").matches
    finally:
        subprocess.run(["umount", "-l", str(stick)], capture_output=True, check=False)
        shutil.rmtree(stick, ignore_errors=True)
