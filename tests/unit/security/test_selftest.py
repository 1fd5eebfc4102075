from collections.abc import Callable

import pytest

from lifebox.domain.errors import RegistryDamaged
from lifebox.security import sealing, selftest
from lifebox.security.recovery import RecoveryKey
from lifebox.security.selftest import SelfTestFailed, run_known_answers, run_quick_known_answers
from lifebox.security.signatures import SigningKey


def test_everything_here_computes_what_the_standards_say() -> None:
    run_known_answers()


def wrong(*_args: object, **_kwargs: object) -> bytes:
    return bytes(32)


def broken(*_args: object, **_kwargs: object) -> bytes:
    raise RuntimeError("library")


def derived_wrongly(*_args: object, **_kwargs: object) -> object:
    class Wrong:
        derive = staticmethod(wrong)

    return Wrong()


BREAKAGES: list[tuple[object, str, Callable[..., object], str]] = [
    (selftest, "keyed_digest", wrong, "HMAC-SHA256"),
    (selftest, "digests_equal", lambda *_: True, "HMAC-SHA256"),
    (selftest, "HKDF", derived_wrongly, "HKDF-SHA256"),
    (SigningKey, "sign", wrong, "Ed25519"),
    (selftest, "verify_signature", lambda *_: True, "Ed25519"),
    (sealing, "public_of", wrong, "X25519"),
    (sealing, "unwrap", wrong, "ChaCha20-Poly1305"),
    (selftest, "Argon2id", derived_wrongly, "Argon2id"),
    (sealing, "open_sealed", lambda *_: b"content", "HPKE"),
    (sealing, "seal", broken, "HPKE"),
    (RecoveryKey, "open", broken, "age"),
]


@pytest.mark.parametrize(("owner", "name", "breakage", "named"), BREAKAGES)
def test_a_broken_primitive_is_named(
    owner: object, name: str, breakage: Callable[..., object], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owner, name, breakage)
    with pytest.raises(SelfTestFailed, match=f"^{named}$"):
        run_quick_known_answers()


def test_a_machine_that_cannot_run_the_full_cost_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> bytes:
        raise RegistryDamaged(part="kdf")

    monkeypatch.setattr(selftest, "derive_key", refuse)
    run_quick_known_answers()
    with pytest.raises(SelfTestFailed, match="full cost"):
        run_known_answers()
