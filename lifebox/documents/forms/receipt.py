"""The receipt: what was handed over to whom, with signatures of everybody who shares the box."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.parts import (
    DATE_DIGITS,
    Blank,
    Choice,
    Kit,
    blanks,
    boxes,
    choices,
    heading,
    paragraph,
    signatures,
)
from lifebox.documents.forms.sheet import Letterhead, Progress, render_forms
from lifebox.documents.painter import MM
from lifebox.documents.typesetting import Run
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.tiers import arrange, term

_ITEMS = (
    PrintKind.CARD,
    PrintKind.WALLET,
    PrintKind.LABEL_FRIDGE,
    PrintKind.LABEL_DOOR,
    PrintKind.LABEL_BOX,
    PrintKind.CONTACT_SLIP,
)


@dataclass(frozen=True, slots=True)
class ReceiptPrint:
    """One box and the people who share it."""

    code: BoxCode | None
    people: tuple[Card, ...]
    printed: date


def render_receipts(
    receipts: Sequence[ReceiptPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    progress: Progress | None = None,
) -> bytes:
    """One receipt a box. A receipt without people has a line for the name.

    `progress` as `render_forms` has it.
    """
    kit = Kit.of(profile, language)
    title = kit.say("form.receipt.title")

    def form(receipt: ReceiptPrint) -> tuple[Letterhead, Iterable[Block]]:
        letterhead = Letterhead(profile, title, code=receipt.code, marks=(receipt.printed.isoformat(),))
        return letterhead, _blocks(receipt, profile, kit)

    return render_forms(receipts, form, kit, title, language, progress)


def _blocks(receipt: ReceiptPrint, profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    say = kit.say
    yield Block((), (paragraph(kit, [Run(say("form.receipt.says"), kit.ink())], after=8),))
    yield Block((*heading(kit, say("form.receipt.people")), gap(4)), tuple(_people(receipt, kit)))
    items = [Choice(say("form.receipt.box")), *(Choice(term(say, kind)) for kind in _ITEMS)]
    handed = (gap(4), *choices(kit, items), *blanks(kit, [Blank(say("form.receipt.other"))], after=8))
    yield Block(heading(kit, say("form.receipt.items")), (handed,))
    places = [Choice(f"{place.name}, {place.address}" if place.address else place.name) for place in profile.places]
    where = (
        gap(4),
        *choices(kit, [*places, Choice("…" * 12)]),
        gap(4),
        *boxes(kit, [(say("form.date"), DATE_DIGITS, say("form.date_hint"))]),
    )
    yield Block(heading(kit, say("form.receipt.place")), (where,))
    keep = paragraph(kit, [Run(say("form.receipt.keep"), kit.ink(Face.SEMIBOLD))], after=8)
    yield Block((), ((gap(4), *keep),))
    names = [say("form.receipt.sign", name=card.full_name) for card in receipt.people]
    signing = [*(names or [say("form.receipt.sign_blank")]), say("form.receipt.sign_worker")]
    for start in range(0, len(signing), 2):
        yield Block((), (signatures(kit, signing[start : start + 2], 30 * MM),))


def _people(receipt: ReceiptPrint, kit: Kit) -> Iterable[tuple[Row, ...]]:
    say = kit.say
    if not receipt.people:
        yield blanks(kit, [Blank(say("form.receipt.person"), 2), Blank(say("form.birth"))], after=8)
    for card in receipt.people:
        shown = arrange(card, say, receipt.printed)
        detail = ", ".join(part for part in (shown.birth, shown.address) if part)
        yield paragraph(kit, [Run(shown.name, kit.ink(Face.BOLD, kit.style.heading)), Run(detail, kit.ink())], after=6)
