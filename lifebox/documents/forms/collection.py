"""The list of papers to collect: what still lies with somebody and must not be found there, with boxes to tick."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import (
    DATE_DIGITS,
    Blank,
    Kit,
    blanks,
    boxes,
    heading,
    paragraph,
    signatures,
    table_head,
    table_row,
)
from lifebox.documents.forms.sheet import Letterhead, Progress, render_forms
from lifebox.documents.painter import MM, Painter
from lifebox.documents.typesetting import Run
from lifebox.documents.wording import capitalised
from lifebox.domain.boxes import PrintKind
from lifebox.domain.codes import BoxCode
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.tiers import term

_TICK = 5 * MM
_PLACES = {
    PrintKind.CARD: "form.collect.card",
    PrintKind.WALLET: "form.collect.wallet",
    PrintKind.LABEL_FRIDGE: "form.collect.label_fridge",
    PrintKind.LABEL_DOOR: "form.collect.label_door",
    PrintKind.LABEL_BOX: "form.collect.label_box",
}
_COLUMNS = (9 * MM, 60 * MM, 42 * MM, 36 * MM, WIDTH - 147 * MM)


@dataclass(frozen=True, slots=True)
class CollectedPaper:
    """A paper that lies somewhere. `name` is empty for what names nobody and for people whose record is gone."""

    kind: PrintKind
    name: str
    code: BoxCode | None
    revision: int | None
    printed: date
    copies: int = 1


@dataclass(frozen=True, slots=True)
class CollectionPrint:
    """The papers of one box. `code` is the one in force, None where the box has none any more; `place` is where the
    box is kept.
    """

    code: BoxCode | None
    people: tuple[str, ...]
    address: str
    place: str
    phones: tuple[str, ...]
    papers: tuple[CollectedPaper, ...]
    printed: date


def render_collections(
    lists: Sequence[CollectionPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    progress: Progress | None = None,
) -> bytes:
    """A list a box, each from a page of its own.

    `progress` as `render_forms` has it.
    """
    kit = Kit.of(profile, language)
    title = kit.say("form.collect.title")

    def form(one: CollectionPrint) -> tuple[Letterhead, Iterable[Block]]:
        letterhead = Letterhead(
            profile,
            title,
            subject=", ".join(one.people),
            detail=one.address,
            code=one.code,
            marks=(one.printed.isoformat(),),
        )
        return letterhead, _blocks(one, kit)

    return render_forms(lists, form, kit, title, language, progress)


def _blocks(one: CollectionPrint, kit: Kit) -> Iterable[Block]:
    say = kit.say
    known = (("box_place", one.place), ("phones", ", ".join(one.phones)))
    facts = [
        paragraph(kit, [Run(f"{say(f'form.{name}')}: ", kit.ink()), Run(value, kit.ink(Face.SEMIBOLD))])
        for name, value in known
        if value
    ]
    yield Block((), (paragraph(kit, [Run(say("form.collect.says"), kit.ink())], after=6), *facts))
    names = [
        say("form.collect.what"),
        say("form.collect.where"),
        say("form.collect.code"),
        say("form.collect.printed"),
    ]
    head = (*heading(kit, say("form.collect.papers")), gap(4), table_head(kit, _COLUMNS, ["", *names]))
    yield Block(head, tuple(_paper(paper, kit) for paper in one.papers))
    yield Block((), ((gap(8), *blanks(kit, [Blank(say("form.collect.missing"))], lines=2, after=8)),))
    signing = (
        *heading(kit, say("form.collect.who")),
        gap(4),
        *boxes(kit, [(say("form.date"), DATE_DIGITS, say("form.date_hint"))]),
        *signatures(kit, [say("form.collect.sign_worker"), say("form.collect.sign_person")], 24 * MM),
        *paragraph(kit, [Run(say("form.collect.after"), kit.ink(Face.SEMIBOLD))]),
    )
    yield Block((), (signing,))


def _paper(paper: CollectedPaper, kit: Kit) -> tuple[Row, ...]:
    """A line of the table with its box to tick."""
    say = kit.say
    what = [Run(capitalised(term(say, paper.kind)), kit.ink(Face.SEMIBOLD))]
    version = say("paper.version", number=paper.revision) if paper.revision is not None else ""
    copies = say("form.copy.copies", count=paper.copies) if paper.copies > 1 else ""
    what += [Run(f"\n{text}", kit.ink()) for text in (paper.name, ", ".join(filter(None, (version, copies)))) if text]
    code = paper.code.printed if paper.code else "–"
    cells = [
        [],
        what,
        [Run(say(_PLACES[paper.kind]), kit.ink())],
        [Run(code, kit.ink(Face.SEMIBOLD))],
        [Run(paper.printed.isoformat(), kit.ink())],
    ]

    def tick(painter: Painter, x: float, y: float) -> None:
        painter.frame(x, y + 1.5 * MM, _TICK, _TICK, kit.look.text, 1)

    return Row(0, tick), *table_row(kit, _COLUMNS, cells, least=9 * MM)
