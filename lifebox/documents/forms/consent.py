"""Consent by scope with the organisation's texts, and the information on personal data."""

from collections.abc import Iterable, Sequence

from lifebox.documents.card import CardPrint
from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.parts import (
    DATE_DIGITS,
    PESEL_DIGITS,
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
from lifebox.documents.typesetting import Run
from lifebox.documents.wording import capitalised
from lifebox.domain.governance import ConsentScope
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.tiers import arrange, term

BY_HAND = "…" * 20
"""Printed where the organisation has not said something that the law wants said."""


def render_consents(
    people: Sequence[CardPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    progress: Progress | None = None,
) -> bytes:
    """One consent with information a person; without people, one whose name is filled in by hand.

    The organisation's own texts are printed as they are; where it has none for a scope, the program's wording is.
    `progress` as `render_forms` has it.
    """
    kit = Kit.of(profile, language)

    def form(person: CardPrint | None) -> tuple[Letterhead, Iterable[Block]]:
        return _letterhead(person, profile, kit), _blocks(person, profile, kit)

    return render_forms(people or (None,), form, kit, kit.say("form.consent.title"), language, progress)


def _letterhead(person: CardPrint | None, profile: OrganisationProfile, kit: Kit) -> Letterhead:
    say = kit.say
    if person is None:
        return Letterhead(profile, say("form.consent.title"))
    shown = arrange(person.card, say, person.printed)
    born = say("paper.born", birth=shown.birth) if shown.birth else ""
    return Letterhead(
        profile,
        say("form.consent.title"),
        subject=shown.name,
        detail=", ".join(part for part in (born, shown.address) if part),
        code=person.code,
        marks=(person.printed.isoformat(),),
    )


def _blocks(person: CardPrint | None, profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    say = kit.say
    if person is None:
        yield Block((), (_name_by_hand(kit),))
    yield Block((), (paragraph(kit, [Run(say("form.consent.how"), kit.ink(Face.SEMIBOLD))], after=8),))
    for scope in ConsentScope:
        yield Block(heading(kit, capitalised(term(say, scope))), (_scope(scope, profile, kit),))
    rows = (
        gap(4),
        *blanks(kit, [Blank(say("form.consent.guardian"))], after=5),
        *boxes(kit, [(say("form.date"), DATE_DIGITS, say("form.date_hint"))]),
        *signatures(kit, (say("form.consent.sign_person"), say("form.consent.sign_witness"))),
    )
    yield Block(heading(kit, say("form.consent.sign")), (rows,))
    yield from clause_blocks(profile, kit)


def _name_by_hand(kit: Kit) -> tuple[Row, ...]:
    say = kit.say
    return (
        *blanks(kit, [Blank(say("form.surname")), Blank(say("form.given_names"))]),
        *blanks(kit, [Blank(say("form.address"))], after=4),
        *boxes(kit, [(say("form.birth"), DATE_DIGITS, say("form.date_hint")), (say("form.pesel"), PESEL_DIGITS, "")]),
        gap(4),
    )


def _scope(scope: ConsentScope, profile: OrganisationProfile, kit: Kit) -> tuple[Row, ...]:
    say = kit.say
    own = profile.consent_text(scope)
    text = own.text if own else say(f"form.consent.{scope.value}", operator=profile.operator)
    version = say("form.consent.version", version=own.version) if own else say("form.consent.own_version")
    rows = [
        gap(4),
        *paragraph(
            kit, [Run(text, kit.ink()), Run(f"({version})", kit.ink(size=kit.style.small, quiet=True))], after=2
        ),
    ]
    if scope is ConsentScope.RELATIVE_COPY:
        rows += blanks(kit, [Blank(say("form.consent.relative"))], after=3)
    options = (Choice(say("form.consent.agree")), Choice(say("form.consent.refuse")))
    return (*rows, *choices(kit, options, after=7))


def clause_blocks(profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    """The information that RODO Art. 13 asks for, with the organisation's data and additions."""
    say = kit.say
    own = profile.information
    version = say("form.consent.version", version=own.version) if own else say("form.consent.own_version")
    parts = (
        (say("form.clause.who"), say("form.clause.who_says", controller=controller_line(profile)), ""),
        (say("form.clause.dpo"), say("form.clause.dpo_says", contact=profile.dpo_contact or BY_HAND), ""),
        (say("form.clause.why"), say("form.clause.why_says"), ""),
        (say("form.clause.recipients"), say("form.clause.recipients_says"), own.recipients if own else ""),
        (say("form.clause.retention"), say("form.clause.retention_says"), own.retention if own else ""),
        (say("form.clause.rights"), say("form.clause.rights_says"), ""),
        (say("form.clause.free"), say("form.clause.free_says"), own.note if own else ""),
        ("", "", version),
    )
    groups = []
    for title, says, addition in parts:
        runs = [
            Run(title and f"{title}.", kit.ink(Face.BOLD)),
            Run(says, kit.ink()),
            Run(addition, kit.ink(quiet=not title)),
        ]
        groups.append(paragraph(kit, runs, after=5))
    yield Block((*heading(kit, say("form.clause.title")), gap(4)), tuple(groups))


def controller_line(profile: OrganisationProfile) -> str:
    """Who answers for the data and how to reach them."""
    controller = profile.controller
    if controller is None:
        return f"{profile.operator}, {BY_HAND}"
    parts = (controller.name, controller.address, controller.phone and f"tel. {controller.phone}", controller.email)
    return ", ".join(part for part in parts if part)
