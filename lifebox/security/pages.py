"""One page of a SQLCipher file, read without the database: what a salvage of a damaged file stands on.

The format is SQLCipher 4's with a raw key (https://www.zetetic.net/sqlcipher/design/): AES-256-CBC, and behind the
content its IV and an HMAC-SHA512 that also covers the page's number. A page that is authentic was written by somebody
who has the key, at this place; it may yet be an older state of it.
"""

import hashlib
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE_BYTES = 4096
IV_BYTES = 16
MAC_BYTES = 64
CONTENT_BYTES = PAGE_BYTES - IV_BYTES - MAC_BYTES
SALT_BYTES = 16
_SALT_MASK = 0x3A
_MAC_ROUNDS = 2
_KEY_BYTES = 32


class PageKey:
    """Opens pages of one database file. It shows nothing of itself."""

    __slots__ = ("_key", "_mac_key")

    def __init__(self, key: bytes, salt: bytes) -> None:
        if len(key) != _KEY_BYTES or len(salt) != SALT_BYTES:
            raise ValueError("wrong length of key or salt")
        self._key = key
        masked = bytes(byte ^ _SALT_MASK for byte in salt)
        self._mac_key = hashlib.pbkdf2_hmac("sha512", key, masked, _MAC_ROUNDS, _KEY_BYTES)

    def open(self, number: int, page: bytes) -> bytes | None:
        """The content of a page as SQLite sees it, `CONTENT_BYTES` long; None where it is not authentic.

        The first 16 bytes of page 1 are the salt, which is in the clear, and zeros here.
        """
        if len(page) != PAGE_BYTES:
            return None
        clear = SALT_BYTES if number == 1 else 0
        sealed, iv = page[clear:CONTENT_BYTES], page[CONTENT_BYTES : CONTENT_BYTES + IV_BYTES]
        mac = hmac.digest(self._mac_key, sealed + iv + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(mac, page[-MAC_BYTES:]):
            return None
        opening = Cipher(AES(self._key), CBC(iv)).decryptor()
        return bytes(clear) + opening.update(sealed) + opening.finalize()

    def __repr__(self) -> str:
        return "PageKey(…)"
