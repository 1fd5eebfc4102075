"""Who lives where a new person lives: their box may be shared, so one is not given out for nothing."""

from collections.abc import Callable

from lifebox.domain.errors import LifeboxError
from lifebox.domain.people import PersonSummary
from lifebox.services.office import Office
from lifebox.services.people import neighbours
from lifebox.ui.delay import Delay
from lifebox.ui.presenters.form import CardForm
from lifebox.ui.tasks import TaskRunner

ASK_AFTER_MS = 300
_ADDRESS = tuple(f"residence.address.{name}" for name in ("street", "building", "flat"))

Show = Callable[[tuple[PersonSummary, ...]], None]


class Neighbours:
    """Asks the registry once the address was typed; `show` gets the people there, nobody included."""

    def __init__(self, office: Office, tasks: TaskRunner, show: Show, failed: Callable[[LifeboxError], None]) -> None:
        self._office, self._tasks, self._show, self._failed = office, tasks, show, failed
        self._address = ("", "", "")
        self._delay = Delay(ASK_AFTER_MS, self._ask)

    def typed(self, form: CardForm) -> None:
        """Something of the card of a new person was typed."""
        street, building, flat = (str(form.fields[path]).strip() for path in _ADDRESS)
        if self._address != (street, building, flat):
            self._address = (street, building, flat)
            self._delay.start()

    def forget(self) -> None:
        """Another card is shown."""
        self._delay.stop()
        self._tasks.forget("record.neighbours")
        self._address = ("", "", "")
        self._show(())

    def _ask(self) -> None:
        office, (street, building, flat) = self._office, self._address
        self._tasks.read(
            lambda: neighbours(office, street, building, flat), self._show, self._failed, latest="record.neighbours"
        )
