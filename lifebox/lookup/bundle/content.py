"""What a bundle holds, as CBOR: a table of everybody, and each card by itself, sealed so that only those that are
opened are ever unsealed.

Fields of people are numbered as in QR 2. The table names no words of an index: a reader folds names in its own way.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import cbor2
from pydantic import ValidationError

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.bundles import BundleDamaged, BundleScope
from lifebox.domain.card import Card, PersonRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.disclosure import missing_profile
from lifebox.domain.governance import Consent, ConsentScope, Governance
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.indexing import search_phones
from lifebox.domain.medical import AlertKind, AlertState, MissingPersonProfile
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.signers import Signers
from lifebox.domain.tiers import shown_alerts
from lifebox.domain.values import canonical_json
from lifebox.lookup.signed.fitting import pack_tiers
from lifebox.lookup.signed.kinds import NotPlain, numbered
from lifebox.lookup.signed.tables import CARD
from lifebox.security.bundles import BundleKey

TABLE, CARDS = "table", "cards"
_TABLE_LIMIT = 512 * 1024 * 1024
_CARD_LIMIT = 4 * 1024 * 1024
_ORGANISATION, _SIGNERS, _BOXES, _PEOPLE = range(4)
_CARD, _MISSING, _NOTE = range(3)
_STATES, _KINDS = tuple(CodeState), tuple(AlertKind)
_ZLIB_LEVEL = 6


@dataclass(frozen=True, slots=True)
class BundleRow:
    """What the table says of one person. `begin` and `end` are where the sealed card lies."""

    id: PersonId
    box: BoxId
    revision: int
    saved: datetime
    surname: str
    given_names: str
    used_name: str
    birth: str
    street: str
    building: str
    flat: str
    town: str
    phones: tuple[str, ...]
    contact_phones: tuple[str, ...]
    alerts: tuple[AlertKind, ...]
    unconfirmed_alerts: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class BundleTable:
    """The table as it was read."""

    organisation: OrganisationProfile
    signers: Signers
    codes: tuple[CodeRecord, ...]
    rows: tuple[BundleRow, ...]


class BundleMaker:
    """Gathers people one after another; `parts` are the sealed parts of the file."""

    def __init__(self, key: BundleKey, scope: BundleScope) -> None:
        self._key, self._scope = key, scope
        self._boxes: dict[BoxId, int] = {}
        self._codes: list[list[Any]] = []
        self._people: list[list[Any]] = []
        self._cards: list[bytes] = []

    @property
    def people(self) -> int:
        """How many are in it by now."""
        return len(self._people)

    def knows(self, box: BoxId) -> bool:
        """Whether the box's codes are in it already."""
        return box in self._boxes

    def add_box(self, box: BoxId, codes: Iterable[CodeRecord]) -> None:
        """A box with all codes that lead to it."""
        self._boxes[box] = len(self._boxes)
        self._codes.append([box.bytes, [[str(c.code), _STATES.index(c.state)] for c in codes]])

    def add(self, record: PersonRecord) -> None:
        """A person of a box that was added. What the chosen tiers do not tell is left behind here."""
        said: dict[int, Any] = {_CARD: pack_tiers(record.card, green=self._scope.green)}
        profile = missing_profile(record.card) if self._scope.missing else None
        if profile is not None:
            said[_MISSING] = canonical_json(profile)
        if self._scope.green and record.card.note:
            said[_NOTE] = record.card.note
        packed = zlib.compress(cbor2.dumps(said, canonical=True), _ZLIB_LEVEL)
        sealed = self._key.seal(packed, CARDS, len(self._people))
        self._people.append(_row(record, _card_of(said), self._boxes[record.box], len(sealed)))
        self._cards.append(sealed)

    def parts(self, organisation: OrganisationProfile, signers: Signers) -> tuple[bytes, bytes]:
        """The sealed parts in the order of the file."""
        table = {
            _ORGANISATION: canonical_json(_bare(organisation)),
            _SIGNERS: canonical_json(signers),
            _BOXES: self._codes,
            _PEOPLE: self._people,
        }
        packed = zlib.compress(cbor2.dumps(table, canonical=True), _ZLIB_LEVEL)
        return self._key.seal(packed, TABLE), b"".join(self._cards)


