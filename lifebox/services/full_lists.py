"""Every field of chosen people's cards as one table: a row a person, a column a field, a list in one cell.

It is for reading and reckoning in a spreadsheet. What is to come back whole leaves as JSON: see `archives`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.dates import show_moment
from lifebox.domain.describing import default_of, heading, label, shown
from lifebox.domain.errors import InvalidInput
from lifebox.domain.governance import Governance
from lifebox.domain.identity import Address, Identity, Residence
from lifebox.domain.ids import PersonId
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Functioning, Medical, MissingPersonProfile, Providers
from lifebox.domain.ports import Say
from lifebox.domain.tiers import term
from lifebox.domain.values import Value
from lifebox.services.exporting import AT_ONCE, ExportReason, ListForm, list_file
from lifebox.services.office import Office
from lifebox.services.progress import Progress, unseen
from lifebox.services.saving import save_and_note

_PARTS: dict[str, type[Value]] = {
    "identity": Identity,
    "residence": Residence,
    "residence.address": Address,
    "medical": Medical,
    "functioning": Functioning,
    "missing": MissingPersonProfile,
    "providers": Providers,
    "governance": Governance,
}
"""Parts of the card whose fields have columns of their own."""
_ABOUT = ("id", "code", "version", "saved")


@dataclass(frozen=True, slots=True)
class FullList:
    """The table ready to be saved."""

    content: bytes
    people: tuple[PersonId, ...]
    form: ListForm


def prepare_full_list(
    office: Office, people: Sequence[PersonId], form: ListForm, say: Say, progress: Progress = unseen
) -> FullList:
    """Make the table of these people in this order; who is gone meanwhile is left out. Raises `InvalidInput` for
    nobody.
    """
    office.registry.actor.require(Action.PEOPLE_EXPORTED)
    columns = list(_columns(Card, ""))
    listed: list[PersonId] = []

    def rows() -> Iterator[list[str]]:
        yield [
            *(say(f"export.full.{name}") for name in _ABOUT),
            *(_titled(path, model, say) for path, model in columns),
        ]
        with office.registry.read() as reader:
            for start in range(0, len(people), AT_ONCE):
                progress(start, len(people))
                for one in reader.summaries(people[start : start + AT_ONCE]):
                    listed.append(one.id)
                    about = [str(one.id), one.code.printed if one.code else "", str(one.revision)]
                    card = reader.person(one.id).card
                    cells = [_told(_at(card, path), say) for path, _model in columns]
                    yield [*about, show_moment(one.saved), *cells]

    content = list_file(office, rows(), form, say("export.sheet"), say("export.footer"))
    if not listed:
        raise InvalidInput(what="nobody_listed")
    return FullList(content, tuple(listed), form)


def save_full_list(
    office: Office, prepared: FullList, target: Path, reason: ExportReason, *, overwrite: bool = False
) -> int:
    """Save the table and note it of everybody on it: both or neither. Gives how many people are on it."""
    office.registry.actor.require(Action.PEOPLE_EXPORTED)

    def note() -> None:
        facts = [("what", "full"), ("reason", reason.value), ("form", prepared.form.value)]
        with office.registry.write() as tx:
            tx.audit(Action.PEOPLE_EXPORTED, facts=[*facts, ("count", str(len(prepared.people)))])
            for person in prepared.people:
                tx.audit(Action.PEOPLE_EXPORTED, person, facts=facts)

    save_and_note(target, prepared.content, note, overwrite=overwrite)
    return len(prepared.people)


def _columns(model: type[Value], path: str) -> Iterator[tuple[str, type[Value]]]:
    """Dotted paths of the columns, each with the model that has the last step."""
    for name in model.model_fields:
        inner = f"{path}.{name}" if path else name
        if inner in _PARTS:
            yield from _columns(_PARTS[inner], inner)
        else:
            yield inner, model


def _titled(path: str, model: type[Value], say: Say) -> str:
    part, name = heading(path, say), label(model, path.rpartition(".")[2], say)
    return name if part == name else f"{part}: {name}"


def _at(card: Card, path: str) -> Any:
    found: Any = card
    for step in path.split("."):
        found = None if found is None else getattr(found, step)
    return found


def _told(value: Any, say: Say) -> str:
    """All that a field says; unlike for people who compare cards nothing is left out."""
    if isinstance(value, Listing):
        return _told(value.items, say) or term(say, value.knowledge)
    if isinstance(value, tuple):
        return "\n".join(_told(one, say) for one in value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Value):
        fields = type(value).model_fields.items()
        stated = [(name, getattr(value, name)) for name, field in fields if getattr(value, name) != default_of(field)]
        return "; ".join(f"{label(type(value), name, say)}: {_told(one, say)}" for name, one in stated)
    return shown(value, say)
