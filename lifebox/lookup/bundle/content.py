"""What a bundle holds, as CBOR: a table of everybody, and each card by itself, sealed so that only those that are
opened are ever unsealed.

Fields of people are numbered as in QR 2. The table names no words of an index: a reader folds names in its own way.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any
from uuid import UUID

import cbor2
from pydantic import ValidationError

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.bundles import BundleScope
from lifebox.domain.card import Card, PersonRecord
from lifebox.domain.codes import BoxCode
from lifebox.domain.disclosure import missing_profile
from lifebox.domain.errors import BundleDamaged
from lifebox.domain.governance import Consent, ConsentScope, Governance
from lifebox.domain.id_lists import IdList
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
_ORGANISATION, _SIGNERS, _BOXES, _CODES, _PEOPLE = range(5)
_CARD, _MISSING, _NOTE = range(3)
_STATES, _KINDS = tuple(CodeState), tuple(AlertKind)
_ZLIB_LEVEL = 6
_LATEST = 253_402_300_799  # the last second of the year 9999


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
    alerts: tuple[AlertKind, ...]
    unconfirmed_alerts: int
    begin: int
    end: int


class BundleTable:
    """The table as it was read: columns, of which a row is made when somebody asks for it.

    20,000 people as objects of their own take a second to make; as columns they take a tenth of it.
    """

    def __init__(self, organisation: OrganisationProfile, signers: Signers, boxes: "Boxes", columns: "Columns") -> None:
        """Raises `NotPlain` where the columns do not fit together."""
        self.organisation, self.signers, self.boxes, self.columns = organisation, signers, boxes, columns
        columns.require_whole(len(boxes.ids))
        self._ends = list(accumulate(columns.lengths, initial=0))

    def __len__(self) -> int:
        return len(self.columns.revisions)

    def row(self, number: int) -> BundleRow:
        """One person."""
        held = self.columns
        texts = {name: getattr(held, name)[number] for name in _ROW_TEXTS}
        return BundleRow(
            id=held.id(number),
            box=self.boxes.ids[held.boxes[number]],
            revision=held.revisions[number],
            saved=datetime.fromtimestamp(held.saved[number], UTC),
            **texts,
            alerts=tuple(_KINDS[kind] for kind in held.alerts[number]),
            unconfirmed_alerts=held.unconfirmed[number],
            begin=self._ends[number],
            end=self._ends[number + 1],
        )


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes in the order in which people name them, and all codes that lead to them."""

    ids: list[BoxId]
    codes: list[CodeRecord]


@dataclass(slots=True)
class Columns:
    """People, one value each in every column. `ids` has 16 bytes of each, `phones` E.164 numbers between spaces,
    `alerts` a byte for each kind.
    """

    ids: bytearray = field(default_factory=bytearray)
    boxes: list[int] = field(default_factory=list)
    revisions: list[int] = field(default_factory=list)
    saved: list[int] = field(default_factory=list)
    surname: list[str] = field(default_factory=list)
    given_names: list[str] = field(default_factory=list)
    used_name: list[str] = field(default_factory=list)
    birth: list[str] = field(default_factory=list)
    street: list[str] = field(default_factory=list)
    building: list[str] = field(default_factory=list)
    flat: list[str] = field(default_factory=list)
    town: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    contact_phones: list[str] = field(default_factory=list)
    alerts: list[bytes] = field(default_factory=list)
    unconfirmed: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)

    def id(self, number: int) -> PersonId:
        """Who it is."""
        return PersonId(UUID(bytes=bytes(self.ids[16 * number : 16 * number + 16])))

    def require_whole(self, boxes: int) -> None:
        """Raise `NotPlain` unless every column has one value of its kind for each of the people."""
        count = len(self.revisions)
        for name in _NAMES[1:]:
            column = getattr(self, name)
            kind = _TYPES.get(name, str)
            if type(column) is not list or len(column) != count or not {kind}.issuperset(map(type, column)):
                raise NotPlain
            if kind is int and count and not 0 <= min(column) <= max(column) < 2**63:
                raise NotPlain
        if type(self.ids) not in {bytes, bytearray} or len(self.ids) != 16 * count:
            raise NotPlain
        if count and (max(self.boxes) >= boxes or max(self.saved) > _LATEST):
            raise NotPlain
        if any(kind >= len(_KINDS) for kinds in set(self.alerts) for kind in kinds):
            raise NotPlain


_NAMES = tuple(one.name for one in fields(Columns))
_TYPES = dict.fromkeys(("boxes", "revisions", "saved", "unconfirmed", "lengths"), int) | {"alerts": bytes}
_ROW_TEXTS = ("surname", "given_names", "used_name", "birth", "street", "building", "flat", "town")


