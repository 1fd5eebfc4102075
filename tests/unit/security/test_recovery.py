import re
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.errors import InvalidInput, NewerVersion, RegistryDamaged
from lifebox.security.recovery import RecoveryKey, open_master, seal_master
from tests.unit.security.conftest import Office


def test_the_sheet_opens_what_was_sealed_to_it(office: Office) -> None:
    sealed = seal_master(office.anna, office.recovery.recipient)
    recovered = open_master(sealed, office.recovery.sheet_text)
    assert office.anna.signing_key is not None
    assert recovered.master.secret == office.anna.master.secret
    assert recovered.signing_key.secret == office.anna.signing_key.secret
    assert (recovered.registry_id, recovered.epoch) == (office.anna.registry_id, 1)
    assert (recovered.verify_key, recovered.recipient) == (office.anna.verify_key, office.keyfile.recovery_recipient)
    assert office.anna.master.secret not in sealed


@pytest.mark.skipif(shutil.which("age") is None, reason="the age tool is not installed")
def test_the_standard_tool_opens_it_too(office: Office, tmp_path: Path) -> None:
    sealed, identity = tmp_path / "recovery.age", tmp_path / "identity"
    sealed.write_bytes(seal_master(office.anna, office.recovery.recipient))
    identity.write_text(office.recovery.identity_text + "\n")
    done = subprocess.run(["age", "-d", "-i", identity, sealed], capture_output=True, check=True)
    assert office.anna.master.secret.hex().encode() in done.stdout
    assert str(office.anna.registry_id).encode() in done.stdout


def test_another_sheet_does_not_open_it(office: Office) -> None:
    sealed = seal_master(office.anna, office.recovery.recipient)
    with pytest.raises(RegistryDamaged) as caught:
        open_master(sealed, RecoveryKey.generate().sheet_text)
    assert caught.value.params == {"part": "recovery.age"}


def test_one_flipped_byte_anywhere_is_damage(office: Office) -> None:
    sealed = seal_master(office.anna, office.recovery.recipient)
    for place in range(len(sealed)):
        damaged = bytearray(sealed)
        damaged[place] ^= 0x01
        with pytest.raises(RegistryDamaged):
            open_master(bytes(damaged), office.recovery.identity_text)


def sealed_raw(content: bytes, key: RecoveryKey) -> bytes:
    return bytes(pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(key.recipient)]))


def test_other_content_is_damage_or_newer() -> None:
    key = RecoveryKey.generate()
    with pytest.raises(RegistryDamaged):
        open_master(sealed_raw(b"{}", key), key.sheet_text)
    with pytest.raises(NewerVersion):
        open_master(sealed_raw(b'{"format":2}', key), key.sheet_text)


def test_the_sheet_is_grouped_for_typing() -> None:
    assert re.fullmatch(
        r"AGE-SECRET-KEY-1( [02-9AC-HJ-NP-Z]{4}){14} [02-9AC-HJ-NP-Z]{2}", RecoveryKey.generate().sheet_text
    )


KEY = RecoveryKey.generate()
MISREAD = {"0": "0Oo", "L": "L1Ii", "8": "8Bb"}


@given(st.data())
def test_what_is_typed_off_the_sheet_is_read_however_it_is_spelled(data: st.DataObject) -> None:
    body = KEY.sheet_text.removeprefix("AGE-SECRET-KEY-1")
    typed = "".join(data.draw(st.sampled_from(MISREAD.get(c, c + c.lower()))) for c in body if c != " ")
    gaps = data.draw(st.lists(st.sampled_from(["", " ", "-", "–", "\n", "\t"]), min_size=58, max_size=58))
    spaced = "".join(c + gap for c, gap in zip(typed, gaps, strict=True))
    prefix = data.draw(st.sampled_from(["AGE-SECRET-KEY-1", "age secret key 1 ", ""]))
    assert RecoveryKey(prefix + spaced).identity_text == KEY.identity_text


@given(st.data())
def test_a_wrong_character_is_noticed(data: st.DataObject) -> None:
    text = KEY.identity_text
    place = data.draw(st.integers(len("AGE-SECRET-KEY-1"), len(text) - 1))
    other = data.draw(st.sampled_from([c for c in "023456789ACDEFGHJKLMNPQRSTUVWXYZ" if c != text[place]]))
    with pytest.raises(InvalidInput) as caught:
        RecoveryKey(text[:place] + other + text[place + 1 :])
    assert caught.value.params == {"what": "recovery_key"}


@given(st.text())
def test_any_other_text_is_no_recovery_key(text: str) -> None:
    with pytest.raises(InvalidInput):
        RecoveryKey(text)
