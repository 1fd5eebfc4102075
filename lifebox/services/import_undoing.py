"""A whole import taken back: whom it added is erased, whom it changed gets the former card back."""

from dataclasses import dataclass, replace
from enum import StrEnum

from lifebox.domain.access import Action
from lifebox.domain.card import changed_paths
from lifebox.domain.errors import Cancelled, NotFound
from lifebox.domain.ids import ImportId, PersonId
from lifebox.domain.imports import ADDED, ImportChoices, ImportedPerson, ImportRun, ImportState
from lifebox.domain.ports import RegistryWriter
from lifebox.domain.retention import EraseReason
from lifebox.services.office import Office
from lifebox.services.progress import Progress
from lifebox.services.rights import erase_in

AT_ONCE = 20
"""People of a transaction: others can save in between."""


class _Fate(StrEnum):
    ERASED = "erased"
    RESTORED = "restored"
    LEFT = "left"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back. `left` are people whose card was changed, printed or read to somebody since: nothing of
    theirs was touched, and they stay on the import's list.
    """

    run: ImportRun
    erased: int
    restored: int
    left: tuple[PersonId, ...]


def undo_import(office: Office, run: ImportId, progress: Progress) -> Undone:
    """Take an import back, the last written first, in short transactions.

    Cancelling keeps what was undone by then; asking again goes on. An import that waits to be gone on with is closed.
    Raises `NotFound`.
    """
    office.registry.actor.require(Action.IMPORT_UNDONE)
    with office.registry.read() as reader:
        people = reader.imports.people(run)[::-1]
    fates: list[tuple[_Fate, PersonId]] = []
    stopped = False
    for start in range(0, len(people), AT_ONCE):
        try:
            progress(start, len(people))
        except Cancelled:
            stopped = True
            break
        with office.registry.write() as tx:
            here = [(_undo(office, tx, run, one), one.person) for one in people[start : start + AT_ONCE]]
            # Noted with the people themselves, so that an undoing that dies here is seen as one.
            tx.imports.change(replace(tx.imports.one(run), state=ImportState.UNDOING))
            tx.audit(Action.IMPORT_UNDONE, facts=[("count", str(len(here)))])
        fates += here
    return _finish(office, run, fates, stopped=stopped)


def _finish(office: Office, run: ImportId, fates: list[tuple[_Fate, PersonId]], *, stopped: bool) -> Undone:
    erased = sum(fate is _Fate.ERASED for fate, _ in fates)
    restored = sum(fate is _Fate.RESTORED for fate, _ in fates)
    left = tuple(person for fate, person in fates if fate is _Fate.LEFT)
    state = ImportState.UNDOING if stopped else ImportState.UNDONE
    with office.registry.write() as tx:
        now = replace(tx.imports.one(run), state=state, choices=ImportChoices())
        tx.imports.change(now)
        tx.imports.drop_file(run)
        facts = (("erased", erased), ("restored", restored), ("left", len(left)))
        tx.audit(Action.IMPORT_UNDONE, facts=[(name, str(count)) for name, count in facts])
    office.registry.settle()
    office.registry.sweep()
    return Undone(now, erased, restored, left)


def _undo(office: Office, tx: RegistryWriter, run: ImportId, one: ImportedPerson) -> _Fate:
    person = one.person
    try:
        record = tx.person(person)
    except NotFound:
        tx.imports.forget(run, person)
        return _Fate.GONE
    changed = record.revision.number != one.revision or record.merged_into is not None
    if one.before == ADDED:
        # A paper in a fridge, or what somebody was told, speaks of a record that is in use.
        if changed or tx.prints(person=person) or tx.disclosures(person):
            return _Fate.LEFT
        erase_in(office, tx, person, EraseReason.MISTAKE)
        tx.imports.forget(run, person)
        return _Fate.ERASED
    if changed:
        return _Fate.LEFT
    before = tx.revision(person, one.before).card
    tx.save_card(person, before, one.revision, "import")
    tx.audit(Action.PERSON_CHANGED, person, changed_paths(record.card, before), [("import", "0")])
    tx.imports.forget(run, person)
    return _Fate.RESTORED
