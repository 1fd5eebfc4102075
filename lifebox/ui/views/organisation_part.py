"""A part of the registry page: the organisation's names, phones, colour, logo and texts."""

from base64 import b64decode
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from lifebox.domain.errors import LifeboxError
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.values import LINE_LIMIT
from lifebox.services.office import Office
from lifebox.services.organisation import as_logo, change_organisation, organisation, read_profile, save_profile
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.presenters.organisation_form import LINES, NOTES, Fault, understood, written
from lifebox.ui.presenters.targets import with_ending
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.theme import MIN_CONTRAST, contrast
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.widgets import (
    SPACE,
    allow,
    button,
    column,
    key,
    labelled,
    restyle,
    tab_through,
    text_label,
    titled,
)

_WHITE = "#FFFFFF"
_LOGO_HEIGHT = 64


class OrganisationPart(RegistryPart):
    """What the program and its paper say about the organisation; kept as a file for other registries."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("OrganisationPart", "Organisation")

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self._office, self._tasks, self._say = office, tasks, say
        self._base: OrganisationProfile | None = None
        """What the form was filled from: the registry's profile, or one that was read from a file."""
        self._stored: OrganisationProfile | None = None
        self.lines = {name: self._line(title) for name, title in LINES.items()}
        self.notes = {name: self._note(title) for name, title in NOTES.items()}
        self.fault = text_label(wrap=True)
        self.fault.hide()
        self.logo = QLabel()
        self.logo.setAccessibleName(self.tr("Logo"))
        self.choose = button(self.tr("Choose a logo…"), self._choose_logo)
        self.remove = button(self.tr("No logo"), self._drop_logo)
        self.save = button(self.tr("Save"), self._save, "primary")
        self.read = button(self.tr("Read a profile…"), self._read)
        self.write = button(self.tr("Save as a file…"), self._write)
        told = self.tr("Paper that was printed before says what it said. A file of the profile holds nobody's data.")
        self.setLayout(
            column(
                self._grid(),
                titled(self.tr("Logo"), self.logo, flow(self.choose, self.remove)),
                self.fault,
                flow(self.save, self.read, self.write),
                text_label(told, "quiet", wrap=True),
                1,
                gap=SPACE,
            )
        )
        editors = [*self.lines.values(), *self.notes.values()]
        tab_through([*editors, self.choose, self.remove, self.save, self.read, self.write])
        self.setFocusProxy(self.lines["programme"])
        key(self, "Ctrl+S", self._save, self.tr("Save the organisation's profile"))
        key(self, "Ctrl+O", self._read, self.tr("Read a profile from a file…"))
        key(self, "Ctrl+Shift+S", self._write, self.tr("Save the profile as a file…"))

    def _line(self, title: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(LINE_LIMIT)
        made.setAccessibleName(_told(title))
        made.returnPressed.connect(self._save)
        return made

    def _note(self, title: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setAccessibleName(_told(title))
        made.setFixedHeight(4 * made.fontMetrics().lineSpacing())
        return made

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        for at, (name, title) in enumerate(LINES.items()):
            grid.addLayout(labelled(_told(title), self.lines[name]), at // 2, at % 2)
        first = grid.rowCount()
        for at, (name, title) in enumerate(NOTES.items()):
            grid.addLayout(labelled(_told(title), self.notes[name]), first + at // 2, at % 2)
        return holder

    def begin(self) -> None:
        """What was typed and not saved yet stays."""
        if self._stored is None or (self._base == self._stored and self._fields() == written(self._stored)):
            office = self._office
            self._tasks.read(lambda: organisation(office), self._show, self._failed, latest="organisation")

    def _show(self, profile: OrganisationProfile) -> None:
        self._stored = profile
        self._fill(profile)

    def _fill(self, profile: OrganisationProfile) -> None:
        self._base, told = profile, written(profile)
        for name, line in self.lines.items():
            line.setText(told[name])
        for name, note in self.notes.items():
            note.setPlainText(told[name])
        self._show_faults({})
        self._show_logo(profile.logo)

    def _show_logo(self, logo: str) -> None:
        picture = QPixmap()
        picture.loadFromData(b64decode(logo))
        if picture.height() > _LOGO_HEIGHT:
            picture = picture.scaledToHeight(_LOGO_HEIGHT, Qt.TransformationMode.SmoothTransformation)
        self.logo.setPixmap(picture)
        self.logo.setVisible(bool(logo))
        allow(self.remove, bool(logo), self.tr("There is no logo."))

    def _fields(self) -> dict[str, str]:
        lines = {name: line.text() for name, line in self.lines.items()}
        return lines | {name: note.toPlainText() for name, note in self.notes.items()}

    def _understood(self) -> OrganisationProfile | None:
        """What the form says; where it cannot be used, the first such field gets the keyboard."""
        if self._base is None:
            return None
        profile, faults = understood(self._fields(), self._base)
        self._show_faults(faults)
        if profile is None:
            editors: dict[str, QWidget] = {**self.lines, **self.notes}
            next(editor for name, editor in editors.items() if name in faults).setFocus()
        return profile

    def _show_faults(self, faults: dict[str, Fault]) -> None:
        titles = {**LINES, **NOTES}
        for name, editor in {**self.lines, **self.notes}.items():
            restyle(editor, "warning", "true" if name in faults else "false")
            editor.setToolTip(_told(faults[name].value) if name in faults else "")
        words = [f"{_told(titles[name])}: {_told(fault.value)}" for name, fault in faults.items() if name in titles]
        self.fault.setText("\n".join(f"⚠ {one}" for one in words))
        self.fault.setVisible(bool(words))

    # What is done

    def _save(self) -> None:
        profile, before = self._understood(), self._stored
        if profile is None or before is None:
            return
        faint = contrast(profile.accent, _WHITE) < MIN_CONTRAST
        words = self.tr("The profile is saved.")
        if faint:
            words += " " + self.tr("⚠ This colour is hard to read on white: the window keeps its own.")
        self._change(profile, words, partial(self._change, before, self.tr("The profile is as it was before."), None))

    def _change(self, profile: OrganisationProfile, words: str, undo: object) -> None:
        office = self._office

        def done(_: None) -> None:
            self._show(profile)
            self.notice.emit(words, undo)

        self._tasks.write(lambda: change_organisation(office, profile), done, self._failed)

    def _choose_logo(self) -> None:
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg)"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Logo"), str(Path.home()), kinds)
        if chosen:
            self._tasks.read(lambda: as_logo(Path(chosen)), self._keep_logo, self._failed, latest="logo")

    def _drop_logo(self) -> None:
        self._keep_logo("")

    def _keep_logo(self, logo: str) -> None:
        profile, before = self._understood(), self._stored
        if profile is not None and before is not None:
            undo = partial(self._change, before, self.tr("The profile is as it was before."), None)
            self._change(profile.model_copy(update={"logo": logo}), self.tr("The logo is saved."), undo)

    def _read(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Read a profile"), str(Path.home()), "*.json")
        if not chosen:
            return

        def read(profile: OrganisationProfile) -> None:
            if self._stored is not None:
                # Texts that people agreed to stay as they are.
                self._fill(profile.model_copy(update={"consents": self._stored.consents}))
                self.notice.emit(self.tr("Read. Look it through and save it (Ctrl+S)."), None)

        self._tasks.read(lambda: read_profile(Path(chosen)), read, self._failed, latest="organisation")

    def _write(self) -> None:
        profile = self._understood()
        if profile is None:
            return
        begin = str(Path.home() / f"{profile.id}.json")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the profile"), begin, "*.json")
        if not chosen:
            return
        target, asked = with_ending(Path(chosen), "json")

        def saved(path: Path) -> None:
            self.notice.emit(self.tr("Saved in {file}. It names nobody.").replace("{file}", str(path)), None)

        self._tasks.write(lambda: save_profile(profile, target, overwrite=asked), saved, self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(f"⚠ {tell(error, self._say)}", None)


def _told(text: str) -> str:
    return QCoreApplication.translate("Organisation", text)
