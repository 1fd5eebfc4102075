"""One row of a list: a card, or the reason why there is none, and what somebody should look at."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate, years_between
from lifebox.domain.folding import words
from lifebox.domain.governance import Consent, ConsentForm, ConsentScope, Governance
from lifebox.domain.identity import Identity, Sex
from lifebox.domain.pesel import LENGTH, pesel_facts, tidy_pesel
from lifebox.interop.intake.cells import Cells, gather_cells
from lifebox.interop.intake.days import read_day
from lifebox.interop.intake.fields import FieldKey
from lifebox.interop.intake.findings import Finding, FindingSeverity, Problem
from lifebox.interop.intake.mapping import Mapping
from lifebox.interop.intake.names import proper_case, read_full_name, read_sex
from lifebox.interop.intake.parts import Parts, read_parts
from lifebox.interop.intake.remarks import ConsentReading, ConsentState, read_consent
from lifebox.interop.intake.tables import TableRow

_OLDEST = 115


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """What became of a row. `card` is None exactly where a finding rejects it; `line` as in `TableRow`.

    `box_issued` is when the box was handed over; a month alone is allowed. `refused` says who refused consent, only so
    that somebody already in the registry can be found; it is never stored. `kept` counts the cells that stay on the
    card as they were written since they were not understood, or not whole.
    """

    line: int
    card: Card | None
    findings: tuple[Finding, ...]
    consent: ConsentState
    box_issued: PartialDate | None
    refused: Card | None = None
    kept: int = 0

    @property
    def rejections(self) -> tuple[Problem, ...]:
        """Why there is no card; empty where there is one."""
        return tuple(f.key for f in self.findings if f.severity is FindingSeverity.REJECT)


def read_row(row: TableRow, mapping: Mapping, *, area_code: str, default_town: str, today: date) -> IntakeRow:
    """Read one row. Never raises over what a cell says; nothing a cell says is lost on the way to the card."""
    cells = gather_cells(row, mapping)
    identity = _identity(cells, today)
    consent = _consent(cells, today)
    issued = _box_issued(cells, today)
    parts = read_parts(cells, area_code, default_town, today)
    if not (identity.surname or identity.given_names):
        cells.findings.append(Finding(row.line, "", Problem.NO_NAME))
    if identity.birth is None:
        cells.findings.append(Finding(row.line, "", Problem.NO_BIRTH))
    rejected = any(f.severity is FindingSeverity.REJECT for f in cells.findings)
    card = None if rejected else _card(cells, identity, consent, parts)
    refused = _card(cells, identity, consent, parts) if consent.state is ConsentState.REFUSED else None
    return IntakeRow(row.line, card, tuple(dict.fromkeys(cells.findings)), consent.state, issued, refused, cells.kept)


def _identity(cells: Cells, today: date) -> Identity:
    names = _names(cells)
    birth = _birth(cells, today)
    sex = read_sex(cells.text(FieldKey.SEX))
    if sex is None:
        cells.tell(FieldKey.SEX, Problem.SEX_UNREADABLE, keep=True)
    pesel = _pesel(cells)
    facts = pesel_facts(pesel, today) if pesel else None
    if pesel and facts is None:
        wrong = Problem.PESEL_CHECK_DIGIT if len(pesel) == LENGTH else Problem.PESEL_LENGTH
        cells.tell(FieldKey.PESEL, wrong)
    if facts:
        stated, stated_sex = PartialDate.of(facts.birth), Sex.FEMALE if facts.female else Sex.MALE
        if birth is None:
            birth = stated
            cells.tell(FieldKey.PESEL, Problem.BIRTH_FROM_PESEL)
        elif not birth.agrees_with(stated):
            cells.tell(FieldKey.PESEL, Problem.PESEL_BIRTH_DISAGREES)
        if not sex or sex is Sex.UNKNOWN:
            sex = stated_sex
            cells.tell(FieldKey.PESEL, Problem.SEX_FROM_PESEL)
        elif sex is not stated_sex:
            cells.tell(FieldKey.PESEL, Problem.PESEL_SEX_DISAGREES)
    if birth and years_between(birth.latest, today) > _OLDEST:
        cells.tell(FieldKey.BIRTH, Problem.BIRTH_IMPLAUSIBLE)
    return Identity(**names, birth=birth, sex=sex or Sex.UNKNOWN, pesel=pesel)


def _names(cells: Cells) -> dict[str, Any]:
    names = {
        "surname": proper_case(cells.line_of(FieldKey.SURNAME)),
        "given_names": proper_case(cells.line_of(FieldKey.GIVEN_NAMES)),
        "used_name": cells.line_of(FieldKey.USED_NAME),
    }
    if whole := cells.line_of(FieldKey.FULL_NAME):
        heading = words(cells.by_field[FieldKey.FULL_NAME][0][0])
        given_at = next((i for i, word in enumerate(heading) if word.startswith("imi")), 99)
        surname_at = next((i for i, word in enumerate(heading) if word.startswith("nazwisk")), 50)
        read = read_full_name(whole, given_first=given_at < surname_at)
        names = {key: value or getattr(read, key) for key, value in names.items()}
        if read.assumed:
            cells.tell(FieldKey.FULL_NAME, Problem.NAME_ORDER_ASSUMED)
        shown = words(" ".join(names.values()))
        cells.tell(FieldKey.FULL_NAME, None, keep=not set(words(whole)) <= set(shown))
    for key in (FieldKey.SURNAME, FieldKey.GIVEN_NAMES):
        # A name needs a letter: "-" or "?" says that there is none.
        if names[key.value] and not words(names[key.value]):
            cells.tell(key, None, keep=True)
            names[key.value] = ""
    return names


def _birth(cells: Cells, today: date) -> PartialDate | None:
    read = read_day(cells.text(FieldKey.BIRTH), today)
    problem = read.problem
    if problem is Problem.FUTURE_DATE:
        problem = Problem.FUTURE_BIRTH
    elif problem is Problem.DATE_UNREADABLE:
        problem = Problem.BIRTH_UNREADABLE if words(cells.text(FieldKey.BIRTH)) else None
    cells.tell(FieldKey.BIRTH, problem, keep=read.day is None)
    return read.day


def _pesel(cells: Cells) -> str:
    """The number as it was meant; what is no number stays with the source texts."""
    written = cells.line_of(FieldKey.PESEL)
    pesel = tidy_pesel(written)
    if not pesel.isdecimal():
        digits = any(map(str.isdigit, pesel))
        cells.tell(FieldKey.PESEL, Problem.PESEL_UNREADABLE if digits else None, keep=True)
        return pesel if digits else ""
    if len(pesel) > sum(map(str.isdigit, written.removesuffix(".0"))):
        cells.tell(FieldKey.PESEL, Problem.PESEL_ZEROS_RESTORED)
    return pesel


def _box_issued(cells: Cells, today: date) -> PartialDate | None:
    read = read_day(cells.text(FieldKey.BOX_ISSUED), today)
    cells.tell(FieldKey.BOX_ISSUED, read.problem, keep=read.day is None)
    return read.day


def _consent(cells: Cells, today: date) -> ConsentReading:
    consent = read_consent(cells.text(FieldKey.CONSENT), today)
    cells.tell(FieldKey.CONSENT, consent.problem, keep=consent.problem is not None)
    if consent.state is ConsentState.REFUSED:
        cells.tell(FieldKey.CONSENT, Problem.CONSENT_REFUSED)
    elif consent.state is ConsentState.MISSING and consent.problem is None:
        cells.tell(FieldKey.CONSENT, Problem.CONSENT_MISSING)
    return consent


def _card(cells: Cells, identity: Identity, consent: ConsentReading, parts: Parts) -> Card:
    given = consent.state is ConsentState.GIVEN
    listed = Consent(scope=ConsentScope.REGISTRY, form=ConsentForm.LISTED, given=consent.given)
    person = {"household": parts.household, "lives_with": parts.lives_with, "languages": parts.languages}
    return Card(
        identity=identity.model_copy(update=person),
        residence=parts.residence,
        contacts=parts.contacts,
        medical=parts.medical,
        functioning=parts.functioning,
        providers=parts.providers,
        governance=Governance(consents=(listed,) if given else ()),
        note=parts.note,
        source_texts=cells.sources(),
    )
