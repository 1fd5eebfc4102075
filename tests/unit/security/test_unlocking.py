from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.access import Actor, Role
from lifebox.domain.errors import (
    InvalidInput,
    LifeboxError,
    LoginRefused,
    NotAllowed,
    NotFound,
    RegistryDamaged,
    WeakPassword,
)
from lifebox.domain.ids import new_account_id, new_registry_id
from lifebox.domain.values import canonical_json
from lifebox.security import kdf, sealing, unlocking
from lifebox.security.kdf import PRODUCTION, KdfCost, KdfPolicy
from lifebox.security.keyfile import KeyFile, Slot, key_file_bytes, parse_key_file
from lifebox.security.master import MasterKey, keyed_digest
from lifebox.security.recovery import open_master, seal_master
from lifebox.security.signatures import SigningKey, verify_signature
from lifebox.security.slots import open_keys, open_lock, resealed
from lifebox.security.unlocking import (
    Unlocked,
    add_account,
    change_password,
    change_role,
    create,
    rebuild,
    remove_account,
    reset_password,
    rotate,
    unlock,
    unlock_with_recovery,
)
from tests.unit.security.cheap import ANNA, CHEAP, EWA, JAN, NOON, noon
from tests.unit.security.conftest import Office

NEW = "szuwary!kajak?bosman=88"


def again(keyfile: KeyFile) -> KeyFile:
    """As it comes back from the disk."""
    return parse_key_file(key_file_bytes(keyfile))


def slot_of(keyfile: KeyFile, login: str) -> Slot:
    slot = keyfile.slot(login)
    assert slot is not None
    return slot


def forged(keyfile: KeyFile, by: Unlocked, **changes: Any) -> KeyFile:
    """What somebody who knows the master key, but is no administrator, could write."""
    changed = KeyFile.model_validate({**dict(keyfile), **changes})
    return changed.model_copy(update={"mac": keyed_digest(by.master.header_key(), changed.authenticated_bytes())})


def test_who_created_a_registry_opens_it_as_its_administrator() -> None:
    registry_id = new_registry_id()
    keyfile, owner, sealed, recovery = create(registry_id, " Anna ", ANNA, kdf=CHEAP, clock=noon)
    opened = unlock(again(keyfile), "ANNA", ANNA, kdf=CHEAP)
    assert opened.actor == owner.actor == Actor(owner.account, "anna", Role.ADMINISTRATOR)
    assert opened.master.secret == owner.master.secret
    assert (opened.registry_id, opened.epoch, opened.must_change) == (registry_id, 1, False)
    assert keyfile.db_file == "registry-1.db"
    assert keyfile.recovery_recipient == recovery.recipient
    assert keyfile.states_recovery(sealed)
    assert open_master(sealed, recovery.sheet_text).master.secret == owner.master.secret
    assert slot_of(keyfile, "anna").created == slot_of(keyfile, "anna").password_changed == NOON


def test_the_clock_is_the_systems_unless_given() -> None:
    before = datetime.now(UTC)
    keyfile, *_ = create(new_registry_id(), "anna", ANNA, kdf=CHEAP)
    assert before <= keyfile.slots[0].created <= datetime.now(UTC)
    assert again(keyfile) == keyfile


def test_registries_share_nothing() -> None:
    files = [create(new_registry_id(), "anna", ANNA, kdf=CHEAP)[0] for _ in range(2)]
    secrets = [{f.db_salt, f.verify_key, f.slots[0].public_key, f.slots[0].lock.kdf.salt} for f in files]
    assert not secrets[0] & secrets[1]


@pytest.mark.parametrize("login", ["", " ", "x" * 65])
def test_an_unusable_login_is_refused(office: Office, login: str) -> None:
    with pytest.raises(InvalidInput):
        create(new_registry_id(), login, ANNA, kdf=CHEAP)
    with pytest.raises(InvalidInput):
        add_account(office.keyfile, office.anna, login, NEW, Role.DUTY_OFFICER, CHEAP)


