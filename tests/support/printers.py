"""Printers that keep what they were sent."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from lifebox.domain.errors import PrinterRefused
from lifebox.ui.presenters.prints_presenter import Printer
from lifebox.ui.tasks import Progress


@dataclass
class FakePrinter:
    """A printer of one page after another; `broken` takes none."""

    name: str = "Pokój 12"
    copies: int = 1
    broken: bool = False
    sent: list[bytes] = field(default_factory=list)

    def send(self, pdf: bytes, progress: Progress) -> None:
        if self.broken:
            raise PrinterRefused(printer=self.name)
        progress(1, 1)
        self.sent.append(pdf)


@dataclass
class FakePrinters:
    """The first one is what the system's dialog is left with; without any it was cancelled."""

    all: list[FakePrinter] = field(default_factory=list)

    def names(self) -> tuple[str, ...]:
        return tuple(printer.name for printer in self.all)

    def ask(self, parent: QWidget, name: str, copies: int) -> Printer | None:
        return next((printer for printer in self.all if printer.name == name), None)
