"""The copy for the person: the whole record in words, what was printed of it and to whom it was given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from lifebox.documents.card import CardPrint
from lifebox.documents.flow import Block, Cell, Row, gap, set_rows
from lifebox.documents.fonts import Face
from lifebox.documents.forms.consent import clause_blocks
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import FormStyle, Kit, heading
from lifebox.documents.forms.sheet import Letterhead, Progress, render_forms
from lifebox.documents.painter import MM
from lifebox.documents.typesetting import Run, wrap
from lifebox.documents.wording import capitalised, joined, worded_section
from lifebox.domain.attestations import attestation_item, coverages
from lifebox.domain.boxes import PrintRecord
from lifebox.domain.card import Revision
from lifebox.domain.disclosure import Disclosure
from lifebox.domain.governance import Consent, Section
from lifebox.domain.listing import Knowledge
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Item, show_date, term

_STYLE = FormStyle(title=28, heading=17, body=14, small=12, line=9 * MM)
_LABEL = 52 * MM
_LABEL_APART = 4 * MM


@dataclass(frozen=True, slots=True)
class CopyPrint:
    """What the registry holds of one person. Times are printed as they are given: local ones are meant."""

    sheet: CardPrint
    revision: Revision
    prints: tuple[PrintRecord, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()


def render_person_copies(
    people: Sequence[CopyPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    progress: Progress | None = None,
) -> bytes:
    """Every field of these records, in large type, with prints, disclosures and the information on rights.

    `progress` as `render_forms` has it.
    """
    kit = Kit.of(profile, language, _STYLE)
    say = kit.say
    title = say("form.copy.title")

    def form(person: CopyPrint) -> tuple[Letterhead, Iterable[Block]]:
        sheet = person.sheet
        letterhead = Letterhead(
            profile,
            title,
            subject=sheet.card.full_name,
            detail=say("form.copy.says", date=sheet.printed.isoformat()),
            code=sheet.code,
            marks=(say("paper.version", number=sheet.revision), sheet.printed.isoformat()),
        )
        return letterhead, _blocks(person, profile, kit)

    return render_forms(people, form, kit, title, language, progress)


def _blocks(person: CopyPrint, profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    say, card = kit.say, person.sheet.card
    for section in Section:
        worded = worded_section(card, section, say)
        if worded.items or worded.knowledge is not Knowledge.STATED:
            unstated = (Item("", term(say, worded.knowledge)),)
            yield _block(worded.heading, worded.items or unstated, kit, labelled=section in _LABELLED)
    rest = [
        (say("form.copy.note"), card.note),
        *((say("form.copy.sources"), f"{source.field}: {source.text}") for source in card.source_texts),
    ]
    if notes := [Item(label, text) for label, text in rest if text]:
        yield _block(say("form.copy.note"), notes, kit)
    attested = person.sheet.attested if person.sheet.attested is not None else coverages(card, {})
    if attested:
        yield _block(say("paper.attestations"), [attestation_item(one, say) for one in attested], kit)
    consents = [_consent(one, say) for one in card.governance.consents] or [Item("", say("form.copy.no_consents"))]
    yield _block(say("form.copy.consents"), consents, kit)
    yield _block(say("form.copy.record"), _entry(person, say), kit)
    prints = [_print(one, say) for one in person.prints] or [Item("", say("form.copy.no_prints"))]
    yield _block(say("form.copy.prints"), prints, kit)
    given = [_disclosure(one, say) for one in person.disclosures] or [Item("", say("form.copy.nobody"))]
    yield _block(say("form.copy.disclosures"), given, kit)
    yield from clause_blocks(profile, kit)


_LABELLED = frozenset({Section.IDENTITY, Section.RESIDENCE, Section.FUNCTIONING, Section.MISSING, Section.PROVIDERS})
"""Sections of single fields, whose names stand in a column of their own."""


def _block(title: str, items: Iterable[Item], kit: Kit, *, labelled: bool = True) -> Block:
    groups = [_item(item, kit, labelled=labelled and bool(item.lead)) for item in items]
    groups[-1] = (*groups[-1], gap(8))
    return Block((*heading(kit, title), gap(5)), tuple(groups))


def _item(item: Item, kit: Kit, *, labelled: bool) -> tuple[Row, ...]:
    style = kit.style
    strong, regular = kit.ink(Face.BOLD), kit.ink()
    if labelled:
        beside = _LABEL + _LABEL_APART
        label = item.lead.removesuffix(":")
        cells = [
            Cell(0, _LABEL, wrap([Run(label, kit.ink(Face.SEMIBOLD, quiet=True))], _LABEL)),
            Cell(beside, WIDTH - beside, wrap([Run(item.detail, regular)], WIDTH - beside)),
        ]
    else:
        runs = [run for run in (Run(item.lead, strong), Run(item.detail, regular)) if run.text]
        cells = [Cell(0, WIDTH, wrap(runs, WIDTH))]
    return (*set_rows(cells, style.leading(style.body), style.body), gap(4))


def _consent(one: Consent, say: Say) -> Item:
    return Item(
        capitalised(term(say, one.scope)),
        joined(
            say("form.copy.given", date=show_date(one.given)) if one.given else "",
            say("form.copy.withdrawn", date=show_date(one.withdrawn)) if one.withdrawn else "",
            term(say, one.form),
            say("form.consent.version", version=one.text_version) if one.text_version else "",
            say("form.copy.witness", name=one.witness) if one.witness else "",
            say("form.copy.scan_kept") if one.scan else "",
            one.note,
        ),
    )


def _entry(person: CopyPrint, say: Say) -> list[Item]:
    governance, revision = person.sheet.card.governance, person.revision
    saved = say("form.copy.saved", number=revision.number, date=_moment(revision.saved), author=revision.author_name)
    pairs = (
        (say("form.copy.code"), person.sheet.code.printed),
        (say("form.copy.revision"), saved),
        (say("form.copy.status"), term(say, governance.status)),
        (say("form.copy.basis"), term(say, governance.legal_basis)),
        (say("form.copy.last_review"), governance.last_review.isoformat() if governance.last_review else ""),
        (say("form.copy.next_review"), governance.next_review.isoformat() if governance.next_review else ""),
        (say("form.copy.review_months"), say("form.copy.months", months=governance.review_months)),
    )
    return [Item(label, text) for label, text in pairs if text]


def _print(one: PrintRecord, say: Say) -> Item:
    where = say("form.copy.to_file") if one.target == "file" else f"{say('form.copy.to_printer')} {one.target}".strip()
    return Item(
        _moment(one.printed),
        joined(
            term(say, one.kind),
            say("paper.version", number=one.revision) if one.revision else "",
            where,
            say("form.copy.copies", count=one.copies) if one.copies > 1 else "",
            one.author_name,
        ),
    )


def _disclosure(one: Disclosure, say: Say) -> Item:
    note = one.told
    return Item(
        _moment(one.opened),
        joined(
            term(say, note.service) if note.service else "",
            say("form.copy.caller", name=note.caller) if note.caller else "",
            say("form.copy.call_back", phone=note.call_back) if note.call_back else "",
            say("form.copy.incident", number=note.incident) if note.incident else "",
            note.purpose,
            say("form.copy.read", what=", ".join(note.read)) if note.read else "",
            note.remark,
            say("paper.version", number=one.revision),
            say("form.copy.officer", login=one.login),
        ),
    )


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")
