import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lifebox.domain.card import Card
from lifebox.domain.medical import Condition, Dose, Medicine
from lifebox.domain.values import LINE_LIMIT, NOTE_LIMIT, canonical_json, clean_line, clean_note
from tests.unit.domain.cards import card, medicine


@given(st.text())
def test_a_clean_line_is_one_line_and_stays_clean(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip()


@given(st.text())
def test_a_clean_note_stays_clean(text: str) -> None:
    note = clean_note(text)
    assert clean_note(note) == note
    assert "\r" not in note


def test_removes_what_is_read_without_being_seen() -> None:
    assert clean_line("Xa\u200brelto\u202e 20\u00a0mg\t") == "Xarelto 20 mg"
    assert clean_line("z\u0307o\u0301łw") == "żółw"
    assert clean_line("a\udc80b") == "ab"
    assert clean_note("\r\na\u2028b\r\r") == "a\nb"


def test_limits_are_kept_and_blanks_refused() -> None:
    assert Condition(name="x" * LINE_LIMIT).name
    with pytest.raises(ValidationError):
        Condition(name="x" * (LINE_LIMIT + 1))
    with pytest.raises(ValidationError):
        Condition(name=" \u200b ")
    with pytest.raises(ValidationError):
        Card(note="x" * (NOTE_LIMIT + 1))
    with pytest.raises(ValidationError):
        Condition.model_validate({"name": 5})
    with pytest.raises(ValidationError):
        Card.model_validate({"note": 5})


def test_a_value_is_frozen_and_knows_its_fields() -> None:
    field = "morning"
    with pytest.raises(ValidationError):
        setattr(Dose(), field, "1")
    with pytest.raises(ValidationError):
        Dose.model_validate({"dawn": "1"})


def test_equal_documents_have_one_byte_form() -> None:
    one = card(medicines=[medicine("Xarelto", "20 mg")])
    other = Card.model_validate_json(one.model_dump_json())
    assert canonical_json(one) == canonical_json(other)
    assert canonical_json(Card()) == b"{}"
    assert "Próbna" in canonical_json(one).decode()
    assert Card.model_validate(json.loads(canonical_json(one))) == one


@pytest.mark.parametrize(
    ("dose", "shown"),
    [
        (Dose(), ""),
        (Dose(text="wg INR"), "wg INR"),
        (Dose(morning="1", evening="1"), "1-0-1"),
        (Dose(morning="14 j.", night="10 j."), "14 j.-0-0-10 j."),
        (Dose(noon="1", text="po jedzeniu"), "0-1-0; po jedzeniu"),
    ],
)
def test_a_dose_on_one_line(dose: Dose, shown: str) -> None:
    assert dose.one_line() == shown
    assert dose.is_empty == (not shown)


def test_a_medicine_goes_by_trade_name_then_substance_then_what_was_written() -> None:
    assert Medicine(trade_name="Xarelto", substance="rywaroksaban", strength="20 mg").title == "Xarelto 20 mg"
    assert Medicine(substance="rywaroksaban").name == "rywaroksaban"
    assert Medicine(as_written="xarel. 20").title == "xarel. 20"
