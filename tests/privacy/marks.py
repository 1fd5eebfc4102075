"""A canary: words that stand nowhere else, put into every field, and how to find them again in anything."""

import hashlib
from uuid import UUID

from lifebox.domain.card import Card
from lifebox.security.master import MasterKey
from tests.support.filled import filled_card

_LETTERS = "bdfghjkmprstvwxz"


class Mark:
    """The canary's word and number, drawn from a seed so that no file of the program's own holds them."""

    def __init__(self, seed: str) -> None:
        drawn = hashlib.sha256(seed.encode()).digest()
        self.word = "".join(_LETTERS[byte % len(_LETTERS)] for byte in drawn[:10]).capitalize()
        self.number = f"6{int.from_bytes(drawn[10:18], 'big') % 10**8:08d}"

    def text(self, path: str) -> str:
        """What stands in a field."""
        return f"{self.number}11" if path.endswith(":digits") else self.word

    def card(self, photo: UUID) -> Card:
        """A card with the canary in every field."""
        return filled_card(self.text, photo)

    def forms(self) -> list[bytes]:
        """It as UTF-8 and, as Qt keeps it, as UTF-16; in small letters."""
        return both(self.word.lower()) + both(self.number)

    def within(self, content: bytes) -> bool:
        """Whether it is there, in whatever case."""
        lowered = content.lower()
        return any(form in lowered for form in self.forms())


def both(text: str) -> list[bytes]:
    """A text as a program and as its window keep it."""
    return [text.encode("utf-8"), text.encode("utf-16-le")]


def forms_of(master: MasterKey, password: str) -> list[bytes]:
    """All that opens a registry, as memory may hold it."""
    keys = [master.secret, master.database_key(), master.audit_key(), master.header_key(), master.card_seed()]
    keys.append(master.journal_key())
    return [*keys, *(key.hex().encode() for key in keys), *both(password)]
