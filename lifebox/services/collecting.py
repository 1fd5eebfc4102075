"""The list of papers to collect from boxes, as a print."""

from collections.abc import Sequence
from datetime import date

from lifebox.documents.card import unprintable_characters
from lifebox.documents.forms.collection import CollectedPaper, CollectionPrint, render_collections
from lifebox.domain.access import Action
from lifebox.domain.boxes import NAMING, Box, PrintKind, PrintRecord
from lifebox.domain.card import Card, PersonRecord
from lifebox.domain.errors import NothingToCollect
from lifebox.domain.ids import PersonId
from lifebox.domain.phones import show_phone
from lifebox.services.box import outdated_papers
from lifebox.services.office import Office
from lifebox.services.printing import CardOptions, PreparedPrint, print_record
from lifebox.services.progress import Progress


def prepare_collections(
    office: Office, people: Sequence[PersonId], options: CardOptions, progress: Progress | None = None
) -> PreparedPrint:
    """Draw what is to be collected from the boxes of these people, a list a box. Raises `NothingToCollect`.

    Everybody of the box is noted, so that it can be told whose data a lost list held.
    """
    office.registry.actor.require(Action.PRINTED)
    today = office.clock.today()
    lists: list[CollectionPrint] = []
    records: list[PrintRecord] = []
    unprintable: frozenset[str] = frozenset()
    with office.registry.read() as reader:
        profile = reader.organisation()
        for number in dict.fromkeys(reader.person(person).box for person in people):
            if progress:
                progress(0, len(people))
            box = reader.box(number)
            sharing = [reader.person(person) for person in box.people]
            papers = outdated_papers(reader, box, sharing)
            if papers:
                lists.append(_list(box, sharing, papers, today))
                kind, code = PrintKind.COLLECTION, box.active_code
                unprintable |= unprintable_characters(*(record.card for record in sharing))
                records += [print_record(office, kind, record, code) for record in sharing]
    if not lists:
        raise NothingToCollect
    pdf = render_collections(lists, profile, options.language, progress=progress)
    return PreparedPrint(pdf, tuple(records), unprintable=unprintable)


def _list(box: Box, sharing: Sequence[PersonRecord], papers: Sequence[PrintRecord], today: date) -> CollectionPrint:
    names = {record.id: record.card.full_name for record in sharing}
    homes = [record.card.residence for record in sharing]
    return CollectionPrint(
        code=box.active_code,
        people=tuple(names.values()),
        address=next((home.address.one_line() for home in homes if home.address.one_line()), ""),
        place=next((home.box_place for home in homes if home.box_place), ""),
        phones=tuple(dict.fromkeys(phone for record in sharing for phone in _phones(record.card))),
        papers=tuple(
            CollectedPaper(
                kind=made.kind,
                name=names.get(made.person, "") if made.person and made.kind in NAMING else "",
                code=made.code,
                revision=made.revision if made.kind in NAMING else None,
                printed=made.printed.astimezone().date(),
                copies=made.copies,
            )
            for made in papers
        ),
        printed=today,
    )


def _phones(card: Card) -> tuple[str, ...]:
    return tuple(show_phone(one.number) if one.number else one.written for one in card.residence.phones)
