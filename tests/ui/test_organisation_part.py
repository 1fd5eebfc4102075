"""The organisation's profile in the window: every field there and back, faults named, a file for another registry."""

from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from lifebox.app import load_profiles
from lifebox.documents.pictures import picture_size
from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import UnreadableFile, UnusableScan
from lifebox.domain.organisation import OrganisationProfile
from lifebox.services.disclosure_reports import ReportForm
from lifebox.services.office import Office
from lifebox.services.organisation import as_logo, organisation, read_profile, save_profile
from lifebox.services.program import Program
from lifebox.services.statistics import read_statistics, save_statistics
from lifebox.ui.presenters.organisation_form import LINES, NOTES, Fault, understood, written
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.organisation_part import OrganisationPart
from tests.support.qt import type_text
from tests.ui.pictures import picture


@pytest.fixture
def part(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> OrganisationPart:
    made = OrganisationPart(office, tasks, program.say)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: bool(made.lines["programme"].text()))
    return made


def retype(line: QLineEdit, text: str) -> None:
    line.selectAll()
    type_text(line, text)


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda one: one.id)
def test_a_profile_is_the_same_after_the_form(profile: OrganisationProfile) -> None:
    assert understood(written(profile), profile) == (profile, {})


@given(st.dictionaries(st.sampled_from([*LINES, *NOTES]), st.text(max_size=60)))
def test_whatever_is_typed_is_understood_or_named(typed: dict[str, str]) -> None:
    base = load_profiles()[0]
    profile, faults = understood({**written(base), **typed}, base)
    assert (profile is None) is bool(faults)
    assert set(faults) <= {*LINES, *NOTES, "box", "controller", "information", "places"}
    if profile is not None:
        assert understood(written(profile), base) == (profile, {})


def test_what_is_saved_is_kept_noted_and_undone(part: OrganisationPart, office: Office, qtbot: QtBot) -> None:
    before = organisation(office)
    said: list[tuple[str, object]] = []
    part.notice.connect(lambda text, undo: said.append((text, undo)))
    retype(part.lines["operator_short"], "GOPS Próbowo")
    retype(part.lines["duty_phone"], "89 555 01 00")
    part.notes["places"].setPlainText("Urząd; ul. Próbna 1\nPrzychodnia")
    part.save.click()
    qtbot.waitUntil(lambda: bool(said))
    now = organisation(office)
    assert (now.operator_short, now.duty_phone) == ("GOPS Próbowo", "+48895550100")
    assert [(one.name, one.address) for one in now.places] == [("Urząd", "ul. Próbna 1"), ("Przychodnia", "")]
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.ORGANISATION_CHANGED,)))
    assert set(entry.fields) == {"operator_short", "duty_phone", "places"}
    undo = said[0][1]
    assert callable(undo)
    undo()
    qtbot.waitUntil(lambda: organisation(office) == before)
    qtbot.waitUntil(lambda: part.lines["operator_short"].text() == before.operator_short)


def test_a_field_that_cannot_be_used_is_named_and_nothing_is_saved(
    part: OrganisationPart, office: Office, qtbot: QtBot
) -> None:
    before = organisation(office)
    part.lines["town"].clear()
    retype(part.lines["duty_phone"], "zadzwoń")
    part.save.click()
    assert "Miejscowość: To jest potrzebne." in part.fault.text()
    assert "Telefon całodobowy: To nie jest numer" in part.fault.text()
    assert organisation(office) == before
    retype(part.lines["town"], "Sopot")
    retype(part.lines["duty_phone"], "58 551 17 10")
    retype(part.lines["accent"], "zielony")
    part.save.click()
    assert part.fault.text() == "⚠ Kolor (#RRGGBB): Kolor zapisuje się jak #0B6E79."


@pytest.mark.parametrize(
    ("field", "text", "fault"),
    [
        ("box.width", "1000", Fault.SIZE),
        ("box.height", "wysokie", Fault.SIZE),
        ("area_code", "0585", Fault.CODE),
        ("service_phones", "Pogotowie 58", Fault.PHONE),
        ("programme", " ", Fault.NEEDED),
    ],
)
def test_each_fault_has_its_words(field: str, text: str, fault: Fault) -> None:
    base = load_profiles()[0]
    profile, faults = understood({**written(base), field: text}, base)
    assert profile is None
    assert faults == {field: fault}


def test_a_profile_goes_to_another_registry_as_a_file(
    part: OrganisationPart, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = save_profile(load_profiles()[1], tmp_path / "lipowo.json")
    mine = organisation(office)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    part.read.click()
    qtbot.waitUntil(lambda: part.lines["programme"].text() == load_profiles()[1].programme)
    assert organisation(office) == mine
    part.begin()
    assert part.lines["programme"].text() == load_profiles()[1].programme
    part.save.click()
    qtbot.waitUntil(lambda: organisation(office).programme == load_profiles()[1].programme)
    assert organisation(office).consents == mine.consents
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nasz"), ""))
    part.write.click()
    qtbot.waitUntil((tmp_path / "nasz.json").exists)
    assert read_profile(tmp_path / "nasz.json") == organisation(office)


def test_a_logo_is_made_small_kept_and_printed(
    part: OrganisationPart, office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = save_statistics(office, read_statistics(office), ReportForm.PDF, tmp_path / "a.pdf", "pl").read_bytes()
    file = tmp_path / "logo.png"
    file.write_bytes(picture((1200, 600)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    part.choose.click()
    qtbot.waitUntil(part.logo.isVisible)
    kept = b64decode(organisation(office).logo)
    assert max(picture_size(kept)) == 480
    sheet = save_statistics(office, read_statistics(office), ReportForm.PDF, tmp_path / "b.pdf", "pl").read_bytes()
    assert sheet.count(b"/Subtype /Image") == bare.count(b"/Subtype /Image") + 1
    part.remove.click()
    qtbot.waitUntil(lambda: organisation(office).logo == "")


def test_files_that_are_no_profile_or_picture_are_told(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"id": 1}', encoding="utf-8")
    with pytest.raises(UnreadableFile):
        read_profile(tmp_path / "x.json")
    (tmp_path / "x.png").write_bytes(b"GIF89a")
    with pytest.raises(UnusableScan):
        as_logo(tmp_path / "x.png")
