"""The house rules that a machine can check."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from enum import StrEnum
from pathlib import Path
from string import Formatter

import pytest

import lifebox.domain
from lifebox.domain import errors
from lifebox.resources import resource
from lifebox.texts import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "lifebox").rglob("*.py"))
PRINTED = {"forms.json", "paper.json", "terms.json"}


def test_imports_point_downwards() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", SOURCES, ids=lambda f: str(f.relative_to(ROOT)))
def test_files_stay_small(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 420


@pytest.mark.parametrize("word", ["processEvents", "TODO", "FIXME"])
def test_no_unfinished_or_forbidden_words(word: str) -> None:
    found = [str(f.relative_to(ROOT)) for f in SOURCES if re.search(rf"\b{word}\b", f.read_text(encoding="utf-8"))]
    assert found == []


def test_no_words_of_the_window_hide_where_the_collector_does_not_look() -> None:
    """Within an f-string `lupdate` sees no source text: it would stay English."""
    hidden = re.compile(r"\{(?:self\.tr|translate)\(")
    found = [str(f.relative_to(ROOT)) for f in SOURCES if hidden.search(f.read_text(encoding="utf-8"))]
    assert found == []


def test_migrations_import_nothing_of_the_application() -> None:
    for file in (ROOT / "lifebox/registry/migrations/versions").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                own = (node.module or "").startswith("lifebox.registry.migrations")
                assert own or not (node.module or "").startswith("lifebox"), file.name


def catalogue(language: str) -> dict[str, dict[str, str]]:
    folder = resource("texts", language)
    return {file.name: json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_catalogues_hold_the_same_keys_with_the_same_parameters() -> None:
    polish = catalogue("pl")
    for language in LANGUAGES:
        other = catalogue(language)
        for name, entries in polish.items():
            if name not in other:
                assert name not in PRINTED, f"{language}/{name} is missing"
                assert language in {"uk", "de"}, f"{language}/{name} is missing"
                continue
            assert set(entries) == set(other[name]), f"{language}/{name}"
            for key, text in entries.items():
                assert other[name][key].strip(), f"{language}: {key}"
                assert placeholders(text) == placeholders(other[name][key]), f"{language}: {key}"


def test_no_key_stands_in_two_files_of_a_language() -> None:
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for name, entries in catalogue(language).items():
            for key in entries:
                assert key not in seen, f"{key} in {seen.get(key)} and {name}"
                seen[key] = name


def all_errors() -> list[type[errors.LifeboxError]]:
    return [
        value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, errors.LifeboxError)
    ]


@pytest.mark.parametrize("error", all_errors(), ids=lambda e: e.__name__)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_error_has_its_sentence(error: type[errors.LifeboxError], language: str) -> None:
    assert catalogue(language)["errors.json"][f"error.{error.key}"].endswith((".", ")"))
    assert error.exit_code in {1, 2, 3, 4}


def test_every_word_shown_to_people_is_in_the_catalogues() -> None:
    shown = {"AlertKind", "Section", "Household", "Role", "Service", "Status", "MatchReason", "PrintKind", "Knowledge",
             "Sex", "Severity", "AllergyKind", "MriSafety", "Level", "HazardKind", "LegalRole", "DirectiveKind",
             "BloodSource", "ResultKind", "MedicineSource", "ConsentScope", "AlertState"}  # fmt: skip
    modules = [
        __import__(f"lifebox.domain.{f.stem}", fromlist=["x"])
        for f in Path(lifebox.domain.__file__).parent.glob("[a-z]*.py")
    ]
    enums = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, StrEnum)
    }
    for language in LANGUAGES:
        known = {key for entries in catalogue(language).values() for key in entries}
        for enum in enums:
            if enum.__name__ in shown:
                missing = [f"{enum.__name__}.{m.value}" for m in enum if f"{enum.__name__}.{m.value}" not in known]
                assert missing == [], language


def test_readme_commands_are_one_line_each() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for marker in ("main-job", "tests"):
        block = readme.split(f"<!-- {marker} -->\n```sh\n")[1].split("\n```")[0]
        assert "\n" not in block
        assert "pip install" in block


def test_every_package_is_installed() -> None:
    named = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    found = {".".join(f.parent.relative_to(ROOT).parts) for f in SOURCES if f.name == "__init__.py"}
    assert set(named) == found | {"lifebox_resources"}
    folders = {f.parent for f in SOURCES}
    assert [str(f) for f in folders if not (f / "__init__.py").exists()] == []
