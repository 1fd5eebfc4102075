"""Who was read whose record: the sheet of one person with names, the sheet of a month with none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import Kit, heading, paragraph, table_head, table_row
from lifebox.documents.forms.sheet import Letterhead, render_form
from lifebox.documents.painter import MM, Painter
from lifebox.documents.typesetting import Run, plain
from lifebox.documents.wording import joined
from lifebox.domain.codes import BoxCode
from lifebox.domain.disclosure import Addition, Disclosure, DisclosureNote
from lifebox.domain.disclosure_report import MonthReport
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Say
from lifebox.domain.tiers import term

_WHEN, _WHO, _OFFICER = 31 * MM, 52 * MM, 27 * MM
_WHY = WIDTH - _WHEN - _WHO - _OFFICER
_DAY, _LOGIN = 31 * MM, 60 * MM
_COUNT = 26 * MM
_BARS, _LABELS = 34 * MM, 6 * MM
_SHOWN_HOURS = 3
"""Every so many hours one is named below its bar."""


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody of the office who opened the record at the desk: how often on a day."""

    day: date
    login: str
    what: str
    count: int


@dataclass(frozen=True, slots=True)
class PersonDisclosures:
    """All disclosures of one record, newest first. Times are printed as they are given: local ones are meant.

    Of `looks` None says that they are not part of this sheet.
    """

    name: str
    birth: str
    code: BoxCode | None
    made: date
    disclosures: tuple[Disclosure, ...]
    looks: tuple[Look, ...] | None = None


def render_person_disclosures(report: PersonDisclosures, profile: OrganisationProfile, language: str) -> bytes:
    """The sheet of one person, for the person or for who answers for the data."""
    kit = Kit.of(profile, language)
    say = kit.say
    letterhead = Letterhead(
        profile,
        say("report.person.title"),
        subject=joined(report.name, report.birth),
        detail=say("report.person.says", date=report.made.isoformat()),
        code=report.code,
        marks=(report.made.isoformat(),),
    )
    return render_form(letterhead, _person_blocks(report, kit), kit, language)


def render_month_disclosures(report: MonthReport, made: date, profile: OrganisationProfile, language: str) -> bytes:
    """The sheet of a month: figures, and nobody's name."""
    kit = Kit.of(profile, language)
    say = kit.say
    letterhead = Letterhead(
        profile,
        say("report.month.title"),
        subject=month_name(report.first, say),
        detail=say("report.month.says", date=made.isoformat()),
        marks=(report.first.strftime("%Y-%m"), made.isoformat()),
    )
    return render_form(letterhead, _month_blocks(report, kit), kit, language)


def month_name(first: date, say: Say) -> str:
    """`listopad 2026`."""
    return f"{say(f'month.{first.month}')} {first.year}"


def minutes(span: timedelta | None) -> str:
    """`7:05`, a dash for none."""
    if span is None:
        return "–"
    whole, seconds = divmod(round(span.total_seconds()), 60)
    return f"{whole}:{seconds:02d}"


def asked(note: DisclosureNote, say: Say) -> str:
    """Who asked: the service, the caller and the number called back."""
    verified = say("report.verified") if note.verified else ""
    called = joined(say("form.copy.call_back", phone=note.call_back), verified) if note.call_back else verified
    return joined(term(say, note.service) if note.service else "", note.caller, called) or say("report.not_noted")


def reason(note: DisclosureNote, say: Say) -> str:
    """What for, of which incident, and what was read."""
    return joined(
        note.purpose,
        say("form.copy.incident", number=note.incident) if note.incident else "",
        say("form.copy.read", what=", ".join(read_words(note, say))) if note.read else "",
        note.remark,
    )


def read_words(note: DisclosureNote, say: Say) -> tuple[str, ...]:
    """What was read: the names of tiers with the numbers of lines, and the missing-person profile."""
    return tuple(_part(part, say) for part in note.read)


def _part(part: str, say: Say) -> str:
    first, _, lines = part.partition(" ")
    known = {"R": "Tier.R", "Y": "Tier.Y", "G": "Tier.G", "missing": "Section.missing"}.get(first)
    return f"{say(known)} {lines}".strip() if known else part


def _person_blocks(report: PersonDisclosures, kit: Kit) -> Iterable[Block]:
    say = kit.say
    widths = (_WHEN, _WHO, _WHY, _OFFICER)
    names = [say(f"report.person.{name}") for name in ("when", "who", "why", "officer")]
    groups = [_disclosure_rows(one, kit, widths) for one in report.disclosures]
    yield _table(say("form.copy.disclosures"), names, widths, groups, kit, nothing=say("form.copy.nobody"))
    if report.looks is not None:
        columns = (_DAY, _LOGIN, WIDTH - _DAY - _LOGIN)
        names = [say(f"report.looks.{name}") for name in ("day", "login", "what")]
        groups = [_look_rows(one, kit, columns) for one in report.looks]
        yield _table(say("report.looks.title"), names, columns, groups, kit, nothing=say("form.copy.nobody"))


