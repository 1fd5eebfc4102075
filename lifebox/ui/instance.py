"""One window for a user and a registry: the second one raises the first and leaves."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 300


class Instance(QObject):
    """The claim on a registry. `raise_wanted` is emitted in the first window when a second one came."""

    raise_wanted = Signal()

    def __init__(self, registry: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(registry.resolve()).encode()).hexdigest()[:24]
        self._name = f"lifebox-{digest}"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation) or QDir.tempPath()
        self._lock = QLockFile(str(Path(folder) / f"{self._name}.lock"))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def claim(self) -> bool:
        """Take the registry for this window, or raise the window that has it and give False.

        Where the system gives no place for a lock, two windows are possible; the registry itself guards its writes.
        """
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            if self._somebody_answers():
                return False
            # The owner died and the system gave its number to another program.
            Path(self._lock.fileName()).unlink(missing_ok=True)
            self._lock.tryLock(0)
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def _somebody_answers(self) -> bool:
        """Knock at the window that holds the registry; it comes to the front."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(PATIENCE_MS)
        socket.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Let another window have it."""
        self._server.close()
        self._lock.unlock()

    def _called(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
        self.raise_wanted.emit()
