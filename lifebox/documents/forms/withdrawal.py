"""The confirmation for somebody who withdrew: what was erased, what stays and why, what is yet to be collected."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lifebox.documents.flow import Block, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.parts import Kit, heading, paragraph, signatures
from lifebox.documents.forms.sheet import Letterhead, render_form
from lifebox.documents.typesetting import Run
from lifebox.documents.wording import capitalised
from lifebox.domain.boxes import PrintRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.tiers import term


@dataclass(frozen=True, slots=True)
class WithdrawalPrint:
    """What was erased on a day, counted, and what lies outside the program; `bundles` name who holds each."""

    name: str
    code: BoxCode | None
    day: date
    revisions: int
    attachments: int
    disclosures: int
    papers: tuple[PrintRecord, ...]
    bundles: tuple[str, ...]


def render_withdrawal(sheet: WithdrawalPrint, profile: OrganisationProfile, language: str) -> bytes:
    """One page for the person, with the signature of whoever erased the record."""
    kit = Kit.of(profile, language)
    head = Letterhead(profile, kit.say("form.withdrawal.title"), subject=sheet.name, marks=(sheet.day.isoformat(),))
    return render_form(head, _blocks(sheet, profile, kit), kit, language)


def _blocks(sheet: WithdrawalPrint, profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    say = kit.say
    code = sheet.code.printed if sheet.code else "–"
    says = say("form.withdrawal.says", operator=profile.operator, day=sheet.day.isoformat(), code=code)
    yield Block((), (paragraph(kit, [Run(says, kit.ink())], after=8),))
    erased = say("form.withdrawal.erased_says", revisions=sheet.revisions, attachments=sheet.attachments)
    yield _told(kit, "form.withdrawal.erased", [erased])
    kept = [say("form.withdrawal.kept_says")]
    kept += [say("form.withdrawal.disclosures", count=sheet.disclosures)] if sheet.disclosures else []
    yield _told(kit, "form.withdrawal.kept", [*kept, say("form.withdrawal.backups")])
    papers = [
        f"{capitalised(term(say, made.kind))}, {made.printed.astimezone().date().isoformat()}" for made in sheet.papers
    ]
    bundles = [say("form.withdrawal.bundle", who=who) for who in sheet.bundles]
    outside = [*papers, *bundles] or [say("form.withdrawal.nothing")]
    yield _told(kit, "form.withdrawal.collect", outside)
    yield Block((), (paragraph(kit, [Run(say("form.withdrawal.again"), kit.ink(Face.SEMIBOLD))], after=8),))
    yield Block((), ((gap(10), *signatures(kit, [say("form.withdrawal.sign")])),))


def _told(kit: Kit, title: str, lines: list[str]) -> Block:
    rows = tuple(paragraph(kit, [Run(line, kit.ink())], after=3) for line in lines)
    return Block((*heading(kit, kit.say(title)), gap(4)), rows)
