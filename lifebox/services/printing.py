"""Prints: collect the data, draw, hand the bytes over, and note what was really made."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from lifebox.documents.batches import draw_batch
from lifebox.documents.card.render import CardPrint, render_cards, unprintable_characters
from lifebox.documents.fonts import missing_characters
from lifebox.documents.forms.calibration import render_calibration
from lifebox.documents.forms.read_out import render_read_outs
from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.labels.render import LabelPrint, render_labels
from lifebox.documents.stock import Calibration, LabelStock, load_stock
from lifebox.documents.wallet.render import render_wallet_cards
from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card, PersonRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.governance import ConsentScope
from lifebox.domain.ids import PersonId, new_print_id, new_print_job_id
from lifebox.domain.organisation import BoxSize, OrganisationProfile
from lifebox.domain.ports import RegistryReader, RegistryWriter
from lifebox.domain.reviews import valid_until
from lifebox.services.attestations import confirmations
from lifebox.services.office import Office
from lifebox.services.progress import Progress
from lifebox.services.saving import save_and_note
from lifebox.services.signing import sample_signature, sign_sheet

MOST_COPIES = 100
_AT_ONCE = 50
SAMPLE_CODE = BoxCode("00000000S")

LABEL_KINDS = {
    LabelPlace.FRIDGE: PrintKind.LABEL_FRIDGE,
    LabelPlace.DOOR: PrintKind.LABEL_DOOR,
    LabelPlace.BOX: PrintKind.LABEL_BOX,
}


class RenderSheets(Protocol):
    """Draws whole records."""

    def __call__(
        self, people: Sequence[CardPrint], profile: OrganisationProfile, /, *, progress: Progress | None
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class PreparedPrint:
    """Pages ready to be sent or saved, and the records to note once that has happened; `layout` says how to lay a run
    out again, without a word about people. `unprintable` are characters in whose place stands `□`.
    """

    pdf: bytes
    records: tuple[PrintRecord, ...]
    layout: str = ""
    unprintable: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Gathered:
    """What is gathered while records are read."""

    records: list[PrintRecord] = field(default_factory=list)
    unprintable: frozenset[str] = frozenset()

    def prepared(self, pdf: bytes) -> PreparedPrint:
        return PreparedPrint(pdf, tuple(self.records), unprintable=self.unprintable)


@dataclass(frozen=True, slots=True)
class CardOptions:
    """How cards are drawn; wallet cards and read-outs come in one size and leave `large` alone."""

    language: str = "pl"
    large: bool = False
    mono: bool = False
    box: BoxSize | None = None


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """How labels are drawn. `start_at` counts labels of the first sheet from 1, `copies` are of each label."""

    place: LabelPlace = LabelPlace.FRIDGE
    stock: str | LabelStock = "avery-l7160"
    start_at: int = 1
    crop_marks: bool = False
    language: str = "pl"
    copies: int = 1
    calibration: Calibration | None = None


def prepare_cards(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw the cards of these people, in this order. Raises `InvalidInput` for nobody."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        profile = reader.organisation()
    gathered = _Gathered()
    sheets = _read_sheets(office, people, PrintKind.CARD, gathered, with_photos=True)
    # Records are read and cards signed while workers draw those before them.
    signed = (replace(sheet, signed=sign_sheet(office, sheet, profile)) for sheet in sheets)
    draw = partial(
        render_cards,
        profile=profile,
        language=options.language,
        mono=options.mono,
        large=options.large,
        box=options.box,
    )
    return gathered.prepared(draw_batch(draw, signed, len(people), progress))


def prepare_wallet_cards(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw the wallet cards of these people, in this order. Raises `InvalidInput` for nobody."""
    render = partial(render_wallet_cards, language=options.language, mono=options.mono)
    return prepare_sheets(office, people, PrintKind.WALLET, render, progress=progress)


