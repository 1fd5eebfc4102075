"""How a damaged registry is salvaged: which backup fills its gaps, and where the new one goes."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from lifebox.services.setup import SUFFIX, registry_path
from lifebox.ui.views.widgets import button, caption, column, row


class SalvageForm(QWidget):
    """`wanted` carries the new registry's path and the backup's, or None, once a place was chosen for it."""

    wanted = Signal(object, object)

    def __init__(self, registry: Path) -> None:
        super().__init__()
        self._registry = registry
        self._backup: Path | None = None
        name = self.tr("Backup that fills the gaps")
        self.place = QLineEdit()
        self.place.setReadOnly(True)
        self.place.setPlaceholderText(self.tr("none: only what can be read is kept"))
        self.place.setAccessibleName(name)
        choose, none = self.tr("Choose…"), self.tr("None")
        self.choose_button = button(choose, self._choose)
        self.choose_button.setAccessibleName(f"{name}: {choose}")
        self.clear_button = button(none, lambda: self.take_backup(None), "flat")
        self.clear_button.setAccessibleName(f"{name}: {none}")
        self.run_button = button(self.tr("Make the new registry…"), self.run, "primary")
        line = row(self.place, self.choose_button, self.clear_button)
        self.setLayout(column(column(caption(name, self.place), line, gap=4), row(1, self.run_button)))
        self.take_backup(None)

    def take_backup(self, backup: Path | None) -> None:
        """Fill gaps from this one."""
        self._backup = backup
        self.place.setText(str(backup) if backup else "")
        self.place.setToolTip(str(backup) if backup else "")
        self.clear_button.setVisible(backup is not None)

    def run(self) -> None:
        """Ask for the new registry's name and place."""
        if not self.run_button.isEnabled():
            return
        word = self.tr("salvaged")
        proposed = self._registry.with_name(f"{self._registry.stem}-{word}{SUFFIX}")
        title = self.tr("Name and place of the new registry")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), f"*{SUFFIX}")
        if chosen:
            self.wanted.emit(registry_path(Path(chosen)), self._backup)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the backup"), str(self._registry.parent))
        if chosen:
            self.take_backup(Path(chosen))
