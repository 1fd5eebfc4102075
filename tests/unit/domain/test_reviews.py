from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.governance import Governance, Status
from lifebox.domain.reviews import is_due, mark_reviewed, next_review, valid_until
from tests.unit.domain.cards import card

TODAY = date(2026, 11, 22)


def test_the_next_review_is_as_set_else_counted() -> None:
    assert next_review(card(governance=Governance(next_review=date(2027, 1, 1))), TODAY) == date(2027, 1, 1)
    assert next_review(card(governance=Governance(last_review=date(2026, 8, 31))), TODAY) == date(2027, 2, 28)
    assert next_review(card(governance=Governance(review_months=12)), TODAY) == date(2027, 11, 22)


def test_paper_is_valid_for_one_interval() -> None:
    assert valid_until(card(), TODAY) == date(2027, 5, 22)


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2100, 1, 1)), st.integers(1, 60))
def test_a_reviewed_card_is_not_due_until_the_interval_is_over(today: date, months: int) -> None:
    reviewed = mark_reviewed(card(governance=Governance(review_months=months)), today)
    due = reviewed.governance.next_review
    assert reviewed.governance.last_review == today
    assert due == valid_until(reviewed, today)
    assert not is_due(reviewed, today)
    assert is_due(reviewed, due)


@pytest.mark.parametrize("status", list(Status))
def test_only_active_cards_come_due(status: Status) -> None:
    overdue = Governance(status=status, next_review=date(2026, 1, 1))
    assert is_due(card(governance=overdue), TODAY) == (status is Status.ACTIVE)
