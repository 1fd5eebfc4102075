"""Verification notices what the key's owner could have changed behind the program's back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from sqlcipher3 import dbapi2

from lifebox.domain.access import Action
from lifebox.domain.audit import Problem
from lifebox.domain.errors import RegistryBusy, RegistryDamaged
from lifebox.domain.ids import new_draft_id
from lifebox.registry import verify as verify_module
from lifebox.registry.engine import Mode, connect
from lifebox.registry.folder import Folder
from lifebox.registry.vault import Vault
from lifebox.texts import texts
from tests.unit.registry import make

CHANGES = {
    "chain: an entry's actor": ("UPDATE audit SET login = 'ktoś' WHERE sequence = 2", "chain"),
    "chain: an entry is gone": ("DELETE FROM audit WHERE sequence = 2", "chain"),
    "chain: an unknown action": ("UPDATE audit SET action = 'x' WHERE sequence = 2", "chain"),
    "chain: newest entry gone": ("DELETE FROM audit WHERE sequence = 3", "commits_lost"),
    "revision: content": ("UPDATE revision SET comment = 'inny'", "revision"),
    "revision: gone": ("DELETE FROM revision WHERE number = 1", "revision"),
    "revision: newest gone": ("DELETE FROM revision WHERE number = 2", "revision"),
    "column": ("UPDATE person SET surname = 'Inna'", "index"),
    "phone": ("UPDATE phone SET digits = '+48000000000'", "index"),
    "phone gone": ("DELETE FROM phone", "index"),
    "phone of nobody": ("INSERT INTO phone SELECT 0, digits, 0 FROM phone", "index"),
    "text of nobody": ("INSERT INTO search (rowid, name) VALUES (99, 'inna')", "index"),
    "words": ("UPDATE search SET name = 'inna'", "index"),
    "vocabulary": ("DELETE FROM word WHERE word = 'lecka'", "index"),
    "index row": ("DELETE FROM search", "index"),
    "place of a piece": ("DELETE FROM search_idx WHERE segid = (SELECT max(segid) FROM search_idx)", "index"),
    "next word's number": ("UPDATE sqlite_sequence SET seq = 1", "index"),
    "row of no digest": ("UPDATE code SET state = 'withdrawn'", "rows"),
    "row gone": ("DELETE FROM draft", "rows"),
    "official street": ("INSERT INTO street VALUES ('2299011', '0999001', '00001', 'ul. Inna', 'inna')", "rows"),
    "foreign key": ("DELETE FROM box", "foreign_key"),
}


@pytest.fixture
def filled(vault: Vault) -> Vault:
    (person,) = make.add(vault, make.card(phone="+48585550111"))
    with vault.read() as reader:
        card = reader.person(person).card
    with vault.write() as tx:
        tx.save_card(person, card.model_copy(update={"note": "x"}), 1)
        tx.save_draft(new_draft_id(), None, None, card)
        tx.audit(Action.PERSON_CHANGED, person)
    return vault


def _driver(vault: Vault) -> dbapi2.Connection:
    store = vault._store
    connection = connect(store.path, store.keys.database, Mode.WRITE, 1.0)
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_behind_the_programs_back_is_found(filled: Vault, change: str) -> None:
    statement, expected = CHANGES[change]
    assert filled.verify().clean
    connection = _driver(filled)
    connection.execute(statement)
    connection.close()
    assert expected in {key for key, _ in filled.verify().problems}


def test_a_wrong_digest_is_never_read_as_a_card(filled: Vault) -> None:
    with filled.read() as reader:
        (hit,) = reader.by_phones(["+48585550111"])
    connection = _driver(filled)
    connection.execute("UPDATE revision SET card = CAST(replace(card, 'Kwiatowa', 'Lipowa') AS BLOB)")
    connection.close()
    with filled.read() as reader, pytest.raises(RegistryDamaged):
        reader.person(hit.person.id)


def test_counts_are_reported(filled: Vault) -> None:
    report = filled.verify()
    assert (report.people, report.revisions, report.entries) == (1, 2, 3)


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


@pytest.mark.parametrize("spoil", [Path.unlink, _truncate])
def test_a_damaged_key_file_is_reported(filled: Vault, spoil: Callable[[Path], None]) -> None:
    spoil(Folder(filled.path).keys)
    assert ("key_file", "registry.keys") in filled.verify().problems


def test_another_genuine_looking_key_file_is_reported(filled: Vault, tmp_path: Path) -> None:
    other = make.create(tmp_path / "other.lifebox")
    Folder(filled.path).keys.write_bytes(Folder(other.path).keys.read_bytes())
    other.close()
    assert ("key_file", "registry.keys") in filled.verify().problems


def test_a_damaged_page_is_reported_and_not_raised(filled: Vault) -> None:
    filled.settle()
    path = Folder(filled.path).database(1)
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(RegistryDamaged):
        make.reopen(filled.path)
    assert ("pages", "registry-1.db") in filled.verify().problems


def test_the_quick_check_finds_a_whole_registry_whole(filled: Vault) -> None:
    report = filled.check_quickly()
    assert (report.entries, report.people, report.revisions, report.problems) == (3, 0, 0, ())


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("registry.keys", "key_file"),
        ("recovery.age", "recovery"),
        ("registry.head.0", "head"),
        ("reserve", "reserve"),
        ("registry-1.db", "pages"),
    ],
)
def test_the_quick_check_looks_at_every_file(filled: Vault, name: str, found: str) -> None:
    filled.settle()
    path = filled.path / name
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content if name != "reserve" else b"")
    assert (found, name) in filled.check_quickly().problems


@pytest.mark.parametrize("change", ["chain: an entry's actor", "chain: an entry is gone", "chain: newest entry gone"])
def test_the_quick_check_follows_the_newest_links(filled: Vault, change: str) -> None:
    statement, expected = CHANGES[change]
    connection = _driver(filled)
    connection.execute(statement)
    connection.close()
    assert expected in {key for key, _ in filled.check_quickly().problems}


def test_the_quick_check_begins_where_it_is_told(filled: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify_module, "_NEWEST", 1)
    assert filled.check_quickly().entries == 1
    connection = _driver(filled)
    connection.execute("UPDATE audit SET mac = zeroblob(32) WHERE sequence = 2")
    connection.close()
    assert ("chain", "3") in filled.check_quickly().problems
    connection = _driver(filled)
    connection.execute("DELETE FROM audit WHERE sequence = 2")
    connection.close()
    assert ("chain", "3") in filled.check_quickly().problems


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_problem_is_told_in_a_sentence(language: str) -> None:
    say = texts(language)
    told = {say(f"check.{problem}") for problem in Problem}
    assert len(told) == len(Problem)
    assert all(len(text.split()) > 10 for text in told)


def test_problems_are_kinds_that_have_a_sentence(filled: Vault) -> None:
    Folder(filled.path).keys.unlink()
    Folder(filled.path).reserve.unlink()
    Folder(filled.path).head(0).unlink()
    assert {type(key) for key, _ in filled.verify().problems} == {Problem}


def test_a_registry_that_is_being_written_is_busy_and_not_damaged(filled: Vault) -> None:
    with FileLock(Folder(filled.path).lock):
        for check in (filled.verify, filled.check_quickly):
            with pytest.raises(RegistryBusy):
                check()
    assert filled.verify().problems == ()
