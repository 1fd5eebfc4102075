"""Nothing typed is ever lost: drafts carry text that cannot be read yet, and saved cards never do."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person, own_drafts, view_person
from lifebox.services.program import Program
from lifebox.ui.presenters.card_fields import lists, plain_fields
from lifebox.ui.presenters.drafts import card_of_draft, form_of_draft
from lifebox.ui.presenters.form import CardForm
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.record_view import RecordPage
from tests.support.qt import press, type_text
from tests.ui.parts import record_page

LISTS = {rows.path: rows for rows in lists()}
CELLS = [(rows.path, field.path) for rows in lists() for field in rows.fields]
CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942-05-12"},
        "source_texts": [{"field": "Uwagi", "text": "z listy"}],
    }
)


def shown(form: CardForm) -> dict[str, Any]:
    cells = {path: [row.cells for row in form.stated_rows(rows)] for path, rows in LISTS.items()}
    return {"fields": form.fields, "cells": cells}


def reopened(form: CardForm) -> CardForm:
    kept = Card.model_validate_json(card_of_draft(form).model_dump_json())
    return form_of_draft(kept, form.area_code)


TEXTS = st.text(max_size=40) | st.sampled_from(["12.0", "  dwie  spacje ", "31.02.2020", "1-0", "x" * 20_000])


@given(
    st.lists(st.tuples(st.sampled_from([f.path for f in plain_fields()]), TEXTS), max_size=4),
    st.lists(st.tuples(st.sampled_from(CELLS), TEXTS), max_size=5),
)
def test_a_draft_shows_again_whatever_was_typed(
    fields: list[tuple[str, str]], cells: list[tuple[tuple[str, str], str]]
) -> None:
    form = CardForm(CARD, "58")
    for path, text in fields:
        if isinstance(form.fields[path], str):
            form.fields[path] = text
    for (path, cell), text in cells:
        row = form.new_row(LISTS[path], len(form.rows[path]))
        if isinstance(row.cells[cell], str):
            row.cells[cell] = text
    again = reopened(form)
    assert shown(again) == shown(form)
    assert bool(again.read().problems) == bool(form.read().problems)


def test_rows_come_back_in_their_order_where_the_card_cannot_hold_one() -> None:
    form = CardForm(Card())
    consents = LISTS["governance.consents"]
    for scope, given_on in (("registry", "1.2.2026"), ("", "2.2.2026"), ("photo", "3.")):
        row = form.new_row(consents, len(form.rows[consents.path]))
        row.cells |= {"scope": scope, "given": given_on}
    again = [(row.cells["scope"], row.cells["given"]) for row in reopened(form).rows[consents.path]]
    assert again == [("registry", "1.2.2026"), ("", "2.2.2026"), ("photo", "3.")]


def test_a_draft_of_readable_text_holds_nothing_beside_the_card() -> None:
    form = CardForm(CARD)
    form.fields["note"] = "zadzwonić do córki"
    assert card_of_draft(form) == form.draft()


def open_page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId) -> RecordPage:
    page = record_page(office, program, tasks)
    qtbot.addWidget(page)
    page.show()
    page.presenter.open(person)
    qtbot.waitUntil(lambda: page.presenter.person == person)
    return page


def test_a_killed_window_leaves_the_half_typed_words(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    person = add_person(office, CARD).person
    killed = Tasks()
    page = open_page(office, program, killed, qtbot, person)
    birth = page.form.editors["identity.birth"]
    birth.set_value("")
    type_text(birth, "12.0")
    conditions = page.form.lists["medical.conditions"]
    conditions.add_button.click()
    type_text(conditions.row_editors[0].editors["note"], "od wiosny")
    qtbot.waitUntil(lambda: len(own_drafts(office)) == 1)
    killed.close()
    page.hide()

    again = open_page(office, program, tasks, qtbot, person)
    assert again.form.editors["identity.birth"].value() == "12.0"
    assert again.form.editors["identity.birth"].property("problem") == "true"
    (row,) = again.form.lists["medical.conditions"].row_editors
    assert (row.editors["name"].value(), row.editors["note"].value()) == ("", "od wiosny")
    assert row.editors["name"].property("problem") == "true"
    press(again.form.editors["identity.birth"], Qt.Key.Key_End)
    type_text(again.form.editors["identity.birth"], "5.1942")
    type_text(row.editors["name"], "astma")
    again.save_button.click()
    qtbot.waitUntil(lambda: again.presenter._basis.revision == 2)
    saved = view_person(office, person).record.card
    assert str(saved.identity.birth) == "1942-05-12"
    assert [(c.name, c.note) for c in saved.medical.conditions.items] == [("astma", "od wiosny")]
    assert saved.source_texts == CARD.source_texts
    assert own_drafts(office) == ()


def test_typing_goes_on_while_a_card_is_being_saved(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    person = add_person(office, CARD).person
    page = open_page(office, program, tasks, qtbot, person)
    type_text(page.form.editors["note"], "a")
    page.save_button.click()
    type_text(page.form.editors["identity.measure.measured"], "12.0")
    qtbot.waitUntil(lambda: page.presenter._basis.revision == 2)
    assert page.form.editors["identity.measure.measured"].value() == "12.0"
