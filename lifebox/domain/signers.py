"""Whose signatures on printed cards are believed: the registry's own keys of all epochs, and those of others."""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, ConfigDict, Field

from lifebox.domain.ids import RegistryId
from lifebox.domain.values import RequiredLine, Value


class Signer(Value):
    """A key that signs cards. `until` is when a newer one took its place: what says it was printed later is forged.

    `taken_in` says that the records of its registry came here too: the codes on its cards lead to people here.
    """

    model_config = ConfigDict(ser_json_bytes="hex", val_json_bytes="hex")

    registry: RegistryId
    organisation: RequiredLine
    epoch: int = Field(ge=1)
    key: Annotated[bytes, Field(min_length=32, max_length=32)]
    until: AwareDatetime | None = None
    taken_in: bool = False

    def is_of(self, other: "Signer") -> bool:
        """Whether both are of one registry and epoch."""
        return (self.registry, self.epoch) == (other.registry, other.epoch)


class Signers(Value):
    """Keys as the registry's settings keep them."""

    known: tuple[Signer, ...] = ()

    def with_keys(self, new: tuple[Signer, ...]) -> "Signers":
        """These and `new` ones, which take the place of those of the same registry and epoch."""
        kept = (known for known in self.known if not any(known.is_of(s) for s in new))
        return Signers(known=(*kept, *new))


class Authenticity(StrEnum):
    """What a signature proves. Of an `UNKNOWN_ISSUER` nothing can be said, neither that it is genuine nor forged."""

    GENUINE = "genuine"
    UNKNOWN_ISSUER = "unknown_issuer"
    FORGED = "forged"
