"""What is left after a fault, looked at as the program itself would: opened, verified, read."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, bindparam, select

from lifebox.domain.audit import Problem
from lifebox.domain.errors import LifeboxError, LoginRefused
from lifebox.domain.people import PeopleFilter
from lifebox.domain.values import canonical_json
from lifebox.registry import backup, engine, fulltext, rows, store
from lifebox.registry.engine import open_engine
from lifebox.registry.models import Base, RevisionRow, WordRow
from lifebox.registry.opening import open_registry
from lifebox.registry.recovery_file import read_recovery
from lifebox.registry.vault import Vault
from lifebox.security.keyfile import read_key_file
from lifebox.security.recovery import open_master
from tests.faults.programme.figures import Figures
from tests.faults.programme.work import PASSWORDS, Promises, Save, Writer, card_bytes
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP

NAME = "a.lifebox"
LATER = datetime(2027, 1, 1, tzinfo=UTC)
EARLIER = LATER - timedelta(days=30)
_FOUND = select(fulltext.SEARCH.c.rowid).where(fulltext.MATCHES(bindparam("word"))).order_by(fulltext.SEARCH.c.rowid)
_SAVED = select(RevisionRow.card)


@contextmanager
def quick_engines() -> Iterator[None]:
    """Opening a registry takes a quarter of the time: statements are compiled once for all of them, and memory is not
    locked, which nothing here depends on.
    """
    compiled: dict[Any, Any] = {}
    first: list[Engine] = []
    plain = open_engine

    def open_quickly(*given: Any) -> Engine:
        opened = plain(*given)
        opened.update_execution_options(compiled_cache=compiled)
        # What is compiled is kept by dialect.
        opened.dialect = (first or [opened])[0].dialect
        first[:] = first or [opened]
        return opened

    unlocked = ("cipher_memory_security", "OFF", "0")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(store, "open_engine", open_quickly)
        patched.setattr(
            engine, "_SECURED", tuple(unlocked if one[0] == unlocked[0] else one for one in engine._SECURED)
        )
        yield


def open_with(path: Path, passwords: tuple[str, ...]) -> Vault:
    """Logged in with the first password that is taken; days later each time, as nobody waits for a delay."""
    moment = LATER
    for password in passwords[:-1]:
        with suppress(LoginRefused):
            return reopen(path, password, moment)
        moment += timedelta(days=2)
    return reopen(path, passwords[-1], moment)


def reopen(path: Path, password: str = PASSWORDS[0], moment: datetime = LATER) -> Vault:
    """Logged in at this moment."""
    return open_registry(path, make.LOGIN, password, make.settings(clock=make.Ticking(moment)), CHEAP)


def let_go(vault: Vault) -> None:
    """Close what nobody goes on with, without the tidying that takes as long as looking."""
    vault._store._reading.dispose()
    vault._store._writing.dispose()


def saves_in(vault: Vault) -> set[Save]:
    """Every save that lies there with all its bytes. Raises `ValueError` for a card that nobody wrote."""
    found = set()
    with vault.read() as reader:
        for (stored,) in reader._connection.execute(_SAVED):
            card = rows.card(stored)
            save = Save.told(card.note)
            if canonical_json(card) != card_bytes(save):
                raise ValueError(card.note)
            found.add(save)
    return found


def rows_of(vault: Vault) -> dict[str, list[str]]:
    """Every row of every table, and whom a search for each word finds."""
    with vault._store.snapshot() as connection:
        rows = {
            table.name: sorted(map(repr, connection.execute(select(table)).all()))
            for table in Base.metadata.sorted_tables
        }
        words = connection.scalars(select(WordRow.word).order_by(WordRow.word)).all()
        found = {word: connection.execute(_FOUND, {"word": f'"{word}"'}).all() for word in words}
        return {**rows, "found": [repr(one) for one in found.items()]}


@dataclass
class Finding:
    """What is to be said of one registry."""

    missing: set[Save] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    noticed: bool = False


def judge(path: Path, promises: Promises, *, go_on: bool = True) -> Finding:
    """Whether all promises are kept after a fault that the program has to stand: a kill, a power cut, a failing disk.

    With `go_on` the registry is also used after it. What is left beside the registry is not looked at.
    """
    try:
        vault = open_with(path, promises.passwords)
        try:
            return _judged(vault, promises, go_on)
        finally:
            (Vault.close if go_on else let_go)(vault)
    except Exception as error:  # noqa: BLE001  whatever it is, the user meets it
        return Finding(set(promises.saves), [f"cannot be used: {error!r}"])


def _judged(vault: Vault, promises: Promises, go_on: bool) -> Finding:
    finding = Finding()
    fault = vault.fault()
    if fault is not None:
        return Finding(set(promises.saves), [f"closed to writing: {fault}"])
    _compare(finding, vault, promises)
    # One of the two heads may have been cut in two: the other one holds, and the next writers write both anew.
    problems = set(vault.verify().damage)
    finding.noticed = bool(problems)
    if len(problems) > 1 or any(key != Problem.HEAD for key, _ in problems):
        finding.wrong.append(f"reported: {sorted(problems)}")
    if vault.unlocked.epoch not in promises.epochs:
        finding.wrong.append(f"epoch {vault.unlocked.epoch}")
    if not promises.accounts <= {account.login for account in vault.accounts()}:
        finding.wrong.append("an account is missing")
    _prove_sheet(finding, vault, promises.sheet)
    if go_on:
        writer = Writer(vault, "later", lambda _line: None)
        if not (writer.save() and writer.save()) or not vault.verify().clean:
            finding.wrong.append("cannot be used after it")
    return finding


def _compare(finding: Finding, vault: Vault, promises: Promises) -> None:
    try:
        found = saves_in(vault)
    except ValueError as error:
        finding.wrong.append(f"another card: {error}")
        return
    finding.missing = promises.saves - found
    finding.wrong += [
        f"nobody saved or somebody erased {save}"
        for save in sorted(found - promises.saves)
        if not promises.may_hold(save)
    ]
    people = {(save.writer, save.person) for save in found}
    with vault.read() as reader:
        listed = reader.people(PeopleFilter())
        newest = [reader.person(one.id).card for one in listed[:3]]
    if len(listed) != len(people) or any(canonical_json(card) != card_bytes(Save.told(card.note)) for card in newest):
        finding.wrong.append("the list is another")


def _prove_sheet(finding: Finding, vault: Vault, sheet: str) -> None:
    folder = vault._store.folder
    if sheet:
        recovered = open_master(read_recovery(folder, read_key_file(folder.keys)), sheet)
        if recovered.epoch != vault.unlocked.epoch:
            finding.wrong.append("the sheet opens another epoch")


def judge_copies(folder: Path, promises: Promises) -> Finding:
    """Whether every copy that was promised is there, whole, and whether what has a copy's name is one."""
    finding = Finding()
    present = {path.name for path in folder.iterdir() if (path / "backup.json").exists() and path.suffix == ".lifebox"}
    for name in sorted(present | set(promises.copies)):
        held = promises.copies.get(name, set())
        restored = folder / f"restored-{name}"
        try:
            backup.restore(folder / name, restored)
            vault = open_with(restored, PASSWORDS)
        except LifeboxError as error:
            finding.missing |= held
            finding.wrong.append(f"copy {name}: {error}")
            continue
        try:
            finding.missing |= held - saves_in(vault)
            if not vault.verify().clean:
                finding.wrong.append(f"copy {name} is damaged")
        finally:
            vault.close()
    return finding


def count(figures: Figures, case: str, promises: Promises, *findings: Finding) -> None:
    """Add one fault that the program had to stand."""
    missing = set[Save]().union(*(finding.missing for finding in findings))
    wrong = [told for finding in findings for told in finding.wrong]
    figures.fired += 1
    figures.saves += len(promises.saves)
    if missing or wrong:
        told = [f"{len(missing)} saves"] if missing else []
        figures.blame(f"{case}: {', '.join(told + wrong)}", lost=len(missing), wrong=len(wrong))
    elif any(finding.noticed for finding in findings):
        figures.noticed += 1
    else:
        figures.whole += 1
