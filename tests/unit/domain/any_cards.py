"""Cards with anything in any field, made from the models themselves: a field added later is drawn too."""

from datetime import date
from enum import Enum
from types import UnionType
from typing import Annotated, Any, NewType, TypeVar, Union, get_args, get_origin
from uuid import UUID

from hypothesis import strategies as st
from pydantic_core import PydanticUndefined

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.listing import Listing
from lifebox.domain.values import Value

V = TypeVar("V", bound=Value)
FILLED_AT_MOST = 4
_WORDS = ("jeden", "dwa", "trzy")
_LEAVES: dict[type, st.SearchStrategy[Any]] = {
    str: st.sampled_from(_WORDS),
    bool: st.booleans(),
    int: st.integers(1, 60),
    float: st.sampled_from([50.0, 60.5]),
    date: st.sampled_from([date(2026, 1, 2), date(2026, 3, 4)]),
    PartialDate: st.sampled_from([PartialDate(1942), PartialDate(1942, 5), PartialDate(1942, 5, 12)]),
    UUID: st.sampled_from([UUID(int=1), UUID(int=2)]),
}


def _values(annotation: Any) -> st.SearchStrategy[Any]:
    if isinstance(annotation, NewType):
        annotation = annotation.__supertype__
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return st.one_of(*(_values(each) for each in inside))
    if origin is tuple:
        return st.lists(_values(inside[0]), max_size=3).map(tuple)
    if origin is Annotated:
        return _values(inside[0])
    if annotation is type(None):
        return st.none()
    if issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    if issubclass(annotation, Value):
        return models(annotation)
    return _LEAVES[annotation]


def field_values(model: type[Value], name: str) -> st.SearchStrategy[Any]:
    """What a field may say."""
    if model.__name__ == "Phone" and name == "number":
        return st.sampled_from(["", "+48601234567", "+48601234568"])
    told = model.model_fields[name]
    values = _values(told.annotation)
    blank = told.get_default(call_default_factory=True)
    return values if blank is PydanticUndefined else st.one_of(values, st.just(blank))


@st.composite
def models(draw: st.DrawFn, model: type[V]) -> V:
    """A value of a model with a few fields filled."""
    names = list(model.model_fields)
    needed = [n for n in names if model.model_fields[n].get_default(call_default_factory=True) is PydanticUndefined]
    more = draw(st.lists(st.sampled_from(names), max_size=FILLED_AT_MOST, unique=True))
    return _whole(model, {name: draw(field_values(model, name)) for name in dict.fromkeys([*needed, *more])})


@st.composite
def varied(draw: st.DrawFn, before: V) -> V:
    """The same value but for one field somewhere in it (which may turn out the same)."""
    name = draw(st.sampled_from(list(type(before).model_fields)))
    old = getattr(before, name)
    if isinstance(old, Value) and draw(st.integers(0, 3)):
        new: Any = draw(varied(old))
    elif isinstance(old, tuple) and old and isinstance(old[0], Value) and draw(st.booleans()):
        at = draw(st.integers(0, len(old) - 1))
        new = (*old[:at], draw(varied(old[at])), *old[at + 1 :])
    else:
        new = draw(field_values(type(before), name))
    held = {each: getattr(before, each) for each in type(before).model_fields}
    return _whole(type(before), held | {name: new})


def _whole(model: type[V], values: dict[str, Any]) -> V:
    if issubclass(model, Listing) and values.get("items"):
        values = values | {"none_confirmed": False}
    return model.model_validate(values)


def any_cards() -> st.SearchStrategy[Card]:
    """Any card."""
    return models(Card)


def all_models() -> frozenset[type[Value]]:
    """Every model that a card is made of but the lists' wrappers."""
    found: set[type[Value]] = set()

    def walk(annotation: Any) -> None:
        for inside in get_args(annotation):
            walk(inside)
        if isinstance(annotation, type) and issubclass(annotation, Value) and annotation not in found:
            found.add(annotation)
            for field in annotation.model_fields.values():
                walk(field.annotation)

    walk(Card)
    return frozenset(model for model in found if not issubclass(model, Listing))