def prepare_read_outs(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw what is read aloud of these people, in this order. Raises `InvalidInput` for nobody.

    It holds what cards leave out, codes of gates and intercoms and who has keys: who may read that aloud may print it.
    """
    render = partial(render_read_outs, language=options.language, mono=options.mono)
    return prepare_sheets(office, people, PrintKind.READ_OUT, render, needs=Action.DISCLOSURE_OPENED, progress=progress)


def preview_card(
    office: Office,
    card: Card,
    language: str,
    *,
    code: BoxCode | None = None,
    revision: int | None = None,
    person: PersonId | None = None,
    day: date | None = None,
) -> bytes:
    """Draw a card as it would print if it were saved now, or had been on a `day`; nothing is noted, and the signed code
    is a sample.

    `revision` is the one that the card was changed from. No box exists before the first save: without a code a sample
    stands in its place, which nobody takes for a real one.
    """
    office.registry.actor.require(Action.PERSON_VIEWED)
    today = day or office.clock.today()
    with office.registry.read() as reader:
        profile = reader.organisation()
        photo = _photo(reader, card)
        attested = confirmations(reader, person, card) if person else None
    until = valid_until(card, today)
    sheet = CardPrint(card, code or SAMPLE_CODE, (revision or 0) + 1, today, until, photo, attested=attested)
    return render_cards([replace(sheet, signed=sample_signature(sheet, profile))], profile, language)


def prepare_labels(
    office: Office, people: Sequence[PersonId], options: LabelOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw one label a person for the box, one a box for fridge and door. Raises `InvalidInput` for nobody."""
    return prepare_mixed_labels(office, [(options.place, person) for person in people], options, progress)


def prepare_mixed_labels(
    office: Office,
    wanted: Sequence[tuple[LabelPlace, PersonId]],
    options: LabelOptions,
    progress: Progress | None = None,
) -> PreparedPrint:
    """Draw these labels in this order on one stock, fridge and door once a box. Raises `InvalidInput` for nobody."""
    office.registry.actor.require(Action.PRINTED)
    labels: list[LabelPrint] = []
    records: list[PrintRecord] = []
    seen: set[tuple[LabelPlace, BoxCode]] = set()
    with office.registry.read() as reader:
        profile = reader.organisation()
        found = with_codes(reader, [person for _, person in wanted], progress)
        known = {record.id: (record, code) for record, code in found}
        for place, person in wanted:
            if person not in known:
                continue
            record, code = known[person]
            if place is not LabelPlace.BOX and (place, code) in seen:
                continue
            seen.add((place, code))
            labels.append(LabelPrint(code, record.card.full_name if place is LabelPlace.BOX else "", place))
            records.append(replace(print_record(office, LABEL_KINDS[place], record, code), copies=options.copies))
    if not labels:
        raise InvalidInput(what="nobody")
    named = missing_characters("".join(label.name for label in labels))
    return PreparedPrint(draw_labels(labels, profile, options, progress), tuple(records), unprintable=named)


def prepare_calibration(
    stock: str | LabelStock, language: str, calibration: Calibration | None = None
) -> PreparedPrint:
    """A test page with rulers for a printer and a stock, drawn with a correction to check it."""
    return PreparedPrint(render_calibration(_stock(stock), language, calibration=calibration), ())


def save_print(office: Office, prepared: PreparedPrint, target: Path, *, overwrite: bool = False) -> Path:
    """Save the pages as a file and note the prints: both or neither.

    After any failure `target` is as it was before: the file that was to be replaced, or none.
    """
    save_and_note(target, prepared.pdf, lambda: note_print(office, prepared, "file"), overwrite=overwrite)
    return target


def note_print(office: Office, prepared: PreparedPrint, target: str, copies: int = 1) -> None:
    """Note prints that were really sent to `target` (a printer's name) or saved (`file`)."""
    if not prepared.records:
        return
    job = new_print_job_id()
    with office.registry.write() as tx:
        for record in prepared.records:
            tx.record_print(replace(record, target=target, copies=record.copies * copies, job=record.job or job))
        if prepared.layout:
            tx.record_layout(prepared.records[0].job or job, prepared.layout)
        _audit_prints(tx, prepared.records, target)


def _audit_prints(tx: RegistryWriter, records: Sequence[PrintRecord], target: str) -> None:
    where = "file" if target == "file" else "printer"
    nobodys = Counter(record.kind.value for record in records if record.person is None)
    for kind, count in nobodys.items():
        tx.audit(Action.PRINTED, facts=[("kind", kind), ("to", where), ("count", str(count))])
    for record in records:
        if record.person is None:
            continue
        facts = [("kind", record.kind.value), ("to", where)]
        facts += [("revision", str(record.revision))] if record.revision else []
        tx.audit(Action.PRINTED, record.person, facts=facts)


def prepare_sheets(
    office: Office,
    people: Sequence[PersonId],
    kind: PrintKind,
    render: RenderSheets,
    *,
    needs: Action = Action.PRINTED,
    progress: Progress | None = None,
) -> PreparedPrint:
    """What all prints of whole records share: collect the people, draw them, and say what to note."""
    office.registry.actor.require(needs)
    with office.registry.read() as reader:
        profile = reader.organisation()
    gathered = _Gathered()
    sheets = list(_read_sheets(office, people, kind, gathered, progress=progress))
    return gathered.prepared(render(sheets, profile, progress=progress))


def _read_sheets(
    office: Office,
    people: Sequence[PersonId],
    kind: PrintKind,
    gathered: _Gathered,
    *,
    with_photos: bool = False,
    progress: Progress | None = None,
) -> Iterator[CardPrint]:
    """What to draw, read little by little, and what to note of it into `gathered`. Raises `InvalidInput` for nobody."""
    today = office.clock.today()
    for start in range(0, len(people), _AT_ONCE):
        sheets = []
        with office.registry.read() as reader:
            for record, code in with_codes(reader, people[start : start + _AT_ONCE], progress):
                if kind is PrintKind.READ_OUT:
                    office.registry.actor.require_shown(record.card.governance.status)
                card, number, until = record.card, record.revision.number, valid_until(record.card, today)
                photo = _photo(reader, card) if with_photos else None
                attested = confirmations(reader, record.id, card)
                sheets.append(CardPrint(card, code, number, today, until, photo, attested=attested))
                gathered.records.append(print_record(office, kind, record, code, until))
                gathered.unprintable |= unprintable_characters(card)
        yield from sheets
    if not gathered.records:
        raise InvalidInput(what="nobody")


def with_codes(
    reader: RegistryReader, people: Sequence[PersonId], progress: Progress | None = None
) -> list[tuple[PersonRecord, BoxCode]]:
    """The records of those whose box has an active code, with that code.

    Meanwhile `progress` hears that nothing is done yet, and may end the work.
    """
    codes = {row.id: row.code for row in reader.summaries(people)}
    found = []
    for person in people:
        if progress:
            progress(0, len(people))
        record, code = reader.person(person), codes.get(person)
        if code is not None:
            found.append((record, code))
    return found


def _photo(reader: RegistryReader, card: Card) -> bytes | None:
    """The portrait, where the person agreed to it; a lost one keeps no card from being printed."""
    photo = card.identity.photo
    if photo is None or not card.governance.consents_to(ConsentScope.PHOTO):
        return None
    try:
        return reader.attachment(photo.attachment)[1]
    except NotFound:
        return None


def print_record(
    office: Office, kind: PrintKind, record: PersonRecord | None, code: BoxCode | None, until: date | None = None
) -> PrintRecord:
    """What to note of one print of a record, or of a sheet that is nobody's yet."""
    actor = office.registry.actor
    return PrintRecord(
        id=new_print_id(),
        kind=kind,
        person=record.id if record else None,
        box=record.box if record else None,
        code=code,
        revision=record.revision.number if record else None,
        printed=office.clock.now(),
        valid_until=until,
        author=actor.account,
        author_name=actor.login,
        target="",
    )


def draw_labels(
    labels: Sequence[LabelPrint], profile: OrganisationProfile, options: LabelOptions, progress: Progress | None
) -> bytes:
    """The labels, each as often as wanted. Raises `InvalidInput` for copies that nobody means."""
    if not 1 <= options.copies <= MOST_COPIES:
        raise InvalidInput(what="copies")
    return render_labels(
        [label for label in labels for _ in range(options.copies)],
        _stock(options.stock),
        options.place,
        profile,
        options.language,
        start_at=options.start_at,
        crop_marks=options.crop_marks,
        calibration=options.calibration,
        progress=progress,
    )


def _stock(stock: str | LabelStock) -> LabelStock:
    return load_stock(stock) if isinstance(stock, str) else stock
