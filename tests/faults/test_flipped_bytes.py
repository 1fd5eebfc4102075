"""A byte changed in any file is an error, a found problem, or harmless: never wrong data.

Small files are tried byte by byte, the database in a seeded sample.
"""

import random
import shutil
from pathlib import Path

import pytest

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.registry.folder import Folder
from lifebox.registry.vault import Vault
from tests.unit.registry import make

Shown = tuple[object, ...]
FILES = ("registry.keys", "registry.head.0", "registry.head.1", "recovery.age", "reserve", "registry-1.db")
WAL = "registry-1.db-wal"
SAMPLE = 40


def _shown(vault: Vault, people: list[PersonId]) -> Shown:
    with vault.read() as reader:
        return (
            tuple(reader.person(person) for person in people),
            tuple(reader.revisions(person) for person in people),
            reader.people(PeopleFilter()),
            reader.audit_entries(AuditFilter()),
            reader.unassigned_codes(),
        )


def _filled(path: Path) -> tuple[Vault, list[PersonId]]:
    vault = make.create(path)
    people = make.add(vault, make.card(), make.card("Zych", phone="+48585550111"))
    make.change(vault, people[0], note="druga")
    return vault, people


def _outcome(path: Path, people: list[PersonId], right: Shown) -> str:
    try:
        vault = make.reopen(path)
    except LifeboxError:
        return "refused"
    try:
        if not vault.verify().clean or vault.fault() is not None:
            return "reported"
        shown = _shown(vault, people)
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


def _places(name: str, size: int, chance: random.Random) -> list[int]:
    if name.startswith("registry.head"):
        # Both files have the same form: each gets every second byte.
        return list(range(int(name[-1]), size, 2))
    if size <= 600:
        return list(range(size))
    return sorted({0, 15, 16, 24, size - 1, *(chance.randrange(size) for _ in range(SAMPLE))})


@pytest.mark.parametrize("name", FILES)
def test_a_flipped_byte_is_never_believed(tmp_path: Path, name: str) -> None:
    vault, people = _filled(tmp_path / "whole.lifebox")
    right = _shown(vault, people)
    vault.close()
    chance = random.Random(name)
    outcomes = set()
    for at in _places(name, (vault.path / name).stat().st_size, chance):
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(vault.path, copy)
        _flip(copy / name, at, 1 << chance.randrange(8))
        outcomes.add(_outcome(copy, people, right))
        shutil.rmtree(copy)
    expected = {"reserve": {"harmless"}, "recovery.age": {"reported"}}
    assert outcomes == expected.get(name, outcomes - {"harmless"})


def test_a_flipped_byte_of_the_wal_is_never_believed(tmp_path: Path) -> None:
    vault, people = _filled(tmp_path / "whole.lifebox")
    right = _shown(vault, people)
    live = tmp_path / "live.lifebox"
    shutil.copytree(vault.path, live)  # as a power cut would leave it
    vault.close()
    (live / f"{WAL.removesuffix('-wal')}-shm").unlink(missing_ok=True)
    chance = random.Random(WAL)
    size = (live / WAL).stat().st_size
    assert size > 4096
    outcomes = set()
    for at in _places(WAL, size, chance):
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(live, copy)
        _flip(copy / WAL, at, 1 << chance.randrange(8))
        outcomes.add(_outcome(copy, people, right))
        shutil.rmtree(copy)
    assert "reported" in outcomes


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_or_gone_is_never_believed(tmp_path: Path, name: str) -> None:
    vault, people = _filled(tmp_path / "whole.lifebox")
    right = _shown(vault, people)
    vault.close()
    for keep in (None, 0, 100):
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(vault.path, copy)
        if keep is None:
            (copy / name).unlink()
        else:
            (copy / name).write_bytes((copy / name).read_bytes()[:keep])
        outcome = _outcome(copy, people, right)
        assert (outcome == "harmless") == (name == "reserve")
        shutil.rmtree(copy)


def test_files_of_different_times_are_noticed(tmp_path: Path) -> None:
    vault, people = _filled(tmp_path / "whole.lifebox")
    vault.checkpoint()
    old = tmp_path / "old.lifebox"
    shutil.copytree(vault.path, old)
    make.change(vault, people[1], note="nowsza")
    make.change(vault, people[1], note="najnowsza")
    right = _shown(vault, people)
    vault.close()
    for name in ("registry-1.db", "registry.head.0", "registry.head.1"):
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(vault.path, copy)
        shutil.copy(old / name, copy / name)
        newer = Folder(copy).database(1).read_bytes() == Folder(vault.path).database(1).read_bytes()
        assert _outcome(copy, people, right) == ("harmless" if newer else "reported")
        shutil.rmtree(copy)


def test_old_pages_among_new_ones_are_noticed(tmp_path: Path) -> None:
    vault, people = _filled(tmp_path / "whole.lifebox")
    vault.checkpoint()
    before = Folder(vault.path).database(1).read_bytes()
    make.change(vault, people[1], note="nowsza")
    with vault.write() as tx:
        tx.issue_codes(1)
        tx.audit(Action.CODES_ISSUED)
    right = _shown(vault, people)
    vault.close()
    after = Folder(vault.path).database(1).read_bytes()
    changed = [at for at in range(0, len(before), 4096) if before[at : at + 4096] != after[at : at + 4096]]
    assert len(changed) > 3
    outcomes = []
    for at in changed:
        copy = tmp_path / "copy.lifebox"
        shutil.copytree(vault.path, copy)
        mixed = after[:at] + before[at : at + 4096] + after[at + 4096 :]
        Folder(copy).database(1).write_bytes(mixed)
        outcomes.append(_outcome(copy, people, right))
        shutil.rmtree(copy)
    # A page that was written anew with the same content is no older than its neighbours.
    assert outcomes.count("harmless") <= len(outcomes) // 4
