"""The card as a form: every field has one editor, nothing untouched changes, nothing typed is lost."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Dose, Medicine
from lifebox.ui.presenters.card_fields import EXCLUDED, PARTS, Rows, lists, plain_fields
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.values import Kind, Problem, read_date, read_dose, read_value, show_value

LISTS = {rows.path: rows for rows in lists()}


def leaves(model: type[BaseModel], prefix: str = "") -> list[str]:
    """Dotted paths of all fields; lists are stepped into without an index."""
    found = []
    for name, info in model.model_fields.items():
        path = f"{prefix}{name}"
        inner = _inner(info.annotation)
        if inner is None:
            found.append(path)
        elif "items" in inner.model_fields:
            found += leaves(_inner(inner.model_fields["items"].annotation) or BaseModel, f"{path}.")
        else:
            found += leaves(inner, f"{path}.")
    return found


def _inner(annotation: Any) -> type[BaseModel] | None:
    if get_origin(annotation) in (Union, UnionType, tuple):
        return next((i for a in get_args(annotation) if (i := _inner(a))), None)
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def edited() -> list[str]:
    paths = [item.path for item in plain_fields()]
    for rows in lists():
        paths += [f"{rows.path}.{item.path}" for item in rows.fields]
    return [".".join(step for step in path.split(".") if not step.isdigit()) for path in paths]


def test_every_field_of_the_card_has_an_editor() -> None:
    covered = set(edited())
    missing = [
        leaf
        for leaf in leaves(Card)
        if not any(leaf == path or leaf.startswith(f"{path}.") for path in (*covered, *EXCLUDED))
    ]
    assert missing == []


def test_no_field_has_two_editors_and_no_exclusion_is_stale() -> None:
    plain = [item.path for item in plain_fields()] + [r.path for r in lists()]
    assert len(plain) == len(set(plain))
    for rows in lists():
        assert len({item.path for item in rows.fields}) == len(rows.fields)
    known = leaves(Card)
    assert all(any(leaf == path or leaf.startswith(f"{path}.") for leaf in known) for path in EXCLUDED)


def test_an_untouched_form_gives_the_same_card() -> None:
    card = Card.model_validate(
        {
            "identity": {"surname": "Próbna", "birth": "1942-05", "photo": {"attachment": "0" * 32}},
            "medical": {
                "medicines": {"items": [{"trade_name": "Lek", "dose": {"morning": "1", "noon": "0", "text": "x"}}]},
                "allergies": {"none_confirmed": True},
                "results": [{"kind": "inr", "value": "2,5"}],
            },
            "contacts": [{"name": "Ewa", "phones": [{"written": "58 555 01 00", "number": "+48585550100"}]}],
            "governance": {"consents": [{"scope": "registry", "scan": "1" * 32}]},
        }
    )
    assert CardForm(card).read().card == card


def typed(form: CardForm, path: str, **cells: str) -> int:
    row = form.new_row(LISTS[path], len(form.rows[path]))
    for name, value in cells.items():
        row.cells[name.replace("__", ".")] = value
    return row.number


def test_what_is_typed_becomes_the_card() -> None:
    form = CardForm(Card(), area_code="58")
    form.fields["identity.surname"] = "Wałęsówna"
    form.fields["identity.birth"] = "12.5.1942"
    form.fields["identity.languages"] = "polski, kaszubski"
    form.fields["identity.interpreter_needed"] = "no"
    form.fields["identity.measure.weight_kg"] = "72,5"
    typed(form, "medical.medicines", trade_name="Metformina", strength="850", dose="1-0-1")
    typed(form, "contacts", name="Jan", phones__0__written="555 01 00", phones__2__written="601 000 000")
    card = form.read().card
    assert card is not None
    assert card.identity.birth == PartialDate(1942, 5, 12)
    assert card.identity.languages == ("polski", "kaszubski")
    assert card.identity.interpreter_needed is False
    assert card.identity.measure is not None
    assert card.identity.measure.weight_kg == 72.5
    assert card.identity.document is None
    assert card.medical.medicines.items == (
        Medicine(trade_name="Metformina", strength="850", dose=Dose(morning="1", evening="1")),
    )
    assert [phone.number for phone in card.contacts[0].phones] == ["+48585550100", "+48601000000"]


def test_a_row_without_its_name_is_shown_and_kept_in_the_draft() -> None:
    form = CardForm(Card())
    number = typed(form, "medical.allergies", reaction="wstrząs")
    reading = form.read()
    assert reading.card is None
    assert reading.problems == {Spot("agent", "medical.allergies", number): Problem.REQUIRED}
    (allergy,) = form.draft().medical.allergies.items
    assert (allergy.agent, allergy.reaction) == ("?", "wstrząs")


@pytest.mark.parametrize(
    ("path", "text", "problem"),
    [
        ("identity.birth", "31.02.1942", Problem.DATE),
        ("identity.birth", "wiosną", Problem.DATE),
        ("governance.next_review", "05.2027", Problem.DATE),
        ("identity.measure.weight_kg", "dużo", Problem.NUMBER),
        ("identity.measure.weight_kg", "-3", Problem.RANGE),
        ("governance.review_months", "", Problem.REQUIRED),
        ("identity.surname", "ż" * 301, Problem.TOO_LONG),
    ],
)
def test_unreadable_fields_are_named(path: str, text: str, problem: Problem) -> None:
    form = CardForm(Card())
    form.fields[path] = text
    form.fields["note"] = "zostaje"
    assert form.read().problems == {Spot(path): problem}
    assert form.draft().note == "zostaje"


def test_removing_and_undoing_leaves_no_trace() -> None:
    form = CardForm(Card())
    rows = LISTS["medical.conditions"]
    first = typed(form, rows.path, name="astma")
    typed(form, rows.path, name="jaskra")
    before = form.read().card
    at, row = form.remove_row(rows, first)
    form.insert_row(rows, at, row)
    assert form.read().card == before
    assert form.move_row(rows, first, 1)
    assert not form.move_row(rows, first, 1)
    copy = form.copy_row(rows, first)
    assert [c.name for c in form.draft().medical.conditions.items] == ["jaskra", "astma", "astma"]
    assert copy.number != first


def test_none_takes_rows_away_and_a_new_row_takes_none_away() -> None:
    form = CardForm(Card())
    rows = LISTS["medical.implants"]
    typed(form, rows.path, name="endoproteza")
    assert form.knowledge(rows) is Knowledge.STATED
    assert len(form.confirm_none(rows, none=True)) == 1
    assert form.knowledge(rows) is Knowledge.NONE
    assert form.draft().medical.implants.none_confirmed
    typed(form, rows.path, name="stymulator")
    assert form.knowledge(rows) is Knowledge.STATED
    assert not form.draft().medical.implants.none_confirmed


@given(st.dates(min_value=PartialDate(1850).earliest))
def test_dates_read_back(day: Any) -> None:
    for shown in (PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)):
        text = show_value(Kind.DATE, str(shown))
        assert isinstance(text, str)
        assert read_value(Kind.DATE, text) == str(shown)
        assert read_date(str(shown)) == shown


AMOUNTS = st.sampled_from(["", "1", "2", "1/2", "20 j.", "0,5"])


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, st.sampled_from(["", "po jedzeniu", "w razie bólu, najwyżej 3"]))
def test_doses_read_back(morning: str, noon: str, evening: str, night: str, text: str) -> None:
    dose = Dose(morning=morning, noon=noon, evening=evening, night=night, text=text)
    assert read_dose(dose.one_line()) == dose


@given(st.text(max_size=60))
def test_any_dose_keeps_its_words(text: str) -> None:
    dose = read_dose(text)
    assert read_dose(dose.one_line()).one_line() == dose.one_line()


@given(st.lists(st.tuples(st.sampled_from([i.path for i in plain_fields()]), st.text(max_size=40)), max_size=6))
def test_whatever_is_typed_a_draft_can_be_kept(entries: list[tuple[str, str]]) -> None:
    form = CardForm(Card())
    for path, text in entries:
        if isinstance(form.fields[path], str):
            form.fields[path] = text
    reading = form.read()
    draft = form.draft()
    assert isinstance(draft, Card)
    assert (reading.card is None) == bool(reading.problems)


def test_parts_hold_each_list_once() -> None:
    held = [item.path for part in PARTS for item in part.items if isinstance(item, Rows)]
    assert sorted(held) == sorted(LISTS)
