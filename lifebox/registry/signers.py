"""The key that signs printed cards in one epoch, and what is told of it."""

from datetime import datetime

from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.signers import Signer
from lifebox.security.keys import Keys
from lifebox.security.signatures import SigningKey


def card_key(keys: Keys) -> SigningKey:
    """The key of this epoch, which everybody who is logged in can derive."""
    return SigningKey(keys.master.card_seed())


def signer_of(keys: Keys, profile: OrganisationProfile, until: datetime | None = None) -> Signer:
    """Its public half, in use for now or `until` then."""
    return Signer(
        registry=keys.registry_id,
        organisation=profile.operator_short,
        epoch=keys.epoch,
        key=card_key(keys).verify_key,
        until=until,
    )
