"""When a card is looked at again, and until when its paper counts as valid."""

from datetime import date

from lifebox.domain.card import Card
from lifebox.domain.dates import add_months
from lifebox.domain.governance import Status


def next_review(card: Card, today: date) -> date:
    """The day on which the card is due: as set, else counted from the last review, else from today."""
    governance = card.governance
    counted = add_months(governance.last_review or today, governance.review_months)
    return governance.next_review or counted


def is_due(card: Card, today: date) -> bool:
    """Whether an active card should be looked at again; due on the day itself."""
    return card.governance.status is Status.ACTIVE and next_review(card, today) <= today


def mark_reviewed(card: Card, today: date) -> Card:
    """The card as looked at today; the next review is one interval later."""
    update = {"last_review": today, "next_review": add_months(today, card.governance.review_months)}
    return card.model_copy(update={"governance": card.governance.model_copy(update=update)})


def valid_until(card: Card, printed: date) -> date:
    """The date that a print carries: one review interval after it was printed."""
    return add_months(printed, card.governance.review_months)
