"""One change made to the cards of many people, and taken back."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from lifebox.domain.access import Action
from lifebox.domain.card import Card, changed_paths
from lifebox.domain.errors import Cancelled, NotFound, RecordMerged
from lifebox.domain.ids import PersonId
from lifebox.domain.medical import Provider
from lifebox.domain.ports import RegistryWriter
from lifebox.services.office import Office
from lifebox.services.progress import Progress

AT_ONCE = 20
"""People changed in one transaction: others can save in between."""
NOTED = 0
"""In place of a revision's number: audited, and the card stays as it is."""


class _LeftAlone(Exception):
    """Ends a transaction in which there was nothing to do."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Who was changed, and the revision that this made. People who were so already are not among them.

    `gone` are those whose record was erased or merged into another one by then.
    """

    people: tuple[tuple[PersonId, int], ...]
    gone: tuple[PersonId, ...] = ()


def change_cards(
    office: Office,
    people: Sequence[PersonId],
    change: Callable[[Card], Card | None],
    action: Action,
    *,
    comment: str = "",
    facts: Sequence[tuple[str, str]] = (),
    progress: Progress | None = None,
) -> Changed:
    """Save each card as `change` makes it; None leaves it alone. A card that is so already is left alone too, but a
    review of it is noted.

    Cancelling keeps what was done by then, in whole transactions.
    """
    office.registry.actor.require(action)

    def save(tx: RegistryWriter, person: PersonId) -> int | None:
        now = tx.person(person)
        card = change(now.card)
        fields = changed_paths(now.card, card) if card else ()
        if card is None or (not fields and action is Action.PERSON_CHANGED):
            return None
        saved = tx.save_card(person, card, now.revision.number, comment)
        tx.audit(action, person, fields=fields, facts=facts)
        return saved.number if fields else NOTED

    return _each(office, people, save, progress)


def assign_worker(office: Office, people: Sequence[PersonId], worker: str, progress: Progress | None = None) -> Changed:
    """Put a social worker's name onto these cards; phone and hours of another worker are taken off."""
    name = Provider(name=worker).name

    def change(card: Card) -> Card:
        before = card.providers.social_worker
        if (before.name if before else "") == name:
            return card
        after = Provider(name=name) if name else None
        return card.model_copy(update={"providers": card.providers.model_copy(update={"social_worker": after})})

    return change_cards(office, people, change, Action.PERSON_CHANGED, progress=progress)


def undo_changes(office: Office, changed: Changed, progress: Progress | None = None) -> Changed:
    """Give the cards back what stood on them before; a card that somebody saved since is left as it is."""
    office.registry.actor.require(Action.PERSON_CHANGED)
    made = dict(changed.people)

    def undo(tx: RegistryWriter, person: PersonId) -> int | None:
        now = tx.person(person)
        if now.revision.number != made[person]:
            return None
        before = tx.revision(person, made[person] - 1).card
        saved = tx.save_card(person, before, made[person])
        tx.audit(Action.PERSON_CHANGED, person, fields=changed_paths(now.card, before))
        return saved.number

    return _each(office, tuple(made), undo, progress)


def _each(
    office: Office,
    people: Sequence[PersonId],
    save: Callable[[RegistryWriter, PersonId], int | None],
    progress: Progress | None,
) -> Changed:
    made: list[tuple[PersonId, int]] = []
    gone: list[PersonId] = []
    for start in range(0, len(people), AT_ONCE):
        try:
            if progress:
                progress(start, len(people))
        except Cancelled:
            # What was done by then is told and can be undone as ever.
            break
        with suppress(_LeftAlone), office.registry.write() as tx:
            saved: list[tuple[PersonId, int]] = []
            for person in people[start : start + AT_ONCE]:
                try:
                    number = save(tx, person)
                except (NotFound, RecordMerged):  # before anything of theirs was written
                    gone.append(person)
                else:
                    saved += [(person, number)] if number is not None else []
            if not saved:
                raise _LeftAlone
        made += [(person, number) for person, number in saved if number]
    return Changed(tuple(made), tuple(gone))
