"""The keys of one registry in one epoch, however somebody came by them."""

from dataclasses import dataclass

from lifebox.domain.ids import RegistryId
from lifebox.security.master import MasterKey
from lifebox.security.signatures import SigningKey


@dataclass(frozen=True, slots=True)
class Keys:
    """Master key and verify key, and for administrators the signing key."""

    registry_id: RegistryId
    epoch: int
    master: MasterKey
    verify_key: bytes
    signing_key: SigningKey | None
