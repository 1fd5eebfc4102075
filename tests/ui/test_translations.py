"""The catalogues are complete, compiled from their sources, and hold every word of the window."""

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import lifebox.ui
from lifebox.resources import resource
from lifebox.ui.i18n import WINDOW_LANGUAGES
from lifebox.ui.translations import collect, compile_catalogue

UI = Path(lifebox.ui.__file__).parent
BRACES = re.compile(r"\{\w+\}|%n")


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    for message in ET.parse(resource("translations", f"lifebox_{language}.ts")).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        forms = [f.text or "" for f in translation.findall("numerusform")] or [translation.text or ""]
        for form in forms:
            assert form.strip(), source
            assert set(BRACES.findall(form)) - {"%n"} == set(BRACES.findall(source)) - {"%n"}, source


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_catalogues_hold_the_words_of_the_sources(language: str, tmp_path: Path) -> None:
    kept = resource("translations", f"lifebox_{language}.ts")
    fresh = tmp_path / kept.name
    fresh.write_bytes(kept.read_bytes())
    collect(fresh, language)
    assert _words(fresh) == _words(kept)


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_compiled_catalogues_are_up_to_date(language: str, tmp_path: Path) -> None:
    source = resource("translations", f"lifebox_{language}.ts")
    compile_catalogue(source, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


def test_no_word_hides_in_an_f_string() -> None:
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                assert not re.search(r"\b(tr|translate)\(", ast.unparse(node)), f"{file.name}:{node.lineno}"


def _words(file: Path) -> set[tuple[str, str]]:
    root = ET.parse(file).getroot()
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


def test_large_counts_of_the_print_desk_are_grouped(look: QApplication) -> None:
    """`%Ln` in a translation writes the figure as the language does."""
    assert QCoreApplication.translate("PrintsPage", "%n page(s)", "", 12345) == "12\N{NO-BREAK SPACE}345 stron"
