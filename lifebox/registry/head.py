"""The head: outside the database, the newest transaction that was committed. It tells a roll-back from the truth.

Two files are written in turn, in place and of one size, so that a torn write or a full disk spoils at most the one
that is being written.
"""

import errno
import os
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field
from sqlalchemy import Connection

from lifebox.domain.errors import CommitsLost, LifeboxError, RegistryDamaged
from lifebox.domain.ids import RegistryId
from lifebox.domain.values import canonical_json
from lifebox.registry import audit_chain
from lifebox.registry.audit_chain import Tip
from lifebox.registry.errors import file_faults
from lifebox.registry.folder import HEADS, Folder
from lifebox.security.encoding import HexValue, parse_canonical
from lifebox.security.files import read_limited
from lifebox.security.master import digests_equal, keyed_digest

FORMAT = 1
_FILE_BYTES = 512
_NO_MAC = bytes(32)


class Head(HexValue):
    """What the newest transaction was. `mac` covers all the rest."""

    format: Literal[1]
    registry: RegistryId
    epoch: int
    sequence: int
    number: int
    link: Annotated[bytes, Field(min_length=32, max_length=32)]
    at: AwareDatetime
    mac: Annotated[bytes, Field(min_length=32, max_length=32)] = _NO_MAC

    def sealed(self, key: bytes) -> "Head":
        """The same with its MAC."""
        unsealed = canonical_json(self.model_copy(update={"mac": _NO_MAC}))
        return self.model_copy(update={"mac": keyed_digest(key, b"head\0" + unsealed)})


@dataclass(frozen=True, slots=True)
class Heads:
    """The two files as read: those that are genuine, newest first, and the slots of those that are not."""

    genuine: tuple[Head, ...]
    damaged: tuple[int, ...]


def write_head(folder: Folder, key: bytes, head: Head, slot: int | None = None) -> None:
    """Write the file whose turn it is, or that of `slot`, and flush it.

    Raises `DiskFull`, `ReadOnlyRegistry`, `PermissionRefused`.
    """
    path = folder.head(head.number % len(HEADS) if slot is None else slot)
    data = canonical_json(head.sealed(key)).ljust(_FILE_BYTES)
    with file_faults(path.name):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            if os.write(descriptor, data) != len(data):
                raise OSError(errno.ENOSPC, "only a part was written")
            os.truncate(descriptor, len(data))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def read_heads(folder: Folder, key: bytes, registry: RegistryId, epoch: int) -> Heads:
    """Both files, each proven or not."""
    genuine, damaged = [], []
    for slot in HEADS:
        try:
            head = _read_head(folder, slot, key)
            if (head.registry, head.epoch) != (registry, epoch):
                raise RegistryDamaged(part=folder.head(slot).name)
        except LifeboxError:
            damaged.append(slot)
        else:
            genuine.append(head)
    return Heads(tuple(sorted(genuine, key=lambda head: head.number, reverse=True)), tuple(damaged))


def _read_head(folder: Folder, slot: int, key: bytes) -> Head:
    path = folder.head(slot)
    data = read_limited(path, _FILE_BYTES)
    head = parse_canonical(Head, data.rstrip(b" "), known_format=FORMAT, part=path.name)
    if len(data) != _FILE_BYTES or not digests_equal(head.sealed(key).mac, head.mac):
        raise RegistryDamaged(part=path.name)
    return head


def fault_of(heads: Heads, connection: Connection) -> LifeboxError | None:
    """What the heads say of the database: None where it is the newest state.

    A database one transaction ahead is normal: the program died between commit and head. Where one file is damaged
    it may have been the newer one, so the database may be two ahead of the other.
    """
    if not heads.genuine:
        return RegistryDamaged(part="registry.head")
    newest = heads.genuine[0]
    stored = audit_chain.tip(connection)
    if newest.sequence > stored.sequence:
        return CommitsLost()
    if audit_chain.mac_at(connection, newest.sequence) != newest.link:
        return RegistryDamaged(part="audit")
    if stored.number - newest.number > (2 if heads.damaged else 1):
        return RegistryDamaged(part="registry.head")
    return None


def is_current(heads: Heads, stored: Tip) -> bool:
    """Whether the newest head is that of the newest transaction."""
    return bool(heads.genuine) and heads.genuine[0].number == stored.number
