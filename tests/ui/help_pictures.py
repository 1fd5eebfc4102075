"""The pictures of the built-in help, taken from the real window: python -m tests.ui.help_pictures

Every language is drawn by a process of its own, off screen, over a registry of fictional people.
"""

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PIL import Image
from PySide6.QtCore import QBuffer, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lifebox.domain.errors import LifeboxError
from lifebox.domain.health import Matter
from lifebox.domain.people import PeopleFilter
from lifebox.handbook import HELP_LANGUAGES
from lifebox.resources import resource
from lifebox.services.demo import fill_with_fiction
from lifebox.services.people import list_people, view_person
from lifebox.ui.application import Window
from lifebox.ui.i18n import install_translations
from lifebox.ui.keeping import keep_constants
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.roles import Roles
from lifebox.ui.tasks import Tasks
from lifebox.ui.theme import LIGHT, apply_theme, load_fonts
from lifebox.ui.views.backups_part import BackupsPart
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.import_view import ImportPage
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.state_part import StatePart
from lifebox.ui.views.statistics_part import StatisticsPart
from tests.support.program import PASSWORD, StandingClock, make_office, make_program
from tests.support.qt import type_text

SIZE = (1180, 740)
PEOPLE = 60
PATIENCE_S = 60
LIST = """Nazwisko;Imię;Data urodzenia;Ulica;Nr domu;Leki
Brzozowska;Irena;12.03.1938;Lipowa;4;Metformax 500 1-0-1
Dębicki;Stefan;1940;Polna;9;Warfin 3 mg
;Zofia;1936;Leśna;2;
"""
OFFICE_FOLDER = r"D:\Rejestry"
CALM_MS = 1200
"""Until everything that a page asked for is on it."""


class Camera:
    """Takes pictures of the window and keeps them small: as many colours as a page has."""

    def __init__(self, folder: Path, tasks: Tasks) -> None:
        self._folder, self._tasks = folder, tasks
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, widget: QWidget, name: str, prepare: Callable[[], None] = lambda: None) -> None:
        """Once nothing moves any more, and `prepare` was called."""
        # Twice, for what was read may ask for more.
        for start in (self._tasks.read, self._tasks.write) * 2:
            answered: list[None] = []
            start(lambda: None, answered.append, _not_this)
            _wait_for(partial(bool, answered))
            QTest.qWait(CALM_MS // 4)
        prepare()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        widget.grab().save(buffer, "PNG")
        with Image.open(BytesIO(buffer.data().data())) as picture:
            few = picture.convert("RGB").quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
            few.save(self._folder / f"{name}.png", optimize=True)


def take_all(language: str, folder: Path) -> None:
    """All pictures in one language, into `folder`."""
    keep_constants()
    app = QApplication([])
    load_fonts()
    Roles().install()
    install_translations(app, language)
    apply_theme(app, LIGHT)
    gc.disable()
    with TemporaryDirectory() as place:
        program = make_program(Path(place), StandingClock(), language=language)
        path = Path(place) / "Sopot.lifebox"
        office = make_office(program, path)
        fill_with_fiction(office, PEOPLE)
        office.registry.close()
        window = Window(program, QSettings(str(Path(place) / "w.ini"), QSettings.Format.IniFormat), lambda _: None)
        window.resize(*SIZE)
        window.show()
        window.begin(path)
        camera = Camera(folder, window.tasks)
        camera.take(window, "log-in")
        login = window.centralWidget()
        assert isinstance(login, LoginPage)
        login.presenter.log_in("anna", PASSWORD)
        _wait_for(lambda: window.desk is not None)
        assert window.desk is not None
        _take_pages(window, window.desk, camera)
        window.close()


def _take_pages(window: Window, desk: Desk, camera: Camera) -> None:
    desk.strip.clear()
    for page in (PageId.START, PageId.PEOPLE, PageId.REVIEWS):
        desk.go_to(page)
        camera.take(window, page.value)
    people = [one.id for one in list_people(desk._office, PeopleFilter(), PEOPLE)]
    record, prints = desk.pages[PageId.RECORD], desk.pages[PageId.PRINTS]
    assert isinstance(record, RecordPage)
    assert isinstance(prints, PrintsPage)
    desk.open_person(people[3])
    _wait_for(lambda: record.presenter.person == people[3] and bool(record.form.alerts.rows))
    camera.take(window, "record")
    desk.print_people(people[:8])
    _wait_for(lambda: prints.presenter.ready)
    camera.take(window, "prints")
    prints.presenter.change(replace(prints.presenter.job, what=What.LABEL))
    _wait_for(lambda: prints.presenter.ready)
    camera.take(window, "labels")
    _take_import(window, desk, camera)
    look_up = desk.bring_look_up()
    assert look_up is not None
    card = view_person(desk._office, people[3]).record.card
    type_text(look_up.field, f"{card.identity.surname[:-1]} {card.residence.address.street}")
    _wait_for(lambda: look_up.answers.count() > 0)
    camera.take(window, "emergency")
    QTest.keyClick(look_up.field, Qt.Key.Key_Return)
    _wait_for(lambda: look_up.presenter.is_open)
    camera.take(window, "emergency-card")
    QTest.keyClick(look_up, Qt.Key.Key_Escape)
    registry = desk.pages[PageId.REGISTRY]
    assert isinstance(registry, RegistryPage)
    desk.go_to(PageId.REGISTRY)
    desk.strip.clear()
    state, statistics = registry.open_part(StatePart), registry.open_part(StatisticsPart)
    assert isinstance(state, StatePart)
    assert isinstance(statistics, StatisticsPart)
    _wait_for(statistics.sheet.isEnabled)
    camera.take(window, "statistics")
    registry.open_part(BackupsPart)
    camera.take(window, "backups")
    registry.open_part(StatePart)
    _wait_for(state.health.signs[Matter.PROGRAM].isVisible)

    def hide_place() -> None:
        # Where the pictures were taken is nobody's business.
        here = str(desk._office.registry.path.parent)
        state._facts.setText(state._facts.text().replace("\u200b", "").replace(here, OFFICE_FOLDER))

    camera.take(window, "registry", hide_place)


def _take_import(window: Window, desk: Desk, camera: Camera) -> None:
    importing = desk.pages[PageId.IMPORT]
    assert isinstance(importing, ImportPage)
    desk.go_to(PageId.IMPORT)
    with TemporaryDirectory() as place:
        file = Path(place) / "lista.csv"
        file.write_text(LIST, "utf-8")
        importing.presenter.open_file(file)
        _wait_for(importing.columns.check.isVisible)
        importing.columns.check.click()
        _wait_for(importing.check.isVisible)
        camera.take(window, "import")
    importing.presenter.leave_list()


def _not_this(error: LifeboxError) -> None:
    raise error


def _wait_for(done: Callable[[], bool]) -> None:
    until = monotonic() + PATIENCE_S
    while not done():
        if monotonic() > until:
            raise TimeoutError
        QTest.qWait(50)


def main() -> None:
    """Take the pictures of the languages that are named, else of all, each in a process of its own."""
    if named := sys.argv[1:]:
        take_all(named[0], resource("help") / "pictures" / named[0])
        return
    for language in HELP_LANGUAGES:
        off_screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, "-m", "tests.ui.help_pictures", language], env=off_screen, check=True)


if __name__ == "__main__":
    main()
