"""What a part of the registry page is and what it is made from."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.memory import Memory
from lifebox.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Tools:
    """What parts are made from."""

    office: Office
    tasks: TaskRunner
    program: Program
    memory: Memory


class RegistryPart(QWidget):
    """One of the parts of the registry page; it is made when it is first shown.

    `title` is an English source text, translated in the context of the part's class. The page scrolls where a part
    does not fit and gives it the keyboard: to its focus proxy, else to its first control.
    """

    title: ClassVar[str] = ""
    notice = Signal(str, object)
    part_wanted = Signal(object)
    """Leads to another part, named by its class."""
    draft_wanted = Signal(object)
    """Leads to a draft of a new person, to be looked through."""
    merge_wanted = Signal(object, object)
    """Leads to two records side by side; the first one stays."""

    def begin(self) -> None:
        """The part is shown (again): whoever overrides it reads anew, and leaves the keyboard where it is."""


def title_of(kind: type[RegistryPart]) -> str:
    """The title of a part, translated."""
    return QCoreApplication.translate(kind.__name__, kind.title)
