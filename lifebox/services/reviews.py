"""Reviews of many cards at once: nothing has changed, or looked at again on another day."""

from collections.abc import Sequence
from datetime import date
from enum import Enum

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.errors import InvalidInput
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import Say
from lifebox.domain.reviews import mark_reviewed
from lifebox.domain.tiers import term
from lifebox.services.bulk import Changed, change_cards
from lifebox.services.office import Office
from lifebox.services.progress import Progress


class ReviewWay(Enum):
    """How somebody learned that nothing changed."""

    PHONE = "phone"
    VISIT = "visit"
    OFFICE = "office"


def review_people(
    office: Office, people: Sequence[PersonId], way: ReviewWay, say: Say, progress: Progress | None = None
) -> Changed:
    """Note that these cards were looked at today and nothing changed; the next review comes by each card's rule.

    Only cards of active people come up for review: others are left alone. The revisions say in `say`'s language how
    that was learned.
    """
    today = office.clock.today()
    return change_cards(
        office,
        people,
        lambda card: mark_reviewed(card, today) if card.governance.status is Status.ACTIVE else None,
        Action.PERSON_REVIEWED,
        comment=term(say, way),
        facts=[("way", way.value)],
        progress=progress,
    )


def set_review(office: Office, people: Sequence[PersonId], day: date, progress: Progress | None = None) -> Changed:
    """Set the day of the next review. Raises `InvalidInput` for a day that is over."""
    if day < office.clock.today():
        raise InvalidInput(what="review_day")

    def change(card: Card) -> Card:
        governance = card.governance.model_copy(update={"next_review": day})
        return card.model_copy(update={"governance": governance})

    return change_cards(office, people, change, Action.PERSON_CHANGED, progress=progress)
