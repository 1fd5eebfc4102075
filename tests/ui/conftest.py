"""A program, an office and a window over a real registry with a cheap password."""

import gc
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.i18n import install_translations
from lifebox.ui.roles import Roles
from lifebox.ui.tasks import Tasks
from lifebox.ui.theme import LIGHT, apply_theme, load_fonts
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.registry_part import RegistryPart
from tests.support.program import PASSWORD, StandingClock, make_office, make_program
from tests.support.qt import PATIENCE_MS
from tests.ui.parts import Show
from tests.ui.scenes import Scenes, card


def pytest_itemcollected(item: pytest.Item) -> None:
    """Lists of offers are windows of their own, of which the plugin without a screen can only make half."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """No other thread collects garbage with widgets in it, as in the running program (see `lifebox.ui.collector`), nor
    is any left to the threads of the next test: what the fixtures held is garbage only once they are gone.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        delete_closed()
        gc.collect()
        gc.enable()


def delete_closed() -> None:
    """What is to be deleted once the program waits for events is deleted now: no loop runs between two tests, and the
    next one would begin beside the window of the one before, whose widgets take each new look too.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def nothing_stays_open() -> Iterator[None]:
    """No test inherits a window, a list of offers or a question of another, which would have its keys."""
    yield
    delete_closed()
    left = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    told = [f"{type(one).__name__} {one.objectName()} {one.windowTitle()!r}" for one in left]
    for one in left:
        one.close()
        one.deleteLater()
    assert told == []


class PatientBot(QtBot):
    """Waits long enough for a busy machine where a test names no time of its own; what comes, comes at once."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(
        self,
        signal: Any,
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)

    def waitSignals(self, signals: list[Any], *, timeout: int = PATIENCE_MS, **how: Any) -> MultiSignalBlocker:
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def cups_home() -> Iterator[Path]:
    """Where this process looks for CUPS, so that no test meets a printer of the machine. Its library asks but once."""
    # Names of sockets must be short; the folder of tests is not.
    root = Path(tempfile.mkdtemp(prefix="lbq-"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", str(root / "cups.sock"))
        yield root
    shutil.rmtree(root)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> QApplication:
    """Fonts, words, roles and colours, once."""
    load_fonts()
    Roles().install()
    install_translations(qapp, "pl")
    apply_theme(qapp, LIGHT)
    return qapp


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def program(tmp_path: Path, clock: StandingClock) -> Program:
    return make_program(tmp_path, clock)


@pytest.fixture
def office(program: Program, tmp_path: Path) -> Iterator[Office]:
    made = make_office(program, tmp_path / "proba.lifebox")
    yield made
    made.registry.close()


@pytest.fixture
def tasks(look: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def restarts() -> list[Path]:
    """Where the program would start anew."""
    return []


@pytest.fixture
def window(
    look: QApplication, qtbot: QtBot, program: Program, tmp_path: Path, restarts: list[Path]
) -> Iterator[Window]:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Window(program, settings, restarts.append)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def enter(qtbot: QtBot, window: Window, program: Program, tmp_path: Path) -> Callable[[], None]:
    """Log in as administrator of a new registry."""

    def log_in() -> None:
        path = tmp_path / "okno.lifebox"
        make_office(program, path).registry.close()
        window.begin(path)
        page = window.centralWidget()
        assert isinstance(page, LoginPage)
        page.presenter.log_in("anna", PASSWORD)
        qtbot.waitUntil(lambda: window.desk is not None)

    return log_in


@pytest.fixture
def usual(look: QApplication) -> Iterator[QApplication]:
    """The look that other tests count on is back afterwards."""
    yield look
    delete_closed()
    apply_theme(look, LIGHT)


@pytest.fixture
def scenes(usual: QApplication, window: Window, program: Program, tmp_path: Path, qtbot: QtBot) -> Scenes:
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    saved = [add_person(office, card(*names)).person for names in (("Prubna", "Łucja"), ("Prubna", "Ewa"))]
    save_card(office, saved[0], card("Próbna", "Łucja"), 1)
    office.registry.close()
    window.resize(1366, 768)
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    page.presenter.log_in("anna", PASSWORD)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk is not None
    return Scenes(window, window.desk, saved, qtbot)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a part and collects what it says, with what undoes it."""

    def shown(part: RegistryPart) -> list[tuple[str, Callable[[], None] | None]]:
        told: list[tuple[str, Callable[[], None] | None]] = []
        part.notice.connect(lambda text, undo: told.append((text, undo)))
        qtbot.addWidget(part)
        part.resize(1000, 700)
        part.show()
        part.activateWindow()
        qtbot.waitUntil(part.isActiveWindow)
        part.begin()
        return told

    return shown
