"""The health of the registry on its page: sentences, signs and the button beside each."""

import pytest
from pytestqt.qtbot import QtBot

from lifebox.domain.errors import RegistryDamaged
from lifebox.domain.health import Matter
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.state_part import StatePart


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RegistryPage:
    made = RegistryPage(office, tasks, program)
    qtbot.addWidget(made)
    made.show()
    made.open_part(StatePart)
    made.refresh()
    return made


def test_each_matter_has_its_sentence_and_leads_to_its_part(page: RegistryPage, qtbot: QtBot) -> None:
    part = page.part
    assert isinstance(part, StatePart)
    lines = part.health
    qtbot.waitUntil(lambda: bool(lines.sentences[Matter.ACCOUNTS].text()))
    assert lines.signs[Matter.WHOLE].text() == "✓"
    assert lines.signs[Matter.BACKUP].text() == "⚠"
    assert lines.sentences[Matter.BACKUP].accessibleName().startswith("pilne: ")
    assert all(lines.sentences[matter].isVisible() for matter in Matter)
    lines._buttons[Matter.ACCOUNTS].click()
    assert isinstance(page.part, AccountsPart)


def test_what_cannot_be_read_is_told_once(
    page: RegistryPage, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> None:
        raise RegistryDamaged(part="audit")

    said: list[str] = []
    page.notice.connect(lambda text, _undo: said.append(text))
    monkeypatch.setattr(office.registry, "surroundings", damaged)
    page.refresh()
    qtbot.waitUntil(lambda: bool(said))
    qtbot.wait(300)
    assert len(said) == 1


def test_what_a_check_found_stays_until_it_is_asked_again(page: RegistryPage, qtbot: QtBot) -> None:
    """A reading that was begun before the check may end after it."""
    part = page.part
    assert isinstance(part, StatePart)
    sentence = part.health.sentences[Matter.WHOLE]
    part.check.click()
    qtbot.waitUntil(part.check.isEnabled)
    found = sentence.text()
    part.presenter.refresh()
    read_anew = part.health.signs[Matter.BACKUP]
    read_anew.clear()
    qtbot.waitUntil(lambda: bool(read_anew.text()))
    assert sentence.text() == found
    part.begin()
    qtbot.waitUntil(lambda: sentence.text() != found)
