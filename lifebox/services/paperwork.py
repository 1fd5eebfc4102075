"""The paper around a card: doctor's form, blank form, consent, contact's slip, receipt, copy for the person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from lifebox.documents.card import CardPrint, unprintable_characters
from lifebox.documents.forms.blank_form import render_blank_forms
from lifebox.documents.forms.consent import render_consents
from lifebox.documents.forms.contact_slip import has_slips, render_contact_slips
from lifebox.documents.forms.doctor_form import render_doctor_form
from lifebox.documents.forms.person_copy import CopyPrint, render_person_copies
from lifebox.documents.forms.receipt import ReceiptPrint, render_receipts
from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import PersonRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import InvalidInput
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.ports import RegistryReader
from lifebox.domain.reviews import valid_until
from lifebox.services.attestations import confirmations
from lifebox.services.codes import issue_codes
from lifebox.services.office import Office
from lifebox.services.printing import (
    CardOptions,
    PreparedPrint,
    prepare_sheets,
    print_record,
    with_codes,
)
from lifebox.services.progress import Progress

MOST_BLANK_FORMS = 500


def prepare_doctor_forms(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw Part I of these people for their family doctors. Raises `InvalidInput` for nobody."""
    render = partial(render_doctor_form, language=options.language)
    return prepare_sheets(office, people, PrintKind.DOCTOR_FORM, render, progress=progress)


def prepare_consents(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw consents and information for these people. Raises `InvalidInput` for nobody."""
    render = partial(render_consents, language=options.language)
    return prepare_sheets(office, people, PrintKind.CONSENT, render, progress=progress)


def prepare_blank_consent(office: Office, options: CardOptions) -> PreparedPrint:
    """Draw one consent to be filled in by hand; nothing is noted of it."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        profile = reader.organisation()
    return PreparedPrint(render_consents([], profile, options.language), ())


def prepare_contact_slips(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw a slip for each named contact of these people. Raises `InvalidInput` where there is none."""
    office.registry.actor.require(Action.PRINTED)
    with office.registry.read() as reader:
        concerned = [person for person in people if has_slips(reader.person(person).card)]
    render = partial(render_contact_slips, language=options.language)
    return prepare_sheets(office, concerned, PrintKind.CONTACT_SLIP, render, progress=progress)


def prepare_blank_forms(
    office: Office, count: int, options: CardOptions, *, coded: bool = True, progress: Progress | None = None
) -> PreparedPrint:
    """Draw `count` forms for home visits; `coded` ones get new codes, in the registry before they are on paper.

    Raises `InvalidInput` for a count that nobody means.
    """
    office.registry.actor.require(Action.PRINTED)
    if not 1 <= count <= MOST_BLANK_FORMS:
        raise InvalidInput(what="count")
    with office.registry.read() as reader:
        profile = reader.organisation()
    codes: Sequence[BoxCode | None] = issue_codes(office, count) if coded else [None] * count
    pdf = render_blank_forms(codes, profile, options.language, large=options.large, progress=progress)
    records = tuple(print_record(office, PrintKind.BLANK_FORM, None, code) for code in codes)
    return PreparedPrint(pdf, records)


def prepare_receipts(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw one receipt a box, for those of these people who share it. Raises `InvalidInput` for nobody."""
    office.registry.actor.require(Action.PRINTED)
    today = office.clock.today()
    sharing: dict[BoxId, list[tuple[PersonRecord, BoxCode]]] = {}
    with office.registry.read() as reader:
        profile = reader.organisation()
        for record, code in with_codes(reader, people, progress):
            sharing.setdefault(record.box, []).append((record, code))
    if not sharing:
        raise InvalidInput(what="nobody")
    receipts = [
        ReceiptPrint(found[0][1], tuple(record.card for record, _ in found), today) for found in sharing.values()
    ]
    pdf = render_receipts(receipts, profile, options.language, progress=progress)
    records = [
        print_record(office, PrintKind.RECEIPT, record, code) for found in sharing.values() for record, code in found
    ]
    named = unprintable_characters(*(card for receipt in receipts for card in receipt.people))
    return PreparedPrint(pdf, tuple(records), unprintable=named)


def prepare_person_copies(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw all that is kept of these people, with prints and disclosures. Raises `InvalidInput` for nobody.

    It holds what nobody who only prints needs to see: it is for those who decide on a person's part in the programme.
    """
    office.registry.actor.require(Action.PERSON_STATUS)
    today = office.clock.today()
    with office.registry.read() as reader:
        profile = reader.organisation()
        found = with_codes(reader, people, progress)
        copies = [_copy(reader, record, code, today) for record, code in found]
    if not copies:
        raise InvalidInput(what="nobody")
    pdf = render_person_copies(copies, profile, options.language, progress=progress)
    records = tuple(print_record(office, PrintKind.PERSON_COPY, record, code) for record, code in found)
    return PreparedPrint(pdf, records, unprintable=unprintable_characters(*(record.card for record, _ in found)))


def _copy(reader: RegistryReader, record: PersonRecord, code: BoxCode, today: date) -> CopyPrint:
    """Everything of one person, with local times."""
    revision, card = record.revision, record.card
    attested = confirmations(reader, record.id, card)
    return CopyPrint(
        CardPrint(card, code, revision.number, today, valid_until(card, today), attested=attested),
        replace(revision, saved=revision.saved.astimezone()),
        tuple(replace(one, printed=one.printed.astimezone()) for one in reader.prints(person=record.id)),
        tuple(replace(one, opened=one.opened.astimezone()) for one in reader.disclosures(record.id)),
    )
