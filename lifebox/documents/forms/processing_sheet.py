"""The sheet of processing facts: the record of processing activities, and what an assessment of its impact asks.

Sources: RODO Art. 30(1) for the record, Art. 35(7) and (9) for the questions. Answers that only the organisation can
give are left to be written by hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import Blank, Kit, blanks, heading, paragraph, signatures, table_row
from lifebox.documents.forms.sheet import Letterhead, render_form
from lifebox.documents.painter import MM
from lifebox.documents.typesetting import Run
from lifebox.domain.backups import DAYS, MONTHS, WEEKS
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.phones import show_phone
from lifebox.domain.retention import RetentionRules

_NAMES = 52 * MM
_WIDTHS = (_NAMES, WIDTH - _NAMES)
_QUESTIONS = ("describe", "necessary", "risks", "measures", "consulted", "views", "decision")
_LINES = 3


@dataclass(frozen=True, slots=True)
class ProcessingFacts:
    """What the registry knows of itself; nothing about anybody. `backup` is the day of the last good one."""

    printed: date
    people: int
    active: int
    accounts: int
    disclosures: int
    bundles: int
    folders: int
    backup: date | None
    idle_minutes: int
    rules: RetentionRules


def render_processing_sheet(facts: ProcessingFacts, profile: OrganisationProfile, language: str) -> bytes:
    """The sheet, on as many pages as it needs."""
    kit = Kit.of(profile, language)
    title, day = kit.say("form.processing.title"), facts.printed.isoformat()
    head = Letterhead(profile, title, subject=profile.operator, marks=(day,))
    return render_form(head, _blocks(facts, profile, kit), kit, language)


def _blocks(facts: ProcessingFacts, profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    say = kit.say
    rows = (
        table_row(
            kit,
            _WIDTHS,
            [[Run(say(f"form.processing.{name}"), kit.ink(Face.SEMIBOLD))], [Run(text, kit.ink())]],
        )
        for name, text in _record(facts, profile, kit)
    )
    yield Block((*heading(kit, say("form.processing.record")), gap(4)), tuple(rows))
    top: tuple[Row, ...] = (gap(8), *heading(kit, say("form.processing.assessment")), gap(4))
    for name in _QUESTIONS:
        question = paragraph(kit, [Run(say(f"form.processing.ask_{name}"), kit.ink(Face.SEMIBOLD))], after=2)
        room = [row for _ in range(_LINES) for row in blanks(kit, [Blank("")])]
        yield Block(top, ((*question, *room, gap(6)),))
        top = ()
    yield Block((), ((gap(6), *signatures(kit, [say("form.processing.sign"), say("form.processing.dpo_sign")])),))


def _record(facts: ProcessingFacts, profile: OrganisationProfile, kit: Kit) -> Iterable[tuple[str, str]]:
    say, rules, clause = kit.say, facts.rules, profile.information
    controller, gap_to_fill = profile.controller, "…" * 20
    reach = (controller.name, controller.address, controller.phone, controller.email) if controller else ()
    yield "controller", ", ".join(part for part in reach if part) or gap_to_fill
    yield "dpo", profile.dpo_contact or gap_to_fill
    yield "purposes", say("form.processing.purposes_text", programme=profile.programme)
    yield "basis", say("form.processing.basis_text")
    yield "people", say("form.processing.people_text", people=facts.people, active=facts.active)
    yield "data", say("form.processing.data_text")
    told = say(
        "form.processing.recipients_text",
        disclosures=facts.disclosures,
        bundles=facts.bundles,
        phone=show_phone(profile.duty_phone),
    )
    yield "recipients", _with(told, clause.recipients if clause else "")
    yield "transfers", say("form.processing.transfers_text")
    never = say("form.processing.never")
    kept = say(
        "form.processing.retention_text",
        deceased=rules.deceased or never,
        moved=rules.moved or never,
        unreviewed=rules.unreviewed or never,
        days=DAYS,
        weeks=WEEKS,
        months=MONTHS,
    )
    yield "retention", _with(kept, clause.retention if clause else "")
    yield (
        "security",
        say(
            "form.processing.security_text",
            accounts=facts.accounts,
            minutes=facts.idle_minutes,
            folders=facts.folders,
            backup=facts.backup.isoformat() if facts.backup else never,
        ),
    )


def _with(told: str, more: str) -> str:
    return f"{told} {more}".strip()
