"""Pictures, pages and a camera for tests of the panels."""

import io
from collections.abc import Callable

import pikepdf
from PIL import Image
from PySide6.QtGui import QColor, QImage

from lifebox.ui.camera import CameraFault


def picture(size: tuple[int, int] = (400, 300), colour: str = "teal") -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, colour).save(made, "PNG")
    return made.getvalue()


def page_of_pdf() -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(made)
    return made.getvalue()


def screen_picture(size: tuple[int, int] = (320, 240)) -> QImage:
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.fill(QColor("teal"))
    return made


class FakeCamera:
    """Shows a picture when told, and remembers whether it is on."""

    def __init__(self, name: str = "Kamera przy monitorze") -> None:
        self._is_on, self.name = False, name
        self.show: Callable[[QImage], None] = lambda _: None
        self.lost: Callable[[CameraFault], None] = lambda _: None

    def start(self, show: Callable[[QImage], None], lost: Callable[[CameraFault], None]) -> None:
        self._is_on, self.show, self.lost = True, show, lost

    def stop(self) -> None:
        self._is_on = False

    def is_on(self) -> bool:
        return self._is_on
