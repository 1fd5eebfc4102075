"""The desk: pages by role, names for the screen reader, lists, prints, the registry's health."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.errors import CommitsLost
from lifebox.domain.health import Matter
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.presenters.navigation import PageId, landing_page
from lifebox.ui.presenters.people_cells import LOADING
from lifebox.ui.presenters.people_columns import COLUMNS, Column
from lifebox.ui.presenters.print_choice import What, Whom
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.navigation_bar import NavigationBar, NavigationButton
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.reviews_view import ReviewsPage
from lifebox.ui.views.start_view import StartPage
from lifebox.ui.views.state_part import StatePart
from lifebox.ui.views.widgets import has_keyboard
from tests.support.program import PASSWORD, StandingClock, make_office, office_of
from tests.support.qt import press, strike, type_text

P = TypeVar("P", bound=RegistryPart)
NAMES = ("Żak", "Łoś", "Lis", "Zięba", "Ćma")
CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


def person(surname: str, birth: str = "1942") -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": birth},
            "medical": {"medicines": {"items": [{"trade_name": "Xarelto", "dose": {"evening": "1"}}]}},
            "governance": {"next_review": "2026-11-30", "consents": [{"scope": "registry"}]},
        }
    )


def open_desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> Desk:
    for name in NAMES:
        add_person(office, person(name))
    return open_desk(office, program, tasks, qtbot)


def shown_part(desk: Desk, kind: type[P]) -> P:
    """A part of the registry page, which is seen afterwards."""
    page = desk.pages[PageId.REGISTRY]
    assert isinstance(page, RegistryPage)
    part = page.open_part(kind)
    assert isinstance(part, kind)
    return part


@pytest.mark.parametrize(
    ("role", "pages"),
    [
        (
            Role.SOCIAL_WORKER,
            {page.value for page in PageId},
        ),
        (Role.PRINTING_STAFF, {"start", "people", "prints", "registry", "record"}),
        (Role.DUTY_OFFICER, {"emergency", "registry", "exercise"}),
        (Role.DATA_PROTECTION_OFFICER, {"start", "people", "registry", "record"}),
    ],
)
def test_each_role_sees_its_pages(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, role: Role, pages: set[str]
) -> None:
    mine = office_of(program, office, role)
    made = open_desk(mine, program, tasks, qtbot)
    assert {page.value for page in made.pages} == pages
    assert made.current is made.pages[landing_page(mine.registry.actor)]
    made.new_person()
    made.find_anything()
    tasks.close()
    mine.registry.close()


def unnamed(root: QObject) -> list[str]:
    found = []
    for kind in CONTROLS:
        for control in root.findChildren(kind):
            inner = control.objectName().startswith("qt_") or isinstance(control.parent(), QComboBox | QAbstractSpinBox)
            inside_view = isinstance(control.parent(), QAbstractItemView)
            of_combo = type(control).__name__ in {"QListView", "QComboBoxListView"} and control.objectName() == ""
            if not (inner or inside_view or of_combo or control.accessibleName()):
                found.append(f"{type(control).__name__} {control.objectName()} in {type(control.parent()).__name__}")
    return found


def test_every_control_has_a_name(desk: Desk, qtbot: QtBot) -> None:
    for page in list(desk.pages):
        desk.go_to(page)
    desk.new_person()
    record = desk.pages[PageId.RECORD]
    assert isinstance(record, RecordPage)
    for rows in record.form.lists.values():
        rows.add_button.click()
        for row in rows.row_editors:
            row.reveal(row._rows.fields[-1].path)
    assert unnamed(desk) == []


def test_the_list_sorts_by_polish_rules_and_filters(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(PageId.PEOPLE)
    page = desk.current
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)

    def shown() -> list[str]:
        return [page.model.index(at, 0).data().removesuffix(" Ewa") for at in range(page.model.rowCount())]

    qtbot.waitUntil(lambda: shown() == ["Ćma", "Lis", "Łoś", "Zięba", "Żak"])
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: shown() == ["Żak", "Zięba", "Łoś", "Lis", "Ćma"])
    type_text(page.filter, "los")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    with qtbot.waitSignal(page.open_wanted):
        press(page.filter, Qt.Key.Key_Return)


def test_columns_of_the_list_show_what_usually_stands_in_them_on_a_small_screen(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(1366, 700)
    desk.go_to(PageId.PEOPLE)
    page = desk.current
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    qtbot.waitUntil(lambda: page.model.index(0, 0).data() != LOADING)
    letters = page.table.fontMetrics()
    cut = [
        column.value
        for at, column in enumerate(COLUMNS)
        if not page.table.isColumnHidden(at)
        and letters.horizontalAdvance(str(page.model.index(0, at).data())) + 18 > page.table.columnWidth(at)
    ]
    assert cut == []
    assert page.table.columnWidth(Column.ALERTS.place) >= 160
    alerts = page.model.index(0, Column.ALERTS.place)
    assert "przeciwzakrzepowy" in alerts.data(Qt.ItemDataRole.ToolTipRole)


def test_selected_people_are_printed_and_noted(desk: Desk, qtbot: QtBot, tmp_path: Path, office: Office) -> None:
    desk.go_to(PageId.PEOPLE)
    people = desk.current
    assert isinstance(people, PeoplePage)
    qtbot.waitUntil(lambda: people.model.rowCount() == 5)
    people.table.selectAll()
    people.print_button.click()
    prints = desk.current
    assert isinstance(prints, PrintsPage)
    qtbot.waitUntil(lambda: prints.presenter.ready)
    assert prints.preview.pages >= 5
    prints.choices.what.setCurrentIndex(prints.choices.what.findData(What.LABEL.value))
    prints.choices.take()
    assert not prints.presenter.ready, "what was drawn before is no longer what is chosen"
    prints.sheet.picked.emit(4)
    qtbot.waitUntil(lambda: prints.presenter.ready)
    assert prints.presenter.job.start_at == 4
    assert prints.preview.pages == 1
    with office.registry.read() as reader:
        assert reader.prints() == ()
    with qtbot.waitSignal(prints.notice):
        prints.presenter.save(tmp_path / "naklejki.pdf")
    with office.registry.read() as reader:
        assert len(reader.prints()) == 5


def test_a_group_with_nobody_says_so(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(PageId.PRINTS)
    page = desk.current
    assert isinstance(page, PrintsPage)
    page.choices.whom.setCurrentIndex(page.choices.whom.findData(Whom.STALE.value))
    page.choices.take()
    qtbot.waitUntil(lambda: page._state.text().startswith("⚠"))
    assert not page.presenter.ready


def test_the_prints_page_begins_with_those_who_are_due(desk: Desk, qtbot: QtBot, clock: StandingClock) -> None:
    clock.advance(days=30)
    desk.go_to(PageId.PRINTS)
    page = desk.current
    assert isinstance(page, PrintsPage)
    qtbot.waitUntil(lambda: page.presenter.ready)
    assert page.presenter.job.whom is Whom.DUE
    assert page.preview.isVisible()


def test_the_prints_page_invites_where_nobody_is(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    desk = open_desk(office, program, tasks, qtbot)
    desk.go_to(PageId.PRINTS)
    page = desk.current
    assert isinstance(page, PrintsPage)
    qtbot.waitUntil(page.invite.isVisible)
    page.invite.click()
    assert desk.current is desk.pages[PageId.PEOPLE]


@pytest.mark.parametrize(("what", "kind"), [(What.WALLET, PrintKind.WALLET), (What.READ_OUT, PrintKind.READ_OUT)])
def test_wallet_cards_and_read_outs_are_printed(
    desk: Desk, qtbot: QtBot, office: Office, tmp_path: Path, what: What, kind: PrintKind
) -> None:
    desk.go_to(PageId.PRINTS)
    page = desk.current
    assert isinstance(page, PrintsPage)
    qtbot.waitUntil(lambda: page.presenter.ready)
    page.choices.what.setCurrentIndex(page.choices.what.findData(what.value))
    page.choices.take()
    assert page.choices.mono.isVisible()
    assert not page.choices.large.isVisible()
    qtbot.waitUntil(lambda: page.presenter.ready)
    with qtbot.waitSignal(page.notice):
        page.presenter.save(tmp_path / "druk.pdf")
    with office.registry.read() as reader:
        assert [made.kind for made in reader.prints()] == [kind] * 5


def test_the_start_page_leads_to_work(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to(PageId.START)
    page = desk.current
    assert isinstance(page, StartPage)
    tiles = list(page.tiles.values())
    qtbot.waitUntil(lambda: tiles[2].figure.text() == "5")
    tiles[2].click()
    people = desk.current
    assert isinstance(people, PeoplePage)
    assert people.filters.unconfirmed.isChecked()


def test_reviews_are_listed(desk: Desk, qtbot: QtBot) -> None:
    strike(desk, Qt.Key.Key_F6)
    page = desk.current
    assert isinstance(page, ReviewsPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)


def test_the_registry_is_checked_and_backed_up(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.go_to(PageId.REGISTRY)
    page = shown_part(desk, StatePart)
    page.check.click()
    qtbot.waitUntil(lambda: page.health.sentences[Matter.WHOLE].text().startswith("✓"))
    folder = tmp_path / "kopie"
    folder.mkdir()
    page.presenter.back_up(folder)
    qtbot.waitUntil(lambda: "sprawdzona kopia" in page.health.sentences[Matter.BACKUP].text())
    assert list(folder.iterdir())


def test_pages_have_keys(desk: Desk, qtbot: QtBot) -> None:
    for pressed, page in (
        (Qt.Key.Key_F2, PageId.EMERGENCY),
        (Qt.Key.Key_F3, PageId.PEOPLE),
        (Qt.Key.Key_F4, PageId.PRINTS),
    ):
        strike(desk, pressed)
        assert desk.current is desk.pages[page]
    strike(desk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.palette_line.line.hasFocus()
    strike(desk, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.current is desk.pages[PageId.RECORD]


def test_a_card_is_saved_wherever_the_keyboard_is(desk: Desk, office: Office, qtbot: QtBot) -> None:
    desk.new_person()
    page = desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    type_text(page.form.editors["identity.surname"], "Nowa")
    type_text(page.form.editors["identity.birth"], "1950")
    bar = desk.findChild(NavigationBar)
    assert bar is not None
    next(iter(bar.findChildren(NavigationButton))).setFocus()
    assert not has_keyboard(page)
    strike(desk, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.presenter.person is not None)


def test_a_wrong_password_is_told_and_the_title_names_nobody(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "okno.lifebox"
    make_office(program, path).registry.close()
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    qtbot.waitUntil(lambda: page.login.currentText() == "anna")
    type_text(page.password, "nie to hasło")
    press(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._problem.text().startswith("⚠"))
    assert window.desk is None
    assert page.password.text() == ""
    qtbot.waitUntil(page.enter.isEnabled)
    type_text(page.password, PASSWORD)
    press(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.windowTitle() == "Pudełko Życia — MOPS Sopot"


def test_a_whole_registry_raises_no_alarm(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk._tasks._jobs)
    assert not desk.alarm.isVisible()


def test_a_registry_that_lost_commits_is_told_on_every_page(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(office.registry), "fault", lambda _: CommitsLost())
    desk = open_desk(office, program, tasks, qtbot)
    qtbot.waitUntil(desk.alarm.isVisible)
    assert len(desk.alarm_text.text()) > 20
    (go,) = desk.alarm.findChildren(QPushButton)
    go.setFocus()
    press(go, Qt.Key.Key_Return)
    assert desk.current is desk.pages[PageId.REGISTRY]
    assert desk.alarm.isVisible()