def test_all_accounts_get_the_same_master_key_and_only_administrators_the_signing_key(office: Office) -> None:
    ewa = unlock(again(office.keyfile), "ewa", EWA, kdf=CHEAP)
    jan = unlock(again(office.keyfile), "jan", JAN, kdf=CHEAP)
    assert ewa.master.secret == jan.master.secret == office.anna.master.secret
    assert (ewa.must_change, jan.must_change) == (True, False)
    assert ewa.verify_key == office.anna.verify_key
    signature = office.anna.sign(b"manifest")
    assert verify_signature(ewa.verify_key, b"manifest", signature)
    with pytest.raises(NotAllowed) as caught:
        ewa.sign(b"manifest")
    assert caught.value.params == {"action": "sign", "role": "duty_officer"}


def test_what_is_unlocked_shows_no_key(office: Office) -> None:
    shown = repr(office.anna) + repr(office.recovery)
    assert office.anna.signing_key is not None
    for secret in (office.anna.master.secret, office.anna.signing_key.secret):
        assert repr(secret) not in shown
        assert secret.hex() not in shown
    assert "AGE-SECRET" not in shown


@pytest.mark.parametrize(
    ("login", "password"),
    [("anna", EWA), ("ewa", ANNA), ("nobody", ANNA), ("", ""), ("anna", ""), ("anna", ANNA + " ")],
)
def test_a_wrong_login_and_a_wrong_password_are_refused_alike(office: Office, login: str, password: str) -> None:
    with pytest.raises(LoginRefused) as caught:
        unlock(office.keyfile, login, password, kdf=CHEAP)
    assert caught.value.params == {}


