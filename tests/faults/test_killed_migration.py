"""A migration killed at any step leaves the old registry whole, or the new one."""

import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.people import PeopleFilter
from lifebox.registry import opening, schema
from lifebox.registry.models import SCHEMA_VERSION
from lifebox.registry.vault import Vault
from tests.faults.migration_child import STEPS
from tests.unit.registry import make

ROOT = Path(__file__).resolve().parents[2]
LATER = datetime(2026, 11, 23, 12, tzinfo=UTC)
OLDEST = ROOT / "tests" / "formats" / "registries" / "format-1.lifebox"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    copy: Path = tmp_path / "a.lifebox"
    shutil.copytree(OLDEST, copy)
    return copy


def kill_at(path: Path, step: str) -> None:
    command = [sys.executable, "-m", "tests.faults.migration_child", str(path), step]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert child.returncode == -signal.SIGKILL, child.stderr


def as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[object]]:
    """The schema's version and all that the database holds, without migrating it."""
    with monkeypatch.context() as patched:
        patched.setattr(opening, "require_newest", lambda *_: None)
        vault = make.reopen(path)
    with vault._store.snapshot() as connection:
        tables = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema ORDER BY name").all()
        names = [name for name, sql in tables if sql and sql.startswith("CREATE TABLE")]
        rows = [sorted(map(repr, connection.exec_driver_sql(f'SELECT * FROM "{name}"').all())) for name in names]
        version = schema.version_of(connection)
    vault.close()
    return version, [tables, rows]


def migrations(vault: Vault) -> int:
    with vault.read() as reader:
        return len(reader.audit_entries(AuditFilter(actions=(Action.REGISTRY_MIGRATED,))))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_it_is_the_old_one_or_the_new_one(
    path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = as_it_is(path, monkeypatch)
    kill_at(path, step)
    after = as_it_is(path, monkeypatch)
    if step == "commit":
        assert after[0] == SCHEMA_VERSION
    else:
        assert after == before
    again = make.reopen(path, clock=make.Ticking(LATER))  # the copy that was made before is named by its second
    assert again.verify().problems == ()
    assert migrations(again) == 1
    with again.read() as reader:
        assert [row.name for row in reader.people(PeopleFilter())] == ["Łęcka Żaneta", "Zych Jan"]
    make.add(again, make.card("Nowy"))
    assert again.verify().clean
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_head_that_was_behind_before_is_not_two_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both the last save of the older program and the migration were killed between commit and head."""
    heads = {head: head.read_bytes() for head in path.glob("registry.head.*")}
    with monkeypatch.context() as patched:
        patched.setattr(opening, "require_newest", lambda *_: None)
        old = make.reopen(path)
    with old.write() as tx:
        tx.audit(Action.REGISTRY_VERIFIED)
    old.close()
    for head, content in heads.items():
        head.write_bytes(content)
    kill_at(path, "commit")
    again = make.reopen(path)
    assert again.fault() is None
    make.add(again, make.card("Nowy"))
    assert again.verify().clean
    again.close()
