"""A byte changed in any file is an error, a found problem, or harmless: never wrong data.

By default a seeded sample of each file goes through log-in, full verification and reading; with `--full-faults` a
large one of many seeds. Of the small files every byte is tried where it is read (the key file's: in `security`).
"""

import random
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError, RegistryDamaged
from lifebox.registry.folder import HEADS, Folder
from lifebox.registry.recovery_file import read_recovery
from lifebox.security.keyfile import read_key_file
from tests.faults.conftest import Prepared
from tests.unit.registry import make

FILES = ("registry.keys", "registry.head.0", "registry.head.1", "recovery.age", "reserve", "registry-1.db")
WAL = "registry-1.db-wal"
SEEDS, FULL_SEEDS = 1, 20
SAMPLE, FULL_SAMPLE = 24, 300
FULL_SAMPLE_OF_SMALL = 40
ALLOWED = {
    "reserve": {"harmless"},
    "recovery.age": {"reported"},
}


def _outcome(path: Path, prepared: Prepared, right: Sequence[object]) -> str:
    try:
        vault = make.reopen(path)
    except LifeboxError:
        return "refused"
    try:
        if not vault.verify().clean or vault.fault() is not None:
            return "reported"
        shown = prepared.shown(vault)
    except LifeboxError:
        return "refused"
    else:
        assert shown == right, "wrong data without a word"
        return "harmless"
    finally:
        vault.close()


def _flip(path: Path, at: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        value = file.read(1)[0]
        file.seek(at)
        file.write(bytes([value ^ bit]))


def _places(size: int, sample: int, chance: random.Random) -> set[int]:
    """The borders of the file, where headers and checksums lie, and places drawn anywhere."""
    borders = {0, 15, 16, 24, size - 1} & set(range(size))
    return borders | {chance.randrange(size) for _ in range(sample)}


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", [*FILES, WAL])
def test_a_flipped_byte_is_never_believed(tmp_path: Path, prepared: Prepared, full_faults: bool, name: str) -> None:
    whole = prepared.cut if name == WAL else prepared.closed
    size = (whole / name).stat().st_size
    sample = SAMPLE
    if full_faults:
        sample = FULL_SAMPLE if size > 600 and name != "reserve" else FULL_SAMPLE_OF_SMALL
    outcomes: Counter[str] = Counter()
    for seed in range(FULL_SEEDS if full_faults else SEEDS):
        chance = random.Random(f"{name} {seed}")
        for at in _places(size, sample, chance):
            copy = tmp_path / "copy.lifebox"
            shutil.copytree(whole, copy)
            _flip(copy / name, at, 1 << chance.randrange(8))
            outcomes[_outcome(copy, prepared, prepared.right)] += 1
            shutil.rmtree(copy)
    print(name, dict(outcomes))  # noqa: T201 the figures of the full programme, shown with -rP
    assert set(outcomes) <= ALLOWED.get(name, {"refused", "reported"})
    assert name != WAL or outcomes["reported"]


@pytest.mark.parametrize("slot", HEADS)
def test_every_byte_of_a_head_counts(filled: Path, slot: int) -> None:
    vault = make.reopen(filled)
    folder, chance = Folder(filled), random.Random(slot)
    for at in range(folder.head(slot).stat().st_size):
        bit = 1 << chance.randrange(8)
        _flip(folder.head(slot), at, bit)
        assert vault._store.heads().damaged == (slot,)
        _flip(folder.head(slot), at, bit)
    assert vault.check_quickly().problems == ()
    vault.close()


def test_every_byte_of_the_recovery_file_counts(filled: Path) -> None:
    folder, chance = Folder(filled), random.Random(0)
    keyfile = read_key_file(folder.keys)
    for at in range(folder.recovery.stat().st_size):
        bit = 1 << chance.randrange(8)
        _flip(folder.recovery, at, bit)
        with pytest.raises(RegistryDamaged):
            read_recovery(folder, keyfile)
        _flip(folder.recovery, at, bit)
    assert read_recovery(folder, keyfile)


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_or_gone_is_never_believed(tmp_path: Path, prepared: Prepared, name: str) -> None:
    for keep in (None, 0, 100):
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(prepared.closed, copy)
        if keep is None:
            (copy / name).unlink()
        else:
            (copy / name).write_bytes((copy / name).read_bytes()[:keep])
        outcome = _outcome(copy, prepared, prepared.right)
        assert (outcome == "harmless") == (name == "reserve")
        shutil.rmtree(copy)


def test_files_of_different_times_are_noticed(tmp_path: Path, prepared: Prepared, filled: Path) -> None:
    vault = make.reopen(filled)
    make.change(vault, prepared.people[1], note="nowsza")
    make.change(vault, prepared.people[1], note="najnowsza")
    right = prepared.shown(vault)
    vault.close()
    for name in ("registry-1.db", "registry.head.0", "registry.head.1"):
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(vault.path, copy)
        shutil.copy(prepared.closed / name, copy / name)
        newer = Folder(copy).database(1).read_bytes() == Folder(vault.path).database(1).read_bytes()
        assert _outcome(copy, prepared, right) == ("harmless" if newer else "reported")
        shutil.rmtree(copy)


def test_old_pages_among_new_ones_are_noticed(tmp_path: Path, prepared: Prepared, filled: Path) -> None:
    before = Folder(filled).database(1).read_bytes()
    vault = make.reopen(filled)
    make.change(vault, prepared.people[1], note="nowsza")
    with vault.write() as tx:
        tx.issue_codes(1)
        tx.audit(Action.CODES_ISSUED)
    right = prepared.shown(vault)
    vault.close()
    after = Folder(filled).database(1).read_bytes()
    changed = [at for at in range(0, len(before), 4096) if before[at : at + 4096] != after[at : at + 4096]]
    assert len(changed) > 3
    outcomes = []
    for at in changed:
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(filled, copy)
        mixed = after[:at] + before[at : at + 4096] + after[at + 4096 :]
        Folder(copy).database(1).write_bytes(mixed)
        outcomes.append(_outcome(copy, prepared, right))
        shutil.rmtree(copy)
    # A page that was written anew with the same content is no older than its neighbours.
    assert outcomes.count("harmless") <= len(outcomes) // 4
