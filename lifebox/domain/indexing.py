"""Which words of a card a look-up finds it by: one folding for the registry's index and a bundle's."""

from collections.abc import Iterable

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import number_key, street_words, words
from lifebox.domain.search import SearchField


def search_text(
    names: str, street: str, building: str, flat: str, town: str, birth: PartialDate | None
) -> dict[SearchField, str]:
    """The folded words of each column, between spaces."""
    return {
        SearchField.NAME: _distinct(words(names)),
        SearchField.STREET: _distinct(street_words(street)),
        SearchField.NUMBER: " ".join(filter(None, map(number_key, (building, flat)))),
        SearchField.BIRTH: _birth(birth),
        SearchField.TOWN: _distinct(words(town)),
    }


def search_phones(card: Card) -> dict[str, bool]:
    """E.164 numbers, and whether only a contact or the telecare operator has them."""
    found = {phone.number: True for contact in card.contacts for phone in contact.phones if phone.number}
    telecare = card.residence.telecare
    if telecare and telecare.phone and telecare.phone.number:
        found[telecare.phone.number] = True
    found.update((phone.number, False) for phone in card.residence.phones if phone.number)
    return found


def _birth(born: PartialDate | None) -> str:
    if born is None:
        return ""
    year = f"{born.year:04d}"
    return f"{year} {born.earliest:%Y%m%d}" if born.day else year


def _distinct(found: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(word for word in found if word))
