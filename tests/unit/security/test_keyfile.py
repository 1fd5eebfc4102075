import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.access import Role
from lifebox.domain.errors import InvalidInput, LifeboxError, LoginRefused, NewerVersion, NotARegistry, RegistryDamaged
from lifebox.domain.ids import new_registry_id
from lifebox.security.files import previous_path
from lifebox.security.keyfile import (
    SIZE_LIMIT,
    KeyFile,
    is_login,
    key_file_bytes,
    normal_login,
    parse_key_file,
    read_key_file,
    write_key_file,
)
from lifebox.security.unlocking import add_account, create, remove_account, unlock
from tests.unit.security.cheap import ANNA, CHEAP, EWA, noon
from tests.unit.security.conftest import Office


def test_a_written_file_is_read_and_the_one_before_is_kept(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "registry.keys"
    write_key_file(path, office.keyfile)
    assert read_key_file(path) == office.keyfile
    smaller = remove_account(office.keyfile, office.anna, "jan")
    write_key_file(path, smaller)
    assert (read_key_file(path), read_key_file(previous_path(path))) == (smaller, office.keyfile)


def test_the_file_is_canonical_json_of_the_stated_fields(office: Office) -> None:
    data = key_file_bytes(office.keyfile)
    content = json.loads(data)
    assert data == json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert (content["format"], content["epoch"], content["db_file"]) == (1, 1, "registry-1.db")
    assert bytes.fromhex(content["db_salt"]) == office.keyfile.db_salt
    assert [(slot["login"], slot["role"]) for slot in content["slots"]] == [
        ("anna", "administrator"),
        ("ewa", "duty_officer"),
        ("jan", "social_worker"),
    ]


def test_no_key_file_is_no_registry(tmp_path: Path) -> None:
    with pytest.raises(NotARegistry):
        read_key_file(tmp_path / "registry.keys")


def test_an_oversized_file_is_damaged(tmp_path: Path, office: Office) -> None:
    path = tmp_path / "registry.keys"
    path.write_bytes(key_file_bytes(office.keyfile) + b" " * SIZE_LIMIT)
    with pytest.raises(RegistryDamaged):
        read_key_file(path)
    with pytest.raises(RegistryDamaged):
        parse_key_file(path.read_bytes())


def test_a_newer_format_says_so_whatever_it_holds() -> None:
    with pytest.raises(NewerVersion) as caught:
        parse_key_file(b'{"format":2,"quantum":true}')
    assert caught.value.params == {"found": 2, "known": 1}


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"null", b"\xff", b'{"format":0}', b'{"format":"x"}', b"[" * 60_000, b'{"format":1}'],
)
def test_what_is_no_key_file_is_damaged(data: bytes) -> None:
    with pytest.raises(RegistryDamaged) as caught:
        parse_key_file(data)
    assert caught.value.params == {"part": "registry.keys"}
    assert caught.value.__suppress_context__


def with_duplicate_key(data: bytes) -> bytes:
    return data.replace(b'"epoch":1', b'"epoch":1,"epoch":1')


def with_unknown_field(data: bytes) -> bytes:
    return data.replace(b'"epoch":1', b'"epoch":1,"extra":1')


def with_space(data: bytes) -> bytes:
    return data.replace(b'"epoch":1', b'"epoch": 1')


def with_text_for_number(data: bytes) -> bytes:
    return data.replace(b'"epoch":1', b'"epoch":"1"')


def with_fraction(data: bytes) -> bytes:
    return data.replace(b'"epoch":1', b'"epoch":1.0')


def with_upper_case_digits(data: bytes) -> bytes:
    salt = json.loads(data)["db_salt"].encode()
    return data.replace(salt, b"AB" * 16)


def with_a_stated_default(data: bytes) -> bytes:
    return data.replace(b'"lock":{', b'"lock":{"must_change":false,', 1)


def with_other_order(data: bytes) -> bytes:
    return json.dumps(dict(reversed(json.loads(data).items())), separators=(",", ":")).encode()


@pytest.mark.parametrize(
    "spelled",
    [with_duplicate_key, with_unknown_field, with_space, with_text_for_number, with_fraction, with_upper_case_digits,
     with_a_stated_default, with_other_order],
)  # fmt: skip
def test_any_other_spelling_is_damaged(office: Office, spelled: Any) -> None:
    data = key_file_bytes(office.keyfile)
    other = spelled(data)
    assert other != data
    with pytest.raises(RegistryDamaged):
        parse_key_file(other)


