"""Codes that somebody changed or made up: signed ones in every layer, all kinds as scanners and vandals garble them."""

import random
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import process_time

from base45 import b45decode, b45encode

from lifebox.domain.codes import BoxCode
from lifebox.domain.payloads import SIGNED_START
from lifebox.domain.signers import Authenticity
from lifebox.lookup.payloads import read_payload
from lifebox.lookup.query import understand
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


@dataclass(frozen=True, slots=True)
class Scanned:
    """Of `count` texts, how many were codes of ours still, how many led to a box that the text was not made for, and
    the slowest one in milliseconds.
    """

    count: int
    read: int
    misled: int
    slowest_ms: float


_ANY = "".join(map(chr, range(256))) + "łŁąęśżźćńó€–−\u200b\ufeff\u202e\U0001f600"
_HOSTILE = (
    "../../etc/passwd",
    "'; DROP TABLE person; --",
    "\x1b[2J\x07",
    "https://example.org/7K3M-9QXD-2",
    "WIFI:T:WPA;S:dom;P:haslo;;",
    "BEGIN:VCARD\r\nFN:Jan\r\nEND:VCARD\r\n",
    "%s%n%x{0}${jndi:ldap://x}",
    "0" * 4_400,
    "KOD " * 1_100,
    "A-" * 2_200,
    "PZ1:" + "%" * 4_000,
    " " * 4_400,
)


def _garbled(text: str, chance: random.Random) -> str:
    """A text as a bad scanner, a torn label or a vandal makes it."""
    match chance.randrange(7):
        case 0:
            return text[: chance.randrange(len(text) + 1)]
        case 1:
            begin = chance.randrange(len(text) + 1)
            return text[begin:] + text[:begin]
        case 2:
            return text.swapcase().translate(str.maketrans("yzYZ-:", "zyZYßÖ"))
        case 3:
            return text * chance.randint(2, 4)
        case 4:
            return f"{chance.choice(_HOSTILE)}{text}"
        case _:
            changed = list(text)
            for _ in range(chance.randint(1, 4)):
                changed[chance.randrange(len(changed))] = chance.choice(_ANY)
            return "".join(changed)


def _texts(made: list[tuple[str, BoxCode]], count: int, chance: random.Random) -> Iterator[tuple[str, BoxCode | None]]:
    """Random, hostile and changed texts, with the code that each was made for."""
    for _ in range(count):
        match chance.randrange(8):
            case 0:
                yield "".join(chance.choices(_ANY, k=chance.randrange(80))), None
            case 1:
                yield chance.choice(_HOSTILE), None
            case 2:
                yield "".join(chance.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ-", k=chance.randint(8, 12))), None
            case _:
                text, code = chance.choice(made)
                yield _garbled(text, chance), code


def scan_garbled(made: list[tuple[str, BoxCode]], count: int, seed: int) -> Scanned:
    """Read `count` garbled texts as a scan and as words that somebody looks up, in a registry that gave out the codes
    of `made`. Raises whatever reading raises.
    """
    issued = {code for _, code in made}
    read = misled = 0
    slowest = 0.0
    for text, code in _texts(made, count, random.Random(seed)):
        begun = process_time()
        payload = read_payload(text)
        understand(text, lambda: "58")
        slowest = max(slowest, process_time() - begun)
        if payload is not None:
            read += 1
            misled += payload.code != code and payload.code in issued
    return Scanned(count, read, misled, slowest * 1000)
