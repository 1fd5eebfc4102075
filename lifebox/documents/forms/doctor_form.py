"""The doctor's form: Part I as the registry has it, room to correct each entry, ticks, signature and stamp."""

from collections.abc import Iterable, Sequence

from lifebox.documents.card import CardPrint
from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import (
    DATE_DIGITS,
    Blank,
    Choice,
    Kit,
    blanks,
    boxes,
    choices,
    heading,
    paragraph,
    signatures,
    table_head,
    table_row,
)
from lifebox.documents.forms.sheet import Letterhead, Progress, render_forms
from lifebox.documents.painter import MM
from lifebox.documents.typesetting import Run, plain
from lifebox.documents.wording import medicine_notes, worded_section
from lifebox.domain.attestations import MEDICAL_SECTIONS
from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import AlertState, Medicine
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.tiers import Item, arrange, dose_line

_CORRECTION = 46 * MM
_TWO = (WIDTH - _CORRECTION, _CORRECTION)
_NAME, _DOSE = 50 * MM, 12.5 * MM
_MEDICINE = (_NAME, *[_DOSE] * 4, WIDTH - _NAME - 4 * _DOSE - _CORRECTION, _CORRECTION)
_DOSES = frozenset({1, 2, 3, 4})
_LEAST = 10 * MM
_EMPTY_ROWS = {Section.MEDICINES: 3, Section.ALERTS: 1, Section.DIRECTIVES: 1}
_OTHER_EMPTY_ROWS = 2
_PWZ_DIGITS = (7,)


