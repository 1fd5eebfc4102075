"""The list for a round of home visits: addresses in the order of the walk, with room to note what was found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from lifebox.documents.flow import Block, Cell, Composer, Row, gap, paint_rows, set_rows, total
from lifebox.documents.fonts import Face
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.palette import Palette, palette
from lifebox.documents.typesetting import Ink, Run, TextLine, plain, wrap
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Say
from lifebox.texts import texts

MARGIN = 12 * MM
WIDTH = A4[0] - 2 * MARGIN
_TITLE, _BODY, _SMALL = 20.0, 12.0, 11.0
_LEADING = 1.25
_GUTTER = 4 * MM
_NUMBER, _ADDRESS, _PERSON, _PAPER, _TICKS = 9 * MM, 58 * MM, 55 * MM, 32 * MM, 32 * MM
_TICK, _TICK_STEP = 4 * MM, 6.5 * MM
_REMARKS = 9 * MM


class PaperState(Enum):
    """How the card in the fridge is."""

    UNPRINTED = "unprinted"
    STALE = "stale"
    CURRENT = "current"


@dataclass(frozen=True, slots=True)
class RoundStop:
    """One person to visit. `way` are lines about getting in, `warnings` what endangers a visitor."""

    address: str
    name: str
    paper: PaperState
    age: int | None = None
    due: date | None = None
    phones: tuple[str, ...] = ()
    way: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def render_round_list(
    stops: Sequence[RoundStop],
    profile: OrganisationProfile,
    worker: str,
    day: date,
    language: str,
    *,
    mono: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The stops in the order given, numbered, on as many pages as they need; a stop is never divided.

    Every page says what it is, whose round it is, and that it is destroyed afterwards.
    """
    say, look = texts(language), palette(profile.accent, mono)
    setter = _Setter(say, look)
    painter = Painter(say("paper.round.title"), A4, language)
    foot = wrap([Run(say("paper.round.destroy"), setter.ink(size=_SMALL))], WIDTH)
    step = _SMALL * _LEADING
    lowest = A4[1] - MARGIN
    composer = Composer(top_first=MARGIN, top_next=MARGIN, bottom=lowest - (len(foot) + 1) * step - 3 * MM)
    groups = []
    for number, stop in enumerate(stops, start=1):
        groups.append(setter.stop(number, stop))
        if progress:
            progress(number, len(stops))
    head = (*setter.head(profile, worker, day, len(stops)), *setter.headings())
    composer.flow([Block(head, tuple(groups))], MARGIN, composer.start)
    for number, rows in enumerate(composer.pages, start=1):
        paint_rows(painter, rows)
        page = say("paper.round.page", number=number, count=len(composer.pages))
        lines = (*foot, plain(page, setter.ink(Face.BOLD, _SMALL)))
        for at, line in enumerate(reversed(lines)):
            painter.line(line, MARGIN, lowest - at * step)
        painter.next_page()
    return painter.finish()


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets the parts of the list."""

    say: Say
    look: Palette

    def ink(self, face: Face = Face.REGULAR, size: float = _BODY) -> Ink:
        return Ink(face, size, self.look.text)

    def head(self, profile: OrganisationProfile, worker: str, day: date, count: int) -> tuple[Row, ...]:
        """What the list is and whose."""
        facts = (
            _day(day),
            self.say("paper.round.worker", name=worker),
            self.say("paper.round.count", count=count),
        )
        runs = [
            Run(f"{profile.programme} · {profile.operator_short}", Ink(Face.BOLD, _SMALL, self.look.accent)),
            Run(self.say("paper.round.title"), self.ink(Face.BLACK, _TITLE)),
            Run(" · ".join(facts), self.ink(Face.SEMIBOLD)),
        ]
        rows: list[Row] = []
        for run in runs:
            rows += set_rows([Cell(0, WIDTH, wrap([run], WIDTH))], run.ink.size * _LEADING, run.ink.size)
        return (*rows, gap(2 * MM))

    def headings(self) -> tuple[Row, ...]:
        """The columns' names, on every page."""
        names = ("", *(self.say(f"paper.round.{name}") for name in ("address", "person", "paper", "found")))
        ink = Ink(Face.BOLD, _SMALL, self.look.quiet)
        cells = [
            Cell(x, width, wrap([Run(name, ink)], width)) for (x, width), name in zip(_columns(), names, strict=True)
        ]
        return (*set_rows(cells, _SMALL * _LEADING, _SMALL), Row(2 * MM, paint=self._rule))

    def stop(self, number: int, stop: RoundStop) -> tuple[Row, ...]:
        """One person: columns beside each other, boxes to tick, a line for remarks."""
        bold, body, small = self.ink(Face.BOLD), self.ink(), self.ink(size=_SMALL)
        warnings = [Run(f"\n{text}", self.ink(Face.BOLD, _SMALL)) for text in stop.warnings]
        age = [self.say("paper.round.age", years=stop.age)] if stop.age is not None else []
        phones = stop.phones or (self.say("paper.round.no_phone"),)
        paper = [self.say(f"paper.round.{stop.paper.value}")]
        if stop.due:
            paper.insert(0, self.say("paper.round.due", date=_day(stop.due)))
        told: tuple[list[Run], ...] = (
            [Run(f"{number}.", body)],
            [Run(stop.address or "–", bold), *(Run(f"\n{text}", small) for text in stop.way), *warnings],
            [Run(stop.name, bold), *(Run(f"\n{text}", body) for text in (*age, *phones))],
            [Run("\n".join(paper), small)],
        )
        cells = [Cell(x, width, wrap(runs, width)) for (x, width), runs in zip(_columns(), told, strict=False)]
        rows = set_rows(cells, _BODY * _LEADING, _BODY)
        room = max(3 * _TICK_STEP - total(rows), 0)
        return (gap(1.5 * MM), Row(0, paint=self._ticks), *rows, gap(room), Row(_REMARKS, paint=self._remarks),
                Row(2 * MM, paint=self._rule))  # fmt: skip

    def _ticks(self, painter: Painter, left: float, top: float) -> None:
        x, _ = _columns()[-1]
        for number, name in enumerate(("unchanged", "changes", "nobody")):
            y = top + number * _TICK_STEP
            painter.frame(left + x, y, _TICK, _TICK, self.look.text, 1)
            line = plain(self.say(f"paper.round.{name}"), self.ink(size=_SMALL))
            painter.line(line, left + x + _TICK + 2 * MM, y + _TICK / 2 + 0.36 * _SMALL)

    def _remarks(self, painter: Painter, left: float, top: float) -> None:
        (x, _), baseline = _columns()[1], top + _REMARKS - 2 * MM
        line: TextLine = plain(self.say("paper.round.remarks"), self.ink(size=_SMALL))
        painter.line(line, left + x, baseline)
        painter.rule(left + x + line.width + 2 * MM, baseline, left + WIDTH, baseline, self.look.line)

    def _rule(self, painter: Painter, left: float, top: float) -> None:
        painter.rule(left, top + MM, left + WIDTH, top + MM, self.look.text, 0.75)


def _day(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def _columns() -> tuple[tuple[float, float], ...]:
    """Left and width of each column."""
    found, x = [], 0.0
    for width in (_NUMBER, _ADDRESS, _PERSON, _PAPER, _TICKS):
        found.append((x, width - _GUTTER if width > _NUMBER else width - MM))
        x += width
    return tuple(found)
