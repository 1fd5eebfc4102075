"""Every kind of paper can be chosen on the prints page, is shown there and is noted once it is saved."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from lifebox.domain.boxes import PrintKind
from lifebox.services.codes import ReplaceReason, replace_code
from lifebox.services.demo import fill_with_fiction
from lifebox.services.office import Office
from lifebox.services.printing import CardOptions, note_print, prepare_cards
from lifebox.texts import texts
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.prints_view import PrintsPage
from tests.support.printers import FakePrinters

PAPERWORK = {
    What.DOCTOR_FORM: PrintKind.DOCTOR_FORM,
    What.CONSENT: PrintKind.CONSENT,
    What.CONTACT_SLIP: PrintKind.CONTACT_SLIP,
    What.RECEIPT: PrintKind.RECEIPT,
    What.PERSON_COPY: PrintKind.PERSON_COPY,
    What.COLLECTION: PrintKind.COLLECTION,
}


def test_the_paper_around_a_card_comes_from_the_prints_page(
    office: Office, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    people = fill_with_fiction(office, 4)
    note_print(office, prepare_cards(office, people, CardOptions()), "Pokój 12")
    with office.registry.read() as reader:
        box = reader.person(people[0]).box
    replace_code(office, box, ReplaceReason.LOST)
    page = PrintsPage(office, tasks, texts("pl"), tmp_path, FakePrinters())
    qtbot.addWidget(page)
    page.presenter.choose_people(people)
    for what, kind in PAPERWORK.items():
        page.choices.what.setCurrentIndex(page.choices.what.findData(what.value))
        page.choices.take()
        qtbot.waitUntil(lambda: page.presenter.ready)
        assert page.preview.pages >= 1
        with qtbot.waitSignal(page.notice):
            page.presenter.save(tmp_path / f"{kind.value}.pdf")
        with office.registry.read() as reader:
            assert reader.prints()[0].kind is kind


def test_the_sheet_for_emergency_services_needs_nobody_chosen(
    office: Office, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    page = PrintsPage(office, tasks, texts("pl"), tmp_path, FakePrinters())
    qtbot.addWidget(page)
    page.choices.what.setCurrentIndex(page.choices.what.findData(What.SERVICE_SHEET.value))
    page.choices.take()
    qtbot.waitUntil(lambda: page.presenter.ready)
    assert page.preview.pages == 1
    target = tmp_path / "sluzby.pdf"
    with qtbot.waitSignal(page.notice):
        page.presenter.save(target)
    assert target.read_bytes().startswith(b"%PDF")
    with office.registry.read() as reader:
        assert reader.prints() == ()