def twice(name: str) -> Any:
    def change(content: dict[str, Any]) -> None:
        content["slots"][1][name] = content["slots"][2][name]

    return change


def without_administrator(content: dict[str, Any]) -> None:
    content["slots"] = content["slots"][1:]


def administrator_without_signing_key(content: dict[str, Any]) -> None:
    del content["slots"][0]["sealed_signing_key"]


def signing_key_for_another(content: dict[str, Any]) -> None:
    content["slots"][1]["sealed_signing_key"] = content["slots"][0]["sealed_signing_key"]


def login_of_another_spelling(content: dict[str, Any]) -> None:
    content["slots"][1]["login"] = "Ewa"


def path_outside(content: dict[str, Any]) -> None:
    content["db_file"] = "../registry-1.db"


def time_without_zone(content: dict[str, Any]) -> None:
    content["slots"][1]["created"] = "2026-11-22T12:00:00"


@pytest.mark.parametrize(
    "change",
    [twice("login"), twice("account"), without_administrator, administrator_without_signing_key,
     signing_key_for_another, login_of_another_spelling, path_outside, time_without_zone],
)  # fmt: skip
def test_an_inconsistent_file_is_damaged(office: Office, change: Any) -> None:
    content = json.loads(key_file_bytes(office.keyfile))
    change(content)
    with pytest.raises(RegistryDamaged):
        parse_key_file(json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode())


@pytest.mark.parametrize("flipped", [0x01, 0x02, 0x04, 0x20, 0x80])
@pytest.mark.parametrize(("login", "password"), [("anna", ANNA), ("ewa", EWA)])
def test_one_flipped_bit_anywhere_is_an_error(office: Office, login: str, password: str, flipped: int) -> None:
    """It never opens, neither with what was written nor with anything else."""
    data = key_file_bytes(office.keyfile)
    unlock(parse_key_file(data), login, password, kdf=CHEAP)
    where_newer = data.index(b'"format":1') + len(b'"format":')
    for place in range(len(data)):
        damaged = bytearray(data)
        damaged[place] ^= flipped
        with pytest.raises(LifeboxError) as caught:
            unlock(parse_key_file(bytes(damaged)), login, password, kdf=CHEAP)
        expected = {"registry_damaged", "login_refused"} | ({"newer_version"} if place == where_newer else set())
        assert caught.value.key in expected


@given(st.data())
def test_any_stretch_of_other_bytes_is_an_error(data: st.DataObject) -> None:
    keyfile, *_ = create(new_registry_id(), "anna", ANNA, kdf=CHEAP, clock=noon)
    whole = key_file_bytes(keyfile)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    changed = whole[:start] + data.draw(st.binary(max_size=40)) + whole[end:]
    if changed == whole:
        assert parse_key_file(changed) == keyfile
        return
    with pytest.raises((RegistryDamaged, NewerVersion, LoginRefused)):
        unlock(parse_key_file(changed), "anna", ANNA, kdf=CHEAP)


def test_there_is_room_for_an_office_and_a_limit(office: Office) -> None:
    keyfile = office.keyfile
    while len(keyfile.slots) < 60:
        keyfile = add_account(keyfile, office.anna, f"konto {len(keyfile.slots)}", EWA, Role.ADMINISTRATOR, CHEAP)
    assert parse_key_file(key_file_bytes(keyfile)) == keyfile
    padded = KeyFile.model_validate(
        {
            **dict(keyfile),
            "slots": tuple(
                slot.model_copy(update={"login": f"{turn} {slot.login}", "account": new_registry_id()})
                for turn in range(2)
                for slot in keyfile.slots
            ),
        }
    )
    with pytest.raises(InvalidInput) as caught:
        key_file_bytes(padded)
    assert caught.value.params == {"what": "too_many_accounts"}


@pytest.mark.parametrize(
    ("typed", "login"), [("Anna", "anna"), ("  ANNA  Nowak ", "anna nowak"), ("ŁUCJA", "łucja"), ("Z\u0307ak", "żak")]
)
def test_a_login_has_one_spelling(typed: str, login: str) -> None:
    assert normal_login(typed) == login
    assert is_login(login)
    assert is_login(typed) == (typed == login)


@pytest.mark.parametrize("typed", ["", "   ", "a" * 65, "\u200b"])
def test_an_empty_or_endless_login_is_none(typed: str) -> None:
    assert not is_login(normal_login(typed))
