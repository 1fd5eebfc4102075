"""Statistics of the programme on paper: a bar beside each figure, and the months in a table."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.disclosure_reports import minutes, month_name
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import PAD, Kit, heading, paragraph, table_row
from lifebox.documents.forms.sheet import Letterhead, render_form
from lifebox.documents.painter import MM, Painter
from lifebox.documents.typesetting import Run, plain, wrap
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.statistics import SMALL, Activity, Statistics, Tally, Topic, hidden_or, tally_name
from lifebox.domain.tiers import term

COLUMNS = (
    "added",
    "reviewed",
    "printed",
    "searched",
    "talks",
    "answer_median",
    "talk_median",
    "practice_median",
)
"""Fields of a month, in the order of the table."""
_NAME, _COUNT = 74 * MM, 20 * MM
_BAR = WIDTH - _NAME - _COUNT
_MONTH = 30 * MM


def render_statistics(found: Statistics, profile: OrganisationProfile, language: str) -> bytes:
    """The sheet, for whoever answers for the programme and for whoever pays for it."""
    kit = Kit.of(profile, language)
    say, made = kit.say, found.day.isoformat()
    letterhead = Letterhead(
        profile,
        say("statistics.title"),
        subject=say("statistics.people", count=found.people),
        detail=say("statistics.says", date=made, most=SMALL - 1),
        marks=(made,),
    )
    return render_form(letterhead, _blocks(found, kit), kit, language)


def month_cell(month: Activity, column: str) -> str:
    """A figure of a month as it is written."""
    value = getattr(month, column)
    if not column.endswith("median"):
        return str(value)
    return minutes(None if value is None else timedelta(seconds=value))


def _blocks(found: Statistics, kit: Kit) -> Iterable[Block]:
    for topic, tallies in found.tables:
        most = max((tally.count or 0 for tally in tallies), default=0)
        rows = [_bar(topic, tally, most, kit) for tally in tallies]
        if not rows:
            rows = [(*paragraph(kit, [Run(kit.say("statistics.none"), kit.ink())]),)]
        yield Block((*heading(kit, term(kit.say, topic)), gap(4)), (*rows[:-1], (*rows[-1], gap(8))))
    yield _months(found, kit)


def _bar(topic: Topic, tally: Tally, most: int, kit: Kit) -> tuple[Row, ...]:
    """A line: what is counted, how many, and as long a bar."""
    lines = wrap([Run(tally_name(kit.say, topic, tally), kit.ink())], _NAME - PAD)
    quiet = tally.count is None
    count = plain(hidden_or(kit.say, tally), kit.ink(Face.REGULAR if quiet else Face.BOLD, quiet=quiet))
    step = kit.style.leading(kit.style.body)
    high = step * len(lines) + 4
    long = _BAR * (tally.count or 0) / most if most else 0.0

    def paint(painter: Painter, x: float, y: float) -> None:
        for number, line in enumerate(lines):
            painter.line(line, x, y + 2 + step * (number + 0.76))
        painter.right(count, x + _NAME + _COUNT - PAD, y + 2 + step * 0.76)
        if long:
            painter.fill(x + _NAME + _COUNT, y + 4, long, step - 4, kit.look.accent)
        painter.rule(x - PAD, y + high, x + WIDTH + PAD, y + high, kit.look.line, 0.6)

    return (Row(high, paint),)


def _months(found: Statistics, kit: Kit) -> Block:
    say, each = kit.say, (WIDTH - _MONTH) / len(COLUMNS)
    widths = (_MONTH, *(each for _ in COLUMNS))
    centred = frozenset(range(1, len(widths)))
    small = kit.ink(size=kit.style.small)
    names = [Run(say(f"statistics.month.{column}"), small) for column in COLUMNS]
    head = table_row(kit, widths, [[Run(say("statistics.month"), small)], *([name] for name in names)], centred=centred)
    rows = [
        table_row(kit, widths, [[Run(text, small)] for text in _cells(found, at, kit)], centred=centred)
        for at in range(len(found.months))
    ]
    told = paragraph(kit, [Run(say("statistics.months.told"), kit.ink(size=kit.style.small, quiet=True))])
    return Block((*heading(kit, say("statistics.months")), gap(4), *head), (*rows, (gap(6), *told)))


def _cells(found: Statistics, at: int, kit: Kit) -> Sequence[str]:
    month = found.months[at]
    return (month_name(month.first, kit.say), *(month_cell(month, column) for column in COLUMNS))
