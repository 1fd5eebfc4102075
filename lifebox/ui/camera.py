"""A camera behind a small protocol. The library for it is an extra that may be missing, and so may the camera."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

QUALITY = 95


class Camera(Protocol):
    """A camera that can be switched on and off. All methods on the UI thread."""

    def start(self, show: Callable[[QImage], None], lost: Callable[[], None]) -> None:
        """Switch on: `show` hears every picture, `lost` that the camera stopped by itself."""

    def stop(self) -> None:
        """Switch off."""


FindCamera = Callable[[], Camera | None]


class _QtCamera:
    """The system's default camera through QtMultimedia."""

    def __init__(self, multimedia: Any) -> None:
        self._camera = multimedia.QCamera()
        self._sink = multimedia.QVideoSink()
        self._session = multimedia.QMediaCaptureSession()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)

    def start(self, show: Callable[[QImage], None], lost: Callable[[], None]) -> None:
        self._sink.videoFrameChanged.connect(lambda frame: _told(frame.toImage(), show))
        self._camera.errorOccurred.connect(lambda *_: lost())
        self._camera.start()

    def stop(self) -> None:
        self._camera.stop()


def _told(picture: QImage, show: Callable[[QImage], None]) -> None:
    if not picture.isNull():
        show(picture)


def find_camera() -> Camera | None:
    """The default camera; None where there is none or the extra `camera` is not installed."""
    try:
        multimedia: Any = import_module("PySide6.QtMultimedia")
    except ImportError:
        return None
    if not multimedia.QMediaDevices.videoInputs():
        return None
    return _QtCamera(multimedia)


def encoded(picture: QImage) -> bytes:
    """A picture of the screen or camera as the bytes of a file, made in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(QUALITY)
    writer.write(picture.convertToFormat(QImage.Format.Format_RGB888))
    return bytes(buffer.data().data())
