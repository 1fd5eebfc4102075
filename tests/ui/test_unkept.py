"""Print and forget: a card leaves the printer, and nothing of it lies anywhere on the disk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind
from lifebox.domain.errors import InvalidInput, NotAllowed
from lifebox.domain.people import PeopleFilter
from lifebox.registry.vault import Vault
from lifebox.services.office import Office
from lifebox.services.people import add_person, own_drafts
from lifebox.services.printing import CardOptions
from lifebox.services.program import Program
from lifebox.services.unkept import draw_unkept
from lifebox.ui.application import Window
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.prints_presenter import Printer
from lifebox.ui.tasks import Progress, Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.record_view import RecordPage
from tests.support.pages import PageReader, Traces
from tests.support.program import make_office, office_of
from tests.ui.scenes import card

SURNAME = "Niezapisanowska"


class Paper:
    """A printer that keeps what it got."""

    name, copies = "biurowa", 2

    def __init__(self) -> None:
        self.sheets: list[bytes] = []

    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def ask(self, parent: QWidget, name: str, copies: int) -> Printer | None:
        return self

    def send(self, pdf: bytes, progress: Progress) -> None:
        progress(1, 1)
        self.sheets.append(pdf)


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def desk(window: Window, enter: Callable[[], None]) -> Desk:
    enter()
    assert window.desk is not None
    return window.desk


@pytest.fixture
def office(desk: Desk) -> Office:
    page = desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    return page.presenter._office


@pytest.fixture
def page(desk: Desk, paper: Paper, qtbot: QtBot) -> RecordPage:
    desk.new_unkept()
    shown = desk.current
    assert isinstance(shown, RecordPage)
    shown.unkept._printers = paper
    qtbot.waitUntil(shown.unkept.isVisible)
    return shown


def _fill(page: RecordPage) -> None:
    page.presenter.set_field("identity.surname", SURNAME)
    page.presenter.set_field("identity.birth", "1942")
    page.presenter.set_field("note", f"o osobie {SURNAME}")


def test_what_was_typed_is_printed_and_lies_nowhere(
    office: Office, page: RecordPage, paper: Paper, qtbot: QtBot
) -> None:
    _fill(page)
    page.presenter.save()
    page.unkept.kinds[PrintKind.WALLET].click()
    with qtbot.waitSignal(page.notice) as said:
        page.unkept.print_button.click()
    assert "biurowa" in said.args[0]
    assert len(paper.sheets) == 2
    page.presenter.leave()
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(actions=(Action.PRINTED_UNKEPT,)))
        assert reader.people_count(PeopleFilter()) == 0
        assert reader.print_jobs(10) == ()
    assert {entry.facts for entry in entries} == {
        (("kind", kind), ("to", "printer"), ("count", "2")) for kind in ("card", "wallet")
    }
    assert all(entry.subject is None for entry in entries)
    assert own_drafts(office) == ()
    assert isinstance(office.registry, Vault)
    store = office.registry._store
    reader_ = PageReader(store.path, store.keys.database.key)
    traces = Traces([SURNAME.encode(), SURNAME.lower().encode()])
    assert all(not traces.within(one.content) for one in reader_.pages())
    page.form.show_section(6)
    page.unkept.clear_button.click()
    assert page.presenter.form.fields["identity.surname"] == ""
    qtbot.waitUntil(page.form.editors["identity.surname"].hasFocus)


def test_warnings_are_of_what_is_typed_and_not_of_a_consent(page: RecordPage, qtbot: QtBot) -> None:
    page.presenter.set_field("identity.pesel", "44051401358")
    qtbot.waitUntil(lambda: [one.key for one in page._warnings] == ["warning.pesel_invalid"])


def test_without_a_name_nothing_is_printed(page: RecordPage, paper: Paper) -> None:
    page.unkept.print_card()
    assert paper.sheets == []


def test_only_the_card_stands_beside_and_the_rest_comes_back(
    desk: Desk, office: Office, page: RecordPage, qtbot: QtBot
) -> None:
    assert page.head.save.isHidden()
    page.panels.open(page.attachments)
    assert page.panels.current is not page.attachments
    page.panels.open(page.card_preview)
    assert [tab.isHidden() for tab in page.panels.tabs].count(False) == 1
    _fill(page)
    other = add_person(office, card("Zapisana", "Ewa")).person
    desk.open_person(other)
    qtbot.waitUntil(lambda: page.presenter.person == other)
    assert page.unkept.isHidden()
    assert page.head.save.isVisible()
    assert not any(tab.isHidden() for tab in page.panels.tabs)
    assert own_drafts(office) == ()


def test_who_only_prints_what_is_kept_is_not_offered_it(
    program: Program, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    admin = make_office(program, tmp_path / "drukarnia.lifebox")
    office = office_of(program, admin, Role.PRINTING_STAFF)
    people = PeoplePage(office, tasks, program.say)
    qtbot.addWidget(people)
    people.show()
    shown = [each for each in people.findChildren(QPushButton) if "bez zapisywania" in each.text()]
    assert [each.isHidden() for each in shown] == [True]
    with pytest.raises(NotAllowed):
        draw_unkept(office, card("Ktoś", "Ewa"), PrintKind.CARD, CardOptions())
    with pytest.raises(InvalidInput):
        draw_unkept(admin, card("Ktoś", "Ewa"), PrintKind.LABEL_BOX, CardOptions())
    office.registry.close()
    admin.registry.close()
