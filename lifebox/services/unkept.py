"""Print and forget: a card for somebody who does not enter the registry. Nothing of it is kept anywhere.

The access log notes that it was done, by whom and what was printed; not for whom.
"""

from collections.abc import Sequence

from lifebox.documents.card.render import CardPrint, render_cards
from lifebox.documents.wallet.render import render_wallet_cards
from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card, require_savable
from lifebox.domain.errors import InvalidInput
from lifebox.domain.reviews import valid_until
from lifebox.services.office import Office
from lifebox.services.printing import SAMPLE_CODE, CardOptions

UNKEPT_KINDS = (PrintKind.CARD, PrintKind.WALLET)
"""What can be printed of somebody without a code."""


def draw_unkept(office: Office, card: Card, kind: PrintKind, options: CardOptions) -> bytes:
    """The pages, in memory. Without code, version and signature: by none of them could anything be looked up.

    Raises `InvalidRecord` for a card without a name or birth date, `InvalidInput` for another kind of print.
    """
    office.registry.actor.require(Action.PRINTED_UNKEPT)
    if kind not in UNKEPT_KINDS:
        raise InvalidInput(what=kind.value)
    require_savable(card)
    return _drawn(office, card, kind, options)


def draw_unkept_preview(office: Office, card: Card, language: str) -> bytes:
    """The card as it would print, whatever it lacks yet."""
    office.registry.actor.require(Action.PRINTED_UNKEPT)
    return _drawn(office, card, PrintKind.CARD, CardOptions(language=language))


def _drawn(office: Office, card: Card, kind: PrintKind, options: CardOptions) -> bytes:
    today = office.clock.today()
    with office.registry.read() as reader:
        profile = reader.organisation()
    sheet = CardPrint(card, SAMPLE_CODE, 0, today, valid_until(card, today), unkept=True)
    if kind is PrintKind.WALLET:
        return render_wallet_cards([sheet], profile, options.language, mono=options.mono)
    return render_cards([sheet], profile, options.language, mono=options.mono, large=options.large)


def note_unkept(office: Office, kinds: Sequence[PrintKind], copies: int) -> None:
    """The paper left the printer: the act is logged, and nothing else."""
    office.registry.actor.require(Action.PRINTED_UNKEPT)
    with office.registry.write() as tx:
        for kind in kinds:
            facts = [("kind", kind.value), ("to", "printer"), ("count", str(copies))]
            tx.audit(Action.PRINTED_UNKEPT, facts=facts)
