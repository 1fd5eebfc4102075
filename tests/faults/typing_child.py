"""Somebody types into a new record and is cut off: the process says once the draft bar is seen, and waits."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from lifebox.ui.keeping import keep_constants
from lifebox.ui.tasks import Tasks
from lifebox.ui.theme import load_fonts
from lifebox.ui.views.record_view import RecordPage
from tests.support.program import PASSWORD, StandingClock, make_program
from tests.support.qt import type_text


def main(folder: Path, surname: str) -> None:
    """Types into the real page over the real registry."""
    keep_constants()
    application = QApplication([])
    load_fonts()
    gc.disable()
    program = make_program(folder, StandingClock())
    office = program.unlock(folder / "szkic.lifebox", "anna", PASSWORD)
    page = RecordPage(office, program.profiles()[0], Tasks(), program.say)
    page.show()
    page.presenter.start_new()
    page.begin_typing()
    type_text(page.form.editors["identity.surname"], surname)
    say("typed")
    watch = QTimer()
    watch.timeout.connect(lambda: None if page.draft_bar.isHidden() else say("kept"))
    watch.start(20)
    application.exec()


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
