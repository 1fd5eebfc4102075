"""Ways to each page and panel of the window, for tests that walk through all of them."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lifebox.documents.pictures import Crop
from lifebox.domain.access import Action
from lifebox.domain.backups import BackupPlan
from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.ids import PersonId, new_person_id
from lifebox.domain.register import EntryKind
from lifebox.domain.salvage import Fate, SalvagedPerson, SalvageReport
from lifebox.services.backups import change_plan, run_plan
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.people import save_card
from lifebox.services.registering import note_entry
from lifebox.ui.application import Window
from lifebox.ui.presenters.audit_presenter import Span
from lifebox.ui.presenters.import_presenter import Step
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.audit_part import AuditPart
from lifebox.ui.views.backups_part import BackupsPart
from lifebox.ui.views.consent_texts_part import ConsentTextsPart
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.disclosures_part import DisclosuresPart
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.import_view import ImportPage
from lifebox.ui.views.keys_part import KeysPart
from lifebox.ui.views.merge_view import MergePage
from lifebox.ui.views.organisation_part import OrganisationPart
from lifebox.ui.views.own_password_part import OwnPasswordPart
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.register_part import RegisterPart
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.reviews_view import ReviewsPage
from lifebox.ui.views.salvage_part import SalvagePart
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.state_part import StatePart
from lifebox.ui.views.statistics_part import StatisticsPart
from lifebox.ui.views.summaries_part import SummariesPart
from lifebox.ui.views.takers_part import TakersPart
from tests.support.qt import press, type_text
from tests.ui.pictures import FakeCamera, page_of_pdf, picture, screen_picture

P = TypeVar("P", bound=RegistryPart)
CONTROL = Qt.KeyboardModifier.ControlModifier


def card(surname: str, given: str, **parts: object) -> Card:
    identity = {"surname": surname, "given_names": given, "birth": "1942-05-12"}
    usual = {
        "residence": {"address": {"street": "Bohaterów Monte Cassino", "building": "14", "flat": "3"}},
        "contacts": [
            {
                "name": "Maria Próbna",
                "relation": "córka",
                "phones": [{"written": "602 345 678", "number": "+48602345678"}],
            }
        ],
        "medical": {
            "medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]},
            "allergies": {"items": [{"agent": "penicylina"}]},
        },
        "governance": {"consents": [{"scope": "registry"}, {"scope": "photo"}], "next_review": "2026-10-01"},
    }
    return Card.model_validate({"identity": identity, **usual, **parts})


class Scenes:
    """The desk with three people in it, and the ways to each page and panel; the name of a method is its scene."""

    def __init__(self, window: Window, desk: Desk, people: list[PersonId], qtbot: QtBot) -> None:
        self.window, self.desk, self.people, self.qtbot = window, desk, people, qtbot

    def place(self, name: str) -> QWidget:
        """What a scene is about: a panel of the record, else the window."""
        page = self._record_page()
        return page.panels.current or page if name.startswith("record") else self.window

    def start(self) -> QWidget:
        self.desk.go_to(PageId.START)
        return self.window

    def emergency(self) -> QWidget:
        self.desk.go_to(PageId.EMERGENCY)
        return self.window

    def emergency_with_an_open_card(self) -> QWidget:
        page = self.desk.pages[PageId.EMERGENCY]
        assert isinstance(page, EmergencyPage)
        self.desk.go_to(PageId.EMERGENCY)
        page.presenter.open(self.people[0])
        self.qtbot.waitUntil(lambda: page.presenter.is_open)
        return self.window

    def people_filtered(self) -> QWidget:
        self._people().filters.fold.setChecked(True)
        return self.window

    def people_day(self) -> QWidget:
        page = self._people()
        page.table.begin_at_top()
        press(page.table, Qt.Key.Key_D, text="d")
        page.bar.ask_day()
        return self.window

    def people_worker(self) -> QWidget:
        page = self._people()
        page.table.selectAll()
        page.bar.ask_worker()
        return self.window

    def reviews(self) -> QWidget:
        page = self.desk.pages[PageId.REVIEWS]
        assert isinstance(page, ReviewsPage)
        self.desk.go_to(PageId.REVIEWS)
        # Whose phones are shown is written down.
        self.qtbot.waitUntil(lambda: bool(page.call.contacts.text()))
        return self.window

    def prints(self) -> QWidget:
        self._prints()
        return self.window

    def prints_sheet(self) -> QWidget:
        page = self._prints()
        page.presenter.change(replace(page.presenter.job, what=What.LABEL))
        self.qtbot.waitUntil(lambda: page.presenter.ready)
        return self.window

    def prints_before(self) -> QWidget:
        page = self._prints()
        page.open_part(page.jobs)
        return self.window

    def prints_stock(self) -> QWidget:
        page = self._prints()
        page.open_part(page.stock_editor)
        return self.window

    def prints_correction(self) -> QWidget:
        page = self._prints()
        page.open_part(page.calibration)
        return self.window

    def registry(self) -> QWidget:
        self.desk.go_to(PageId.REGISTRY)
        return self.window

    def registry_disclosures(self) -> QWidget:
        office = self.desk._office
        running = RunningDisclosure(office, read_record(office, self.people[0]))
        running.note(DisclosureNote(service=Service.FIRE, caller="PSP Sopot"), close=True)
        self.desk.go_to(PageId.REGISTRY)
        page = self.desk.pages[PageId.REGISTRY]
        assert isinstance(page, RegistryPage)
        part = page.open_part(DisclosuresPart)
        assert isinstance(part, DisclosuresPart)
        self.qtbot.waitUntil(part.panel.fields.isVisible)
        return self.window

    def registry_accounts(self) -> QWidget:
        part = self._part(AccountsPart)
        type_text(part.login, f"konto{part.table.rowCount()}")
        part.add.click()
        self.qtbot.waitUntil(part.handed_out.isVisible)
        self.qtbot.waitUntil(lambda: part.table.rowCount() > 1)
        part.table.selectRow(part.table.rowCount() - 1)
        part.renewal.show()
        return self.window

    def registry_keys(self) -> QWidget:
        part = self._part(KeysPart)
        self.qtbot.waitUntil(lambda: bool(part.drilled.text()))
        return self.window

    def registry_state(self) -> QWidget:
        part = self._part(StatePart)
        self.qtbot.waitUntil(lambda: any(one.text() for one in part.health.sentences.values()))
        return self.window

    def registry_backups(self) -> QWidget:
        office = self.desk._office
        folder = office.registry.path.parent / "kopie"
        folder.mkdir(exist_ok=True)
        change_plan(office, BackupPlan(folder=str(folder)))
        run_plan(office)
        part = self._part(BackupsPart)
        self.qtbot.waitUntil(lambda: part.table.rowCount() > 0)
        part.table.selectRow(0)
        return self.window

    def importing(self) -> QWidget:
        self._importing()
        return self.window

    def importing_columns(self) -> QWidget:
        page = self._importing()
        file = self.desk._office.registry.path.parent / "lista.csv"
        file.write_text("Nazwisko;Imię;Data ur.;Leki\nŁoś;Ewa;1940;Acard 75 mg rano\nWilk;Jan;;\n", "utf-8")
        page.presenter.open_file(file)
        self.qtbot.waitUntil(lambda: page.presenter.working is None and page.step is Step.COLUMNS)
        return self.window

    def importing_check(self) -> QWidget:
        page = self._importing()
        if page.presenter.opened is None:
            self.importing_columns()
        page.presenter.begin_check()
        self.qtbot.waitUntil(lambda: page.presenter.working is None and page.step is Step.CHECK)
        return self.window

    def _importing(self) -> ImportPage:
        page = self.desk.pages[PageId.IMPORT]
        assert isinstance(page, ImportPage)
        self.desk.go_to(PageId.IMPORT)
        return page

    def registry_salvage(self) -> QWidget:
        lost = SalvagedPerson(id=new_person_id(), fate=Fate.LOST, name="lecka zaneta kwiatowa 14", code="7K3M9QXD2")
        office = self.desk._office
        with office.registry.write() as tx:
            tx.keep_salvage_report(SalvageReport(made=office.clock.now(), source="dawny", people=(lost,), pages=9))
            tx.audit(Action.REGISTRY_SALVAGED)
        part = self._part(SalvagePart)
        self.qtbot.waitUntil(part.table.isVisible)
        return self.window

    def registry_consent_texts(self) -> QWidget:
        part = self._part(ConsentTextsPart)
        self.qtbot.waitUntil(lambda: part.table.rowCount() > 0)
        return self.window

    def printing_unkept(self) -> QWidget:
        self.desk.new_unkept()
        return self.window

    def registry_statistics(self) -> QWidget:
        part = self._part(StatisticsPart)
        self.qtbot.waitUntil(part.sheet.isEnabled)
        return self.window

    def registry_takers(self) -> QWidget:
        part = self._part(TakersPart)
        part.asked.setText("Xarelto")
        part.search.click()
        self.qtbot.waitUntil(part.letters.isEnabled)
        return self.window

    def registry_summaries(self) -> QWidget:
        part = self._part(SummariesPart)
        file = self.desk._office.registry.path.parent / "obce.json"
        patient = {"resourceType": "Patient", "name": [{"text": "Jan Kot " * 20}], "maritalStatus": {"text": "M"}}
        file.write_text(json.dumps({"resourceType": "Bundle", "entry": [{"resource": patient}]}), encoding="utf-8")
        part.presenter.open(file)
        self.qtbot.waitUntil(lambda: part.table.rowCount() == 1 and part.open_button.isEnabled())
        return self.window

    def registry_organisation(self) -> QWidget:
        part = self._part(OrganisationPart)
        self.qtbot.waitUntil(lambda: bool(part.lines["programme"].text()))
        return self.window

    def registry_log(self) -> QWidget:
        part = self._part(AuditPart)
        part.span.setCurrentIndex(part.span.findData(Span.CHOSEN))
        part.span.activated.emit(part.span.currentIndex())
        self.qtbot.waitUntil(lambda: part.model.rowCount() > 0)
        part.table.setCurrentIndex(part.model.index(0, 0))
        part.compare_button.click()
        return self.window

    def registry_register(self) -> QWidget:
        office = self.desk._office
        note_entry(office, EntryKind.BREACH, office.clock.now() - timedelta(hours=80), "Zgubiona karta " * 20)
        part = self._part(RegisterPart)
        self.qtbot.waitUntil(lambda: part.table.rowCount() > 0)
        part.table.selectRow(0)
        return self.window

    def registry_new_sheet(self) -> QWidget:
        part = self._part(KeysPart)
        part.sheet.click()
        return self.window

    def registry_own_password(self) -> QWidget:
        part = self._part(OwnPasswordPart)
        part.form.draw.click()
        self.qtbot.waitUntil(lambda: bool(part.form._strength.text()))
        return self.window

    def _part(self, kind: type[P]) -> P:
        page = self.desk.pages[PageId.REGISTRY]
        assert isinstance(page, RegistryPage)
        part = page.open_part(kind)
        assert isinstance(part, kind)
        return part

    def pairs(self) -> QWidget:
        self.desk.go_to(PageId.PAIRS)
        return self.window

    def merge(self) -> QWidget:
        self.desk.merge_people(*self.people[:2])
        page = self.desk.pages[PageId.MERGE]
        assert isinstance(page, MergePage)
        self.qtbot.waitUntil(lambda: page.table.rowCount() > 0)
        return self.window

    def record(self) -> QWidget:
        self._record()
        return self.window

    def record_new(self) -> QWidget:
        self.desk.new_person()
        return self.window

    def record_card(self) -> QWidget:
        return self._panel(self._record().card_preview)

    def record_revisions(self) -> QWidget:
        return self._panel(self._record().revisions)

    def record_box(self) -> QWidget:
        return self._panel(self._record().box)

    def record_sights(self) -> QWidget:
        return self._panel(self._record().sights)

    def record_packages(self) -> QWidget:
        return self._panel(self._record().packages)

    def record_attachments(self) -> QWidget:
        return self._panel(self._record().attachments)

    def record_confirmations(self) -> QWidget:
        return self._panel(self._record().confirmations)

    def record_rights(self) -> QWidget:
        page = self._record()
        press(page, Qt.Key.Key_R, CONTROL)
        self.qtbot.waitUntil(page.rights.isVisible)
        return self.window

    def record_crop(self) -> QWidget:
        page = self._record()
        self._panel(page.attachments)
        page.attachments.show_crop(picture((400, 300)), Crop.widest((400, 300)))
        return self.window

    def record_camera(self) -> QWidget:
        page = self._record()
        self._panel(page.attachments)
        camera = FakeCamera()
        page.attachments.camera._find = lambda: (camera,)
        page.attachments.photo.camera.click()
        camera.show(screen_picture())
        self.qtbot.waitUntil(page.attachments.camera.shoot.hasFocus)
        return self.window

    def record_scan(self) -> QWidget:
        page = self._record()
        self._panel(page.attachments)
        page.attachments.viewer.show_scan("Zgoda", page_of_pdf(), pdf=True)
        page.attachments._go(page.attachments.viewer)
        page.attachments.viewer.back.setFocus()
        return self.window

    def record_duplicates(self) -> QWidget:
        self.desk.new_person()
        page = self._record_page()
        for path, text in (("surname", "Próbna"), ("given_names", "Łucja"), ("birth", "12.05.1942")):
            editor = page.form.editors[f"identity.{path}"]
            editor.setFocus()
            type_text(editor, text)
        self.qtbot.waitUntil(page.doubles.duplicates.isVisible)
        return self.window

    def record_conflict(self) -> QWidget:
        page = self._record()
        office = self.desk._office
        changed = card("Inna", "Łucja")
        save_card(office, self.people[0], changed, page.presenter.basis.revision or 1)
        editor = page.form.editors["identity.surname"]
        editor.setFocus()
        type_text(editor, "x")
        press(page, Qt.Key.Key_S, CONTROL)
        self.qtbot.waitUntil(page.conflict.isVisible)
        return self.window

    def palette(self) -> QWidget:
        self.desk.find_anything()
        return self.window

    def keys(self) -> QWidget:
        self.desk._show_help()
        self.qtbot.waitUntil(self.desk.help.isActiveWindow)
        return self.desk.help

    def _prints(self) -> PrintsPage:
        page = self.desk.pages[PageId.PRINTS]
        assert isinstance(page, PrintsPage)
        self.desk.print_people(tuple(self.people[:1]))
        return page

    def _people(self) -> PeoplePage:
        page = self.desk.pages[PageId.PEOPLE]
        assert isinstance(page, PeoplePage)
        self.desk.go_to(PageId.PEOPLE)
        self.qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        return page

    def _record_page(self) -> RecordPage:
        page = self.desk.pages[PageId.RECORD]
        assert isinstance(page, RecordPage)
        return page

    def _record(self) -> RecordPage:
        page = self._record_page()
        self.desk.open_person(self.people[0])
        self.qtbot.waitUntil(lambda: page.presenter.person == self.people[0] and bool(page.form.alerts.rows))
        page.begin_typing()
        return page

    def _panel(self, panel: SidePanel) -> QWidget:
        self._record_page().panels.open(panel)
        return self.window


SCENES = [name for name in vars(Scenes) if not name.startswith("_") and name != "place"]
