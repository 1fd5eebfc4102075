"""The start page: figures that lead to work, what is to be done, what was done last, the months."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.card import Card
from lifebox.domain.people import MonthCount
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, save_draft
from lifebox.services.program import Program
from lifebox.services.today import DUE_ROWS, read_today
from lifebox.ui.presenters.start_presenter import Figure
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.ages import ago
from lifebox.ui.views.month_chart import MonthChart, month_name
from lifebox.ui.views.start_view import StartPage
from lifebox.ui.views.status_strip import StatusStrip
from tests.support.program import StandingClock, office_of
from tests.support.qt import press

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def card(surname: str, review: str = "2026-11-01") -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942"},
            "governance": {"next_review": review, "consents": [{"scope": "registry"}]},
        }
    )


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> StartPage:
    made = StartPage(office, tasks, program.say)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def lines(page: StartPage) -> list[str]:
    return [page.today.item(at).text() for at in range(page.today.count())]


def shown(page: StartPage, qtbot: QtBot) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: page._summary.text() != "")


def test_an_empty_registry_invites(page: StartPage, qtbot: QtBot) -> None:
    shown(page, qtbot)
    assert page.invitation.isVisible()
    assert not page.work.isVisible()
    # What to do stands under the heading, not in the depth of the page.
    qtbot.waitUntil(lambda: page.first.mapTo(page, QPoint()).y() < page.height() // 2)
    page.begin_typing()
    with qtbot.waitSignal(page.new_wanted):
        press(page.first, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("count", "words"), [(1, "karta do przeglądu"), (3, "karty do przeglądu"), (5, "kart do przeglądu")]
)
def test_figures_are_counted_in_correct_polish(
    office: Office, page: StartPage, qtbot: QtBot, count: int, words: str
) -> None:
    for number in range(count):
        add_person(office, card(f"Osoba{number}"))
    shown(page, qtbot)
    tile = page.tiles[Figure.DUE]
    assert (tile.figure.text(), tile.words.text()) == (str(count), words)
    assert tile.accessibleName().startswith(f"{count} {words}")
    never = page.tiles[Figure.NEVER]
    assert never.figure.text() == str(count)
    with qtbot.waitSignal(page.figure_chosen) as chosen:
        never.click()
    assert chosen.args == [Figure.NEVER]


def test_nothing_to_do_says_so(office: Office, page: StartPage, qtbot: QtBot) -> None:
    add_person(office, card("Zięba", "2027-05-01"))
    shown(page, qtbot)
    tile = page.tiles[Figure.DUE]
    assert (tile.figure.text(), tile.words.text(), tile.hint.text()) == ("0", "kart do przeglądu", "Nic do zrobienia")


def test_today_lists_drafts_reviews_and_recent_work(
    office: Office, page: StartPage, qtbot: QtBot, clock: StandingClock
) -> None:
    due = add_person(office, card("Łoś"))
    kept = add_person(office, card("Żak", "2027-05-01"))
    save_draft(office, None, None, None, card("Niedokończona"))
    clock.advance(hours=2)
    shown(page, qtbot)
    told = lines(page)
    assert told[0] == "Pozostawione szkice"
    assert told[1] == "Niedokończona Ewa, zapisany 2 godziny temu"
    assert told[2] == "Przeglądy po terminie"
    assert told[3].startswith("Łoś Ewa, ")
    assert told[3].endswith("01.11.2026")
    assert told[4] == "Ostatnio zapisane"
    assert [line.split(",")[0] for line in told[5:]] == ["Żak Ewa", "Łoś Ewa"]
    page.today.setFocus()
    for row, wanted in ((1, page.draft_wanted), (3, page.open_wanted), (5, page.open_wanted)):
        page.today.setCurrentRow(row)
        with qtbot.waitSignal(wanted) as opened:
            press(page.today, Qt.Key.Key_Return)
        if row > 1:
            assert opened.args == [due.person if row == 3 else kept.person]
    with qtbot.assertNotEmitted(page.open_wanted):
        page.today.itemActivated.emit(page.today.item(0))


@pytest.mark.parametrize(
    ("role", "review", "paper"),
    [
        (Role.SOCIAL_WORKER, "Otwórz listę przeglądów", "Pokaż i wydrukuj"),
        (Role.PRINTING_STAFF, "Pokaż", "Pokaż i wydrukuj"),
        (Role.DATA_PROTECTION_OFFICER, "Pokaż", "Pokaż"),
    ],
)
def test_nobody_is_sent_to_a_page_that_they_do_not_have(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, role: Role, review: str, paper: str
) -> None:
    for number in range(DUE_ROWS + 1):
        add_person(office, card(f"Osoba{number}"))
    page = StartPage(office_of(program, office, role), tasks, program.say)
    qtbot.addWidget(page)
    shown(page, qtbot)
    assert page.tiles[Figure.DUE].hint.text() == review
    assert page.tiles[Figure.NEVER].hint.text() == paper
    assert any("F6" in line for line in lines(page)) == (role is Role.SOCIAL_WORKER)


def test_recent_work_is_ones_own(office: Office, program: Program) -> None:
    first = add_person(office, card("Łoś"))
    add_person(office, card("Żak"))
    mine = office_of(program, office, Role.SOCIAL_WORKER)
    assert read_today(mine).recent == ()
    save_card(mine, first.person, card("Łoś-Nowa"), first.revision)
    assert [person.surname for person in read_today(mine).recent] == ["Łoś-Nowa"]
    assert {person.surname for person in read_today(office).recent} == {"Łoś-Nowa", "Żak"}
    mine.registry.close()


def test_the_months_are_drawn_and_can_be_read_as_a_table(look: QApplication, qtbot: QtBot) -> None:
    chart = MonthChart()
    qtbot.addWidget(chart)
    months = [MonthCount(2026, number, added=number, due=12 - number) for number in range(1, 13)]
    chart.show_months(months, (2026, 11))
    chart.resize(600, 300)
    chart.show()
    colours = chart.grab().toImage()
    accent = chart.palette().color(chart.palette().ColorRole.Accent)
    assert any(
        colours.pixelColor(x, y) == accent for x in range(0, colours.width(), 2) for y in range(0, colours.height(), 2)
    )
    assert "styczeń 2026, 1, 11" in chart.bars.accessibleDescription()
    chart.switch.click()
    assert chart.table.isVisible()
    assert not chart.bars.isVisible()
    cells = [chart.table.item(10, place) for place in range(3)]
    assert [cell.text() for cell in cells if cell is not None] == ["listopad 2026", "11", "1"]
    assert month_name(months[9]) == "październik"
    chart.switch.click()
    assert chart.bars.isVisible()


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(), "przed chwilą"),
        (timedelta(minutes=1), "1 minutę temu"),
        (timedelta(minutes=3), "3 minuty temu"),
        (timedelta(minutes=45), "45 minut temu"),
        (timedelta(hours=1, minutes=5), "1 godzinę temu"),
        (timedelta(hours=22), "22 godziny temu"),
        (timedelta(days=1), "1 dzień temu"),
        (timedelta(days=12), "12 dni temu"),
        (-timedelta(days=1), "przed chwilą"),
    ],
)
def test_ages_in_polish(look: QApplication, passed: timedelta, words: str) -> None:
    assert ago(NOW - passed, NOW) == words


@given(st.timedeltas(min_value=timedelta(), max_value=timedelta(days=4000)))
def test_any_age_has_words(passed: timedelta) -> None:
    assert ago(NOW - passed, NOW)


def test_a_narrow_page_puts_the_chart_below(page: StartPage, qtbot: QtBot) -> None:
    def places() -> tuple[QWidget, QWidget]:
        return page.today.parentWidget() or page, page.chart

    page.work.show()
    page.resize(1200, 640)
    left, right = places()
    qtbot.waitUntil(lambda: right.x() > left.x())
    page.resize(600, 640)
    qtbot.waitUntil(lambda: right.y() > left.y())


def test_the_backup_is_told_by_its_age(look: QApplication, tasks: Tasks, qtbot: QtBot) -> None:
    strip = StatusStrip(tasks)
    qtbot.addWidget(strip)
    strip.show_backup(None, NOW)
    assert strip._facts.text() == "kopia: brak"
    strip.show_backup(NOW - timedelta(hours=2), NOW)
    assert strip._facts.text() == "kopia: 2 godziny temu"
    strip.tell_age(NOW + timedelta(hours=3))
    assert strip._facts.text() == "kopia: 5 godzin temu"
