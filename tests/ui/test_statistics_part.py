"""Statistics in the window: read line by line, saved where it was chosen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.errors import DiskFull
from lifebox.domain.statistics import Topic
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views import statistics_part
from lifebox.ui.views.statistics_part import StatisticsPart
from tests.ui.scenes import card


@pytest.fixture
def part(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> StatisticsPart:
    for letter in "abcdef":
        add_person(office, card(f"Prubna{letter}", "Ewa"))
    made = StatisticsPart(office, tasks, program.say)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(made.sheet.isEnabled)
    return made


def cells(part: StatisticsPart, topic: Topic) -> list[tuple[str, str]]:
    table = part.tables[topic]
    found = [[table.item(row, place) for place in (0, 1)] for row in range(table.rowCount())]
    return [(name.text(), count.text()) for name, count in found if name is not None and count is not None]


def test_each_topic_is_a_table_that_is_read_line_by_line(part: StatisticsPart) -> None:
    assert part.state.text().startswith("Osób w programie: 6.")
    assert ("w programie", "6") in cells(part, Topic.STATUS)
    assert all(table.accessibleName() for table in part.tables.values())
    assert all(name for topic in Topic for name, _ in cells(part, topic))
    assert part.months.rowCount() == 12


@pytest.mark.parametrize("form", ["pdf", "csv"])
def test_statistics_are_saved_where_it_was_chosen(
    part: StatisticsPart, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    said: list[str] = []
    part.notice.connect(lambda text, _undo: said.append(text))
    chosen = str(tmp_path / "liczby")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    (part.sheet if form == "pdf" else part.figures).click()
    qtbot.waitUntil(lambda: bool(said))
    made = tmp_path / f"liczby.{form}"
    assert str(made) in said[0]
    assert made.stat().st_size > 500
    before = made.read_bytes()
    (part.sheet if form == "pdf" else part.figures).click()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert made.read_bytes() == before, "nobody was asked whether it may be replaced"


def test_what_cannot_be_saved_is_told(
    part: StatisticsPart, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull

    said: list[str] = []
    part.notice.connect(lambda text, _undo: said.append(text))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "s.csv"), ""))
    monkeypatch.setattr(statistics_part, "save_statistics", full)
    part.figures.click()
    qtbot.waitUntil(lambda: bool(said))
    assert part.figures.isEnabled()
