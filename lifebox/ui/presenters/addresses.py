"""The address among the fields of a form: which official ids go when another street is typed. No Qt."""

from collections.abc import Mapping

from lifebox.domain.identity import Address
from lifebox.domain.streets import retyped
from lifebox.ui.presenters.values import FormValue

_PATHS = {name: f"residence.address.{name}" for name in Address.model_fields}


def stale_ids(fields: Mapping[str, FormValue], values: Mapping[str, FormValue]) -> dict[str, FormValue]:
    """The fields of ids that `values`, put into `fields`, make untrue: blank."""
    if not any(path in values for path in _PATHS.values()):
        return {}
    after = _address({**fields, **values})
    right = retyped(_address(fields), after)
    return {path: "" for name, path in _PATHS.items() if getattr(right, name) != getattr(after, name)}


def _address(fields: Mapping[str, FormValue]) -> Address:
    # Half-typed values need not be valid yet.
    return Address.model_construct(None, **{name: str(fields.get(path, "")) for name, path in _PATHS.items()})
