"""Whatever is done and in whatever order: the log has exactly the entries that it should have, each in the transaction of
its change. Where a fault strikes between the change and its entry, or between the entry and the end, there is neither.
"""

import itertools
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import DiskFull, LifeboxError
from lifebox.registry.ledger import count_rows
from lifebox.registry.recovery_file import read_recovery
from lifebox.registry.vault import Vault
from lifebox.registry.writer import Writer
from lifebox.security.keyfile import read_key_file
from tests.support.program import StandingClock, make_office, make_program
from tests.unit.services.test_role_matrix import DEEDS, LAST, QUIET, World

LETTERS = "ABCDEFGHIJKLMNOPRSTUWZ"
ONCE = frozenset({Action.ACCOUNT_ADDED, Action.ACCOUNT_DISABLED, Action.ACCOUNT_ENABLED, Action.STREETS_IMPORTED})
"""What cannot be done a second time to the same account or town."""
SWALLOWED: frozenset[Action] = frozenset()
"""Where the fault is told by other means than an error."""
AGAIN: frozenset[Action] = frozenset()
"""Whose first transaction is not the last: what the second one would have changed is done all the same."""
STAYING = frozenset({Action.BACKUP_MADE, Action.REGISTRY_RESTORED})
"""Encrypted copies that stay: they are made where the registry itself can perhaps be written no more."""
STEPS = ("audit", "finish")
"""Where the fault strikes: instead of the entry, or once it is there."""


class Fault(DiskFull):
    """A fault of the world that this test made."""

    key = DiskFull.key


State = dict[str, object]
Entries = Counter[tuple[Action, UUID | None]]


class Log:
    """A world whose every deed is somebody else's than what prepares it, so that its entries can be told apart."""

    def __init__(self, folder: Path) -> None:
        self.clock = StandingClock()
        program = make_program(folder, self.clock)
        self._admin = make_office(program, folder / "Probny.lifebox")
        self.world = World(program, self._admin, Role.ADMINISTRATOR, folder)
        self.world.surnames = iter("Prubna" + "".join(end) for end in itertools.product(LETTERS, repeat=3))
        self._folders = 0

    def close(self) -> None:
        self.world.mine.registry.close()
        self._admin.registry.close()

    @property
    def login(self) -> str:
        return self.world.mine.registry.actor.login

    @property
    def vault(self) -> Vault:
        assert isinstance(self.world.mine.registry, Vault)
        return self.world.mine.registry

    def entries(self) -> Entries:
        """What the log says of whom this is about: which action, about whom."""
        with self.vault.read() as reader:
            found = reader.audit_entries(AuditFilter(limit=100_000))
        return Counter((entry.action, entry.subject) for entry in found if entry.login == self.login)

    def do(self, action: Action) -> Entries:
        """Do it in a folder of its own; gives the entries that came."""
        self.clock.advance(seconds=2)
        self._folders += 1
        self.world.out = self.world.folder / f"wyniki-{self._folders}"
        self.world.out.mkdir()
        before = self.entries()
        DEEDS[action](self.world)
        return self.entries() - before

    def state(self) -> State:
        """All rows that are committed, who may log in, and the files that were asked for."""
        store = self.vault._store
        with store.snapshot() as connection:
            rows = count_rows(connection, store.keys.audit)
        folder = self.vault._store.folder
        keyfile = read_key_file(folder.keys)
        keys = keyfile, read_recovery(folder, keyfile)
        return {"rows": rows, "keys": keys, "entries": self.entries()}


IN_STEPS = frozenset({Action.IMPORT_UNDONE})
"""What is done in several transactions, each of which tells of itself."""
BESIDE: dict[Action, set[Action]] = {
    Action.PEOPLE_IMPORTED: {Action.PERSON_ADDED},
    Action.IMPORT_UNDONE: {Action.PERSON_ERASED},
    Action.DISCLOSURE_NOTED: {Action.DISCLOSURE_OPENED},
    Action.DISCLOSURE_CLOSED: {Action.DISCLOSURE_OPENED},
    Action.DISCLOSURE_COMPLETED: {Action.DISCLOSURE_OPENED, Action.DISCLOSURE_CLOSED},
    Action.DISCLOSURE_RECOVERED: {Action.LOGIN},
    Action.MISSING_PROFILE_SHOWN: {Action.DISCLOSURE_OPENED, Action.DISCLOSURE_NOTED},
    Action.REGISTRY_TAKEN_IN: {Action.BACKUP_MADE},
    Action.REGISTRY_ROTATED: {Action.BACKUP_MADE, Action.SIGNERS_CHANGED},
    # A copy for the person is a print; the list on the page is logged where it is what was asked for.
    Action.PERSON_STATUS: {Action.PRINTED},
    Action.PEOPLE_LISTED: {Action.PEOPLE_LISTED},
}
"""What a deed of the matrix does beside its own action."""


