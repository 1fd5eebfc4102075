"""The kinds of print that are made of people, and what prepares each."""

from collections.abc import Callable, Sequence

from lifebox.domain.boxes import PrintKind
from lifebox.domain.ids import PersonId
from lifebox.services.collecting import prepare_collections
from lifebox.services.office import Office
from lifebox.services.paperwork import (
    prepare_consents,
    prepare_contact_slips,
    prepare_doctor_forms,
    prepare_person_copies,
    prepare_receipts,
)
from lifebox.services.printing import (
    CardOptions,
    PreparedPrint,
    prepare_cards,
    prepare_read_outs,
    prepare_wallet_cards,
)
from lifebox.services.progress import Progress

Prepare = Callable[[Office, Sequence[PersonId], CardOptions, Progress | None], PreparedPrint]

PREPARE: dict[PrintKind, Prepare] = {
    PrintKind.CARD: prepare_cards,
    PrintKind.WALLET: prepare_wallet_cards,
    PrintKind.READ_OUT: prepare_read_outs,
    PrintKind.DOCTOR_FORM: prepare_doctor_forms,
    PrintKind.CONSENT: prepare_consents,
    PrintKind.CONTACT_SLIP: prepare_contact_slips,
    PrintKind.RECEIPT: prepare_receipts,
    PrintKind.PERSON_COPY: prepare_person_copies,
    PrintKind.COLLECTION: prepare_collections,
}
