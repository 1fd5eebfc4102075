"""The built-in help: where F1 leads, what is found, and that every link and picture is there."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from lifebox.handbook import HELP_LANGUAGES, Topic, find_topics, handbook
from lifebox.resources import resource
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.views.help_topics import FIRST, TOPICS, topic_of
from lifebox.ui.views.help_view import HelpPanel
from lifebox.ui.views.registry_parts import PARTS
from lifebox.ui.views.registry_view import RegistryPage
from lifebox.ui.views.retention_part import RetentionPart
from lifebox.ui.views.statistics_part import StatisticsPart
from tests.support.qt import press, strike, type_text
from tests.ui.scenes import Scenes

LINK = re.compile(r"(!?)\[[^\]]+\]\(([^)]+)\)")
ALL = [
    pytest.param(language, one, id=f"{language}-{one.id}") for language in HELP_LANGUAGES for one in handbook(language)
]


def test_both_languages_have_the_same_topics_in_the_same_order() -> None:
    polish, english = ([one.id for one in handbook(language)] for language in HELP_LANGUAGES)
    assert polish == english
    assert set(TOPICS.values()) <= set(polish)


@pytest.mark.parametrize(("language", "topic"), ALL)
def test_links_lead_to_topics_and_pictures_are_there(language: str, topic: Topic) -> None:
    ids = {one.id for one in handbook(language)}
    for picture, target in LINK.findall(topic.markdown):
        if picture:
            assert not QImage(str(resource("help", *target.split("/")))).isNull(), target
        else:
            assert target.removesuffix(".md") in ids, target
    assert len(topic.plain.split()) > 60, "a topic says what there is to do, not only that there is something"


def test_every_page_and_part_has_a_topic(scenes: Scenes) -> None:
    desk = scenes.desk
    named = set(TOPICS)
    assert {type(page).__name__ for page in desk.pages.values()} <= named
    assert {entry.kind.__name__ for entry in PARTS} <= named


def test_f1_tells_about_the_place_where_the_keyboard_is(scenes: Scenes, qtbot: QtBot) -> None:
    desk = scenes.desk
    desk.go_to(PageId.PRINTS)
    assert desk.help_topic() == "prints"
    registry = desk.pages[PageId.REGISTRY]
    assert isinstance(registry, RegistryPage)
    desk.go_to(PageId.REGISTRY)
    registry.open_part(RetentionPart)
    qtbot.waitUntil(lambda: desk.help_topic() == "rights")
    strike(desk, Qt.Key.Key_F1)
    assert desk.help.reader.toPlainText().startswith(_title("rights"))
    desk.help.close()


def test_the_help_is_searched_and_read_with_the_keyboard(scenes: Scenes, qtbot: QtBot) -> None:
    desk = scenes.desk
    strike(desk, Qt.Key.Key_F1)
    panel = desk.help
    whole = panel.topics.count()
    type_text(panel.search, "kopia zapasowa")
    qtbot.waitUntil(lambda: 0 < panel.topics.count() < whole)
    first = panel.reader.toPlainText()
    press(panel.search, Qt.Key.Key_Down)
    assert panel.topics.currentRow() == 1
    assert panel.reader.toPlainText() != first
    panel.reader.anchorClicked.emit(QUrl(f"{FIRST}.md"))
    assert panel.reader.toPlainText().startswith(_title(FIRST))
    type_text(panel.search, "qqqq")
    assert panel.topics.count() == 0
    press(panel.search, Qt.Key.Key_Return)
    assert panel.isVisible()
    strike(panel.search, Qt.Key.Key_F1)
    assert not panel.isVisible()


def test_before_log_in_there_is_help_too(window: Window, program: Program, qtbot: QtBot) -> None:
    window.show_wizard(program.settings / "nowy.lifebox")
    page = window.centralWidget()
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    strike(window, Qt.Key.Key_F1)
    panel = page.findChild(HelpPanel)
    assert panel is not None
    assert panel.isVisible()
    panel.close()


def test_about_says_version_and_changes(scenes: Scenes) -> None:
    desk = scenes.desk
    strike(desk, Qt.Key.Key_F1)
    desk.help.tabs.setCurrentIndex(2)
    text = desk.help.about.toPlainText()
    assert "0.1.0" in text
    assert "GPL-3.0" in text
    desk.help.close()


def test_what_a_title_says_comes_first() -> None:
    found = [one.id for one, _ in find_topics("pl", "przeglady")]
    assert found[0] == "reviews"
    assert find_topics("pl", "xyzzy") == ()
    for one, excerpt in find_topics("pl", "haslo"):
        assert "hasł" in excerpt.lower() or "hasł" in one.title.lower()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("kopię", "backups"),
        ("kopii", "backups"),
        ("etykiet", "prints"),
        ("naklejkę", "prints"),
        ("haseł", "log-in"),
        ("kont", "accounts"),
        ("aktualizację", "updates"),
        ("skasować", "rights"),
        ("backup", "backups"),
    ],
)
def test_words_are_found_in_every_case_and_under_other_names(query: str, wanted: str) -> None:
    assert next(one.id for one, _ in find_topics("pl", query)) == wanted


@pytest.mark.parametrize(("language", "topic"), ALL)
def test_other_names_of_a_topic_are_not_shown(language: str, topic: Topic) -> None:
    assert "<!--" not in topic.markdown


def test_f1_on_the_list_of_parts_tells_of_the_part_beside_it(scenes: Scenes, qtbot: QtBot) -> None:
    registry = scenes.desk.pages[PageId.REGISTRY]
    assert isinstance(registry, RegistryPage)
    scenes.desk.go_to(PageId.REGISTRY)
    registry.open_part(StatisticsPart)
    registry.begin_typing()
    qtbot.waitUntil(registry.list.hasFocus)
    assert scenes.desk.help_topic() == "statistics"


def test_f1_tells_of_printing_without_keeping_while_that_is_what_the_record_does(scenes: Scenes, qtbot: QtBot) -> None:
    scenes.desk.new_unkept()
    qtbot.waitUntil(lambda: scenes.desk.help_topic() == "unkept")
    scenes.desk.new_person()
    qtbot.waitUntil(lambda: scenes.desk.help_topic() == "record")


def test_a_widget_without_a_place_leads_to_the_beginning() -> None:
    assert topic_of(None) == FIRST


def _title(wanted: str) -> str:
    return next(one.title for one in handbook("pl") if one.id == wanted)
