"""A look-up bundle as the whole program: the look-up page and nothing of a registry."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from lifebox.domain.phones import show_phone
from lifebox.services.bundle_lookup import BundleOffice
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.duty_view import LookupDesk
from lifebox.ui.views.emergency_view import EmergencyPage


def bundle_desk(office: BundleOffice, tasks: Tasks, program: Program, lock: Callable[[], None]) -> LookupDesk:
    """The window of who opened a bundle. What they have to know about it stays above every page."""
    header, say = office.header, program.say
    times = QCoreApplication.translate("BundleDesk", "as of {made}, valid until {end}")
    for name, moment in (("made", header.created), ("end", header.expires)):
        times = times.replace(f"{{{name}}}", f"{moment.astimezone():%d.%m.%Y}")
    facts = (
        office.registry.recipient,
        times,
        f"{header.organisation} {show_phone(header.duty_phone)}",
    )
    made = LookupDesk(EmergencyPage(office, tasks, say), tasks, lock, " · ".join(facts))
    told = [say("bundle.unlogged")] if office.log is None else []
    told += [say("bundle.clock")] if office.clock_doubtful else []
    made.show_alarm(" ".join(told))
    return made
