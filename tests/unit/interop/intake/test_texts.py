"""Every finding, field and detail has its words in every language."""

import re
from pathlib import Path

import pytest

from lifebox.interop import intake
from lifebox.interop.intake.fields import FieldKey, recognise_heading
from lifebox.interop.intake.findings import FindingSeverity, Problem
from lifebox.interop.intake.remarks import ConsentState
from lifebox.interop.intake.vocabulary import heading_words
from lifebox.texts import LANGUAGES, texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_a_text(language: str) -> None:
    say = texts(language)
    wanted = [*Problem, *(f"FieldKey.{f}" for f in FieldKey), *(f"FindingSeverity.{s}" for s in FindingSeverity)]
    wanted += [f"ConsentState.{s}" for s in ConsentState]
    assert [key for key in wanted if key not in say] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_detail_of_an_unreadable_file_has_a_text(language: str) -> None:
    (folder,) = intake.__path__
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(folder).glob("*.py"))
    details = set(re.findall(r'detail="(\w+)"', sources))
    assert len(details) > 10
    say = texts(language)
    assert [d for d in sorted(details) if f"intake.unreadable.{d}" not in say] == []


def test_every_heading_of_the_list_is_recognised() -> None:
    for heading, field in heading_words().items():
        assert recognise_heading(" ".join(heading)) == (FieldKey(field), 1.0)
