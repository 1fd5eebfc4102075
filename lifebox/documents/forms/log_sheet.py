"""The sheet of the access log: what was done by whom in a time, and the log's mark, to print, sign and file.

Whoever later doubts the log compares the registry, or the file exported from it, with the filed sheet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import Kit, heading, paragraph, signatures, table_head, table_row
from lifebox.documents.forms.sheet import Letterhead, render_form
from lifebox.documents.painter import MM
from lifebox.documents.typesetting import Run
from lifebox.domain.access import Action
from lifebox.domain.audit import LogMark
from lifebox.domain.organisation import OrganisationProfile

_COUNT, _LOGIN = 24 * MM, 60 * MM
_WIDTHS = (_LOGIN, WIDTH - _LOGIN - _COUNT, _COUNT)
_GROUP, _GROUPS_IN_LINE = 4, 8


@dataclass(frozen=True, slots=True)
class LogCount:
    """How often an account did something."""

    login: str
    action: Action
    count: int


@dataclass(frozen=True, slots=True)
class LogSheet:
    """The log from a local day to the day of printing, by account and action, and its mark at the end."""

    mark: LogMark
    since: date
    printed: date
    counts: tuple[LogCount, ...]


def render_log_sheet(sheet: LogSheet, profile: OrganisationProfile, language: str) -> bytes:
    """The sheet, on as many pages as its table needs."""
    kit = Kit.of(profile, language)
    say = kit.say
    span = say("form.log.span", since=sheet.since.isoformat(), until=sheet.printed.isoformat())
    head = Letterhead(profile, say("form.log.title"), subject=span, marks=(sheet.printed.isoformat(),))
    return render_form(head, _blocks(sheet, kit), kit, language)


def grouped(digest: str) -> str:
    """A digest as it is read and typed: two lines of groups of four."""
    groups = [digest[at : at + _GROUP] for at in range(0, len(digest), _GROUP)]
    lines = [groups[at : at + _GROUPS_IN_LINE] for at in range(0, len(groups), _GROUPS_IN_LINE)]
    return "\n".join(" ".join(line) for line in lines)


def _blocks(sheet: LogSheet, kit: Kit) -> Iterable[Block]:
    say, mark = kit.say, sheet.mark
    strong = kit.ink(Face.BOLD, kit.style.heading)
    at = mark.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    yield Block(
        (*heading(kit, say("form.log.mark")), gap(4)),
        (
            paragraph(kit, [Run(say("form.log.entries", number=mark.number, at=at), kit.ink())], after=4),
            paragraph(kit, [Run(grouped(mark.digest), strong)], after=6),
            paragraph(kit, [Run(say("form.log.compare"), kit.ink(size=kit.style.small))], after=8),
        ),
    )
    titles = (say("form.log.account"), say("form.log.action"), say("form.log.count"))
    top = (*heading(kit, say("form.log.done")), table_head(kit, _WIDTHS, titles))
    rows = tuple(_rows(sheet.counts, kit)) or (paragraph(kit, [Run(say("form.log.nothing"), kit.ink())]),)
    yield Block(top, rows)
    yield Block((), ((gap(10), *signatures(kit, [say("form.log.sign"), say("form.log.filed")])),))


def _rows(counts: Sequence[LogCount], kit: Kit) -> Iterable[tuple[Row, ...]]:
    for one in counts:
        told = (one.login, kit.say(f"Action.{one.action.value}"), str(one.count))
        cells = [[Run(text, kit.ink(Face.SEMIBOLD if place == 0 else Face.REGULAR))] for place, text in enumerate(told)]
        yield table_row(kit, _WIDTHS, cells)