class BundleMaker:
    """Gathers people one after another; `parts` are the sealed parts of the file."""

    def __init__(self, key: BundleKey, scope: BundleScope) -> None:
        self._key, self._scope = key, scope
        self._boxes: dict[BoxId, int] = {}
        self._codes: list[tuple[str, int, int]] = []
        self._columns = Columns()
        self._cards: list[bytes] = []

    def knows(self, box: BoxId) -> bool:
        """Whether the box's codes are in it already."""
        return box in self._boxes

    def add_box(self, box: BoxId, codes: Iterable[CodeRecord]) -> None:
        """A box with all codes that lead to it."""
        number = self._boxes.setdefault(box, len(self._boxes))
        self._codes += [(str(code.code), _STATES.index(code.state), number) for code in codes]

    def add(self, record: PersonRecord) -> None:
        """A person of a box that was added. What the chosen tiers do not tell is left behind here."""
        said: dict[int, Any] = {_CARD: pack_tiers(record.card, green=self._scope.green)}
        profile = missing_profile(record.card) if self._scope.missing else None
        if profile is not None:
            said[_MISSING] = canonical_json(profile)
        if self._scope.green and record.card.note:
            said[_NOTE] = record.card.note
        packed = zlib.compress(cbor2.dumps(said, canonical=True), _ZLIB_LEVEL)
        sealed = self._key.seal(packed, CARDS, len(self._cards))
        # The table is made of what is inside: nothing else may be told by it.
        self._add_row(record, _card_of(said), len(sealed))
        self._cards.append(sealed)

    def _add_row(self, record: PersonRecord, inside: Card, length: int) -> None:
        who, home, alerts = inside.identity, inside.residence.address, shown_alerts(inside)
        phones = search_phones(inside)
        kinds = dict.fromkeys(_KINDS.index(alert.kind) for alert in alerts)
        row = {
            "boxes": self._boxes[record.box],
            "revisions": record.revision.number,
            "saved": int(record.revision.saved.timestamp()),
            **{name: getattr(who, name) for name in ("surname", "given_names", "used_name")},
            "birth": str(who.birth or ""),
            **{name: getattr(home, name) for name in ("street", "building", "flat", "town")},
            "phones": " ".join(number for number, of_contact in phones.items() if not of_contact),
            "contact_phones": " ".join(number for number, of_contact in phones.items() if of_contact),
            "alerts": bytes(kinds),
            "unconfirmed": sum(alert.state is AlertState.PROPOSED for alert in alerts),
            "lengths": length,
        }
        self._columns.ids += record.id.bytes
        for name, value in row.items():
            getattr(self._columns, name).append(value)

    def parts(self, organisation: OrganisationProfile, signers: Signers) -> tuple[bytes, bytes]:
        """The sealed parts in the order of the file."""
        codes = list(zip(*self._codes, strict=True)) or [(), (), ()]
        table = {
            _ORGANISATION: canonical_json(_bare(organisation)),
            _SIGNERS: canonical_json(signers),
            _BOXES: b"".join(box.bytes for box in self._boxes),
            _CODES: [list(codes[0]), bytes(codes[1]), list(codes[2])],
            _PEOPLE: [bytes(self._columns.ids), *(getattr(self._columns, name) for name in _NAMES[1:])],
        }
        packed = zlib.compress(cbor2.dumps(table, canonical=True), _ZLIB_LEVEL)
        return self._key.seal(packed, TABLE), b"".join(self._cards)


def read_table(key: BundleKey, sealed: bytes, created: datetime) -> BundleTable:
    """The table of a bundle. Raises `BundleDamaged`."""
    try:
        said = numbered(cbor2.loads(_unpacked(key.open(sealed, TABLE), _TABLE_LIMIT)))
        # What a later version adds stands behind.
        columns = Columns(*said[_PEOPLE][: len(_NAMES)])
        organisation = OrganisationProfile.model_validate_json(said[_ORGANISATION])
        signers = Signers.model_validate_json(said[_SIGNERS])
        return BundleTable(organisation, signers, _boxes(said[_BOXES], said[_CODES], created), columns)
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


def _boxes(ids: bytes, codes: Sequence[Any], created: datetime) -> Boxes:
    found = list(IdList[BoxId](ids))
    records = [
        CodeRecord(BoxCode(code), _STATES[state], created, found[box]) for code, state, box in zip(*codes, strict=True)
    ]
    return Boxes(found, records)
