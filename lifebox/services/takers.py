"""Recalls: who takes a medicine, the list of them, and a letter to each. Searching is logged, and who was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lifebox.documents.card import unprintable_characters
from lifebox.documents.forms.recall_letter import RecallLetter, render_recall_letters
from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.collation import name_sort
from lifebox.domain.errors import FileMissing, InvalidInput, PermissionRefused, UnreadableFile
from lifebox.domain.governance import Status
from lifebox.domain.identity import Phone
from lifebox.domain.ids import PersonId
from lifebox.domain.medical import Medicine
from lifebox.domain.people import PersonSummary
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import RegistryReader, Say
from lifebox.domain.takers import AskedBy, MedicineQuestion, asked_package
from lifebox.domain.values import NOTE_LIMIT, clean_note
from lifebox.interop.lists.delimited import write_delimited
from lifebox.services.exporting import ExportReason
from lifebox.services.medicines import find_package, learn_medicines
from lifebox.services.office import Office
from lifebox.services.printing import PreparedPrint, print_record
from lifebox.services.progress import Progress, unseen
from lifebox.services.saving import save_and_note

_AT_ONCE = 500
"""People read between two steps of progress."""
_COLUMNS = ("name", "address", "town", "phones", "contacts", "code", "medicines", "reached")


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody whose card has the medicine, with the entries that are meant."""

    person: PersonSummary
    medicines: tuple[Medicine, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """The entries as lists and letters show them."""
        return tuple(tell_medicine(medicine) for medicine in self.medicines)


@dataclass(frozen=True, slots=True)
class Takers:
    """Who was found, by name. `others` have it on their cards too, but take no part now: suspended, moved, died."""

    by: AskedBy
    understood: str
    people: tuple[Taker, ...]
    others: int


def find_takers(office: Office, by: AskedBy, text: str, progress: Progress = unseen) -> Takers:
    """Everybody whose card has such a medicine. Raises `InvalidInput` where nothing is asked, and what `progress`
    raises.
    """
    office.registry.actor.require(Action.TAKERS_SEARCHED)
    learn_medicines(office)
    number = asked_package(by, text)
    product = find_package(office, number) if number else None
    try:
        question = MedicineQuestion(by, text, office.clinic.catalogue, product)
    except ValueError:
        raise InvalidInput(what="medicine_asked") from None
    meant: dict[PersonId, tuple[Medicine, ...]] = {}
    others = 0
    with office.registry.read() as reader:
        total = reader.figures(office.clock.today()).people
        for done, taken in enumerate(reader.medicines()):
            if done % _AT_ONCE == 0:
                progress(done, max(total, done + 1))
            if found := tuple(medicine for medicine in taken.medicines if question.means(medicine)):
                if taken.status is Status.ACTIVE:
                    meant[taken.person] = found
                else:
                    others += 1
        rows = sorted(reader.summaries(list(meant)), key=lambda row: name_sort(row.surname, row.given_names))
    people = tuple(Taker(row, meant[row.id]) for row in rows)
    with office.registry.write() as tx:
        asked = ("by_medicine", by.value)
        tx.audit(Action.TAKERS_SEARCHED, facts=[asked, ("matches", str(len(people)))])
        for taker in people:
            tx.audit(Action.TAKERS_SEARCHED, taker.person.id, facts=[asked])
    return Takers(by, question.understood, people, others)


def save_takers(
    office: Office,
    found: Takers,
    target: Path,
    say: Say,
    reached: frozenset[PersonId] = frozenset(),
    *,
    overwrite: bool,
) -> Path:
    """Save the list with phones as CSV and note it and each person: both or neither. `reached` were told already.

    Raises `InvalidInput` for nobody.
    """
    office.registry.actor.require(Action.LIST_EXPORTED)
    if not found.people:
        raise InvalidInput(what="nobody_listed")
    with office.registry.read() as reader:
        rows = [_row(reader, taker, say, done=taker.person.id in reached) for taker in found.people]
    content = write_delimited([[say(f"takers.{name}") for name in _COLUMNS], *rows])

    def note() -> None:
        facts = [("reason", ExportReason.RECALL.value), ("form", "csv")]
        with office.registry.write() as tx:
            tx.audit(Action.LIST_EXPORTED, fields=_COLUMNS, facts=[*facts, ("count", str(len(rows)))])
            for taker in found.people:
                tx.audit(Action.LIST_EXPORTED, taker.person.id, fields=_COLUMNS, facts=facts)

    save_and_note(target, content, note, overwrite=overwrite)
    return target


def prepare_recall_letters(
    office: Office, people: Sequence[Taker], message: str, language: str, progress: Progress | None = None
) -> PreparedPrint:
    """Draw a letter to each of these people. Raises `InvalidInput` for nobody."""
    actor = office.registry.actor
    actor.require(Action.PRINTED)
    actor.require(Action.TAKERS_SEARCHED)
    if not people:
        raise InvalidInput(what="nobody")
    with office.registry.read() as reader:
        profile = reader.organisation()
        records = {taker.person.id: reader.person(taker.person.id) for taker in people}
    letters = [
        RecallLetter(card.full_name, card.residence.address.one_line(), taker.told)
        for taker in people
        for card in (records[taker.person.id].revision.card,)
    ]
    pdf = render_recall_letters(letters, message, profile, language, office.clock.today(), progress=progress)
    kind = PrintKind.RECALL_LETTER
    noted = tuple(print_record(office, kind, records[taker.person.id], taker.person.code) for taker in people)
    named = unprintable_characters(*(record.revision.card for record in records.values()))
    return PreparedPrint(pdf, noted, unprintable=named)


def read_message(file: Path) -> str:
    """The text of a letter from a file. Raises `FileMissing`, `PermissionRefused`, `UnreadableFile`."""
    try:
        return clean_note(file.read_bytes()[:NOTE_LIMIT].decode("utf-8-sig"))
    except (FileNotFoundError, IsADirectoryError) as fault:
        raise FileMissing(path=str(file)) from fault
    except PermissionError as fault:
        raise PermissionRefused(path=str(file)) from fault
    except UnicodeDecodeError as fault:
        raise UnreadableFile(detail="damaged", path=file.name) from fault


def tell_medicine(medicine: Medicine) -> str:
    """`Xarelto 20 mg (rywaroksaban), LOT AB12`: an entry as lists show it."""
    held = f" ({medicine.substance})" if medicine.trade_name and medicine.substance else ""
    return f"{medicine.title}{held}" + (f", LOT {medicine.lot}" if medicine.lot else "")


def takers_object(found: Takers) -> dict[str, Any]:
    """The list as JSON shows it."""
    return {
        "by": found.by.value,
        "understood": found.understood,
        "others": found.others,
        "people": [
            {
                "code": taker.person.code.printed if taker.person.code else None,
                "name": taker.person.name,
                "address": taker.person.address,
                "medicines": list(taker.told),
            }
            for taker in found.people
        ],
    }


def _row(reader: RegistryReader, taker: Taker, say: Say, *, done: bool) -> list[str]:
    card: Card = reader.person(taker.person.id).card
    person = taker.person
    contacts = [f"{one.relation or one.name}: {_phones(one.phones)}" for one in card.contacts if one.phones]
    return [
        person.name,
        person.address,
        person.town,
        _phones(card.residence.phones),
        "; ".join(contacts),
        person.code.printed if person.code else "",
        "; ".join(taker.told),
        say("takers.yes") if done else "",
    ]


def _phones(phones: Sequence[Phone]) -> str:
    return ", ".join(show_phone(one.number) if one.number else one.written for one in phones)
