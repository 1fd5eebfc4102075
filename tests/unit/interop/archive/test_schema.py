"""The published schema says what the program writes and reads; a validator that is not ours says so."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lifebox.domain.archive import ArchiveHead, ArchiveSection
from lifebox.resources import resource
from lifebox.services.archives import export_person
from tests.formats.make_schema import path, schema
from tests.support.everything import everything, fill
from tests.support.program import StandingClock, make_office, make_program

Document = dict[str, Any]


@pytest.fixture(scope="module")
def published() -> jsonschema.Draft202012Validator:
    told = json.loads(path().read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(told)
    return jsonschema.Draft202012Validator(told, format_checker=jsonschema.FormatChecker())


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Document]:
    folder = tmp_path_factory.mktemp("schema")
    office = make_office(make_program(folder, StandingClock()), folder / "Pelny.lifebox")
    people = fill(office, folder)
    everything(office, folder / "a.json")
    export_person(office, people["Podwójna"], folder / "kopia.json")
    office.registry.close()
    whole, copy = (json.loads((folder / name).read_text(encoding="utf-8")) for name in ("a.json", "kopia.json"))
    return whole, copy


def test_the_published_schema_follows_from_the_models() -> None:
    assert json.loads(path().read_text(encoding="utf-8")) == schema(), "python -m tests.formats.make_schema"


def test_a_registry_and_a_persons_copy_are_as_the_schema_says(
    published: jsonschema.Draft202012Validator, documents: tuple[Document, Document]
) -> None:
    for document in documents:
        assert [error.message for error in published.iter_errors(document)] == []


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("people", "revisions", []),
        ("people", "shoe_size", 38),
        ("people", "id", 7),
        ("boxes", "codes", [{"code": "7K3M-9QXD-2", "state": "active", "issued": "2026-11-22T12:00:00Z"}]),
        ("prints", "kind", "poster"),
        ("prints", "copies", -1),
        ("attachments", "content", "no base64!"),
        ("boxes", "handed_over", "November"),
    ],
)
def test_the_schema_refuses(
    published: jsonschema.Draft202012Validator,
    documents: tuple[Document, Document],
    section: str,
    name: str,
    value: object,
) -> None:
    changed = deepcopy(documents[0])
    changed[section][0][name] = value
    assert not published.is_valid(changed)


def test_the_page_tells_of_every_member() -> None:
    page = Path(resource("formats/registry.md")).read_text(encoding="utf-8")
    for member in (*ArchiveHead.model_fields, *ArchiveSection):
        assert f"`{member}`" in page