def render_doctor_form(
    people: Sequence[CardPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    progress: Progress | None = None,
) -> bytes:
    """Part I of these cards for family doctors, each person from a page of their own on.

    Every section has a box to tick and empty rows to add to. Name and code, QR 0 and revision stand on each page, so
    that a signed page that comes back alone is known. `progress` as `render_forms` has it. No photo, no QR 2.
    """
    kit = Kit.of(profile, language)
    say = kit.say
    title = say("form.doctor.title")

    def form(person: CardPrint) -> tuple[Letterhead, Iterable[Block]]:
        shown = arrange(person.card, say, person.printed)
        letterhead = Letterhead(
            profile,
            title,
            subject=shown.name,
            detail=say("paper.born", birth=shown.birth) if shown.birth else "",
            code=person.code,
            marks=(
                say("paper.version", number=person.revision),
                person.printed.isoformat(),
                say("paper.valid", date=person.valid_until.isoformat()),
            ),
        )
        return letterhead, _blocks(person, kit)

    return render_forms(people, form, kit, title, language, progress)


def _blocks(person: CardPrint, kit: Kit) -> Iterable[Block]:
    yield Block((), (paragraph(kit, [Run(kit.say("form.doctor.how"), kit.ink())], after=8),))
    for section in MEDICAL_SECTIONS:
        yield _medicines(person.card, kit) if section is Section.MEDICINES else _section(person.card, section, kit)
    yield _signing(kit)


def _section(card: Card, section: Section, kit: Kit) -> Block:
    say = kit.say
    # What somebody rejected is no business of the doctor's.
    kept = [alert for alert in card.medical.alerts if alert.state is not AlertState.REJECTED]
    open_ones = card.medical.model_copy(update={"alerts": tuple(kept)})
    worded = worded_section(card.model_copy(update={"medical": open_ones}), section, say)
    head = (
        *heading(kit, worded.heading, say("form.doctor.confirm")),
        table_head(kit, _TWO, (say("form.doctor.recorded"), say("form.doctor.correction"))),
    )
    groups = [_entry(item, kit) for item in worded.items]
    return Block(head, (*_unstated(section, worded.knowledge, kit), *_closed(groups, section, _TWO, kit)))


def _entry(item: Item, kit: Kit) -> tuple[Row, ...]:
    runs = [Run(item.lead, kit.ink(Face.BOLD)), Run(item.detail, kit.ink())]
    return table_row(kit, _TWO, (runs,), least=_LEAST)


def _unstated(section: Section, knowledge: Knowledge, kit: Kit) -> Iterable[tuple[Row, ...]]:
    """What is known where nothing is listed, to be ticked otherwise; only where absence is told from ignorance."""
    if knowledge is Knowledge.STATED or section not in _LISTINGS:
        return
    say = kit.say
    options = [Choice(say(f"Knowledge.{known.value}"), known is knowledge) for known in Knowledge]
    yield (gap(3), *choices(kit, options))


_LISTINGS = frozenset({Section.ALLERGIES, Section.CONDITIONS, Section.MEDICINES, Section.IMPLANTS})


def _closed(
    groups: Sequence[tuple[Row, ...]], section: Section, widths: Sequence[float], kit: Kit
) -> Iterable[tuple[Row, ...]]:
    """The rows, empty ones to add to, and space below the last."""
    empty = [table_row(kit, widths, least=_LEAST)] * _EMPTY_ROWS.get(section, _OTHER_EMPTY_ROWS)
    return (*groups, *empty[:-1], (*empty[-1], gap(14)))


def _medicines(card: Card, kit: Kit) -> Block:
    """Doses in columns of their own, so that a changed one is written below the printed one."""
    say = kit.say
    listing = card.medical.medicines
    labels = (
        say("form.doctor.medicine"),
        *(say(f"paper.{time}") for time in ("morning", "noon", "evening", "night")),
        say("paper.how_why"),
        say("form.doctor.correction"),
    )
    head = (
        *heading(kit, say("Section.medicines"), say("form.doctor.confirm")),
        table_head(kit, _MEDICINE, labels, _DOSES),
    )
    groups = [_medicine(medicine, kit) for medicine in listing.items]
    if card.medical.medicines_place:
        groups.append(_entry(Item(say("card.medicines_place"), card.medical.medicines_place), kit))
    unstated = _unstated(Section.MEDICINES, listing.knowledge, kit)
    return Block(head, (*unstated, *_closed(groups, Section.MEDICINES, _MEDICINE, kit)))


def _medicine(medicine: Medicine, kit: Kit) -> tuple[Row, ...]:
    say = kit.say
    strong, regular = kit.ink(Face.BOLD), kit.ink()
    name = [Run(medicine.title, strong)]
    if medicine.trade_name and medicine.substance:
        name.append(Run(f"({medicine.substance})", regular))
    name.append(Run(medicine.form, regular))
    dose, notes = medicine.dose, [medicine_notes(medicine, say)]
    in_columns = any(dose.times) and all(plain(time, strong).width <= _DOSE - 2 for time in dose.times)
    if in_columns:
        doses = [[Run(amount or "–", strong)] for amount in dose.times]
        notes = [dose.text, say("dose.as_needed") if medicine.as_needed else "", *notes]
    else:
        doses = [[Run(dose_line(medicine, say) or say("dose.missing"), strong)], [], [], []]
    told = [Run("; ".join(note for note in notes if note), regular)]
    return table_row(kit, _MEDICINE, (name, *doses, told), centred=_DOSES, least=_LEAST * 1.3, spans=not in_columns)


def _signing(kit: Kit) -> Block:
    say = kit.say
    rows = (
        *heading(kit, say("form.doctor.sign")),
        gap(4),
        *paragraph(kit, [Run(say("form.doctor.sign_says"), kit.ink())], after=6),
        *blanks(kit, [Blank(say("form.doctor.name"), 3), Blank(say("form.doctor.clinic"), 4)], after=4),
        *boxes(
            kit,
            [
                (say("form.doctor.pwz"), _PWZ_DIGITS, ""),
                (say("form.date"), DATE_DIGITS, say("form.date_hint")),
            ],
        ),
        *signatures(kit, (say("form.doctor.stamp"), say("form.signature"))),
    )
    return Block((), (rows,))
