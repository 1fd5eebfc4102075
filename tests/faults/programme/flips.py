"""Single flipped bits in every kind of file that the program keeps or hands out.

A file that is proven must be refused or reported, or give all that it gave before. Files of settings are not proven:
they must be refused or give usable settings.
"""

import random
from abc import ABC, abstractmethod
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSettings

from lifebox.documents.stock import Calibration
from lifebox.domain.access import Action
from lifebox.domain.disclosure import Opening
from lifebox.domain.errors import LifeboxError, NewerVersion
from lifebox.domain.ids import new_bundle_id, new_disclosure_id, new_person_id
from lifebox.registry import backup
from lifebox.registry.folder import HEADS, Folder
from lifebox.registry.journal import Journal
from lifebox.registry.reader import Reader
from lifebox.registry.recovery_file import read_recovery
from lifebox.security import throttle
from lifebox.security.bundle_log import begin_log, open_entries, read_log, seal_line
from lifebox.security.bundles import read_bundle
from lifebox.security.keyfile import read_key_file
from lifebox.services.printers import calibrations, remember_calibration
from lifebox.ui.look import _remembered as remembered_look
from lifebox.ui.memory import SettingsMemory
from tests.faults.programme.ageing import PAGE
from tests.faults.programme.figures import Figures
from tests.faults.programme.images import DATABASE, Image, make_registry, told_of
from tests.faults.programme.judge import LATER, rows_of
from tests.support import bundles
from tests.unit.registry import make

NOTICED, WHOLE, WRONG = "noticed", "whole", "wrong without a word"


class Target(ABC):
    """A file and how it is read."""

    content: bytes

    def __init__(self, folder: Path) -> None:
        """`folder` is empty and its own."""
        self.folder = folder

    @abstractmethod
    def read(self, changed: bytes) -> str:
        """`NOTICED`, `WHOLE` or what went wrong. Raises `LifeboxError` and `NewerVersion` where it is refused."""

    def close(self) -> None:  # noqa: B027  most keep nothing open
        """Nothing is read any more."""