def test_an_unknown_login_costs_as_much_as_a_wrong_password(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    costs: list[tuple[int, int, int]] = []

    def counted(password: str, parameters: kdf.KdfParameters, policy: KdfPolicy) -> bytes:
        costs.append(parameters.cost)
        return bytes(32)

    monkeypatch.setattr(unlocking, "derive_key", counted)
    monkeypatch.setattr("lifebox.security.slots.derive_key", counted)
    for login in ("nobody", "ewa"):
        with pytest.raises(LoginRefused):
            unlock(office.keyfile, login, JAN, kdf=CHEAP)
    assert costs == [CHEAP.cost, CHEAP.cost]


def test_a_production_program_refuses_a_cheap_file(office: Office) -> None:
    for login in ("anna", "nobody"):
        with pytest.raises(RegistryDamaged) as caught:
            unlock(office.keyfile, login, ANNA)
        assert caught.value.params == {"part": "kdf"}


def test_new_passwords_cost_what_the_policy_says(office: Office) -> None:
    dearer = KdfPolicy(KdfCost(32, 2, 2), CHEAP.least, CHEAP.most)
    keyfile = change_password(office.keyfile, office.anna, ANNA, NEW, dearer)
    assert slot_of(keyfile, "anna").lock.kdf.cost == (32, 2, 2)
    assert unlock(keyfile, "anna", NEW, kdf=CHEAP).account == office.anna.account
    assert PRODUCTION.least.memory_kib == 65536


@given(st.text(max_size=20))
def test_no_other_password_opens(typed: str) -> None:
    keyfile, *_ = create(new_registry_id(), "anna", ANNA, kdf=CHEAP)
    with pytest.raises(LoginRefused):
        unlock(keyfile, "anna", typed, kdf=CHEAP)


def test_accounts_cannot_share_a_login_or_have_a_weak_password(office: Office) -> None:
    with pytest.raises(InvalidInput) as caught:
        add_account(office.keyfile, office.anna, "EWA", NEW, Role.PRINTING_STAFF, CHEAP)
    assert caught.value.params == {"what": "login_taken"}
    with pytest.raises(WeakPassword):
        add_account(office.keyfile, office.anna, "ola", "ola", Role.PRINTING_STAFF, CHEAP)
    with pytest.raises(WeakPassword):
        create(new_registry_id(), "ola", "ola", kdf=CHEAP)


def test_only_administrators_change_accounts(office: Office) -> None:
    ewa = unlock(office.keyfile, "ewa", EWA, kdf=CHEAP)
    attempts: list[Callable[[], object]] = [
        lambda: add_account(office.keyfile, ewa, "ola", NEW, Role.PRINTING_STAFF, CHEAP),
        lambda: remove_account(office.keyfile, ewa, "jan"),
        lambda: change_role(office.keyfile, ewa, "ewa", Role.ADMINISTRATOR),
        lambda: reset_password(office.keyfile, ewa, "anna", NEW, CHEAP),
        lambda: rotate(office.keyfile, ewa, "registry-2.db", bytes(16)),
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()
    with pytest.raises(ValueError, match="administrator"):
        seal_master(ewa, office.keyfile.recovery_recipient)
    with pytest.raises(ValueError, match="administrator"):
        resealed(ewa, slot_of(office.keyfile, "jan"), Role.ADMINISTRATOR)


def test_a_removed_account_no_longer_opens(office: Office) -> None:
    keyfile = again(remove_account(office.keyfile, office.anna, "Ewa"))
    with pytest.raises(LoginRefused):
        unlock(keyfile, "ewa", EWA, kdf=CHEAP)
    assert unlock(keyfile, "jan", JAN, kdf=CHEAP).login == "jan"
    ewa = unlock(office.keyfile, "ewa", EWA, kdf=CHEAP)
    with pytest.raises(LoginRefused):
        change_password(keyfile, ewa, EWA, NEW, CHEAP)


def test_an_unknown_account_cannot_be_changed(office: Office) -> None:
    with pytest.raises(NotFound):
        remove_account(office.keyfile, office.anna, "nobody")
    with pytest.raises(NotFound):
        change_role(office.keyfile, office.anna, "nobody", Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        reset_password(office.keyfile, office.anna, "nobody", NEW, CHEAP)


def test_the_last_administrator_stays(office: Office) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: remove_account(office.keyfile, office.anna, "anna"),
        lambda: change_role(office.keyfile, office.anna, "anna", Role.DUTY_OFFICER),
    ]
    for attempt in attempts:
        with pytest.raises(InvalidInput) as caught:
            attempt()
        assert caught.value.params == {"what": "last_administrator"}
    same = change_role(office.keyfile, office.anna, "anna", Role.ADMINISTRATOR)
    assert unlock(same, "anna", ANNA, kdf=CHEAP).signing_key is not None


def test_a_new_administrator_needs_no_other_password_and_can_replace_the_first(office: Office) -> None:
    promoted = again(change_role(office.keyfile, office.anna, "ewa", Role.ADMINISTRATOR))
    ewa = unlock(promoted, "ewa", EWA, kdf=CHEAP)
    assert ewa.role is Role.ADMINISTRATOR
    demoted = again(change_role(promoted, ewa, "anna", Role.DATA_PROTECTION_OFFICER))
    anna = unlock(demoted, "anna", ANNA, kdf=CHEAP)
    assert (anna.role, anna.signing_key) == (Role.DATA_PROTECTION_OFFICER, None)
    without = again(remove_account(demoted, ewa, "anna"))
    assert unlock(without, "jan", JAN, kdf=CHEAP).master.secret == ewa.master.secret
    after = again(change_password(promoted, ewa, EWA, NEW, CHEAP))
    assert slot_of(after, "ewa").lock.role is Role.ADMINISTRATOR
    assert unlock(after, "ewa", NEW, kdf=CHEAP).signing_key is not None


def test_a_password_is_changed_without_an_administrator(office: Office) -> None:
    ewa = unlock(office.keyfile, "ewa", EWA, kdf=CHEAP)
    changed = again(change_password(office.keyfile, ewa, EWA, NEW, CHEAP, clock=noon))
    opened = unlock(changed, "ewa", NEW, kdf=CHEAP)
    assert (opened.master.secret, opened.must_change) == (ewa.master.secret, False)
    assert changed.signature == office.keyfile.signature
    assert slot_of(changed, "ewa").public_key == slot_of(office.keyfile, "ewa").public_key
    with pytest.raises(LoginRefused):
        unlock(changed, "ewa", EWA, kdf=CHEAP)
    assert unlock(changed, "anna", ANNA, kdf=CHEAP).signing_key is not None


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [(ANNA, NEW, LoginRefused), (EWA, EWA, WeakPassword), (EWA, "short", WeakPassword)],
)
def test_a_password_change_needs_the_old_one_and_a_good_new_one(
    office: Office, old: str, new: str, refused: type[LifeboxError]
) -> None:
    ewa = unlock(office.keyfile, "ewa", EWA, kdf=CHEAP)
    with pytest.raises(refused):
        change_password(office.keyfile, ewa, old, new, CHEAP)


def test_a_forgotten_password_is_reset_without_knowing_it(office: Office) -> None:
    reset = again(reset_password(office.keyfile, office.anna, "EWA", NEW, CHEAP))
    opened = unlock(reset, "ewa", NEW, kdf=CHEAP)
    old = slot_of(office.keyfile, "ewa")
    assert (opened.account, opened.role, opened.must_change) == (old.account, old.role, True)
    assert slot_of(reset, "ewa").created == old.created
    assert slot_of(reset, "ewa").public_key != old.public_key
    with pytest.raises(LoginRefused):
        unlock(reset, "ewa", EWA, kdf=CHEAP)


def test_rotation_gives_everybody_the_new_key_without_their_passwords(office: Office) -> None:
    salt = bytes(range(16))
    rotated, anna, _ = rotate(office.keyfile, office.anna, "registry-2.db", salt)
    rotated = again(rotated)
    assert (rotated.epoch, rotated.db_file, rotated.db_salt) == (2, "registry-2.db", salt)
    assert anna.actor == office.anna.actor
    for login, password in (("anna", ANNA), ("ewa", EWA), ("jan", JAN)):
        opened = unlock(rotated, login, password, kdf=CHEAP)
        assert (opened.epoch, opened.master.secret) == (2, anna.master.secret)
    assert anna.master.secret != office.anna.master.secret
    further = add_account(rotated, anna, "ola", NEW, Role.PRINTING_STAFF, CHEAP)
    assert unlock(further, "ola", NEW, kdf=CHEAP).epoch == 2


def test_keys_of_another_epoch_or_registry_change_nothing(office: Office) -> None:
    rotated, *_ = rotate(office.keyfile, office.anna, "registry-2.db", bytes(16))
    other, *_ = create(new_registry_id(), "anna", ANNA, kdf=CHEAP)
    for keyfile in (rotated, other):
        with pytest.raises(RegistryDamaged):
            remove_account(keyfile, office.anna, "jan")
        with pytest.raises(RegistryDamaged):
            change_password(keyfile, office.anna, ANNA, NEW, CHEAP)


@pytest.mark.parametrize("wrong", [{"epoch": 2}, {"registry_id": new_registry_id()}])
def test_keys_that_say_they_are_of_another_epoch_or_registry_are_refused(office: Office, wrong: dict[str, Any]) -> None:
    """Their seals would be bound to what they say, and the slots never open."""
    with pytest.raises(RegistryDamaged):
        add_account(office.keyfile, replace(office.anna, **wrong), "ola", NEW, Role.PRINTING_STAFF, CHEAP)


def test_a_bad_name_for_the_database_is_our_own_fault(office: Office) -> None:
    with pytest.raises(ValueError, match="db_file"):
        rotate(office.keyfile, office.anna, "../elsewhere.db", bytes(16))


def swapped_role(office: Office) -> dict[str, Any]:
    jan = slot_of(office.keyfile, "jan").model_copy(update={"role": Role.DATA_PROTECTION_OFFICER})
    return {"slots": (*office.keyfile.slots[:2], jan)}


def swapped_public_key(office: Office) -> dict[str, Any]:
    _, public_key = sealing.new_pair()
    jan = slot_of(office.keyfile, "jan").model_copy(update={"public_key": public_key})
    return {"slots": (*office.keyfile.slots[:2], jan)}


def added_slot(office: Office) -> dict[str, Any]:
    extra = slot_of(office.keyfile, "jan").model_copy(update={"login": "x", "account": new_registry_id()})
    return {"slots": (*office.keyfile.slots, extra)}


def removed_slot(office: Office) -> dict[str, Any]:
    return {"slots": office.keyfile.slots[:2]}


def other_recipient(office: Office) -> dict[str, Any]:
    *_, recovery = create(new_registry_id(), "anna", ANNA, kdf=CHEAP)
    return {"recovery_recipient": recovery.recipient}


def other_verify_key(office: Office) -> dict[str, Any]:
    return {"verify_key": SigningKey.generate().verify_key}


@pytest.mark.parametrize(
    "change",
    [swapped_role, swapped_public_key, added_slot, removed_slot, other_recipient, other_verify_key,
     lambda _: {"db_file": "other.db"}, lambda _: {"db_salt": bytes(16)}, lambda _: {"recovery_digest": bytes(32)}, lambda _: {"signature": bytes(64)}],
)  # fmt: skip
def test_an_account_that_is_no_administrator_cannot_decide_what_they_decide(office: Office, change: Any) -> None:
    ewa = unlock(office.keyfile, "ewa", EWA, kdf=CHEAP)
    tampered = again(forged(office.keyfile, ewa, **change(office)))
    with pytest.raises(RegistryDamaged):
        unlock(tampered, "ewa", EWA, kdf=CHEAP)
    with pytest.raises(RegistryDamaged):
        add_account(tampered, office.anna, "ola", NEW, Role.PRINTING_STAFF, CHEAP)


def test_a_file_signed_with_another_key_is_not_believed(office: Office) -> None:
    """Ewa signs with a key of her own and states its other half: Jan knows the true one under his password."""
    ewa = unlock(office.keyfile, "ewa", EWA, kdf=CHEAP)
    own = SigningKey.generate()
    unsigned = KeyFile.model_validate({**dict(office.keyfile), "verify_key": own.verify_key})
    tampered = forged(unsigned, ewa, signature=own.sign(unsigned.signed_bytes()))
    with pytest.raises(RegistryDamaged):
        unlock(tampered, "jan", JAN, kdf=CHEAP)


@pytest.mark.parametrize("fact", ["account", "login", "public_key", "role"])
def test_a_lock_is_bound_to_every_fact_of_its_slot(office: Office, fact: str) -> None:
    jan, anna = slot_of(office.keyfile, "jan"), slot_of(office.keyfile, "anna")
    open_lock(office.keyfile.registry_id, jan, JAN, CHEAP)
    if fact == "role":
        changed = jan.model_copy(update={"lock": jan.lock.model_copy(update={"role": Role.ADMINISTRATOR})})
    else:
        changed = jan.model_copy(update={fact: getattr(anna, fact)})
    with pytest.raises(LoginRefused):
        open_lock(office.keyfile.registry_id, changed, JAN, CHEAP)


def test_a_lock_is_bound_to_its_registry(office: Office) -> None:
    with pytest.raises(LoginRefused):
        open_lock(new_registry_id(), slot_of(office.keyfile, "jan"), JAN, CHEAP)


def test_sealed_keys_are_bound_to_registry_epoch_account_and_purpose(office: Office) -> None:
    anna = slot_of(office.keyfile, "anna")
    secret, _ = open_lock(office.keyfile.registry_id, anna, ANNA, CHEAP)
    open_keys(office.keyfile, anna, secret)
    crossed = {"sealed_master": anna.sealed_signing_key, "sealed_signing_key": anna.sealed_master}
    elsewhere: list[tuple[KeyFile, Slot]] = [
        (office.keyfile.model_copy(update={"registry_id": new_registry_id()}), anna),
        (office.keyfile.model_copy(update={"epoch": 2}), anna),
        (office.keyfile, anna.model_copy(update={"account": new_account_id()})),
        (office.keyfile, anna.model_copy(update=crossed)),
    ]
    for keyfile, slot in elsewhere:
        with pytest.raises(RegistryDamaged):
            open_keys(keyfile, slot, secret)


def test_a_sealed_key_of_another_epoch_is_damage(office: Office) -> None:
    """What Anna signed by mistake still does not open: the seal itself is bound to the epoch."""
    assert office.anna.signing_key is not None
    later = KeyFile.model_validate({**dict(office.keyfile), "epoch": 2})
    signed = later.model_copy(update={"signature": office.anna.signing_key.sign(later.signed_bytes())})
    with pytest.raises(RegistryDamaged):
        unlock(forged(signed, office.anna), "ewa", EWA, kdf=CHEAP)


def test_the_sheet_replaces_a_lost_password(office: Office) -> None:
    rotated, anna, sealed = rotate(office.keyfile, office.anna, "registry-2.db", bytes(16))
    assert rotated.states_recovery(sealed)
    assert not rotated.states_recovery(office.sealed)
    recovered = open_master(sealed, office.recovery.sheet_text)
    acting = unlock_with_recovery(rotated, recovered, "Anna")
    assert (acting.actor, acting.master.secret) == (anna.actor, anna.master.secret)
    reset = again(reset_password(rotated, acting, "anna", NEW, CHEAP, must_change=False))
    assert unlock(reset, "anna", NEW, kdf=CHEAP).signing_key is not None
    assert unlock(reset, "ewa", EWA, kdf=CHEAP).epoch == 2
    for login in ("ewa", "nobody"):
        with pytest.raises(LoginRefused):
            unlock_with_recovery(rotated, recovered, login)
    with pytest.raises(RegistryDamaged):
        unlock_with_recovery(office.keyfile, recovered, "anna")


def test_the_sheet_replaces_a_lost_key_file(office: Office) -> None:
    recovered = open_master(office.sealed, office.recovery.sheet_text)
    rebuilt, owner = rebuild(
        recovered,
        office.sealed,
        "ola",
        NEW,
        db_file="registry-1.db",
        db_salt=office.keyfile.db_salt,
        kdf=CHEAP,
        clock=noon,
    )
    assert rebuilt.states_recovery(office.sealed)
    opened = unlock(again(rebuilt), "ola", NEW, kdf=CHEAP)
    assert opened.master.database_key() == owner.master.database_key() == office.anna.master.database_key()
    assert (opened.registry_id, opened.role) == (office.anna.registry_id, Role.ADMINISTRATOR)
    assert (rebuilt.verify_key, rebuilt.recovery_recipient) == (office.keyfile.verify_key, office.recovery.recipient)


def test_the_mac_alone_tells_a_changed_lock(office: Office) -> None:
    """A lock is not signed: somebody without any key who exchanges Jan's for an older one is noticed by all."""
    ewa = unlock(office.keyfile, "ewa", EWA, kdf=CHEAP)
    changed = change_password(office.keyfile, ewa, EWA, NEW, CHEAP)
    rolled_back = changed.model_copy(update={"slots": office.keyfile.slots})
    assert rolled_back.signed_bytes() == changed.signed_bytes()
    assert canonical_json(rolled_back) != canonical_json(changed)
    with pytest.raises(RegistryDamaged):
        unlock(rolled_back, "anna", ANNA, kdf=CHEAP)


def test_another_master_key_does_not_pass(office: Office) -> None:
    with pytest.raises(RegistryDamaged):
        remove_account(office.keyfile, replace(office.anna, master=MasterKey.generate()), "jan")
