"""What a password is worth, told while it is typed."""

from collections.abc import Callable

from lifebox.domain.errors import LifeboxError, WeakPassword
from lifebox.security.passwords import check_password
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.delay import Delay
from lifebox.ui.tasks import TaskRunner

STRENGTH_AFTER_MS = 250


class PasswordStrength:
    """Weighs a password off the UI thread, a moment after it was typed last."""

    def __init__(self, tasks: TaskRunner, say: Texts, show: Callable[[str, bool], None]) -> None:
        """`show` receives what is wrong with it and whether it is good; nothing and False before one is typed."""
        self._tasks, self._say, self._show = tasks, say, show
        self._typed = ("", "")
        self._left = False
        self._name = f"strength{id(self)}"
        self._delay = Delay(STRENGTH_AFTER_MS, self._weigh)

    def change(self, password: str, login: str) -> None:
        """Something was typed; `login` is what a guesser would try first."""
        if not self._left and (password, login) != self._typed:
            self._tasks.forget(self._name)
            self._typed = (password, login)
            self._delay.start()

    def leave(self) -> None:
        """Another page takes its place: nothing is shown any more, and nothing kept."""
        self._left, self._typed = True, ("", "")
        self._delay.stop()
        self._tasks.forget(self._name)

    def _weigh(self) -> None:
        password, login = self._typed
        if not password:
            self._show("", False)
            return

        def work() -> LifeboxError | None:
            try:
                check_password(password, [login])
            except WeakPassword as weak:
                return weak
            return None

        self._tasks.read(work, self._weighed, lambda _: None, latest=self._name)

    def _weighed(self, weak: LifeboxError | None) -> None:
        self._show(tell(weak, self._say) if weak else "", weak is None)
