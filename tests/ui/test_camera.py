"""Cameras of the system, as its library tells of them."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from lifebox.ui import camera
from lifebox.ui.camera import Camera, CameraFault, find_cameras, grey_frame
from tests.ui.pictures import screen_picture


class Device:
    """A camera that is plugged in."""

    def __init__(self, name: str, *sizes: tuple[int, int]) -> None:
        self._name, self._sizes = name, sizes

    def description(self) -> str:
        return self._name

    def id(self) -> str:
        return f"usb-{self._name}"

    def videoFormats(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(resolution=lambda s=size: QSize(*s)) for size in self._sizes]


class QtCamera(QObject):
    errorOccurred = Signal(int, str)

    def __init__(self, device: Device) -> None:
        super().__init__()
        self.device, self.on, self.size = device, False, QSize()

    def setCameraFormat(self, chosen: SimpleNamespace) -> None:
        self.size = chosen.resolution()

    def start(self) -> None:
        self.on = True

    def stop(self) -> None:
        self.on = False


class Sink(QObject):
    videoFrameChanged = Signal(object)


class Devices(QObject):
    videoInputsChanged = Signal()


class Multimedia:
    """The library with these cameras plugged in."""

    def __init__(self, *plugged: Device) -> None:
        self.plugged = list(plugged)
        self.made: list[QtCamera] = []
        self.sinks: list[Sink] = []
        self.watches: list[Devices] = []
        self.QMediaCaptureSession = lambda: SimpleNamespace(setCamera=lambda _: None, setVideoSink=lambda _: None)

    def QCamera(self, device: Device) -> QtCamera:
        self.made.append(QtCamera(device))
        return self.made[-1]

    def QVideoSink(self) -> Sink:
        self.sinks.append(Sink())
        return self.sinks[-1]

    @property
    def QMediaDevices(self) -> Callable[[], Devices]:
        def make() -> Devices:
            self.watches.append(Devices())
            return self.watches[-1]

        make.defaultVideoInput = lambda: self.plugged[-1] if self.plugged else Device("")  # type: ignore[attr-defined]
        make.videoInputs = lambda: self.plugged  # type: ignore[attr-defined]
        return make


def found(monkeypatch: pytest.MonkeyPatch, library: Multimedia) -> tuple[Camera, ...]:
    monkeypatch.setattr(camera, "import_module", lambda _: library)
    cameras = find_cameras()
    assert isinstance(cameras, tuple)
    return cameras


def test_the_default_camera_comes_first_and_gives_no_more_than_is_needed(
    look: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = (640, 480), (3840, 2160), (1920, 1080)
    library = Multimedia(Device("Tablica"), Device("Monitor", *sizes))
    first, second = found(monkeypatch, library)
    assert (first.name, second.name) == ("Monitor", "Tablica")
    shown: list[QImage] = []
    first.start(shown.append, lambda _: None)
    (made,) = library.made
    assert made.on
    assert made.size == QSize(1920, 1080)
    frame = SimpleNamespace(toImage=screen_picture)
    for _ in range(50):
        library.sinks[0].videoFrameChanged.emit(frame)
    assert 1 <= len(shown) < 50
    first.stop()
    seen = len(shown)
    library.sinks[0].videoFrameChanged.emit(frame)
    assert (library.made[0].on, len(shown)) == (False, seen)


def test_a_camera_that_is_pulled_out_or_fails_is_told_once(look: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    device, other = Device("Monitor"), Device("Tablica")
    library = Multimedia(other, device)
    (one, _) = found(monkeypatch, library)
    lost: list[CameraFault] = []
    one.start(lambda _: None, lost.append)
    library.plugged.remove(other)
    library.watches[-1].videoInputsChanged.emit()
    assert lost == []
    library.plugged.remove(device)
    library.watches[-1].videoInputsChanged.emit()
    library.made[0].errorOccurred.emit(1, "gone")
    assert lost == [CameraFault.STOPPED]


def test_a_system_that_refuses_is_told(look: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QCoreApplication, "checkPermission", lambda *_: Qt.PermissionStatus.Denied)
    library = Multimedia(Device("Monitor"))
    (one,) = found(monkeypatch, library)
    lost: list[CameraFault] = []
    one.start(lambda _: None, lost.append)
    assert lost == [CameraFault.REFUSED]
    assert library.made == []


def test_no_camera_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera, "import_module", lambda _: Multimedia())
    assert find_cameras() is CameraFault.NONE


def test_a_picture_for_codes_is_grey_small_and_white_where_it_is_transparent() -> None:
    picture = QImage(4_000, 10, QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    frame = grey_frame(picture, 1_000)
    assert (frame.width, frame.height) == (1_000, 2)
    assert frame.pixels[0] == 255
