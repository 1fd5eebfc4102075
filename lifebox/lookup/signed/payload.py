"""The text of QR 2: written, read back, and checked for who signed it.

`PZ1:` + base 45 (RFC 9285) of zlib (RFC 1950) of COSE_Sign1 (RFC 9052) of CBOR (RFC 8949), as in the EU's digital
certificates. What is read is bounded before it is unpacked, and proves nothing before `authenticity`.
"""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

import cbor2
from base45 import b45decode, b45encode
from pydantic import ValidationError

from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.governance import Section
from lifebox.domain.ids import RegistryId
from lifebox.domain.payloads import SIGNED_LIMIT, SIGNED_START
from lifebox.domain.signers import Authenticity, Signer
from lifebox.domain.values import LINE_LIMIT
from lifebox.lookup.signed.fitting import Packed, fit
from lifebox.lookup.signed.kinds import NotPlain, Several, numbered
from lifebox.lookup.signed.tables import CARD, SECTION
from lifebox.security.cose import Message, decoded, key_id, read_message, verify

FORMAT = 1
TEXT_LIMIT = 4_400
"""Characters; the largest of all QR symbols holds 4,296."""
MESSAGE_LIMIT = 32_768
"""Bytes after unpacking: ten times what a card of ours takes."""
ZLIB_LEVEL = 9
_FORMAT, _REGISTRY, _ORGANISATION, _CODE, _REVISION, _PRINTED, _VALID, _CARD, _LEFT_OUT = range(9)
_SECTIONS = Several(SECTION)
_UNSIGNED = Message(b"", b"", b"")
Sign = Callable[[bytes], bytes]
"""Gives the COSE_Sign1 message that holds and signs some content."""


@dataclass(frozen=True, slots=True)
class SignedCard:
    """What a signed code says. `left_out` are the sections of which the paper says more. `message` is its proof."""

    registry: RegistryId
    organisation: str
    code: BoxCode
    revision: int
    printed: date
    valid_until: date
    card: Card
    left_out: tuple[Section, ...] = ()
    message: Message = _UNSIGNED


def format_signed(signed: SignedCard, sign: Sign) -> str:
    """The text of QR 2, or nothing where not even the red tier fits into its largest symbol.

    What does not fit is left out and named in the text, whatever `signed.left_out` says.
    """

    def attempt(packed: Packed) -> bytes | None:
        message = sign(_content(signed, packed))
        made = zlib.compress(message, ZLIB_LEVEL)
        # What repeats itself is short when packed, but readers refuse what unpacks to too much.
        short = len(SIGNED_START) + _base45_length(len(made)) <= SIGNED_LIMIT and len(message) < MESSAGE_LIMIT
        return made if short else None

    made = fit(signed.card, attempt)
    return SIGNED_START + b45encode(made).decode("ascii") if made else ""


def _base45_length(count: int) -> int:
    """Two bytes are three characters, one alone is two (RFC 9285, 4)."""
    return count // 2 * 3 + count % 2 * 2


def _content(signed: SignedCard, packed: Packed) -> bytes:
    said = {
        _FORMAT: FORMAT,
        _REGISTRY: signed.registry.bytes,
        _ORGANISATION: signed.organisation,
        _CODE: str(signed.code),
        _REVISION: signed.revision,
        _PRINTED: _digits(signed.printed),
        _VALID: _digits(signed.valid_until),
        _CARD: packed.card,
    }
    if packed.left_out:
        said[_LEFT_OUT] = _SECTIONS.pack(packed.left_out)
    return cbor2.dumps(said, canonical=True)


def parse_signed(text: str) -> SignedCard | None:
    """What the text says, or None where it is none of this format. Any text is accepted; nothing is proven yet."""
    message = _message(text)
    if message is None:
        return None
    try:
        return replace(_said(decoded(message.content)), message=message)
    except (NotPlain, ValidationError, ValueError, KeyError):
        return None


def _message(text: str) -> Message | None:
    if not text.startswith(SIGNED_START) or len(text) > TEXT_LIMIT:
        return None
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(b45decode(text.removeprefix(SIGNED_START)), MESSAGE_LIMIT)
    except (ValueError, zlib.error):
        return None
    # What is longer, cut short or followed by anything else is not what was signed.
    return read_message(data) if unpacker.eof and not unpacker.unused_data else None


def _said(item: object) -> SignedCard:
    said = numbered(item)
    if said[_FORMAT] != FORMAT:
        raise NotPlain
    registry, organisation, code, revision = (said[key] for key in (_REGISTRY, _ORGANISATION, _CODE, _REVISION))
    plain = (type(registry), type(organisation), type(code), type(revision)) == (bytes, str, str, int)
    if not (plain and 0 < len(organisation) <= LINE_LIMIT and 0 < revision < 2**31):
        raise NotPlain
    left_out = _SECTIONS.unpack(said.get(_LEFT_OUT, []))
    return SignedCard(
        registry=RegistryId(UUID(bytes=registry)),
        organisation=organisation,
        code=BoxCode(code),
        revision=revision,
        printed=_day(said[_PRINTED]),
        valid_until=_day(said[_VALID]),
        card=Card.model_validate(CARD.unpack(said[_CARD])),
        left_out=tuple(Section(name) for name in left_out),
    )


def authenticity(signed: SignedCard, signers: Iterable[Signer], own: RegistryId) -> Authenticity:
    """Whether one of `signers` signed it. A key that was replaced signs nothing that was printed later.

    The registry `own` knows all its keys: what says it is from there and is signed with none of them is forged.
    """
    named = [s for s in signers if key_id(s.key) == signed.message.key_id]
    if not named:
        return Authenticity.FORGED if signed.registry == own else Authenticity.UNKNOWN_ISSUER
    return Authenticity.GENUINE if any(_signed_by(s, signed) for s in named) else Authenticity.FORGED


def _signed_by(signer: Signer, signed: SignedCard) -> bool:
    if signer.registry != signed.registry:
        return False
    # The day is a local one, up to half a day before or behind UTC.
    if signer.until is not None and signed.printed > signer.until.date() + timedelta(days=1):
        return False
    return verify(signed.message, signer.key)


def _digits(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _day(item: object) -> date:
    if type(item) is not int or not 0 < item < 10**8:
        raise NotPlain
    return date(item // 10_000, item // 100 % 100, item % 100)
