"""What a stranger sees of a registry's folder, and what the key's owner reads with other programs."""

import shutil
import subprocess
from pathlib import Path

import apsw
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from lifebox.domain.access import Action
from lifebox.registry.folder import Folder
from lifebox.registry.vault import Vault
from tests.unit.registry import make

SECRETS = ("Brzęczyszczykiewicz", "brzeczyszczykiewicz", "42051212345", "Chrząszczowa", "chrzaszczowa", "+48585550111")


@pytest.fixture
def filled(vault: Vault) -> Vault:
    card = make.card("Brzęczyszczykiewicz", street="Chrząszczowa", pesel="42051212345", phone="+48585550111")
    make.add(vault, card)
    return vault


def _in_clear(folder: Path) -> set[str]:
    found = set()
    for path in folder.iterdir():
        content = path.read_bytes()
        found |= {secret for secret in SECRETS if secret.encode() in content or secret.encode("utf-16-le") in content}
    return found


def test_no_file_holds_anything_of_a_person_in_clear(filled: Vault, tmp_path: Path) -> None:
    assert Folder(filled.path).database(1).with_suffix(".db-wal").exists()
    assert _in_clear(filled.path) == set()
    copy = filled.backup(tmp_path)
    filled.rotate()
    assert _in_clear(filled.path) == _in_clear(copy) == set()


def test_an_erased_name_is_in_no_page_even_for_the_keys_owner(filled: Vault) -> None:
    with filled.write() as tx:
        (person,) = tx.by_pesels(["42051212345"])
        tx.erase_person(person.id)
        tx.audit(Action.PERSON_STATUS, person.id)
    filled.settle()
    assert _pages_in_clear(filled) == set()


def _pages_in_clear(vault: Vault) -> set[str]:
    """Which secrets stand in the decrypted pages, free ones included.

    SQLCipher 4: 4096 bytes a page, AES-256 in CBC mode, at the end 16 bytes of IV and 64 of HMAC; the salt stands
    in the first 16 bytes of the first page.
    """
    content, key = vault._store.path.read_bytes(), vault._store.keys.database.key
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    clear = []
    for number, page in enumerate(pages):
        cipher = Cipher(AES(key), CBC(page[-80:-64])).decryptor()
        clear.append(cipher.update(page[16 if number == 0 else 0 : -80]) + cipher.finalize())
    assert all(clear)
    assert b"CREATE TABLE person" in b"".join(clear)
    return {secret for secret in SECRETS if any(secret.encode() in page for page in clear)}


def test_before_erasing_the_pages_do_hold_the_name(filled: Vault) -> None:
    filled.settle()
    assert "42051212345" in _pages_in_clear(filled)


def _tool_version() -> int:
    """The major version of SQLCipher in the command-line tool, 0 where there is none."""
    tool = shutil.which("sqlcipher")
    if tool is None:
        return 0
    asked = subprocess.run(
        [tool, ":memory:", "PRAGMA key = 'x'; PRAGMA cipher_version;"],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    digits = [line.split(".")[0] for line in asked.stdout.split() if line[:1].isdigit()]
    return int(digits[0]) if digits else 0


@pytest.mark.skipif(_tool_version() < 4, reason="no sqlcipher tool of version 4 or later")
def test_the_sqlcipher_tool_needs_the_key(filled: Vault) -> None:
    filled.close()
    path, key = filled._store.path, filled._store.keys.database

    def run(*lines: str) -> subprocess.CompletedProcess[str]:
        question = "\n".join((*lines, "SELECT surname FROM person;"))
        return subprocess.run(
            ["sqlcipher", str(path)], input=question, capture_output=True, text=True, timeout=300, check=False
        )

    with_key = run(f"PRAGMA key = \"x'{key.key.hex()}{key.salt.hex()}'\";")
    assert "Brzęczyszczykiewicz" in with_key.stdout
    for without in (run(), run(f"PRAGMA key = \"x'{'00' * 32}{key.salt.hex()}'\";")):
        assert "Brzęczyszczykiewicz" not in without.stdout
        assert "not a database" in without.stderr


def test_an_independent_reader_finds_the_same(filled: Vault) -> None:
    filled.close()
    key = filled._store.keys.database
    connection = apsw.Connection(str(filled._store.path), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.pragma("cipher", "sqlcipher")
    connection.pragma("legacy", 4)
    connection.execute(f"PRAGMA key = \"x'{key.key.hex()}{key.salt.hex()}'\"")
    assert connection.execute("SELECT surname FROM person").fetchall() == [("Brzęczyszczykiewicz",)]
    connection.close()
