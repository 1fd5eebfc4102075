"""One card made of two of the same person, without losing anything of either."""

from typing import Any

from lifebox.domain.card import Card, SourceText
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import words
from lifebox.domain.governance import Consent, Governance
from lifebox.domain.identity import Contact, Identity, Phone, Residence
from lifebox.domain.listing import Listing
from lifebox.domain.medical import (
    Allergy,
    Condition,
    Functioning,
    Implant,
    Medical,
    Medicine,
    MissingPersonProfile,
    Providers,
)
from lifebox.domain.values import NOTE_LIMIT, Value
from lifebox.interop.intake.pieces import as_notes

_SECTIONS = (Identity, Residence, Medical, Functioning, Providers, Governance, MissingPersonProfile)
"""Parts whose fields are merged one by one; of smaller ones, such as an address, halves do not fit together."""
_NOTES = frozenset(
    {"note", "residence.key_holders", "residence.access_note", "functioning.how_to_talk", "medical.note"}
)
_MAX_PHONES = 3


def merge_cards(old: Card, new: Card) -> tuple[Card, tuple[str, ...]]:
    """`old` with what `new` adds, and the dotted paths of fields on which they disagree.

    Empty fields are filled, lists grow by what they lack, *none confirmed* gives way to what is stated. Where two
    values disagree the old one stands and the new one is kept among the source texts. A withdrawn consent stays so.
    """
    merge = _Merge()
    merged = merge.fields(old, new, "")
    texts = tuple(dict.fromkeys((*old.source_texts, *new.source_texts, *merge.kept)))
    return merged.model_copy(update={"source_texts": texts}), tuple(dict.fromkeys(merge.conflicts))


class _Merge:
    """Walks two documents of the same type side by side."""

    def __init__(self) -> None:
        self.conflicts: list[str] = []
        self.kept: list[SourceText] = []

    def fields(self, old: Any, new: Any, path: str) -> Any:
        """Both documents of one type as one."""
        changed = {}
        for name, field in type(old).model_fields.items():
            mine, theirs = getattr(old, name), getattr(new, name)
            empty = field.get_default(call_default_factory=True)
            if theirs in (mine, empty) or (not path and name == "source_texts"):
                continue
            where = f"{path}.{name}" if path else name
            changed[name] = theirs if mine == empty else self._both(mine, theirs, where)
        return old.model_copy(update=changed) if changed else old

    def _both(self, mine: Any, theirs: Any, path: str) -> Any:
        """Two different values, neither of them empty."""
        if isinstance(mine, _SECTIONS):
            return self.fields(mine, theirs, path)
        if isinstance(mine, Listing):
            return self._listing(mine, theirs, path)
        if isinstance(mine, tuple):
            return self._items(mine, theirs, path)
        if isinstance(mine, Value):
            return self._whole(mine, theirs, path)
        if isinstance(mine, PartialDate) and mine.agrees_with(theirs):
            return max(mine, theirs, key=lambda day: len(str(day)))
        if path in _NOTES:
            joined = "\n".join(dict.fromkeys([*mine.split("\n"), *theirs.split("\n")]))
            if len(joined) <= NOTE_LIMIT:
                return joined
        elif isinstance(mine, str) and words(mine) == words(theirs) != ():
            return mine
        return self._disagree(mine, theirs, path)

    def _listing(self, mine: Listing[Any], theirs: Listing[Any], path: str) -> Listing[Any]:
        if mine.none_confirmed or theirs.none_confirmed:
            # One list says that there is nothing, the other names something.
            self.conflicts.append(path)
            return mine if mine.items else theirs
        return mine.model_copy(update={"items": self._items(mine.items, theirs.items, path)})

    def _items(self, mine: tuple[Any, ...], theirs: tuple[Any, ...], path: str) -> tuple[Any, ...]:
        """Items of both in their order; those that mean the same become one."""
        result = list(mine)
        for item in theirs:
            if item in result:
                continue
            at = next((i for i, known in enumerate(result) if _meaning(known) == _meaning(item)), None)
            if at is None:
                result.append(item)
            else:
                result[at] = self._item(result[at], item, path)
        return tuple(result)

    def _item(self, mine: Any, theirs: Any, path: str) -> Any:
        if isinstance(mine, Phone | str):
            return mine
        if isinstance(mine, Consent) and mine.withdrawn:
            return self._disagree(mine, theirs, path)
        if isinstance(mine, Contact):
            if len({*map(_meaning, mine.phones), *map(_meaning, theirs.phones)}) > _MAX_PHONES:
                return self._disagree(mine, theirs, path)
            return self._whole(mine, theirs, path, halves=True)
        if isinstance(mine, Medicine) and mine.dose == theirs.dose:
            theirs = theirs.model_copy(update={"as_written": mine.as_written})
        return self._whole(mine, theirs, path)

    def _whole(self, mine: Any, theirs: Any, path: str, halves: bool = False) -> Any:
        """One value object of two that do not contradict each other, else the old one; `halves` may still be joined."""
        inner = _Merge()
        merged = inner.fields(mine, theirs, path)
        if not inner.conflicts:
            return merged
        return self._disagree(merged if halves else mine, theirs, path)

    def _disagree(self, mine: Any, theirs: Any, path: str) -> Any:
        self.conflicts.append(path)
        text = "; ".join(
            _leaves(theirs.model_dump(mode="json", exclude_defaults=True))
            if isinstance(theirs, Value)
            else [str(theirs)]
        )
        self.kept += [SourceText(field=path, text=part) for part in as_notes(text)]
        return mine


def _leaves(document: Any) -> list[str]:
    """All values of a document, without their names."""
    if isinstance(document, dict):
        return [leaf for value in document.values() for leaf in _leaves(value)]
    if isinstance(document, list):
        return [leaf for value in document for leaf in _leaves(value)]
    return [] if document is None else [str(document)]


def _meaning(item: Any) -> Any:
    """What makes two items of a list the same thing."""
    if isinstance(item, Phone):
        return item.number or item.written
    if isinstance(item, Contact) and not item.name:
        return tuple(map(_meaning, item.phones)) or item
    texts = [item] if isinstance(item, str) else [getattr(item, name) for name in _TELLING.get(type(item), ())]
    return tuple(words(text) or text for text in texts) or item


_TELLING: dict[type, tuple[str, ...]] = {
    Contact: ("name", "relation"),
    Medicine: ("title",),
    Allergy: ("agent",),
    Condition: ("name",),
    Implant: ("name", "side"),
    Consent: ("scope",),
}
"""Fields that say which thing an item is; all others only say more about it."""
