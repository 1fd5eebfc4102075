"""A part of the registry page: is it whole, the backup, the organisation, the streets."""

import os
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import (
    QFileDialog,
)

from lifebox.domain.audit import CheckReport
from lifebox.domain.phones import show_phone
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.presenters.registry_presenter import RegistryPresenter, RegistryState
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.streets_box import StreetsBox
from lifebox.ui.views.widgets import SPACE, Menu, button, column, key, text_label, titled


class StatePart(RegistryPart):
    """The registry's health and what belongs to it."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("StatePart", "State")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        self._say = program.say
        names: dict[str, str] = {"check": self.tr("Checking the registry"), "backup": self.tr("Making a backup")}
        self.presenter = RegistryPresenter(office, tasks, program, self, names.__getitem__)
        self._health = text_label(self.tr("Not checked since the start."), wrap=True)
        self.check = button(self.tr("Check everything"), self.presenter.verify)
        self._backup = text_label(wrap=True)
        self.backup = button(self.tr("Make a backup…"), self._choose_backup, "primary")
        # Keys of the buttons obey when those are hidden or busy.
        key(self.check, "Ctrl+R", self.check.click, self.tr("Check everything"), inside_only=False, menu=Menu.PROGRAM)
        key(self.backup, "Ctrl+B", self.backup.click, self.tr("Make a backup…"), inside_only=False, menu=Menu.PROGRAM)
        self._facts = text_label(wrap=True)
        self._organisation = text_label(wrap=True)
        top = flow(
            titled(self.tr("Health"), self._health, flow(self.check), 1),
            titled(self.tr("Backup"), self._backup, flow(self.backup), 1),
            gap=SPACE,
        )
        self.streets = StreetsBox(office, tasks, program)
        self.streets.notice.connect(self.notice)
        middle = flow(
            titled(self.tr("Registry"), self._facts, 1),
            titled(self.tr("Organisation"), self._organisation, 1),
            titled(self.tr("Streets (TERYT)"), self.streets, 1),
            gap=SPACE,
        )
        self.setLayout(column(top, middle, 1, gap=SPACE))

    def begin(self) -> None:
        self.presenter.refresh()
        self.streets.presenter.refresh()

    def show_state(self, state: RegistryState) -> None:
        figures, profile = state.figures, state.profile
        self.backup.setVisible(state.may_back_up)
        made = figures.last_backup
        text = (
            self.tr("Last verified backup: {day}.").replace("{day}", _moment(made))
            if made
            else self.tr("⚠ There is no backup yet.")
        )
        self._backup.setText(text)
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
        duty = self.tr("24 h phone: {phone}").replace("{phone}", show_phone(profile.duty_phone))
        self._organisation.setText(f"{profile.programme}\n{profile.operator}\n{duty}")

    def show_check(self, report: CheckReport | None) -> None:
        self.check.setEnabled(report is not None)
        if report is None:
            self._health.setText(self.tr("Checking…"))
            return
        if report.clean:
            text = self.tr("✓ Everything is whole: %n entries of the access log checked.", "", report.entries)
            self._health.setText(text)
            return
        lines = [self.tr("⚠ Damage was found. Save nothing and restore the last backup.")]
        lines += [f"• {self._problem(key)} ({place})" for key, place in report.problems]
        self._health.setText("\n".join(lines))

    def show_backup(self, made: Path | None, at: datetime | None) -> None:
        self.backup.setEnabled(made is not None)
        if made is None or at is None:
            self._backup.setText(self.tr("Making a backup…"))
            return
        text = self.tr("✓ Backup verified: {name}, {day}.")
        self.notice.emit(text.replace("{name}", made.name).replace("{day}", _moment(at)), None)

    def show_error(self, text: str) -> None:
        self.check.setEnabled(True)
        self.backup.setEnabled(True)
        self.notice.emit(text, None)
        self.begin()

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


def _moment(at: datetime) -> str:
    return at.astimezone().strftime("%d.%m.%Y %H:%M")
