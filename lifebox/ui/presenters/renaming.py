"""Rows among the cells of a form: which codes go when another medicine or condition is named. No Qt."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from lifebox.domain.medical import Condition, Medicine
from lifebox.services.office import Clinic
from lifebox.ui.presenters.card_fields import Rows
from lifebox.ui.presenters.values import FormValue

V = TypeVar("V", Medicine, Condition)
Cells = Mapping[str, FormValue]
_SAID: Mapping[type[BaseModel], tuple[str, ...]] = {
    Medicine: ("trade_name", "substance", "atc"),
    Condition: ("name", "icd10"),
}


def belonging(clinic: Clinic, rows: Rows, before: Cells, path: str, value: FormValue) -> dict[str, FormValue]:
    """What else the row says once `value` is typed at `path` of the row that said `before`: codes of its name only."""
    said = _SAID.get(rows.model, ())
    if path not in said:
        return {}
    after = {**before, path: value}
    right: Medicine | Condition = (
        clinic.catalogue.renamed(_item(Medicine, before), _item(Medicine, after))
        if rows.model is Medicine
        else clinic.conditions.renamed(_item(Condition, before), _item(Condition, after))
    )
    return {each: getattr(right, each) for each in said if each != path}


def _item(model: type[V], cells: Cells) -> V:
    # Half-typed values need not be valid yet.
    said: dict[str, Any] = {path: cells[path] for path in _SAID[model]}
    return model.model_construct(None, **said)
