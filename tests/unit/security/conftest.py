"""A registry's keys with three accounts: Anna is its administrator, Ewa and Jan are not."""

from typing import NamedTuple

import pytest

from lifebox.domain.access import Role
from lifebox.domain.ids import new_registry_id
from lifebox.security.keyfile import KeyFile
from lifebox.security.recovery import RecoveryKey
from lifebox.security.unlocking import Unlocked, add_account, create
from tests.unit.security.cheap import ANNA, CHEAP, EWA, JAN, noon


class Office(NamedTuple):
    """What `create` gave, after two accounts were added."""

    keyfile: KeyFile
    anna: Unlocked
    sealed: bytes
    recovery: RecoveryKey


@pytest.fixture
def office() -> Office:
    """A fresh registry's keys."""
    keyfile, anna, sealed, recovery = create(new_registry_id(), "anna", ANNA, kdf=CHEAP, clock=noon)
    keyfile = add_account(keyfile, anna, "ewa", EWA, Role.DUTY_OFFICER, CHEAP, clock=noon)
    keyfile = add_account(keyfile, anna, "jan", JAN, Role.SOCIAL_WORKER, CHEAP, must_change=False, clock=noon)
    return Office(keyfile, anna, sealed, recovery)
