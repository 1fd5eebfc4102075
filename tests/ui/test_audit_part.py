"""The log in the window: filters, pages of lines, files, and comparing with a filed sheet."""

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

import lifebox.services
from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureNote
from lifebox.domain.organisation import OrganisationProfile
from lifebox.services import auditing
from lifebox.services.auditing import export_log
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.services.takers import _COLUMNS as TAKEN
from lifebox.texts import texts
from lifebox.ui.presenters.audit_presenter import Span, Subject
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.audit_part import AuditPart
from tests.support.qt import press, type_text

WHO, WHAT, WHOM = 2, 3, 4


@pytest.fixture
def part(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> AuditPart:
    for surname in ("Żyta", "Jan"):
        identity = {"surname": surname, "given_names": "Ewa", "birth": "1942"}
        view_person(office, add_person(office, Card.model_validate({"identity": identity})).person)
    made = AuditPart(office, tasks, program.say)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def column(part: AuditPart, at: int) -> list[str]:
    return [part.model.index(row, at).data() for row in range(part.model.rowCount())]


def choose(part: AuditPart, subject: Subject) -> None:
    at = part.subject.findData(subject)
    part.subject.setCurrentIndex(at)
    part.subject.activated.emit(at)


def test_a_persons_lines_are_found_while_typing(part: AuditPart, qtbot: QtBot) -> None:
    part.about.setFocus()
    type_text(part.about, "żyt")
    qtbot.waitUntil(lambda: set(column(part, WHOM)) == {"Żyta Ewa"})
    assert column(part, WHAT) == ["otwarto kartę", "dodano osobę"]
    type_text(part.about, "q")
    press(part.about, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.model.rowCount() == 0)
    assert part.state.text().startswith("Niczego")


def test_groups_of_actions_and_days_restrict(part: AuditPart, qtbot: QtBot) -> None:
    choose(part, Subject.CHANGED)
    qtbot.waitUntil(lambda: set(column(part, WHAT)) == {"dodano osobę"})
    choose(part, Subject.ACCESS)
    qtbot.waitUntil(lambda: "utworzono rejestr" in column(part, WHAT))
    at = part.span.findData(Span.CHOSEN)
    part.span.setCurrentIndex(at)
    part.span.activated.emit(at)
    assert part.since.isVisible()
    part.until.setDate(QDate(2020, 1, 1))
    part.since.setDate(QDate(2020, 1, 1))
    qtbot.waitUntil(lambda: part.model.rowCount() == 0)


def test_every_action_belongs_to_a_group() -> None:
    grouped = {action for subject in Subject for action in subject.actions}
    left = {action.value for action in Action if action not in grouped}
    assert {value.split(".")[0] for value in left} <= {"exercise"}


def test_older_lines_follow_when_the_end_is_reached(
    part: AuditPart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditing, "PAGE", 3)
    choose(part, Subject.EVERYTHING)

    def all_there() -> bool:
        # A table with room asks by itself, as one does that is scrolled to its end.
        part.model.fetchMore(part.table.rootIndex())
        return column(part, 0)[-1:] == ["1"] and part.model.rowCount() > 6

    qtbot.waitUntil(all_there)
    numbers = [int(number) for number in column(part, 0)]
    assert numbers == list(range(numbers[0], 0, -1))


def test_the_log_and_its_sheet_are_saved(
    part: AuditPart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for button, name, begins in (
        (part.save_button, "log.jsonl", b"{"),
        (part.sheet_button, "sheet.pdf", b"%PDF"),
        (part.looks_button, "kto.xlsx", b"PK"),
        (part.looks_button, "kto.csv", b"\xef\xbb\xbfkonto"),
    ):
        target = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=target: (str(chosen), ""))
        with qtbot.waitSignal(part.notice) as said:
            button.click()
        assert name in said.args[0]
        assert target.read_bytes().startswith(begins)


def test_a_filed_sheet_is_compared_by_keys(part: AuditPart, qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    mark = export_log(office, tmp_path / "log.jsonl")
    part.compare_button.click()
    qtbot.waitUntil(part.number.isVisible)
    part.number.setValue(mark.number)
    type_text(part.digest, mark.digest)
    press(part.digest, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.verdict.text().startswith("✓"))
    type_text(part.digest, "0")
    press(part.digest, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.verdict.text().startswith("⚠"))
    part._close_compare()
    assert not part.digest.isVisible()


def test_the_marked_entry_is_told_whole(part: AuditPart, qtbot: QtBot) -> None:
    choose(part, Subject.EVERYTHING)
    qtbot.waitUntil(lambda: part.model.rowCount() > 1)
    assert not part.whole.isVisible()
    part.table.setCurrentIndex(part.model.index(1, 0))
    assert part.whole.isVisible()
    told = part.whole.text()
    assert all(str(part.model.index(1, at).data()) in told for at in range(part.model.columnCount()))
    choose(part, Subject.TOLD)
    qtbot.waitUntil(lambda: not part.model.rowCount())
    assert not part.whole.isVisible()


def test_every_fact_of_the_log_has_words(program: Program) -> None:
    """Whatever is noted in pairs beside `audit` is told in the office's language."""
    root = Path(lifebox.services.__file__).parent
    for source in root.rglob("*.py"):
        for made in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(made, ast.FunctionDef) and ".audit(" in ast.unparse(made):
                missing = {name for name in noted(made) if f"fact.{name}" not in program.say}
                assert not missing, f"{source.name}, {made.name}: {missing}"


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("fields", [DisclosureNote.model_fields, OrganisationProfile.model_fields, TAKEN])
def test_every_field_that_the_log_names_has_words(fields: Iterable[str], language: str) -> None:
    say = texts(language)
    assert [name for name in fields if f"fact.{name}" not in say and f"ListColumn.{name}" not in say] == []


def noted(made: ast.FunctionDef) -> set[str]:
    pairs = [one.elts for one in ast.walk(made) if isinstance(one, ast.Tuple) and len(one.elts) == 2]
    return {one[0].value for one in pairs if isinstance(one[0], ast.Constant) and isinstance(one[0].value, str)}
