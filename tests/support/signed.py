"""Signed cards for tests, and the tables of their format as its description prints them."""

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import RegistryId
from lifebox.domain.signers import Signer
from lifebox.lookup.signed.kinds import Choice, Day, Kind, Known, Number, Part, Plain, Several
from lifebox.lookup.signed.payload import SignedCard, format_signed
from lifebox.lookup.signed.tables import CARD, choices
from lifebox.security.cose import sign
from lifebox.security.signatures import SigningKey

KEY = SigningKey(bytes(range(32)))
REGISTRY = RegistryId(UUID("01900000-0000-7000-8000-000000000001"))
SIGNER = Signer(registry=REGISTRY, organisation="OPS Lipowo", epoch=1, key=KEY.verify_key)
CODE = BoxCode("7K3M9QXD2")
_WORDS = {str: "text", bool: "boolean", int: "number", float: "number"}


def signing(key: SigningKey) -> Callable[[bytes], bytes]:
    """What signs with a key."""
    return lambda content: sign(key, content)


def said_of(card: Card, **changes: object) -> SignedCard:
    """What a code says of a card."""
    said = {
        "registry": REGISTRY,
        "organisation": "OPS Lipowo",
        "code": CODE,
        "revision": 5,
        "printed": date(2026, 11, 22),
        "valid_until": date(2027, 5, 22),
        **changes,
    }
    return SignedCard(card=card, **said)  # type: ignore[arg-type]  # the types of the changes are the test's business


def text_of(card: Card, key: SigningKey = KEY, **changes: object) -> str:
    """The text of QR 2 of a card."""
    return format_signed(said_of(card, **changes), signing(key))


def described_fields() -> Iterator[str]:
    """Rows of the table of fields: numbers that lead there, name, kind."""
    yield from _rows(CARD, "", "")


def described_choices() -> Iterator[str]:
    """Rows of the table of enumerations."""
    for choice in choices():
        yield f"| {choice.__name__} | {', '.join(f'{at} {member.value}' for at, member in enumerate(choice))} |"


def _rows(part: Part, numbers: str, names: str) -> Iterator[str]:
    for key, (name, kind) in part.fields.items():
        at, path = f"{numbers}{key}", f"{names}{name}"
        yield f"| {at} | {path} | {_word(kind)} |"
        inside = _inside(kind)
        if inside is not None:
            yield from _rows(inside, f"{at}.", f"{path}.")


def _inside(kind: Kind) -> Part | None:
    if isinstance(kind, Several | Known):
        return _inside(kind.of) if not isinstance(kind.of, Part) else kind.of
    if isinstance(kind, Number):
        return kind.whole
    return kind if isinstance(kind, Part) else None


def _word(kind: Kind) -> str:
    if isinstance(kind, Plain):
        return _WORDS[kind.types[0]]
    if isinstance(kind, Choice):
        return kind.of.__name__
    if isinstance(kind, Several):
        return f"array of {_word(kind.of)}"
    if isinstance(kind, Known):
        return "array of map, or false"
    if isinstance(kind, Number):
        return "phone"
    return "date" if isinstance(kind, Day) else "map"
