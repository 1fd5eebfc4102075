"""Cameras behind a small protocol. The library for them is an extra that may be missing, and so may a camera."""

from collections.abc import Callable
from enum import Enum
from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCameraPermission,
    QCoreApplication,
    QElapsedTimer,
    QIODevice,
    QObject,
    QSize,
    Qt,
)
from PySide6.QtGui import QImage, QImageWriter, QPainter

from lifebox.lookup.images import Frame

QUALITY = 95
WANTED = QSize(1920, 1080)
"""Enough for a portrait and for the largest printed code at arm's length; more only costs time."""
SHOWN_EVERY_MS = 60
FRAME_SIDE = 1600


class CameraFault(Enum):
    """Why there is no picture."""

    NOT_INSTALLED = "not_installed"
    NONE = "none"
    REFUSED = "refused"
    STOPPED = "stopped"


Show = Callable[[QImage], None]
Lost = Callable[[CameraFault], None]


class Camera(Protocol):
    """A camera that can be switched on and off. All methods on the UI thread."""

    @property
    def name(self) -> str:
        """What the system calls it."""

    def start(self, show: Show, lost: Lost) -> None:
        """Switch on: `show` hears the pictures, `lost` once that there will be none, or no more."""

    def stop(self) -> None:
        """Switch off."""


FindCameras = Callable[[], tuple[Camera, ...] | CameraFault]


class _QtCamera:
    """A camera through QtMultimedia, looked after while it is on."""

    def __init__(self, multimedia: Any, device: Any) -> None:
        self._multimedia, self._device = multimedia, device
        self._session: Any = None
        self._context = QObject()
        self._since = QElapsedTimer()
        self._show: Show = lambda _: None
        self._lost: Lost = lambda _: None

    @property
    def name(self) -> str:
        return str(self._device.description())

    def start(self, show: Show, lost: Lost) -> None:
        self._show, self._lost = show, lost
        app, permission = QCoreApplication.instance(), QCameraPermission()
        status = app.checkPermission(permission) if app is not None else Qt.PermissionStatus.Granted
        if app is not None and status is Qt.PermissionStatus.Undetermined:
            self._context = QObject()
            app.requestPermission(permission, self._context, lambda asked: self._go(asked.status()))
        else:
            self._go(status)

    def _go(self, status: Qt.PermissionStatus) -> None:
        if status is not Qt.PermissionStatus.Granted:
            self._lost(CameraFault.REFUSED)
            return
        made, device = self._multimedia, self._device
        self._devices, self._camera, self._sink = made.QMediaDevices(), made.QCamera(device), made.QVideoSink()
        formats = sorted(device.videoFormats(), key=lambda each: _distance(each.resolution()))
        if formats:
            self._camera.setCameraFormat(formats[0])
        self._session = made.QMediaCaptureSession()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._told)
        self._camera.errorOccurred.connect(lambda *_: self._fail())
        self._devices.videoInputsChanged.connect(self._count)
        self._camera.start()

    def stop(self) -> None:
        # Whoever answers the system's question now is not heard any more.
        self._context = QObject()
        self._show, self._lost = lambda _: None, lambda _: None
        if self._session is not None:
            self._camera.stop()
            self._session = self._devices = self._camera = self._sink = None

    def _told(self, frame: Any) -> None:
        """A camera makes 30 pictures a second or more; not all of them need to be seen."""
        if self._since.isValid() and self._since.elapsed() < SHOWN_EVERY_MS:
            return
        picture = frame.toImage()
        if not picture.isNull():
            self._since.start()
            self._show(picture)

    def _count(self) -> None:
        """A camera was plugged in or out."""
        if all(each.id() != self._device.id() for each in self._multimedia.QMediaDevices.videoInputs()):
            self._fail()

    def _fail(self) -> None:
        lost, self._lost = self._lost, lambda _: None
        lost(CameraFault.STOPPED)


def _distance(size: QSize) -> tuple[bool, int]:
    """The smallest that is large enough, else the largest."""
    small = size.width() < WANTED.width() or size.height() < WANTED.height()
    area = size.width() * size.height()
    return small, -area if small else area


def find_cameras() -> tuple[Camera, ...] | CameraFault:
    """The system's cameras, its default one first."""
    try:
        multimedia: Any = import_module("PySide6.QtMultimedia")
    except ImportError:
        return CameraFault.NOT_INSTALLED
    first = multimedia.QMediaDevices.defaultVideoInput()
    devices = sorted(multimedia.QMediaDevices.videoInputs(), key=lambda each: each.id() != first.id())
    return tuple(_QtCamera(multimedia, each) for each in devices) or CameraFault.NONE


def encoded(picture: QImage) -> bytes:
    """A picture of the screen or camera as the bytes of a file, made in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(QUALITY)
    writer.write(picture.convertToFormat(QImage.Format.Format_RGB888))
    return bytes(buffer.data().data())


def grey_frame(picture: QImage, side: int = 0) -> Frame:
    """A picture as codes are read from it, no side longer than `side` where that is given. For any thread."""
    if side and max(picture.width(), picture.height()) > side:
        picture = picture.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    if picture.hasAlphaChannel():
        white = QImage(picture.size(), QImage.Format.Format_RGB32)
        white.fill(Qt.GlobalColor.white)
        painter = QPainter(white)
        painter.drawImage(0, 0, picture)
        painter.end()
        picture = white
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return Frame(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())
