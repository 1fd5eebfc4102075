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
    keys = [f"{name}.{value}", f"{name.capitalize()}.{value}"]
    # What was wrong with a list is told among the remarks on lists.
    keys += [f"intake.unreadable.{value}"] if name == "detail" else []
    return next((say(key) for key in keys if key in say), value)