def _table(
    title: str,
    names: Sequence[str],
    widths: Sequence[float],
    groups: Sequence[tuple[Row, ...]],
    kit: Kit,
    *,
    nothing: str,
    centred: frozenset[int] = frozenset(),
) -> Block:
    if not groups:
        return Block((*heading(kit, title), gap(5)), ((*paragraph(kit, [Run(nothing, kit.ink())]), gap(8)),))
    head = (*heading(kit, title), gap(3), table_head(kit, widths, names, centred))
    return Block(head, (*groups[:-1], (*groups[-1], gap(10))))


def _disclosure_rows(one: Disclosure, kit: Kit, widths: Sequence[float]) -> tuple[Row, ...]:
    say, note = kit.say, one.told
    until = one.closed.strftime("%H:%M") if one.closed else say("report.still_open")
    when = f"{one.opened:%d.%m.%Y}\n{one.opened:%H:%M}–{until}"
    small = kit.ink(size=kit.style.small)
    added = [Run(f"\n{_added(addition, say)}", small) for addition in one.additions]
    cells = (
        [Run(when, kit.ink())],
        [Run(asked(note, say), kit.ink(Face.SEMIBOLD))],
        [Run(reason(note, say) or say("report.not_noted"), kit.ink()), *added],
        [Run(f"{one.login}\n", kit.ink()), Run(say("paper.version", number=one.revision), small)],
    )
    return table_row(kit, widths, cells)


def _added(addition: Addition, say: Say) -> str:
    return say("report.added", date=f"{addition.at:%d.%m.%Y %H:%M}", login=addition.login)


def _look_rows(one: Look, kit: Kit, widths: Sequence[float]) -> tuple[Row, ...]:
    times = kit.say("report.times", count=one.count) if one.count > 1 else ""
    texts_ = (f"{one.day:%d.%m.%Y}", one.login, joined(one.what, times))
    return table_row(kit, widths, [[Run(text, kit.ink())] for text in texts_])


def _month_blocks(report: MonthReport, kit: Kit) -> Iterable[Block]:
    say = kit.say
    figures = (
        ("total", str(report.total)),
        ("verified", str(report.verified)),
        ("by_time", str(report.closed_by_time)),
        ("median", minutes(report.median)),
        ("longest", minutes(report.longest)),
        ("exercises", str(report.exercises)),
    )
    yield _counts("report.month.figures", [(say(f"report.month.{key}"), value) for key, value in figures], kit)
    services = [(term(say, one) if one else say("report.not_noted"), str(count)) for one, count in report.services]
    yield _counts("report.month.services", services, kit)
    purposes = [(purpose, str(count)) for purpose, count in report.purposes]
    rest = (("report.month.rare", report.rare_purposes), ("report.not_noted", report.without_purpose))
    yield _counts("report.month.purposes", [*purposes, *((say(key), str(n)) for key, n in rest if n)], kit)
    yield Block((*heading(kit, say("report.month.hours")), gap(6)), ((_hours(report.hours, kit), gap(6)),))
    yield Block((), (paragraph(kit, [Run(say("report.month.told"), kit.ink(size=kit.style.small, quiet=True))]),))


def _counts(title: str, pairs: Sequence[tuple[str, str]], kit: Kit) -> Block:
    widths = (WIDTH - _COUNT, _COUNT)
    rows = [
        table_row(kit, widths, [[Run(name, kit.ink())], [Run(value, kit.ink(Face.BOLD))]], centred=frozenset({1}))
        for name, value in pairs
    ]
    if not rows:
        rows = [(*paragraph(kit, [Run(kit.say("report.month.none"), kit.ink())]),)]
    return Block((*heading(kit, kit.say(title)), gap(4)), (*rows[:-1], (*rows[-1], gap(8))))


def _hours(hours: Sequence[int], kit: Kit) -> Row:
    """A bar an hour of the day, the count above it, some hours below."""
    most, step, look = max(*hours, 1), WIDTH / len(hours), kit.look
    small = kit.ink(Face.REGULAR, kit.style.small)
    top = kit.style.leading(kit.style.small)

    def paint(painter: Painter, left: float, y: float) -> None:
        base = y + top + _BARS
        for hour, count in enumerate(hours):
            middle = left + (hour + 0.5) * step
            high = _BARS * count / most
            if count:
                painter.fill(middle - step * 0.36, base - high, step * 0.72, high, look.accent)
                painter.centred(plain(str(count), small), middle, base - high - 2)
            if hour % _SHOWN_HOURS == 0:
                painter.centred(plain(f"{hour}", small), middle, base + _LABELS - 1)
        painter.rule(left, base, left + WIDTH, base, look.text, 0.75)

    return Row(top + _BARS + _LABELS, paint)
