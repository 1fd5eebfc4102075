"""Taking in a card that another registry printed and signed, from its QR 2."""

from dataclasses import dataclass

from lifebox.domain.access import Action
from lifebox.domain.card import Card, SourceText
from lifebox.domain.errors import ForgedCard
from lifebox.domain.governance import Section
from lifebox.domain.ports import Draft
from lifebox.domain.signers import Authenticity
from lifebox.lookup.scans import ScanVerdict
from lifebox.lookup.signed.payload import SignedCard, authenticity
from lifebox.services.duplicates import DuplicateMatch, find_duplicates
from lifebox.services.office import Office
from lifebox.services.people import Saved, add_person, own_drafts, save_draft
from lifebox.services.scanning import ScannedCode

SOURCE = "PZ1"
"""The field of `Card.source_texts` that names the paper which a card was taken from."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a card: `saved`, or nothing because the `doubles` are surely the same person.

    `left_out` are sections of which the paper says more than its code.
    """

    saved: Saved | None
    doubles: tuple[DuplicateMatch, ...]
    left_out: tuple[Section, ...]


def receive_card(office: Office, signed: SignedCard) -> Received:
    """Make a new person of a signed card, in a new box, unless the person is here already. Raises `ForgedCard`.

    Consents do not come along: they were given to somebody else.
    """
    office.registry.actor.require(Action.PERSON_ADDED)
    card = _as_received(office, signed)
    doubles = find_duplicates(office, card, None)
    if any(double.sure for double in doubles):
        return Received(None, doubles, signed.left_out)
    return Received(add_person(office, card), doubles, signed.left_out)


def receive_draft(office: Office, signed: SignedCard) -> Draft:
    """Keep a signed card as a draft of a new person, to be looked through and saved by hand. Raises `ForgedCard`."""
    office.registry.actor.require(Action.PERSON_ADDED)
    kept = save_draft(office, None, None, None, _as_received(office, signed))
    return next(draft for draft in own_drafts(office) if draft.id == kept)


def is_receivable(office: Office, scanned: ScannedCode) -> bool:
    """Whether a scanned code is another registry's card that this account may take in."""
    elsewhere = scanned.verdict is ScanVerdict.ELSEWHERE and scanned.authenticity is not Authenticity.FORGED
    return elsewhere and office.registry.actor.may(Action.PERSON_ADDED)


def _as_received(office: Office, signed: SignedCard) -> Card:
    """The card with a note of where it is from."""
    proven = authenticity(signed, office.registry.signers(), office.registry.id)
    if proven is Authenticity.FORGED:
        raise ForgedCard
    source = (
        f"{signed.organisation} {signed.code.printed} W{signed.revision} {signed.printed.isoformat()} {proven.value}"
    )
    return signed.card.model_copy(update={"source_texts": (SourceText(field=SOURCE, text=source),)})
