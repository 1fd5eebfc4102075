"""The signed code of a card that is printed, and one of the same size for a preview, which proves nothing."""

from collections.abc import Callable
from uuid import UUID

from lifebox.documents.card.render import CardPrint
from lifebox.domain.ids import RegistryId
from lifebox.domain.organisation import OrganisationProfile
from lifebox.lookup.signed.payload import SignedCard, format_signed
from lifebox.security.cose import sign
from lifebox.security.signatures import SigningKey
from lifebox.services.office import Office

SAMPLE_REGISTRY = RegistryId(UUID(int=0))
"""No registry has this id, so every reader says that the issuer is unknown."""


def sign_sheet(office: Office, sheet: CardPrint, profile: OrganisationProfile) -> str:
    """The text of QR 2 for a card; empty where not even its red tier fits."""
    return _text(office.registry.id, sheet, profile, office.registry.sign_card)


def sample_signature(sheet: CardPrint, profile: OrganisationProfile) -> str:
    """What stands in its place in a preview of what nobody saved yet."""
    key = SigningKey.generate()
    return _text(SAMPLE_REGISTRY, sheet, profile, lambda content: sign(key, content))


def _text(
    registry: RegistryId, sheet: CardPrint, profile: OrganisationProfile, with_key: Callable[[bytes], bytes]
) -> str:
    said = SignedCard(
        registry, profile.operator_short, sheet.code, sheet.revision, sheet.printed, sheet.valid_until, sheet.card
    )
    return format_signed(said, with_key)
