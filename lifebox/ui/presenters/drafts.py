"""What a draft must not lose: text that no card can hold yet travels in the draft as source texts of a reserved name.

The names are `form:PATH` for a field, `form:LIST:AT:PATH` for a cell of the row at position AT, and
`form:LIST:+AT:PATH` where the draft's card has no such row. The texts are JSON without spaces, so that no cleaning of
notes changes them.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from lifebox.domain.card import Card, SourceText
from lifebox.domain.values import NOTE_LIMIT
from lifebox.ui.presenters.card_fields import Rows, lists
from lifebox.ui.presenters.form import CardForm
from lifebox.ui.presenters.values import FormValue

_PREFIX = "form:"
_ABSENT = "+"
_LISTS = {rows.path: rows for rows in lists()}


def card_of_draft(form: CardForm) -> Card:
    """The card to keep as a draft: what can be read, and beside it what cannot."""
    return with_texts(form.draft(), typed_texts(form))


def with_texts(card: Card, texts: Iterable[SourceText]) -> Card:
    """A draft's card with texts that wait for being readable."""
    return card.model_copy(update={"source_texts": (*card.source_texts, *texts)})


def typed_texts(form: CardForm) -> tuple[SourceText, ...]:
    """Everything of the form that its draft's card would not show as it was typed."""
    card, held = form.keep()
    shown = CardForm(card, form.area_code)
    texts = list(_differing(form.fields, shown.fields, _PREFIX))
    for rows in _LISTS.values():
        kept = {row.number: again.cells for row, again in zip(held[rows.path], shown.rows[rows.path], strict=False)}
        for at, row in enumerate(form.stated_rows(rows)):
            mark = "" if row.number in kept else _ABSENT
            before = kept.get(row.number) or form.blank_cells(rows)
            texts += _differing(row.cells, before, f"{_PREFIX}{rows.path}:{mark}{at}:")
    return tuple(texts)


def form_of_draft(card: Card, area_code: str) -> CardForm:
    """The form as it was typed; the texts are taken out of the card."""
    typed: dict[str, str] = {}
    real: list[SourceText] = []
    for source in card.source_texts:
        if source.field.startswith(_PREFIX):
            typed[source.field] = typed.get(source.field, "") + source.text
        else:
            real.append(source)
    form = CardForm(card.model_copy(update={"source_texts": tuple(real)}), area_code)
    made: set[tuple[str, int]] = set()
    for name, text in typed.items():
        _put_back(form, name.removeprefix(_PREFIX).split(":"), json.loads(text), made)
    return form


def _put_back(form: CardForm, steps: list[str], value: FormValue, made: set[tuple[str, int]]) -> None:
    if len(steps) == 1:
        form.fields[steps[0]] = value
        return
    path, place, cell = steps
    rows, at = _LISTS[path], int(place)
    if (place.startswith(_ABSENT) or at >= len(form.rows[path])) and (path, at) not in made:
        made.add((path, at))
        form.new_row(rows, at)
    _cells_at(form, rows, at)[cell] = value


def _cells_at(form: CardForm, rows: Rows, at: int) -> dict[str, FormValue]:
    held = form.rows[rows.path]
    return held[min(at, len(held) - 1)].cells


def _differing(typed: Mapping[str, FormValue], shown: Mapping[str, FormValue], start: str) -> Iterator[SourceText]:
    for path, value in typed.items():
        if value != shown[path]:
            text = json.dumps(value).replace(" ", r"\u0020")
            for at in range(0, len(text), NOTE_LIMIT):
                yield SourceText(field=f"{start}{path}", text=text[at : at + NOTE_LIMIT])
