"""Bundles of fictional people, made without a registry."""

from datetime import UTC, datetime, timedelta
from random import Random

from lifebox.app import load_profiles
from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.bundles import BundleScope
from lifebox.domain.card import Card, PersonRecord, Revision
from lifebox.domain.codes import ALPHABET, draw_code
from lifebox.domain.ids import (
    AccountId,
    RegistryId,
    new_account_id,
    new_box_id,
    new_bundle_id,
    new_person_id,
    new_registry_id,
)
from lifebox.domain.signers import Signers
from lifebox.lookup.bundle.content import BundleMaker
from lifebox.security import sealing
from lifebox.security.bundles import BundleKey, NewBundle, write_bundle
from lifebox.security.kdf import KdfPolicy
from lifebox.security.signatures import SigningKey
from lifebox.services.demo_people import FictionalTown
from tests.support.program import CHEAP

CREATED = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PHRASE = "lusab-ronik-mitus-gafod-tirel"
OTHER_PHRASE = "bamuk-sorip-ledat-nikol-fuwat"
RECIPIENT, OTHER = "SM patrol 1", "SM patrol 2"
SECRET, LOG_KEY = sealing.new_pair()


def records(people: int, seed: int = 7) -> list[PersonRecord]:
    """So many fictional people as a registry would hold them, those of one home in one box."""
    author: AccountId = new_account_id()
    found = []
    for home in FictionalTown(seed, CREATED.date()).homes(people):
        box = new_box_id()
        for card in home.people:
            person = new_person_id()
            found.append(PersonRecord(person, box, Revision(person, 3, CREATED, author, "anna", (), "", card)))
    return found


def make_bundle(
    people: list[PersonRecord],
    scope: BundleScope | None = None,
    *,
    signing_key: SigningKey | None = None,
    registry: RegistryId | None = None,
    expires: datetime = CREATED + timedelta(days=30),
    policy: KdfPolicy = CHEAP,
) -> bytes:
    """The file of a bundle for two recipients."""
    chosen = scope or BundleScope()
    chance = Random(1)
    bundle = new_bundle_id()
    key = BundleKey.generate(bundle)
    maker = BundleMaker(key, chosen)
    for record in people:
        if not maker.knows(record.box):
            code = draw_code(lambda _: chance.choice(ALPHABET))
            maker.add_box(record.box, [CodeRecord(code, CodeState.ACTIVE, CREATED, record.box)])
        maker.add(record)
    profile = load_profiles()[0]
    new = NewBundle(
        id=bundle,
        registry=registry or new_registry_id(),
        epoch=1,
        organisation=profile.operator_short,
        duty_phone=profile.duty_phone,
        created=CREATED,
        expires=expires,
        green=chosen.green,
        missing=chosen.missing,
        people=len(people),
        log_key=LOG_KEY,
    )
    signing = signing_key or SigningKey.generate()
    recipients = [(RECIPIENT, PHRASE), (OTHER, OTHER_PHRASE)]
    return write_bundle(new, key, maker.parts(profile, Signers()), recipients, signing, policy)


def card_with(card: Card, **medical: object) -> Card:
    """The card with other medical fields."""
    return card.model_copy(update={"medical": card.medical.model_copy(update=medical)})
