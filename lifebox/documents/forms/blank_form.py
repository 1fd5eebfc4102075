"""The blank form: the whole record as places to write in, in the order of the paper, for a home visit."""

from collections.abc import Iterable, Sequence
from enum import Enum

from lifebox.documents.flow import Block, Row, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import (
    DATE_DIGITS,
    LARGE,
    NORMAL,
    PESEL_DIGITS,
    PHONE_DIGITS,
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
from lifebox.documents.typesetting import Run
from lifebox.documents.wording import capitalised
from lifebox.domain.codes import BoxCode
from lifebox.domain.governance import Section
from lifebox.domain.identity import HazardKind, Household, LegalRole, Sex
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import (
    AlertKind,
    AllergyKind,
    BloodSource,
    BloodType,
    DirectiveKind,
    Level,
    MriSafety,
    ResultKind,
    Severity,
)
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.tiers import term

Rows = tuple[Row, ...]

_CONTACTS, _MEDICINE_ROWS, _LIST_ROWS, _FEW_ROWS = 3, 10, 6, 4
_POSTCODE = (2, 3)


def render_blank_forms(
    codes: Sequence[BoxCode | None],
    profile: OrganisationProfile,
    language: str,
    *,
    large: bool = False,
    progress: Progress | None = None,
) -> bytes:
    """One form a code; None gives a form without code, which gets one when it is typed in.

    `large` sets words in 18 pt and gives handwriting more room. `progress` as `render_forms` has it.
    """
    kit = Kit.of(profile, language, LARGE if large else NORMAL)
    title = kit.say("form.blank.title")

    def form(code: BoxCode | None) -> tuple[Letterhead, Iterable[Block]]:
        return Letterhead(profile, title, detail=kit.say("form.blank.how"), code=code), _Form(kit).blocks()

    return render_forms(codes, form, kit, title, language, progress)


class _Form:
    """The parts of the form, each a block under its heading."""

    def __init__(self, kit: Kit) -> None:
        self._kit, self._say = kit, kit.say

    def blocks(self) -> Iterable[Block]:
        """All parts in the order of the paper."""
        parts: dict[Section, Iterable[Rows]] = {
            Section.IDENTITY: self._identity(),
            Section.RESIDENCE: self._residence(),
            Section.CONTACTS: self._contacts(),
            Section.ALERTS: self._alerts(),
            Section.ALLERGIES: self._allergies(),
            Section.CONDITIONS: self._conditions(),
            Section.MEDICINES: self._medicines(),
            Section.IMPLANTS: self._implants(),
            Section.HISTORY: self._history(),
            Section.DIRECTIVES: self._directives(),
            Section.FUNCTIONING: self._functioning(),
            Section.MISSING: self._missing(),
            Section.PROVIDERS: self._providers(),
        }
        for number, (section, groups) in enumerate(parts.items(), start=1):
            title = f"{number}. {self._say(f'Section.{section.value}')}"
            yield Block((*heading(self._kit, title), gap(5)), (*groups, (gap(6),)))
        yield Block((*heading(self._kit, self._say("form.consent.sign")), gap(5)), tuple(self._signing()))

    def _write(self, *labels: str, lines: int = 1) -> Rows:
        return blanks(self._kit, [Blank(label) for label in labels], lines=lines)

    def _shares(self, *places: tuple[str, float]) -> Rows:
        return blanks(self._kit, [Blank(label, share) for label, share in places])

    def _tick(self, members: Iterable[Enum], label: str = "") -> Rows:
        return choices(self._kit, [Choice(term(self._say, member)) for member in members], label=label)

    def _yes_no(self, label: str) -> Rows:
        return choices(self._kit, [Choice(self._say("form.yes")), Choice(self._say("form.no"))], label=label)

    def _knowledge(self) -> Rows:
        return self._tick(Knowledge)

    def _table(self, columns: Sequence[tuple[str, float]], count: int, centred: frozenset[int] = frozenset()) -> Rows:
        """Empty rows under a head, all on one page."""
        whole = sum(share for _, share in columns)
        widths = [WIDTH * share / whole for _, share in columns]
        head = table_head(self._kit, widths, [label for label, _ in columns], centred)
        return (head, *table_row(self._kit, widths, least=self._kit.style.line) * count, gap(6))

    def _date(self, label: str) -> tuple[str, Sequence[int], str]:
        return label, DATE_DIGITS, self._say("form.date_hint")

    def _identity(self) -> Iterable[Rows]:
        say = self._say
        yield self._write(say("form.surname"))
        yield self._write(say("form.given_names"))
        yield self._write(say("form.used_name"))
        yield boxes(self._kit, [self._date(say("form.birth")), (say("form.pesel"), PESEL_DIGITS, "")])
        yield self._tick([Sex.FEMALE, Sex.MALE], say("form.sex"))
        yield self._shares((say("form.document"), 1), (say("form.languages"), 1))
        yield self._yes_no(say("form.interpreter"))
        yield self._write(say("form.blank.weight"), say("form.blank.height"), say("form.blank.measured"))
        yield self._tick([Household.ALONE, Household.WITH_OTHERS], say("form.household"))
        yield self._write(say("form.lives_with"))
        yield self._write(say("form.marks"), lines=2)

    def _residence(self) -> Iterable[Rows]:
        say = self._say
        yield self._shares((say("form.blank.street"), 4), (say("form.blank.building"), 1), (say("form.blank.flat"), 1))
        yield boxes(self._kit, [(say("form.blank.postcode"), _POSTCODE, "")])
        yield self._write(say("form.blank.town"))
        yield self._write(say("form.staircase"), say("form.floor"), say("form.intercom"), say("form.gate_code"))
        yield self._yes_no(say("form.lift"))
        yield boxes(self._kit, [(say("form.phones"), PHONE_DIGITS, ""), (say("form.phones"), PHONE_DIGITS, "")])
        yield self._write(say("form.key_holders"))
        yield self._write(say("form.box_place"))
        named = (kind for kind in HazardKind if kind is not HazardKind.OTHER)
        yield self._tick(named, say("form.hazards"))
        yield self._write(say("form.blank.hazard_note"))
        yield self._write(say("form.pets"))
        yield self._write(say("form.telecare"), say("form.blank.telecare_phone"))
        yield self._write(say("form.access"), lines=2)

    def _contacts(self) -> Iterable[Rows]:
        say = self._say
        flags = [say("contact.keys"), say("contact.pets"), say("form.may_be_told"), say("contact.no_health")]
        flags += [term(say, role) for role in (LegalRole.GUARDIAN, LegalRole.ATTORNEY)]
        for number in range(1, _CONTACTS + 1):
            yield (
                *self._shares((f"{number}. {say('form.blank.contact')}", 3), (say("form.blank.relation"), 2)),
                *boxes(self._kit, [(say("form.blank.phone"), PHONE_DIGITS, "")] * 2),
                *self._write(say("form.blank.hours"), say("form.blank.distance"), say("form.blank.informed")),
                *choices(self._kit, [Choice(flag) for flag in flags], after=9),
            )

    def _alerts(self) -> Iterable[Rows]:
        yield self._tick(AlertKind)
        yield self._write(self._say("form.blank.alert_detail"), lines=2)

    def _allergies(self) -> Iterable[Rows]:
        say = self._say
        yield (
            *self._knowledge(),
            *self._table(
                [(say("form.blank.agent"), 4), (say("form.blank.reaction"), 4), (say("form.blank.severity"), 3)],
                _FEW_ROWS,
            ),
        )
        yield self._legend([s for s in Severity if s is not Severity.UNKNOWN], say("form.blank.severity"))
        yield self._legend(AllergyKind, say("form.blank.kind"))

    def _legend(self, members: Iterable[Enum], label: str = "") -> Rows:
        """The words that a column of a table takes; some name the column themselves."""
        ink = self._kit.ink(size=self._kit.style.small, quiet=True)
        words = ", ".join(term(self._say, member) for member in members)
        return paragraph(self._kit, [Run(f"{label}: {words}" if label else words, ink)])

    def _conditions(self) -> Iterable[Rows]:
        say = self._say
        yield (
            *self._knowledge(),
            *self._table(
                [(say("form.blank.condition"), 5), (say("form.blank.since"), 1.4), (say("form.blank.note"), 3)],
                _LIST_ROWS,
            ),
        )

    def _medicines(self) -> Iterable[Rows]:
        say = self._say
        times = [(say(f"paper.{key}"), 1.15) for key in ("morning", "noon", "evening", "night")]
        if self._kit.style is LARGE:
            times = [(label, 1.6) for label, _ in times]
        columns = [(say("form.doctor.medicine"), 5.4), *times, (say("paper.how_why"), 3.4)]
        yield *self._knowledge(), *self._table(columns, _MEDICINE_ROWS, frozenset({1, 2, 3, 4}))
        yield self._write(say("form.blank.medicines_place"))

    def _implants(self) -> Iterable[Rows]:
        say = self._say
        yield (
            *self._knowledge(),
            *self._table(
                [
                    (say("form.blank.implant"), 4),
                    (say("form.blank.since"), 1.3),
                    (say("form.blank.model"), 3),
                    (say("form.blank.mri"), 2),
                ],
                _FEW_ROWS,
            ),
        )
        yield self._legend(MriSafety)

    def _history(self) -> Iterable[Rows]:
        say = self._say
        yield self._table(
            [(say("form.blank.stay"), 5), (say("form.blank.when"), 1.3), (say("form.blank.where"), 3)], _FEW_ROWS
        )
        groups = [Choice(group.value) for group in BloodType]
        yield choices(self._kit, groups, label=say("form.blank.blood"))
        yield self._tick([s for s in BloodSource if s is not BloodSource.UNKNOWN], say("form.blank.blood_source"))
        kinds = [term(say, kind) for kind in ResultKind if kind is not ResultKind.OTHER]
        yield self._write(*(say("form.blank.result", name=capitalised(kind)) for kind in kinds))
        yield self._write(say("form.blank.vaccinations"))
        yield self._write(say("form.blank.medical_note"), lines=2)

    def _directives(self) -> Iterable[Rows]:
        yield self._tick(DirectiveKind)
        yield self._write(self._say("form.blank.paper_place"), lines=2)

    def _functioning(self) -> Iterable[Rows]:
        say = self._say
        levels = [level for level in Level if level is not Level.UNKNOWN]
        for key in (
            say("functioning.hearing"),
            say("functioning.sight"),
            say("functioning.speech"),
            say("functioning.mobility"),
            say("functioning.memory"),
            say("functioning.swallowing"),
        ):
            yield (*self._tick(levels, key), *self._write(say("form.blank.helps")))
        yield self._write(say("form.blank.diet"))
        yield self._write(say("form.blank.how_to_talk"), lines=2)

    def _missing(self) -> Iterable[Rows]:
        say = self._say
        yield paragraph(self._kit, [Run(say("form.blank.missing_says"), self._kit.ink(Face.SEMIBOLD))], after=5)
        for label in (say("form.habits"), say("form.routes"), say("form.former_addresses"), say("form.calms")):
            yield self._write(label)

    def _providers(self) -> Iterable[Rows]:
        say = self._say
        for who in (
            say("provider.family_doctor"),
            say("provider.nurse"),
            say("provider.carer"),
            say("provider.social_worker"),
        ):
            yield self._shares(
                (f"{who.removesuffix(':')}: {say('form.blank.provider')}", 3), (say("form.blank.phone_hours"), 2)
            )

    def _signing(self) -> Iterable[Rows]:
        say = self._say
        yield boxes(self._kit, [self._date(say("form.date"))])
        yield signatures(self._kit, (say("form.blank.sign_person"), say("form.blank.sign_worker")), 24 * MM)
