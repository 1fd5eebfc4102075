"""The catalogue says every key that the arrangement and the documents ask for, in every language alike."""

import importlib
import json
import pkgutil
import re
from enum import StrEnum
from pathlib import Path
from string import Formatter

import pytest

import lifebox.documents
import lifebox.domain
from lifebox.domain.access import Shown
from lifebox.domain.accounts import Reminder
from lifebox.domain.alerts import Look
from lifebox.domain.archive import ArchiveSection, Scope
from lifebox.domain.audit import Problem
from lifebox.domain.bundles import LogEvent
from lifebox.domain.census import Due
from lifebox.domain.disclosure import Withheld
from lifebox.domain.duplicates import DuplicateReason
from lifebox.domain.governance import ConsentScope
from lifebox.domain.health import Matter
from lifebox.domain.medical import AlertKind, BloodType
from lifebox.domain.merging import Side
from lifebox.domain.people import PeopleOrder
from lifebox.domain.record_merging import Choice
from lifebox.domain.salvage import Fate
from lifebox.domain.search import SearchField
from lifebox.domain.tiers import Channel
from lifebox.resources import resource
from lifebox.texts import LANGUAGES, texts

NOT_SAID = (
    LogEvent, BloodType, SearchField, Channel, DuplicateReason, Look, PeopleOrder, Problem, Choice, Side,
    Matter, Reminder, Shown, Withheld, ArchiveSection, Due, Fate, Scope,
)  # fmt: skip
OFFICE = ("report.", "EntryKind.", "statistics.", "Topic.", "salvage.", "AskedBy.", "ProductList.")
"""What only the office reads is said in its two languages."""
CODE = [Path(lifebox.domain.__file__).parent / "tiers.py", *Path(lifebox.documents.__file__).parent.rglob("*.py")]
FIXED = re.compile(r"\b(?:self\._say|setting\.say|say)\(\s*\"([a-z_.A-Z]+)\"")


def members() -> list[str]:
    found = []
    for info in pkgutil.iter_modules(lifebox.domain.__path__):
        module = importlib.import_module(f"lifebox.domain.{info.name}")
        for value in vars(module).values():
            own = isinstance(value, type) and issubclass(value, StrEnum) and value.__module__ == module.__name__
            if own and value not in NOT_SAID:
                found += [f"{value.__name__}.{member.value}" for member in value]
    return found


def used() -> set[str]:
    found = {key for path in CODE for key in FIXED.findall(path.read_text(encoding="utf-8"))}
    tiers = CODE[0].read_text(encoding="utf-8")
    found |= set(re.findall(r"\"((?:dose|residence|provider|functioning)\.[a-z_]+)\"", tiers))
    found |= {f"functioning.{name}" for name in ("hearing", "sight", "speech", "mobility", "memory", "swallowing")}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_member_and_key_is_said(language: str) -> None:
    say = texts(language)
    assert len(used()) > 60
    missing = [key for key in (*members(), *used()) if key not in say]
    assert not [key for key in missing if language in {"pl", "en"} or not key.startswith(OFFICE)]


def params(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("area", ["terms", "paper", "forms"])
def test_languages_agree_on_keys_and_parameters(area: str) -> None:
    catalogues = {lang: json.loads(resource("texts", lang, f"{area}.json").read_text("utf-8")) for lang in LANGUAGES}
    for language in LANGUAGES:
        assert catalogues[language].keys() == catalogues["pl"].keys()
        for key, text in catalogues[language].items():
            assert text.strip() == text != ""
            assert params(text) == params(catalogues["pl"][key]), key


def test_every_text_of_paper_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    for key in json.loads(resource("texts", "pl", "paper.json").read_text("utf-8")):
        name = key.rsplit(".", 1)[-1]
        assert f'"{key}"' in code or f'"{name}"' in code or "{part}_head" in code, key


def test_every_text_of_forms_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    scopes = {f"form.consent.{scope.value}" for scope in ConsentScope}
    for key in json.loads(resource("texts", "pl", "forms.json").read_text("utf-8")):
        assert key in scopes or re.search(rf"[\"']{re.escape(key)}[\"']", code), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_alert_names_are_short_enough_for_capitals(language: str) -> None:
    for kind in AlertKind:
        assert len(texts(language)(f"AlertKind.{kind.value}")) <= 30
