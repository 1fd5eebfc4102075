"""Parts of the registry page and the record as a test shows them, and whether a password opens a registry."""

from collections.abc import Callable

from lifebox.domain.errors import LoginRefused
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.registry_part import RegistryPart

Show = Callable[[RegistryPart], list[tuple[str, Callable[[], None] | None]]]


def opens(program: Program, office: Office, login: str, password: str) -> bool:
    try:
        program.unlock(office.registry.path, login, password).registry.close()
    except LoginRefused:
        return False
    return True


def record_page(office: Office, program: Program, tasks: Tasks) -> RecordPage:
    """The record's page by itself."""
    return RecordPage(office, program.profiles()[0], tasks, program.say)
