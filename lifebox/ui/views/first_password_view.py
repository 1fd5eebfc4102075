"""After a log-in with a password that somebody else handed out: choosing one's own, before anything else."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lifebox.domain.errors import LifeboxError
from lifebox.services.accounts import change_password
from lifebox.services.office import Office
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.page_stack import in_the_middle
from lifebox.ui.views.password_form import PasswordForm
from lifebox.ui.views.widgets import MARGIN, SPACE, button, column, row, text_label

WIDTH = 520


class FirstPasswordPage(QWidget):
    """`done` is called once the password is the account's own."""

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, handed_out: str, done: Callable[[], None]
    ) -> None:
        """`handed_out` is the password of the log-in."""
        super().__init__()
        self.setObjectName("page")
        self._office, self._tasks, self._say, self._done = office, tasks, say, done
        self._handed_out = handed_out
        words = self.tr(
            "Whoever made this account knows the password that was handed out. Choose your own now; the slip of paper "
            "can then be destroyed."
        )
        self.form = PasswordForm(tasks, say, office.registry.actor.login)
        self.form.submitted.connect(self._change)
        self.change = button(self.tr("Set the password and go on"), self._change, "primary")
        inner = column(
            text_label(self.tr("A password of your own"), "title", wrap=True),
            text_label(words, wrap=True),
            self.form,
            row(1, self.change),
            margin=MARGIN,
            gap=SPACE,
        )
        self.setLayout(in_the_middle(inner, WIDTH))

    def begin_typing(self) -> None:
        """Put the keyboard on the new password."""
        self.form.setFocus()

    def _change(self) -> None:
        if not self.change.isEnabled() or not self.form.is_complete:
            return
        office, old, new = self._office, self._handed_out, self.form.password.text()
        self.change.setEnabled(False)
        self._tasks.write(lambda: change_password(office, old, new), self._changed, self._failed)

    def _changed(self, _: None) -> None:
        self.form.strength.leave()
        self._handed_out = ""
        self._done()

    def _failed(self, error: LifeboxError) -> None:
        self.change.setEnabled(True)
        self.form.tell(tell(error, self._say))
        self.form.password.setFocus()
