"""Long lists of ids, such as everybody's in the order of a list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast, overload
from uuid import UUID

_BYTES = 16

Id = TypeVar("Id", bound=UUID)


@dataclass(frozen=True, slots=True)
class IdList(Sequence[Id]):
    """Ids that are made as they are asked for.

    Kept as bytes, 16 an id: 100,000 objects take seven times as much memory and a tenth of a second, and every
    collection of garbage would walk through them.
    """

    packed: bytes = b""

    @classmethod
    def of(cls, ids: "Iterable[Id]") -> "IdList[Id]":
        """A list of these."""
        return ids if isinstance(ids, IdList) else cls(b"".join(one.bytes for one in ids))

    def keys(self) -> Iterator[bytes]:
        """The bytes of each id."""
        return (self.packed[at : at + _BYTES] for at in range(0, len(self.packed), _BYTES))

    def key(self, at: int) -> bytes:
        """The bytes of one id; `at` is not negative."""
        return self.packed[_BYTES * at : _BYTES * (at + 1)]

    def within(self, spans: Iterable[tuple[int, int]]) -> "IdList[Id]":
        """Those from the first to the last place of each of some stretches."""
        return IdList(b"".join(self.packed[_BYTES * first : _BYTES * (last + 1)] for first, last in spans))

    def __len__(self) -> int:
        return len(self.packed) // _BYTES

    def __iter__(self) -> Iterator[Id]:
        return (cast("Id", UUID(bytes=key)) for key in self.keys())

    @overload
    def __getitem__(self, at: int) -> Id: ...
    @overload
    def __getitem__(self, at: slice) -> "IdList[Id]": ...
    def __getitem__(self, at: int | slice) -> "Id | IdList[Id]":
        if isinstance(at, slice):
            return IdList(b"".join(map(self.key, range(len(self))[at])))
        return cast("Id", UUID(bytes=self.key(range(len(self))[at])))
