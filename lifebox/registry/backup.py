"""Backups: a whole registry folder made by `VACUUM INTO`, counted only once it was reopened and verified there."""

import errno
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from lifebox.domain.audit import CheckReport
from lifebox.domain.errors import FileExists, FileMissing, LifeboxError, NotARegistry, RegistryBusy, RegistryDamaged
from lifebox.domain.ids import RegistryId
from lifebox.domain.values import canonical_json
from lifebox.registry import audit_chain
from lifebox.registry.errors import file_faults
from lifebox.registry.folder import HEADS, SUFFIX, Folder
from lifebox.registry.recovery_file import read_recovery
from lifebox.registry.settings import Settings
from lifebox.registry.store import Store
from lifebox.registry.verify import verify
from lifebox.security.encoding import HexValue, binding, parse_canonical
from lifebox.security.files import flush_folder, read_limited, write_atomic
from lifebox.security.keyfile import key_file_bytes, read_key_file
from lifebox.security.keys import Keys
from lifebox.security.master import digests_equal, keyed_digest
from lifebox.security.signatures import verify_signature

FORMAT = 1
_LIMIT = 64 * 1024
_CHUNK = 1024 * 1024
# Windows has only the last.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
Check = Callable[[Store, Keys], CheckReport]


class _File(HexValue):
    name: str
    size: int
    sha256: Annotated[bytes, Field(min_length=32, max_length=32)]


class Manifest(HexValue):
    """What a backup holds. Signed by an administrator; of anybody else it has the MAC alone."""

    format: Literal[1]
    registry: RegistryId
    epoch: int
    made: AwareDatetime
    sequence: int
    link: Annotated[bytes, Field(min_length=32, max_length=32)]
    files: tuple[_File, ...]
    signature: bytes | None = None
    mac: bytes = b""

    def stated(self) -> bytes:
        """What signature and MAC are made of."""
        return binding("lifebox backup 1") + canonical_json(self.model_copy(update={"signature": None, "mac": b""}))

    def is_genuine(self, keys: Keys) -> bool:
        """Whether the MAC, and the signature where there is one, are of this registry."""
        signed = self.signature is None or verify_signature(keys.verify_key, self.stated(), self.signature)
        return signed and digests_equal(keyed_digest(keys.master.header_key(), self.stated()), self.mac)


def backup(store: Store, keys: Keys, folder: Path, check: Check = verify) -> Path:
    """A verified copy `NAME-DATE-TIME.lifebox` in `folder`; gives its path. Needs no lock: writers go on.

    Raises `FileMissing` for a folder that is not there, `DiskFull`, `RegistryDamaged`, and the store's own fault;
    after any failure nothing is left behind.
    """
    fault = store.fault()
    if fault is not None and store.writable:
        raise fault
    if not folder.is_dir():
        raise FileMissing(path=folder.name)
    made = store.settings.clock.now()
    target = _free(folder, f"{store.folder.path.name.removesuffix(SUFFIX)}-{made:%Y%m%d-%H%M%S}")
    with built(target) as part:
        copy = _copied(store, part)
        try:
            report = check(copy, keys)
            with copy.snapshot() as connection:
                tip = audit_chain.tip(connection)
        finally:
            copy.close()
        if not report.clean:
            raise RegistryDamaged(part=report.damage[0][1])
        with file_faults(part.lock.name):
            part.lock.unlink(missing_ok=True)
        _write_manifest(part, keys, tip, made)
    return target


class Restoration(HexValue):
    """What a restored registry says of itself until somebody logs in: of which backup it is, and since when."""

    format: Literal[1]
    at: AwareDatetime
    manifest: Manifest


def _free(folder: Path, name: str) -> Path:
    """A place of this name, or of this name with a number: two copies may be made in one second."""
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(place for one in names if not (place := folder / f"{one}{SUFFIX}").exists())


