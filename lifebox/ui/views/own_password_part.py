"""A part of the registry page for everybody: the own password, and when the account was last used."""

from typing import ClassVar

from lifebox.domain.errors import LifeboxError
from lifebox.services.accounts import change_password
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.telling import tell
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.last_login import last_login_text
from lifebox.ui.views.password_form import PasswordForm
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.widgets import button, column, row, text_label, titled


class OwnPasswordPart(RegistryPart):
    """Change it with the one until now; no administrator is needed."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("OwnPasswordPart", "My password")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, program.say
        actor = office.registry.actor
        who = f"{actor.login} · {program.say(f'Role.{actor.role.value}')}"
        self.last = text_label(last_login_text(office.last_login, office.clock.now()), "quiet", wrap=True)
        self.form = PasswordForm(tasks, program.say, actor.login, ask_old=True)
        self.form.submitted.connect(self._change)
        self.change = button(self.tr("Change the password"), self._change, "primary")
        self.setLayout(column(titled(who, self.last, self.form, row(1, self.change)), 1))
        self.setFocusProxy(self.form)

    def _change(self) -> None:
        if not self.change.isEnabled() or not self.form.is_complete:
            return
        office, old, new = self._office, self.form.old.text(), self.form.password.text()
        self.change.setEnabled(False)
        self._tasks.write(lambda: change_password(office, old, new), self._changed, self._failed)

    def _changed(self, _: None) -> None:
        self.change.setEnabled(True)
        self.form.clear()
        self.notice.emit(self.tr("✓ The password was changed. It holds from the next log-in on."), None)

    def _failed(self, error: LifeboxError) -> None:
        self.change.setEnabled(True)
        self.form.tell(tell(error, self._say))
        self.form.old.setFocus()
