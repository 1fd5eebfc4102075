"""A part of the registry page: is it whole, the backup, the organisation, the streets."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog

from lifebox.domain.access import Action
from lifebox.domain.audit import CheckReport
from lifebox.domain.dates import show_moment
from lifebox.domain.health import HealthLine, Matter, Standing
from lifebox.domain.phones import show_phone
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.presenters.registry_presenter import RegistryPresenter, RegistryState
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.backups_part import BackupsPart
from lifebox.ui.views.flow import flow
from lifebox.ui.views.health_lines import HealthLines
from lifebox.ui.views.keys_part import KeysPart
from lifebox.ui.views.medicines_box import MedicinesBox
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.salvage_part import SalvagePart
from lifebox.ui.views.streets_box import StreetsBox
from lifebox.ui.views.widgets import SPACE, Menu, button, column, hide_unless, key, text_label, titled, unbroken


class StatePart(RegistryPart):
    """The registry's health and what belongs to it."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("StatePart", "State")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        self._say = program.say
        names: dict[str, str] = {"check": self.tr("Checking the registry"), "backup": self.tr("Making a backup")}
        self.presenter = RegistryPresenter(office, tasks, program, self, names.__getitem__)
        self.check = button(self.tr("Check everything"), self.presenter.verify)
        self.backup = button(self.tr("Make a backup…"), self._choose_backup, "primary")
        # Keys of the buttons obey when those are hidden or busy.
        key(self.check, "Ctrl+R", self.check.click, self.tr("Check everything"), inside_only=False, menu=Menu.PROGRAM)
        key(self.backup, "Ctrl+B", self.backup.click, self.tr("Make a backup…"), inside_only=False, menu=Menu.PROGRAM)
        again = self.tr("Look again")
        buttons = {
            Matter.WHOLE: self.check,
            Matter.BACKUP: self.backup,
            Matter.DISK: button(again, self.begin),
            Matter.PLACE: button(self.tr("Backups"), self._lead_to(BackupsPart)),
            Matter.CLOCK: button(again, self.begin),
            Matter.ACCOUNTS: button(self.tr("Accounts"), self._lead_to(AccountsPart)),
            Matter.PASSWORDS: button(self.tr("Accounts"), self._lead_to(AccountsPart)),
            Matter.SHEET: button(self.tr("Keys and recovery"), self._lead_to(KeysPart)),
        }
        if not office.registry.actor.may(Action.BACKUP_MADE):
            del buttons[Matter.BACKUP], buttons[Matter.PLACE]
            self.backup.setParent(self)
            self.backup.hide()
        self.salvage = button(self.tr("Salvage…"), self._lead_to(SalvagePart))
        hide_unless(self.salvage, False)
        self._may_salvage = office.registry.actor.may(Action.REGISTRY_SALVAGED)
        self.health = HealthLines(program.say, buttons, self._word)
        self.health.say(Matter.WHOLE, self.tr("Checking…"))
        self._facts = text_label(wrap=True)
        self._organisation = text_label(wrap=True)
        self.streets = StreetsBox(office, tasks, program)
        self.medicines = MedicinesBox(office, tasks, program.say)
        for lists in (self.streets, self.medicines):
            lists.notice.connect(self.notice)
        middle = flow(
            titled(self.tr("Registry"), self._facts, 1),
            titled(self.tr("Organisation"), self._organisation, 1),
            titled(self.tr("Streets (TERYT)"), self.streets, 1),
            titled(self.tr("Medicines"), self.medicines, 1),
            gap=SPACE,
        )
        self.setLayout(column(titled(self.tr("Health"), self.health, flow(self.salvage)), middle, 1, gap=SPACE))
        self.setFocusProxy(self.check)

    def begin(self) -> None:
        if self.check.isEnabled():
            self.health.forget(Matter.WHOLE)
        self.presenter.refresh()
        self.streets.presenter.refresh()
        self.medicines.presenter.refresh()

    def show_state(self, state: RegistryState) -> None:
        figures, profile = state.figures, state.profile
        self._facts.setText(
            "\n".join(
                [
                    _breakable(state.path),
                    self.tr("%n person(s)", "", figures.people),
                    self.tr("%n box(es)", "", figures.boxes),
                    self.tr("%n printed code(s) without a person", "", figures.unassigned_codes),
                ]
            )
        )
        duty = self.tr("24 h phone: {phone}").replace("{phone}", unbroken(show_phone(profile.duty_phone)))
        self._organisation.setText(f"{profile.programme}\n{profile.operator}\n{duty}")

    def show_health(self, lines: tuple[HealthLine, ...]) -> None:
        self.health.show_lines(lines)
        if any(line.matter is Matter.WHOLE and line.standing is Standing.URGENT for line in lines):
            self.salvage.setVisible(self._may_salvage)

    def show_check(self, report: CheckReport | None) -> None:
        self.check.setEnabled(report is not None)
        if report is None:
            self.health.say(Matter.WHOLE, self.tr("Checking…"))
            return
        if report.clean:
            text = self.tr("✓ Everything is whole: %n entries of the access log checked.", "", report.entries)
            self.health.say(Matter.WHOLE, text, Standing.GOOD)
            return
        lines = [self.tr("⚠ Damage was found. Save nothing: restore the last backup, or salvage what can be read.")]
        self.salvage.setVisible(self._may_salvage)
        lines += [f"• {self._problem(key)} ({place})" for key, place in report.problems]
        self.health.say(Matter.WHOLE, "\n".join(lines), Standing.URGENT)

    def show_backup(self, made: Path | None, at: datetime | None) -> None:
        self.backup.setEnabled(made is not None)
        if made is None or at is None:
            self.health.say(Matter.BACKUP, self.tr("Making a backup…"))
            return
        self.health.forget(Matter.BACKUP)
        text = self.tr("✓ Backup verified: {name}, {day}.")
        self.notice.emit(text.replace("{name}", made.name).replace("{day}", show_moment(at)), None)

    def show_error(self, text: str) -> None:
        self.check.setEnabled(True)
        self.backup.setEnabled(True)
        self.health.forget(Matter.WHOLE, Matter.BACKUP)
        self.notice.emit(text, None)

    def _word(self, standing: Standing) -> str:
        words: dict[Standing, str] = {
            Standing.GOOD: self.tr("well"),
            Standing.ADVICE: self.tr("to be seen to"),
            Standing.URGENT: self.tr("urgent"),
        }
        return words[standing]

    def _lead_to(self, kind: type[RegistryPart]) -> Callable[[], None]:
        return lambda: self.part_wanted.emit(kind)

    def _problem(self, key: str) -> str:
        full = key if key.startswith("check.") else f"check.{key}"
        return self._say(full) if full in self._say else key

    def _choose_backup(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the backup"), str(Path.home()))
        if folder:
            self.presenter.back_up(Path(folder))


def _breakable(path: Path) -> str:
    """A path that goes on in the next line behind its separators."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")
