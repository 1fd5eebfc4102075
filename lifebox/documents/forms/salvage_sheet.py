"""The sheet of a salvage: what was lost with a damaged registry, person by person, to be ticked off once seen to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import Kit, heading, paragraph, signatures, table_head, table_row
from lifebox.documents.forms.sheet import Letterhead, render_form
from lifebox.documents.painter import MM
from lifebox.documents.typesetting import Run
from lifebox.domain.dates import show_moment
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.salvage import SalvagedPerson, SalvageReport
from lifebox.domain.salvage_words import person_sentence, salvage_sentences

_CODE, _DONE = 32 * MM, 24 * MM
_NAME = 50 * MM
_WIDTHS = (_CODE, _NAME, WIDTH - _CODE - _NAME - _DONE, _DONE)


@dataclass(frozen=True, slots=True)
class SalvageLine:
    """A person of the report, with name and code as they are known now."""

    person: SalvagedPerson
    name: str
    code: str


def render_salvage_sheet(
    report: SalvageReport, lines: Sequence[SalvageLine], profile: OrganisationProfile, language: str
) -> bytes:
    """The report on as many pages as it needs."""
    kit = Kit.of(profile, language)
    say = kit.say
    head = Letterhead(profile, say("salvage.title"), subject=report.source, marks=(show_moment(report.made),))
    return render_form(head, _blocks(report, lines, kit), kit, language)


def _blocks(report: SalvageReport, lines: Sequence[SalvageLine], kit: Kit) -> Iterable[Block]:
    say = kit.say
    told = [paragraph(kit, [Run(sentence, kit.ink())], after=3) for sentence in salvage_sentences(report, say)]
    yield Block((), (paragraph(kit, [Run(say("salvage.intro"), kit.ink())], after=6),))
    yield Block(heading(kit, say("salvage.whole")), tuple(told))
    if lines:
        titles = tuple(say(f"salvage.column.{name}") for name in ("code", "person", "fate", "done"))
        top = (*heading(kit, say("salvage.people")), table_head(kit, _WIDTHS, titles))
        yield Block(top, tuple(_rows(lines, kit)))
    yield Block((), ((gap(10), *signatures(kit, [say("salvage.sign")])),))


def _rows(lines: Sequence[SalvageLine], kit: Kit) -> Iterable[tuple[Row, ...]]:
    for line in lines:
        told = (line.code or "–", line.name or "–", person_sentence(line.person, kit.say), "")
        cells = [[Run(text, kit.ink(Face.SEMIBOLD if place == 0 else Face.REGULAR))] for place, text in enumerate(told)]
        yield table_row(kit, _WIDTHS, cells)
