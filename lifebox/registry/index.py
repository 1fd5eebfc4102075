"""What of a card is indexed: columns of `person`, phones and words of the full-text index."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lifebox.domain.card import Card
from lifebox.domain.collation import address_sort, name_sort, text_sort
from lifebox.domain.folding import name_key, number_key, street_words
from lifebox.domain.governance import ConsentScope
from lifebox.domain.indexing import search_phones, search_text
from lifebox.domain.medical import AlertKind, AlertState


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of `person` that follow from the card."""

    status: str
    surname: str
    given_names: str
    surname_key: str
    given_key: str
    birth: str
    pesel: str
    street: str
    building: str
    flat: str
    town: str
    street_key: str
    building_key: str
    flat_key: str
    next_review: date | None
    alerts: str
    unconfirmed_alerts: int
    name_sort: str
    address_sort: str
    worker: str
    worker_sort: str
    consents: str
    alert_count: int

    def values(self) -> dict[str, object]:
        """By column name."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Indexed:
    """Everything indexed of one card. `phones` maps E.164 numbers to whether only a contact has it."""

    columns: Columns
    phones: dict[str, bool]
    text: dict[str, str]

    def vocabulary(self) -> frozenset[tuple[str, str]]:
        """Every (column, word) of the full-text row."""
        return frozenset((field, word) for field, text in self.text.items() for word in text.split())


def index(card: Card) -> Indexed:
    """All that is indexed of `card`."""
    identity, address = card.identity, card.residence.address
    names = (identity.given_names, identity.surname, identity.used_name)
    birth = str(identity.birth or "")
    found = search_text(names, address.street, address.building, address.flat, address.town, birth)
    text = {field.value: words for field, words in found.items()}
    return Indexed(_columns(card), search_phones(card), text)


def alerts_of(text: str) -> tuple[AlertKind, ...]:
    """The kinds in a stored `alerts` column."""
    return tuple(AlertKind(kind) for kind in text.split())


def token(word: AlertKind | ConsentScope) -> str:
    """How a kind stands in an `alerts` column, a scope in `consents`, so that no other one contains it."""
    return f" {word.value} "


def _columns(card: Card) -> Columns:
    identity, address = card.identity, card.residence.address
    standing = [alert for alert in card.medical.alerts if alert.state is not AlertState.REJECTED]
    kinds = {alert.kind for alert in standing}
    worker = card.providers.social_worker.name if card.providers.social_worker else ""
    return Columns(
        status=card.governance.status.value,
        surname=identity.surname,
        given_names=identity.given_names,
        surname_key=name_key(identity.surname),
        given_key=name_key(identity.given_names),
        birth=str(identity.birth or ""),
        pesel=identity.pesel,
        street=address.street,
        building=address.building,
        flat=address.flat,
        town=address.town,
        street_key=" ".join(street_words(address.street)),
        building_key=number_key(address.building),
        flat_key=number_key(address.flat),
        next_review=card.governance.next_review,
        alerts=_tokens(kind for kind in AlertKind if kind in kinds),
        unconfirmed_alerts=sum(alert.state is AlertState.PROPOSED for alert in standing),
        name_sort=name_sort(identity.surname, identity.given_names),
        address_sort=address_sort(address.street, address.building, address.flat, address.town),
        worker=worker,
        worker_sort=text_sort(worker),
        alert_count=len(kinds),
        consents=_tokens(scope for scope in ConsentScope if card.governance.consents_to(scope)),
    )


def _tokens(found: Iterable[AlertKind | ConsentScope]) -> str:
    words = " ".join(word.value for word in found)
    return f" {words} " if words else ""
