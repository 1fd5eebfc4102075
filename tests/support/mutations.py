"""Signed codes that somebody changed, in every layer from the characters to the card."""

import random
import zlib
from collections.abc import Callable

from base45 import b45decode, b45encode

from lifebox.domain.payloads import SIGNED_START
from lifebox.domain.signers import Authenticity
from lifebox.lookup.signed.payload import authenticity, parse_signed
from tests.support.signed import REGISTRY, SIGNER

_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_MOST_AT_ONCE = 3


def _characters(text: str, chance: random.Random) -> str:
    body = list(text.removeprefix(SIGNED_START))
    for _ in range(chance.randint(1, _MOST_AT_ONCE)):
        at = chance.randrange(len(body))
        match chance.randrange(4):
            case 0:
                body[at] = chance.choice(_CHARACTERS)
            case 1:
                del body[at]
            case 2:
                body.insert(at, chance.choice(_CHARACTERS))
            case _:
                body[at:] = body[at + 1 :] + body[at : at + 1]
    return SIGNED_START + "".join(body)


def _bytes(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, _MOST_AT_ONCE)):
        at = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                changed[at] ^= 1 << chance.randrange(8)
            case 1:
                changed[at] = chance.randrange(256)
            case 2:
                del changed[at]
            case _:
                changed.insert(at, chance.randrange(256))
    return bytes(changed)


def _packing(text: str, chance: random.Random) -> str:
    changed = _bytes(b45decode(text.removeprefix(SIGNED_START)), chance)
    return f"{SIGNED_START}{b45encode(changed).decode()}"


def _message(text: str, chance: random.Random) -> str:
    whole = zlib.decompress(b45decode(text.removeprefix(SIGNED_START)))
    return f"{SIGNED_START}{b45encode(zlib.compress(_bytes(whole, chance))).decode()}"


_LAYERS: tuple[Callable[[str, random.Random], str], ...] = (_characters, _packing, _message, _message)


def count_believed(texts: list[str], count: int, seed: int) -> tuple[int, int]:
    """Of `count` changed codes, how many are still read, and how many are called genuine though they say something else.

    Packing can be changed so that it unpacks to the same: what was signed is then unchanged, which is no forgery.
    """
    chance = random.Random(seed)
    signed = {found.message.whole for text in texts if (found := parse_signed(text))}
    read = believed = 0
    for _ in range(count):
        found = parse_signed(chance.choice(_LAYERS)(chance.choice(texts), chance))
        if found is None:
            continue
        read += 1
        genuine = authenticity(found, [SIGNER], REGISTRY) is Authenticity.GENUINE
        believed += genuine and found.message.whole not in signed
    return read, believed