def expected(action: Action) -> set[Action]:
    return BESIDE.get(action, set()) | (set() if action in QUIET else {action})


@contextmanager
def striking(log: Log, step: str, seen: list[State]) -> Iterator[None]:
    """The next write of whom this is about fails at `step`; what was committed until then is put into `seen`."""
    begin, whole = Writer.__init__, getattr(Writer, step)
    struck: list[Writer] = []

    def begun(writer: Writer, *given: Any, **named: Any) -> None:
        begin(writer, *given, **named)
        if writer._actor.login == log.login and not seen:
            seen.append(log.state())
            struck.append(writer)

    def strike(writer: Writer, *given: Any, **named: Any) -> Any:
        if writer in struck:
            raise Fault
        return whole(writer, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Writer, "__init__", begun)
        patch.setattr(Writer, step, strike)
        yield


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    made = Log(tmp_path)
    yield made
    made.close()


def in_order() -> list[Action]:
    return sorted(DEEDS, key=lambda each: LAST.index(each) if each in LAST else -1)


def told_wrongly(action: Action, found: Entries) -> str:
    """What is wrong with the entries of one deed: each action once for each person it is about, and nothing else."""
    twice = [one.value for (one, _), count in found.items() if count > 1 and one not in IN_STEPS]
    kinds = {one for one, _ in found}
    if twice or kinds != expected(action):
        return f"{action}: {sorted(kinds ^ expected(action))}, twice: {twice}"
    return ""


def test_every_action_leaves_exactly_its_entry(log: Log) -> None:
    wrong = [told for action in in_order() if (told := told_wrongly(action, log.do(action)))]
    assert not wrong, "\n".join(wrong)
    assert log.vault.verify().clean


@pytest.mark.parametrize("step", STEPS)
def test_a_fault_leaves_neither_the_change_nor_its_entry(log: Log, step: str) -> None:
    wrong = []
    for action in in_order():
        seen: list[State] = []
        with striking(log, step, seen):
            try:
                log.do(action)
            except LifeboxError as error:
                if not isinstance(error, Fault):
                    wrong.append(f"{action}: {error.key} instead of the fault")
                now = log.state()
                left = [] if action in STAYING else [f"file {path.name}" for path in log.world.out.rglob("*")]
                left += [part for part, was in seen[0].items() if now[part] != was]
                if left:
                    wrong.append(f"{action}: of {left} something is left")
            else:
                if expected(action) and action not in SWALLOWED:
                    wrong.append(f"{action}: the fault is not told")
    assert not wrong, "\n".join(wrong)
    assert log.vault.verify().clean


class AnyOrder(RuleBasedStateMachine):
    """Deeds and faults in any order; whoever fails tries again."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="lifebox-log-")
        self.log = Log(Path(self._folder.name))
        self.done: set[Action] = set()

    @rule(action=st.sampled_from([each for each in DEEDS if each not in LAST]), step=st.sampled_from(("", *STEPS)))
    def deed(self, action: Action, step: str) -> None:
        if action in ONCE & self.done:
            return
        if not step:
            assert told_wrongly(action, self.log.do(action)) == ""
            self.done.add(action)
            return
        seen: list[State] = []
        with striking(self.log, step, seen), suppress(Fault):
            self.log.do(action)
        if seen and action not in AGAIN:
            assert self.log.state() == seen[0]

    def teardown(self) -> None:
        assert self.log.vault.verify().clean
        self.log.close()
        self._folder.cleanup()


def test_in_any_order(pytestconfig: pytest.Config) -> None:
    examples, steps = (40, 60) if pytestconfig.getoption("--full-faults") else (2, 10)
    wanted = settings(max_examples=examples, stateful_step_count=steps, deadline=None, phases=(Phase.generate,))
    run_state_machine_as_test(AnyOrder, settings=settings(wanted, suppress_health_check=list(HealthCheck)))
