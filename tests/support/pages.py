"""Reads a registry's database as somebody with the key and a hex editor would, knowing nothing of our program.

SQLCipher 4 as its authors describe it (zetetic.net, "SQLCipher Design"): pages of 4,096 bytes, of which the last 80 are
a nonce of 16 and an HMAC-SHA512 over ciphertext, nonce and page number; AES-256-CBC; the first page begins with the
salt. The WAL is SQLite's own (sqlite.org, "WAL-mode File Format"), each frame holding such a page.
"""

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, _NONCE, _MAC, _SALT = 4096, 16, 64, 16
_BODY = PAGE - _NONCE - _MAC
_WAL_HEADER, _FRAME_HEADER = 32, 24
FRAGMENT = 10
"""So many bytes in a row of a word are a trace of it."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page held, wherever it lay: in use, free, or in a frame of the WAL that nobody needs any more."""

    file: str
    number: int
    content: bytes


class PageReader:
    """Decrypts the pages of one database and of the WAL beside it."""

    def __init__(self, database: Path, key: bytes) -> None:
        self._database = database
        with database.open("rb") as file:
            self._salt = file.read(_SALT)
        self._key = key
        mac_salt = bytes(byte ^ 0x3A for byte in self._salt)
        self._mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, 2, 32)

    def pages(self) -> Iterator[Page]:
        """Every page of the file, then every frame of the WAL, also those behind its end of today.

        Raises `ValueError` for a page of the database that is not genuine.
        """
        stored = self._database.read_bytes()
        if len(stored) % PAGE:
            raise ValueError("the file ends within a page")
        for number, begin in enumerate(range(0, len(stored), PAGE), start=1):
            content = self._opened(stored[begin : begin + PAGE], number)
            if content is None:
                raise ValueError(f"page {number} is not genuine")
            yield Page(self._database.name, number, content)
        yield from self._frames()

    def _frames(self) -> Iterator[Page]:
        wal = self._database.with_name(f"{self._database.name}-wal")
        stored = wal.read_bytes() if wal.exists() else b""
        for begin in range(_WAL_HEADER, len(stored), _FRAME_HEADER + PAGE):
            number = int.from_bytes(stored[begin : begin + 4], "big")
            content = self._opened(stored[begin + _FRAME_HEADER : begin + _FRAME_HEADER + PAGE], number)
            if content is not None:
                yield Page(wal.name, number, content)

    def _opened(self, stored: bytes, number: int) -> bytes | None:
        begin = _SALT if number == 1 else 0
        body, nonce, mac = stored[begin:_BODY], stored[_BODY : _BODY + _NONCE], stored[_BODY + _NONCE :]
        stated = hmac.digest(self._mac_key, body + nonce + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(stated, mac):
            return None
        decryptor = Cipher(algorithms.AES(self._key), modes.CBC(nonce)).decryptor()
        return decryptor.update(body) + decryptor.finalize()


class Traces:
    """Looks for anything that is left of some words: any `FRAGMENT` bytes of one, so that a word that was half
    overwritten, or lies across two pages, is found too.
    """

    def __init__(self, words: Iterable[bytes], innocent: Iterable[bytes] = ()) -> None:
        """`innocent` are words that may be there: what they have in common with the others says nothing."""
        allowed = {piece for word in innocent for piece in _pieces(word)}
        self._words = {piece: word for word in words for piece in _pieces(word) if piece not in allowed}
        self.words = frozenset(self._words.values())

    def within(self, content: bytes) -> frozenset[bytes]:
        """The words of which something is in `content`."""
        return frozenset(self._words[piece] for piece in _pieces(content) if piece in self._words)


def _pieces(content: bytes) -> Iterator[bytes]:
    return (content[at : at + FRAGMENT] for at in range(len(content) - FRAGMENT + 1))