def read_table(key: BundleKey, sealed: bytes, created: datetime) -> BundleTable:
    """The table of a bundle. Raises `BundleDamaged`."""
    try:
        said = numbered(cbor2.loads(_unpacked(key.open(sealed, TABLE), _TABLE_LIMIT)))
        boxes = [(BoxId(UUID(bytes=box)), codes) for box, codes in said[_BOXES]]
        return BundleTable(
            organisation=OrganisationProfile.model_validate_json(said[_ORGANISATION]),
            signers=Signers.model_validate_json(said[_SIGNERS]),
            codes=tuple(
                CodeRecord(BoxCode(code), _STATES[state], created, box) for box, codes in boxes for code, state in codes
            ),
            rows=tuple(_rows(said[_PEOPLE], [box for box, _ in boxes])),
        )
    except (NotPlain, ValidationError, ValueError, KeyError, TypeError, IndexError, cbor2.CBORError, zlib.error):
        # The cause is cut off: it may quote what it read.
        raise BundleDamaged(part=TABLE) from None


def read_card(key: BundleKey, sealed: bytes, number: int) -> Card:
    """One card. Raises `BundleDamaged`."""
    try:
        return _card_of(numbered(cbor2.loads(_unpacked(key.open(sealed, CARDS, number), _CARD_LIMIT))))
    except (NotPlain, ValidationError, ValueError, KeyError, cbor2.CBORError, zlib.error):
        raise BundleDamaged(part=CARDS) from None


def _card_of(said: dict[int, Any]) -> Card:
    card = Card.model_validate(CARD.unpack(said[_CARD]))
    changes: dict[str, Any] = {"note": said.get(_NOTE, "")}
    if _MISSING in said:
        # It is inside only where its consent stood, which those who show it ask for.
        agreed = Governance(consents=(Consent(scope=ConsentScope.MISSING_PROFILE),))
        changes |= {"missing": MissingPersonProfile.model_validate_json(said[_MISSING]), "governance": agreed}
    return card.model_copy(update=changes)


def _unpacked(packed: bytes, limit: int) -> bytes:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(packed, limit)
    if not unpacker.eof or unpacker.unused_data:
        raise NotPlain
    return data


def _bare(organisation: OrganisationProfile) -> OrganisationProfile:
    """What a look-up needs of the profile."""
    blank: dict[str, Any] = {"consents": (), "places": (), "controller": None, "information": None, "dpo_contact": ""}
    return organisation.model_copy(update=blank)


def _row(record: PersonRecord, inside: Card, box: int, length: int) -> list[Any]:
    """A line of the table, made of what is inside: nothing else may be told by it."""
    who, home = inside.identity, inside.residence.address
    phones = search_phones(inside)
    alerts = shown_alerts(inside)
    return [
        record.id.bytes,
        box,
        record.revision.number,
        int(record.revision.saved.timestamp()),
        who.surname,
        who.given_names,
        who.used_name,
        str(who.birth or ""),
        home.street,
        home.building,
        home.flat,
        home.town,
        [number for number, of_contact in phones.items() if not of_contact],
        [number for number, of_contact in phones.items() if of_contact],
        list(dict.fromkeys(_KINDS.index(alert.kind) for alert in alerts)),
        sum(alert.state is AlertState.PROPOSED for alert in alerts),
        length,
    ]


def _rows(lines: Sequence[Any], boxes: Sequence[BoxId]) -> Iterator[BundleRow]:
    at = 0
    for person, box, revision, saved, *names, phones, contact_phones, alerts, unconfirmed, length in lines:
        surname, given, used, birth, street, building, flat, town = names
        yield BundleRow(
            PersonId(UUID(bytes=person)),
            boxes[box],
            revision,
            datetime.fromtimestamp(saved, UTC),
            surname,
            given,
            used,
            birth,
            street,
            building,
            flat,
            town,
            tuple(phones),
            tuple(contact_phones),
            tuple(_KINDS[kind] for kind in alerts),
            unconfirmed,
            at,
            at + length,
        )
        at += length