def flip_bits(target: type[Target], planned: int, seed: str, folder: Path) -> Figures:
    """So many bits of one file, each flipped alone."""
    figures, chance = Figures(planned=planned), random.Random(seed)
    read = target(folder)
    for _ in range(planned):
        bit = chance.randrange(len(read.content) * 8)
        changed = bytearray(read.content)
        changed[bit // 8] ^= 1 << bit % 8
        try:
            told = read.read(bytes(changed))
        except (LifeboxError, NewerVersion):
            told = NOTICED
        figures.fired += 1
        figures.noticed += told == NOTICED
        figures.whole += told == WHOLE
        if told not in {NOTICED, WHOLE}:
            figures.blame(f"bit {bit} of {len(read.content)} bytes: {told}", wrong=1)
    read.close()
    return figures


class _OfRegistry(Target):
    """A file of a closed registry, which is opened, verified and read."""

    name = DATABASE

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        vault = make_registry(folder, saves=8)
        self._right = rows_of(vault)
        vault.close()
        self._whole = Image.of(vault.path)
        self.content = self._whole.files[self.name]

    def read(self, changed: bytes) -> str:
        return told_of(self._whole.with_file(self.name, changed).write(self.folder / "flipped.lifebox"), self._right)


class Database(_OfRegistry):
    """`registry-1.db`."""


class KeyFile(_OfRegistry):
    """`registry.keys`."""

    name = "registry.keys"


class Reserve(_OfRegistry):
    """`reserve`, which holds nothing."""

    name = "reserve"


class Attachments(Target):
    """The database of a registry that is open and consists of attachments for the most part, which alone are read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._vault = make_registry(folder, saves=1)
        with self._vault.write() as tx:
            self._right = {
                tx.add_attachment(None, "image/png", random.Random(number).randbytes(60_000)): number
                for number in range(20)
            }
            tx.audit(Action.ATTACHMENT_ADDED)
        self._vault._store.checkpoint()
        self._path = self._vault.path / DATABASE
        self.content = self._path.read_bytes()
        self._now = self.content

    def read(self, changed: bytes) -> str:
        self._put(changed)
        try:
            with self._vault._store.snapshot() as connection:
                reader = Reader(connection, self._vault._store.keys.audit, self._vault._store.vocabulary)
                for attachment, number in self._right.items():
                    if reader.attachment(attachment)[1] != random.Random(number).randbytes(60_000):
                        return WRONG
        finally:
            self._put(self.content)
        return WHOLE

    def close(self) -> None:
        self._vault.close()

    def _put(self, content: bytes) -> None:
        """Only the page that differs, for the database is open."""
        with self._path.open("r+b") as file:
            for at in range(0, len(content), PAGE):
                page = content[at : at + PAGE]
                if page != self._now[at : at + PAGE]:
                    file.seek(at)
                    file.write(page)
        self._now = content


class Head(Target):
    """Both heads of a registry that is open, one behind the other."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._vault = make_registry(folder, saves=3)
        self._files = [Folder(self._vault.path).head(slot) for slot in HEADS]
        self._each = [path.read_bytes() for path in self._files]
        self.content = b"".join(self._each)
        self._right = self._vault._store.heads().genuine

    def read(self, changed: bytes) -> str:
        at = 0
        for path, whole in zip(self._files, self._each, strict=True):
            path.write_bytes(changed[at : at + len(whole)])
            at += len(whole)
        heads = self._vault._store.heads()
        if len(heads.damaged) == 1 and heads.genuine[0] in self._right:
            return NOTICED
        return WHOLE if heads.genuine == self._right else WRONG

    def close(self) -> None:
        self._vault.close()


class RecoveryFile(Target):
    """`recovery.age`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        vault = make_registry(folder, saves=0)
        vault.close()
        self._folder = Folder(vault.path)
        self._keyfile = read_key_file(self._folder.keys)
        self.content = self._folder.recovery.read_bytes()

    def read(self, changed: bytes) -> str:
        self._folder.recovery.write_bytes(changed)
        return WHOLE if read_recovery(self._folder, self._keyfile) == self.content else WRONG


class Copy(Target):
    """All files of a copy, one behind the other; it is restored and what comes of it compared."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        vault = make_registry(folder, saves=3)
        self._whole = Image.of(vault.backup(folder))
        vault.close()
        self.content = b"".join(self._whole.files.values())

    def read(self, changed: bytes) -> str:
        files, at = dict[str, bytes](), 0
        for name, whole in self._whole.files.items():
            files[name] = changed[at : at + len(whole)]
            at += len(whole)
        source, target = Image(files).write(self.folder / "copy.lifebox"), self.folder / "restored.lifebox"
        backup.restore(source, target)
        restored = Image.of(target)
        Image({}).write(target).rmdir()
        return WHOLE if restored.files.items() <= self._whole.files.items() else WRONG


class CopyList(Copy):
    """The list of a copy's files, which says what each must be."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.content = self._whole.files["backup.json"]

    def read(self, changed: bytes) -> str:
        return super().read(b"".join(self._whole.with_file("backup.json", changed).files.values()))


class Bundle(Target):
    """A look-up bundle."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.content = bundles.make_bundle(bundles.records(12))

    def read(self, changed: bytes) -> str:
        read_bundle(changed)
        return WRONG


class BundleLog(Target):
    """A bundle's own log of who looked."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.content = begin_log(new_bundle_id(), bytes(16)) + b"\n"
        for number in range(12):
            log = read_log(self.content)
            assert log is not None
            line = seal_line(log, bundles.LOG_KEY, LATER + timedelta(minutes=number), f"wpis {number}".encode())
            self.content += line + b"\n"
        self._right = self._entries(self.content)

    def read(self, changed: bytes) -> str:
        log = read_log(changed)
        if log is None or log.torn:
            return NOTICED
        entries = open_entries(log, bundles.SECRET)
        if not entries[1]:
            return NOTICED
        return WHOLE if entries == self._right else WRONG

    def _entries(self, data: bytes) -> tuple[tuple[bytes, ...], bool]:
        log = read_log(data)
        assert log is not None
        return open_entries(log, bundles.SECRET)


class Attempts(Target):
    """`registry.attempts`, the wrong passwords of late."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._path = folder / "registry.attempts"
        for _ in range(5):
            throttle.note_failure(self._path, make.LOGIN, LATER)
        self.content = self._path.read_bytes()

    def read(self, changed: bytes) -> str:
        self._path.write_bytes(changed)
        throttle.check(self._path, make.LOGIN, LATER + timedelta(hours=1))
        return WHOLE


class Announcements(Target):
    """`opened-1.log`, what is about to be shown. A line that was changed is passed over."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        vault = make.create(folder / "a.lifebox")
        self._keys, self._journal = vault.unlocked, Journal(Folder(vault.path))
        vault.close()
        for number in range(12):
            opening = Opening(
                disclosure=new_disclosure_id(),
                person=new_person_id(),
                revision=number + 1,
                opened=LATER,
                account=self._keys.account,
                login=self._keys.login,
            )
            self._journal.add(self._keys, opening)
        self._journal.close()
        self._path = Folder(vault.path).journal(self._keys.epoch)
        self.content = self._path.read_bytes()
        self._right = self._journal.read(self._keys)

    def read(self, changed: bytes) -> str:
        self._path.write_bytes(changed)
        told = self._journal.read(self._keys)
        if told == self._right:
            return WHOLE
        return NOTICED if set(told) < set(self._right) else WRONG


class Printers(Target):
    """What each printer does wrong."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        remember_calibration(folder, "Biuro", Calibration(dx=1.5, dy=-0.5, scale_x=1.001, scale_y=0.999))
        (self._path,) = folder.iterdir()
        self.content = self._path.read_bytes()

    def read(self, changed: bytes) -> str:
        self._path.write_bytes(changed)
        calibrations(self.folder)
        return WHOLE


class Window(Target):
    """How the window looks."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._number = 0
        self.content = (
            b"[window]\ntheme=dark\ntext=150\ntouch=true\nnarrow=false\nlast=/home/anna/Pude\xc5\x82ko.lifebox\n"
        )

    def read(self, changed: bytes) -> str:
        # Qt keeps what it has read of a path.
        self._number += 1
        path = self.folder / f"{self._number}.ini"
        path.write_bytes(changed)
        settings = QSettings(str(path), QSettings.Format.IniFormat)
        look = remembered_look(
            {name: settings.value(f"window/{name}") for name in ("theme", "text", "touch", "narrow")}
        )
        SettingsMemory(settings).recall("window/last")
        path.unlink()
        return WHOLE if 100 <= look.text <= 200 else WRONG


TARGETS: dict[str, type[Target]] = {
    "database": Database,
    "attachments": Attachments,
    "key file": KeyFile,
    "head": Head,
    "recovery file": RecoveryFile,
    "reserve": Reserve,
    "copy": Copy,
    "list of a copy": CopyList,
    "bundle": Bundle,
    "bundle's log": BundleLog,
    "attempts": Attempts,
    "announcements": Announcements,
    "printers": Printers,
    "window": Window,
}