def restore(source: Path, target: Path, at: datetime | None = None) -> None:
    """Copy a backup to a new place, which keeps `at`, if that is given, for the next log-in to tell.

    Raises `FileExists`, `NotARegistry`, `RegistryDamaged` where a file is not as the manifest says. Who made the
    manifest only opening and verifying it proves.
    """
    folder = Folder(source)
    if not folder.manifest.is_file():
        raise NotARegistry(path=str(source))
    manifest = read_manifest(folder)
    with built(target) as part:
        # Names are compared, never joined: a manifest may be anybody's, and what it names must stay in the folder.
        if [file.name for file in manifest.files] != [path.name for path in _files(part, manifest.epoch)]:
            raise RegistryDamaged(part=folder.manifest.name)
        for file in manifest.files:
            with file_faults(file.name):
                _copy_file(folder.path / file.name, part.path / file.name)
            if described(part.path / file.name) != file:
                raise RegistryDamaged(part=file.name)
        # The copies are looked at, for the source may change meanwhile.
        keyfile = read_key_file(part.keys)
        signature = manifest.signature
        if signature is not None and not verify_signature(keyfile.verify_key, manifest.stated(), signature):
            raise RegistryDamaged(part=folder.manifest.name)
        read_recovery(part, keyfile)
        if at is not None:
            write_atomic(part.restored, canonical_json(Restoration(format=FORMAT, at=at, manifest=manifest)))


def read_restoration(folder: Folder) -> Restoration | None:
    """That the registry was restored and nobody logged in since; None of one that was not, or cannot say so."""
    try:
        data = read_limited(folder.restored, _LIMIT)
        return parse_canonical(Restoration, data, known_format=FORMAT, part=folder.restored.name)
    except LifeboxError:
        return None


def read_manifest(folder: Folder) -> Manifest:
    """The manifest of a backup. Raises `FileMissing`, `RegistryDamaged`, `NewerVersion`."""
    data = read_limited(folder.manifest, _LIMIT)
    return parse_canonical(Manifest, data, known_format=FORMAT, part=folder.manifest.name)


@contextmanager
def built(target: Path) -> Iterator[Folder]:
    """A folder beside the target that becomes it when the block ends well and vanishes when not."""
    if target.exists():
        raise FileExists(path=target.name)
    with file_faults(target.name):
        target.parent.mkdir(parents=True, exist_ok=True)
        # Of its own for every copy: two that are made at once do not disturb each other. Its mode is 0700.
        part = Path(tempfile.mkdtemp(prefix=f"{target.name}.", suffix=".part", dir=target.parent))
    try:
        yield Folder(part)
        with file_faults(target.name):
            flush_folder(part)
            part.rename(target)
            flush_folder(target.parent)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _copied(store: Store, part: Folder) -> Store:
    """The copy, opened at its place, with heads of its own."""
    keyfile = read_key_file(store.folder.keys)
    if keyfile.epoch != store.keys.epoch:
        raise RegistryBusy  # somebody else has just changed the keys
    write_atomic(part.recovery, read_recovery(store.folder, keyfile))
    write_atomic(part.keys, key_file_bytes(keyfile))
    database = part.database(store.keys.epoch)
    with file_faults(database.name):
        database.touch(mode=0o600)
    with store.driver() as connection:
        connection.execute("VACUUM INTO ?", (str(database),))
    with file_faults(database.name):
        _flush(database)
    copy = Store(part, store.keys, Settings(store.settings.clock, store.settings.patience, reserve_bytes=0))
    with copy.snapshot() as connection:
        copy.write_heads(audit_chain.tip(connection))
    return copy


def _write_manifest(part: Folder, keys: Keys, tip: audit_chain.Tip, made: AwareDatetime) -> None:
    with file_faults(part.manifest.name):
        files = tuple(described(path) for path in _files(part, keys.epoch))
    manifest = Manifest(
        format=FORMAT,
        registry=keys.registry_id,
        epoch=keys.epoch,
        made=made,
        sequence=tip.sequence,
        link=tip.mac,
        files=files,
    )
    signature = keys.signing_key.sign(manifest.stated()) if keys.signing_key else None
    mac = keyed_digest(keys.master.header_key(), manifest.stated())
    write_atomic(part.manifest, canonical_json(manifest.model_copy(update={"signature": signature, "mac": mac})))


def _files(folder: Folder, epoch: int) -> tuple[Path, ...]:
    """What a backup holds besides its manifest."""
    return (folder.keys, folder.recovery, folder.database(epoch), *(folder.head(slot) for slot in HEADS))


def described(path: Path) -> _File:
    """A file as the manifest names it."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return _File(name=path.name, size=file.tell(), sha256=digest.digest())


def _copy_file(source: Path, target: Path) -> None:
    # Neither a link to elsewhere nor a pipe that nobody fills.
    descriptor = os.open(source, os.O_RDONLY | _PLAIN)
    with os.fdopen(descriptor, "rb") as opened, target.open("xb") as made:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.ELOOP, "not a plain file")
        shutil.copyfileobj(opened, made, _CHUNK)
    _flush(target)


def _flush(path: Path) -> None:
    path.chmod(0o600)
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
