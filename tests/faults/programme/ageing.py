"""Damages to the WAL, and pages put back to what they genuinely were before: both are authentic, neither is current."""

import random
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from tests.faults.programme.figures import Figures
from tests.faults.programme.images import DATABASE, WAL, Image, look, make_registry
from tests.faults.programme.judge import rows_of
from tests.faults.programme.work import Writer

PAGE = 4096
_RESERVED = 80  # at the end of each: the initialisation vector and the HMAC
_HEADER, _FRAME = 32, 24 + PAGE


def damage_wal(planned: int, seed: str, folder: Path) -> Figures:
    """So many damages to the WAL of one registry that was cut off while it was in use."""
    figures, chance = Figures(planned=planned), random.Random(seed)
    vault = make_registry(folder, saves=3)
    vault._store.checkpoint()
    writer = Writer(vault, "v", lambda _line: None)
    earlier = []
    for _ in range(12):
        writer.save()
        earlier.append((vault.path / WAL).read_bytes())
    right, whole = rows_of(vault), Image.of(vault.path)
    vault.close()
    wal = whole.files[WAL]
    for number in range(planned):
        damaged: bytes | None = wal
        while damaged == wal:
            damage = chance.choice(_DAMAGES)
            damaged = damage(wal, chance) if damage is not _older else chance.choice(earlier[:-1])
        path = whole.with_file(WAL, damaged).write(folder / "damaged.lifebox")
        look(figures, f"{damage.__name__.strip('_')} {number}", path, right)
    return figures


def roll_back(planned: int, seed: str, folder: Path) -> Figures:
    """So many times one page of a closed registry, some or all of them, as they were after an earlier save."""
    figures, chance = Figures(planned=planned), random.Random(seed)
    vault = make_registry(folder, saves=4)
    writer = Writer(vault, "v", lambda _line: None)
    earlier = []
    for _ in range(20):
        vault._store.checkpoint()
        earlier.append(_pages((vault.path / DATABASE).read_bytes()))
        for _ in range(chance.randint(1, 2)):
            writer.save()
    right, key = rows_of(vault), vault._store.keys.database.key
    vault.close()
    whole = Image.of(vault.path)
    now = _pages(whole.files[DATABASE])
    for number in range(planned):
        then = chance.choice(earlier)
        changed = [
            at for at, page in enumerate(then) if page != now[at] and _plain(key, at, page) != _plain(key, at, now[at])
        ]
        rolled = set(
            chance.sample(changed, chance.choice((1, 1, 1, min(2, len(changed)), chance.randint(1, len(changed)))))
        )
        mixed = b"".join(then[at] if at in rolled else page for at, page in enumerate(now))
        path = whole.with_file(DATABASE, mixed).write(folder / "rolled.lifebox")
        look(figures, f"pages {sorted(rolled)} ({number})", path, right)
    return figures


def _pages(database: bytes) -> list[bytes]:
    return [database[at : at + PAGE] for at in range(0, len(database), PAGE)]


def _plain(key: bytes, at: int, page: bytes) -> bytes:
    """What SQLite sees of a page: written anew with the same content it has other bytes."""
    begin, end = (16 if at == 0 else 0), PAGE - _RESERVED
    decryptor = Cipher(AES(key), CBC(page[end : end + 16])).decryptor()
    return decryptor.update(page[begin:end]) + decryptor.finalize()


def _flip(wal: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(wal))
    return wal[:at] + bytes([wal[at] ^ 1 << chance.randrange(8)]) + wal[at + 1 :]


def _zero(wal: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(wal))
    length = min(chance.choice((1, 24, 512, PAGE)), len(wal) - at)
    return wal[:at] + bytes(length) + wal[at + length :]


def _cut(wal: bytes, chance: random.Random) -> bytes:
    return wal[: chance.randrange(len(wal))]


def _cut_at_a_frame(wal: bytes, chance: random.Random) -> bytes:
    return wal[: _HEADER + _FRAME * chance.randrange((len(wal) - _HEADER) // _FRAME)]


def _remove(_wal: bytes, _chance: random.Random) -> None:
    return None


def _exchange(wal: bytes, chance: random.Random) -> bytes:
    one, other = sorted(chance.sample(range((len(wal) - _HEADER) // _FRAME), 2))
    a, b = (slice(_HEADER + _FRAME * at, _HEADER + _FRAME * (at + 1)) for at in (one, other))
    return wal[: a.start] + wal[b] + wal[a.stop : b.start] + wal[a] + wal[b.stop :]


def _leave_out(wal: bytes, chance: random.Random) -> bytes:
    at = _HEADER + _FRAME * chance.randrange((len(wal) - _HEADER) // _FRAME)
    return wal[:at] + wal[at + _FRAME :]


def _garble(wal: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(wal)) // 512 * 512
    part = wal[at : at + 512]
    return wal[:at] + chance.randbytes(len(part)) + wal[at + len(part) :]


def _older(wal: bytes, _chance: random.Random) -> bytes:
    return wal


_DAMAGES: tuple[Callable[[bytes, random.Random], bytes | None], ...] = (
    _flip,
    _zero,
    _cut,
    _cut_at_a_frame,
    _remove,
    _exchange,
    _leave_out,
    _garble,
    _older,
)
