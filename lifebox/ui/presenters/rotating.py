"""Renewing the registry's keys from the window: long work that can be stopped until its last moment."""

from collections.abc import Callable

from lifebox.domain.errors import Cancelled, LifeboxError
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.progress import stop_when
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner


class Rotating:
    """`ended` receives whether the keys are new, and what went wrong; neither where the work was stopped."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, job: str, ended: Callable[[bool, str], None]
    ) -> None:
        """`job` names it in the progress strip."""
        self._office, self._tasks, self._say, self._job, self._ended = office, tasks, say, job, ended

    def start(self) -> None:
        """Renew them."""
        office = self._office

        def failed(error: LifeboxError) -> None:
            self._ended(False, "" if isinstance(error, Cancelled) else tell(error, self._say))

        self._tasks.batch(
            self._job,
            lambda progress, stopped: rotate_keys(office, stop_when(stopped, progress)),
            lambda _: self._ended(True, ""),
            failed,
        )
