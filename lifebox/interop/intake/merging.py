"""One card made of two of the same person, without losing anything of either."""

from typing import Any

from lifebox.domain.card import Card, SourceText
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import words
from lifebox.domain.governance import Consent
from lifebox.domain.identity import Contact, Phone
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Allergy, Condition, Dose, Implant, Medicine
from lifebox.domain.values import NOTE_LIMIT, Value
from lifebox.interop.intake.pieces import as_notes

_NOTES = frozenset(
    {"note", "residence.key_holders", "residence.access_note", "functioning.how_to_talk", "medical.note"}
)
_MAX_PHONES = 3


def merge_cards(old: Card, new: Card) -> tuple[Card, tuple[str, ...]]:
    """`old` with what `new` adds, and the dotted paths of fields on which they disagree.

    Empty fields are filled, lists grow by what they lack, *none confirmed* gives way to what is stated. Where two
    values disagree the old one stands and the new one is kept among the source texts.
    """
    merge = _Merge()
    merged = merge.value(old, new, "")
    extra = (*new.source_texts, *merge.kept)
    texts = tuple(dict.fromkeys((*old.source_texts, *extra)))
    return merged.model_copy(update={"source_texts": texts}), tuple(dict.fromkeys(merge.conflicts))


class _Merge:
    """Walks two documents of the same type side by side."""

    def __init__(self) -> None:
        self.conflicts: list[str] = []
        self.kept: list[SourceText] = []

    def value(self, old: Any, new: Any, path: str) -> Any:
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
        if isinstance(mine, Listing):
            return self._listing(mine, theirs, path)
        if isinstance(mine, tuple):
            return self._items(mine, theirs, path)
        if isinstance(mine, PartialDate) and isinstance(theirs, PartialDate) and mine.agrees_with(theirs):
            return max(mine, theirs, key=lambda day: len(str(day)))
        if isinstance(mine, Value) and type(mine) is type(theirs) and not isinstance(mine, Dose):
            return self.value(mine, theirs, path)
        if path in _NOTES:
            lines = dict.fromkeys([*mine.split("\n"), *theirs.split("\n")])
            if len(joined := "\n".join(lines)) <= NOTE_LIMIT:
                return joined
        elif isinstance(mine, str) and words(mine) == words(theirs):
            return mine
        self._disagree(path, theirs)
        return mine

    def _listing(self, mine: Listing[Any], theirs: Listing[Any], path: str) -> Listing[Any]:
        if mine.none_confirmed or theirs.none_confirmed:
            # One list says that there is nothing, the other names something.
            self.conflicts.append(path)
            return mine if mine.items else theirs
        return mine.model_copy(update={"items": self._items(mine.items, theirs.items, path)})

    def _items(self, mine: tuple[Any, ...], theirs: tuple[Any, ...], path: str) -> tuple[Any, ...]:
        """Items of both; those that mean the same are merged themselves."""
        found = {_identity(item): item for item in mine}
        # Items of one list that mean the same, such as a medicine twice, must both stay.
        result = list(mine)
        for item in theirs:
            same = found.get(_identity(item))
            if same is None:
                result.append(item)
                found[_identity(item)] = item
            elif same != item:
                merged = self._item(same, item, path)
                result[result.index(same)] = merged
                found[_identity(item)] = merged
        return tuple(result)

    def _item(self, mine: Any, theirs: Any, path: str) -> Any:
        if isinstance(mine, Phone):
            return mine
        if isinstance(mine, Contact) and len({*_numbers(mine.phones), *_numbers(theirs.phones)}) > _MAX_PHONES:
            self._disagree(path, theirs)
            return mine
        if isinstance(mine, Consent) and mine.withdrawn:
            # What somebody withdrew, an old list does not give again.
            self._disagree(path, theirs)
            return mine
        if isinstance(mine, Medicine) and mine.dose == theirs.dose:
            theirs = theirs.model_copy(update={"as_written": mine.as_written})
        return self.value(mine, theirs, path) if isinstance(mine, Value) else mine

    def _disagree(self, path: str, theirs: Any) -> None:
        text = theirs.model_dump_json(exclude_defaults=True) if isinstance(theirs, Value) else str(theirs)
        self.conflicts.append(path)
        self.kept += [SourceText(field=path[:300], text=part) for part in as_notes(text)]


def _identity(item: Any) -> Any:
    """What makes two items of a list the same thing."""
    if isinstance(item, Phone):
        return item.number or words(item.written)
    if isinstance(item, Contact):
        named = words(item.name)
        return ("name", named, words(item.relation)) if named else ("phones", *_numbers(item.phones))
    if isinstance(item, Medicine):
        return words(item.title)
    if isinstance(item, Allergy):
        return words(item.agent)
    if isinstance(item, Condition):
        return words(item.name)
    if isinstance(item, Implant):
        return words(item.name), words(item.side)
    if isinstance(item, Consent):
        return item.scope
    return words(item) if isinstance(item, str) else item


def _numbers(phones: tuple[Phone, ...]) -> tuple[str, ...]:
    return tuple(phone.number or " ".join(words(phone.written)) for phone in phones)
