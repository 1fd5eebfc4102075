"""How errors are told: one sentence from the catalogue, in the user's language, with what to do next."""

from lifebox.domain.errors import LifeboxError
from lifebox.texts import Texts


class _Lenient(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return "–"


def tell(error: LifeboxError, say: Texts) -> str:
    """The sentence of an error. Parameters that name a term of the catalogue (`reason.…`, `Role.…`) are translated."""
    params = _Lenient({name: _term(name, value, say) for name, value in error.params.items()})
    return say(f"error.{error.key}").format_map(params)


def _term(name: str, value: str | int, say: Texts) -> str | int:
    for key in (f"{name}.{value}", f"{name.capitalize()}.{value}"):
        if key in say:
            return say(key)
    return value
