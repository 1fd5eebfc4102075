"""A new master key: the whole database is written anew under it, and the key file's replacement is the one commit.

Killed before that, the old registry is whole and the new files are leftovers; killed after it, the other way round.
`tidy` removes what is left at the next opening. While both epochs lie there, one head file is of each.
"""

import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import bindparam, select, update
from sqlcipher3 import dbapi2

from lifebox.domain.access import Action
from lifebox.domain.audit import Problem
from lifebox.domain.errors import DiskFull, LifeboxError, RegistryDamaged
from lifebox.registry import audit_chain, rows
from lifebox.registry.engine import SALT_BYTES, Mode, open_engine
from lifebox.registry.errors import file_faults
from lifebox.registry.folder import HEADS, Folder, database_name
from lifebox.registry.head import fault_of, write_head
from lifebox.registry.journal import carry_over
from lifebox.registry.ledger import count_rows
from lifebox.registry.models import AttachmentRow, RevisionRow
from lifebox.registry.recovery_file import read_recovery
from lifebox.registry.signers import signer_of
from lifebox.registry.statements import REVISION
from lifebox.registry.store import Store, StoreKeys, transaction
from lifebox.registry.verify import verify, verify_content
from lifebox.security import unlocking
from lifebox.security.files import write_atomic
from lifebox.security.keyfile import KeyFile, read_key_file, write_key_file
from lifebox.security.unlocking import Unlocked

_log = logging.getLogger(__name__)
_SET_REVISION = (
    update(RevisionRow)
    .where(RevisionRow.person == bindparam("of"), RevisionRow.number == bindparam("at"))
    .values(digest=bindparam("anew"))
)
_SET_ATTACHMENT = update(AttachmentRow).where(AttachmentRow.id == bindparam("of")).values(digest=bindparam("anew"))


Adopt = Callable[[Store, Unlocked], None]
Progress = Callable[[int, int], None]


def _nobody(_store: Store, _unlocked: Unlocked) -> None:
    """Nobody goes on with the registry."""


def unseen(_done: int, _total: int) -> None:
    """Nobody looks how far it is."""


