"""Two records of one person made into one, and that taken back."""

from dataclasses import dataclass
from datetime import datetime

from lifebox.domain.access import Action
from lifebox.domain.card import Card, PersonRecord, changed_paths, require_savable
from lifebox.domain.errors import Conflict, InvalidInput
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.merges import Merge
from lifebox.domain.ports import RegistryWriter
from lifebox.services.attachments import settle_attachments
from lifebox.services.office import Office
from lifebox.services.people import Opened, Saved, prepare_card, view_person, written_behind_alerts


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that went into another one. `can_be_undone` while the other is as the merge left it."""

    person: PersonId
    name: str
    merged: datetime
    author: str
    can_be_undone: bool


def open_pair(office: Office, keep: PersonId, gone: PersonId) -> tuple[Opened, Opened]:
    """Both records, to be looked at side by side. Raises `InvalidInput` for one and the same."""
    office.registry.actor.require(Action.PERSON_MERGED)
    if keep == gone:
        raise InvalidInput(what="merge")
    return view_person(office, keep), view_person(office, gone)


def merge_people(
    office: Office,
    keep: PersonId,
    gone: PersonId,
    card: Card,
    keep_base: int,
    gone_base: int,
    *,
    box: BoxId | None = None,
    comment: str = "",
) -> Saved:
    """Save `card` as the record `keep` and hide `gone` behind it, in one transaction.

    `box` is that of either, the survivor's own where none is given; of the other box see `RegistryWriter.merge_people`.
    Raises `Conflict` where somebody saved either record after these revisions, and nothing is written.
    """
    office.registry.actor.require(Action.PERSON_MERGED)
    with office.registry.write() as tx:
        return merge_in(office, tx, keep, gone, card, keep_base, gone_base, box=box, comment=comment)


def merge_in(
    office: Office,
    tx: RegistryWriter,
    keep: PersonId,
    gone: PersonId,
    card: Card,
    keep_base: int,
    gone_base: int,
    *,
    box: BoxId | None = None,
    comment: str = "",
) -> Saved:
    """`merge_people` within a transaction of the caller, who has asked whether it is allowed."""
    require_savable(card)
    survivor, double = _require_as_seen(tx, keep, keep_base), _require_as_seen(tx, gone, gone_base)
    home = box or survivor.box
    if home not in (survivor.box, double.box):
        raise InvalidInput(what="box")
    ready = prepare_card(office, card, written_behind_alerts(office, survivor.card, double.card))
    saved = tx.save_card(keep, ready, keep_base, comment)
    tx.merge_people(Merge(gone, keep, keep_base, saved.number), home)
    settle_attachments(office, tx, keep, ready)
    tx.audit(Action.PERSON_MERGED, keep, fields=changed_paths(survivor.card, ready), facts=[("gone", str(gone))])
    tx.audit(Action.PERSON_MERGED, gone, facts=[("survivor", str(keep))])
    return Saved(keep, home, saved.number, ready)


def unmerge_people(office: Office, gone: PersonId, *, comment: str = "") -> Saved:
    """Take a merge back: the hidden record is there again, and the survivor says in a further revision what it said
    before. Codes and attachments go back; drafts of the hidden record are lost.

    Raises `ChangedSinceMerge` where the survivor or a code is another by now, and `NotFound` where there was no merge.
    """
    office.registry.actor.require(Action.PERSON_UNMERGED)
    with office.registry.write() as tx:
        done = tx.undo_merge(gone)
        before = tx.revision(done.survivor, done.before).card
        merged = tx.person(done.survivor)
        saved = tx.save_card(done.survivor, before, done.revision, comment)
        tx.audit(Action.PERSON_UNMERGED, done.survivor, fields=changed_paths(merged.card, before))
        tx.audit(Action.PERSON_UNMERGED, gone, facts=[("survivor", str(done.survivor))])
    return Saved(done.survivor, merged.box, saved.number, before)


def merged_records(office: Office, person: PersonId) -> tuple[MergedRecord, ...]:
    """The records that went into this person's, newest first."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.read() as reader:
        current = reader.person(person)
        found = []
        for merge in reader.merges(person):
            made = reader.revision(person, merge.revision)
            name = reader.person(merge.gone).card.full_name
            latest = merge.revision == current.revision.number and current.merged_into is None
            found.append(MergedRecord(merge.gone, name, made.saved, made.author_name, latest))
    return tuple(sorted(found, key=lambda record: record.merged, reverse=True))


def _require_as_seen(tx: RegistryWriter, person: PersonId, base: int) -> PersonRecord:
    record = tx.person(person)
    if record.merged_into is not None or record.revision.number != base:
        raise Conflict(base=base, current=record.revision.number)
    return record