class Rotation:
    """One rotation. `steps` are run in their order, all under the old store's lock."""

    def __init__(self, store: Store, unlocked: Unlocked) -> None:
        """Raises `NotAllowed` for all but administrators, `RegistryDamaged` where the key file is not genuine."""
        self._old = self.store = store
        self._by = unlocked
        self._adopt: Adopt = _nobody
        self._progress: Progress = unseen
        self._step = 0
        self._folder = store.folder
        keyfile = read_key_file(self._folder.keys)
        self.keyfile, self.unlocked, self._recovery = unlocking.rotate(
            keyfile, unlocked, database_name(keyfile.epoch + 1), secrets.token_bytes(SALT_BYTES)
        )
        self._keys = StoreKeys.of(self.unlocked, self.keyfile.db_salt)
        self.steps: tuple[Callable[[], None], ...] = (
            self._require_clean,
            self._keep_card_key,
            self._export,
            self._rewrite,
            self._check,
            self._seal,
            self._announce,
            self._commit,
            self._finish,
        )

    def run(self, adopt: Adopt = _nobody, progress: Progress = unseen) -> Store:
        """All steps; gives the new store. After an error before the commit the old one is as it was.

        `adopt` receives the store and the keys to go on with, before the key file changes, so that whoever reads in
        this moment finds the same in either. `progress` may raise until then. Where the commit itself fails, the key
        file says which epoch holds, and nothing of either is removed.
        """
        self._adopt, self._progress = adopt, progress
        with self._old.locked():
            try:
                for number, step in enumerate(self.steps):
                    self._step = number
                    self._tell()
                    step()
            except BaseException:
                self._undo()
                raise
            progress(len(self.steps), len(self.steps))
            return self.store

    def _tell(self) -> None:
        """Say how far it is, and let the work be stopped while that changes nothing."""
        if self.store is self._old:
            self._progress(self._step, len(self.steps))

    def _undo(self) -> None:
        keyfile = read_key_file(self._folder.keys)
        if keyfile.epoch == self._old.keys.epoch:
            tidy(self._folder, self._old, keyfile)

    def _require_clean(self) -> None:
        # Everything is about to be proven anew under the new key: nothing damaged may slip in. A damaged recovery
        # file is no reason to stop, for this is what makes it anew.
        damage = [place for key, place in verify(self._old, self._by).damage if key != Problem.RECOVERY]
        if damage:
            raise RegistryDamaged(part=damage[0])

    def _keep_card_key(self) -> None:
        # Nobody can derive it any more afterwards, and cards that it signed lie in fridges.
        with self._old.write(self._by.actor) as tx:
            tx.keep_signers((signer_of(self._by, tx.organisation(), self._old.settings.clock.now()),))
            tx.audit(Action.SIGNERS_CHANGED)

    def _export(self) -> None:
        path = self._folder.database(self.keyfile.epoch)
        with file_faults(path.name):
            path.touch(mode=0o600)
        with self._old.driver() as connection:
            connection.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(path), self._keys.database.spec))
            # One transaction: each table and row would otherwise be one, with a journal and flushes of its own.
            connection.execute("BEGIN")
            try:
                connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
            except dbapi2.OperationalError as error:
                # It tells in words what failed, not by its code.
                raise (DiskFull() if "full" in str(error) else RegistryDamaged(part=path.name)) from None
            connection.execute("COMMIT")
            connection.execute("DETACH DATABASE fresh")

    def _rewrite(self) -> None:
        key = self._keys.audit
        engine = open_engine(
            self._folder.database(self.keyfile.epoch), self._keys.database, Mode.WRITE, self._old.settings.patience
        )
        try:
            with transaction(engine) as connection:
                for number, row in enumerate(connection.execute(REVISION.execution_options(yield_per=1000))):
                    if number % 1000 == 0:
                        self._tell()
                    digest = rows.revision_digest(key, row.id, row._asdict())
                    connection.execute(_SET_REVISION, {"of": row.person, "at": row.number, "anew": digest})
                for row in connection.execute(select(AttachmentRow.table()).execution_options(yield_per=10)):
                    self._tell()
                    digest = rows.attachment_digest(key, row.id, row.media_type, row.content)
                    connection.execute(_SET_ATTACHMENT, {"of": row.id, "anew": digest})
                audit_chain.rewrite(connection, key, count_rows(connection, key))
        finally:
            engine.dispose()

    def _check(self) -> None:
        fresh = self._new()
        try:
            report = verify_content(fresh)
        finally:
            fresh.close()
        if not report.clean:
            raise RegistryDamaged(part=report.damage[0][1])

    def _seal(self) -> None:
        write_atomic(self._folder.next_recovery(self.keyfile.epoch), self._recovery)

    def _announce(self) -> None:
        # The newest head of the old epoch stays; the other file becomes the new epoch's.
        fresh = self._new()
        try:
            with fresh.snapshot() as connection:
                tip = audit_chain.tip(connection)
            kept = self._old.heads().genuine[0].number % len(HEADS)
            write_head(self._folder, self._keys.audit, fresh.head_of(tip), slot=1 - kept)
        finally:
            fresh.close()

    def _commit(self) -> None:
        self.store = fresh = self._new()
        self._adopt(fresh, self.unlocked)
        self._old.close()
        try:
            write_key_file(self._folder.keys, self.keyfile)
        except BaseException:
            self.store = self._old
            self._adopt(self._old, self._by)
            fresh.close()
            raise

    def _finish(self) -> None:
        carry_over(self._folder, self._by, self._folder, self.unlocked)
        try:
            tidy(self._folder, self.store, self.keyfile)
        except LifeboxError as error:
            # The new keys hold already; the next opening removes what is left.
            _log.warning("leftovers of a rotation stay: %s", error.key)

    def _new(self) -> Store:
        return Store(self._folder, self._keys, self._old.settings, self._old.lock)


def has_leftovers(folder: Folder, keyfile: KeyFile) -> bool:
    """Whether a rotation or a save of a file was killed half-way."""
    return any(True for _ in _leftovers(folder, keyfile.epoch))


def tidy(folder: Folder, store: Store, keyfile: KeyFile) -> None:
    """Remove what a rotation that was killed left, of whichever epoch is not the key file's, which must be the store's.

    Hold the lock, and read the key file under it.
    """
    if keyfile.epoch != store.keys.epoch:
        raise ValueError("the store is of another epoch")
    sealed = folder.next_recovery(keyfile.epoch)
    if sealed.exists():
        # Written anew, not renamed: whichever of the two is whole stays until the other is.
        with suppress(RegistryDamaged):
            write_atomic(folder.recovery, read_recovery(folder, keyfile))
    heads = store.heads()
    with store.snapshot() as connection:
        if heads.damaged and fault_of(heads, connection) is None:
            store.write_heads(audit_chain.tip(connection))
    for path in _leftovers(folder, store.keys.epoch):
        with file_faults(path.name):
            path.unlink(missing_ok=True)


def _leftovers(folder: Folder, epoch: int) -> Iterator[Path]:
    database = database_name(epoch)
    yield from (path for path in folder.databases() if not path.name.startswith(database))
    yield from folder.path.glob("recovery-*.age")
    journal = folder.journal(epoch).name
    yield from (path for path in folder.path.glob("opened-*") if not path.name.startswith(journal))
    yield from folder.path.glob(".*.tmp")
