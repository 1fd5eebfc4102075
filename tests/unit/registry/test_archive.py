"""Nothing that the registry keeps is left out of the JSON of everything unawares."""

from lifebox.domain.archive import MODELS, ArchiveSection, KeptMerge, KeptPrint, KeptRevision
from lifebox.registry.index import Columns
from lifebox.registry.models import Base

TABLES = {
    "box": ArchiveSection.BOXES,
    "code": ArchiveSection.CODES,
    "person": ArchiveSection.PEOPLE,
    "revision": ArchiveSection.PEOPLE,
    "attachment": ArchiveSection.ATTACHMENTS,
    "merge": ArchiveSection.MERGES,
    "print": ArchiveSection.PRINTS,
    "print_job": ArchiveSection.LAYOUTS,
    "disclosure": ArchiveSection.DISCLOSURES,
    "bundle": ArchiveSection.BUNDLES,
    "bundle_person": ArchiveSection.BUNDLES,
    "tombstone": ArchiveSection.ERASED,
    "register": ArchiveSection.REQUESTS,
    "exercise": ArchiveSection.EXERCISES,
}
LEFT_OUT = {
    "setting": "of one computer; the organisation, retention and keys stand at the head of the file",
    "phone": "follows from the cards",
    "word": "follows from the cards",
    "draft": "of an account, which stays",
    "bundle_log": "can be continued only where its key is",
    "street": "imported anew from the official register",
    "audit": "proves nothing elsewhere; it has an export of its own",
    "import_run": "what can be undone only here",
    "import_file": "as import_run",
    "import_person": "as import_run",
    "product": "imported anew from the official register",
}
DERIVED = {
    "person": {*Columns.__slots__, "row", "revision", "saved", "added"},
    "revision": {"person", "digest"},
    "attachment": {"digest"},
    "code": {"box"},
    "merge": {"moved"},
    "print_job": {"id"},
    "disclosure": {"service", "words"},
    "bundle": {"log_key"},
    "bundle_person": {"bundle", "person"},
}
"""Columns that follow from others or stay, by table."""


def test_every_table_is_told_or_left_out_for_a_reason() -> None:
    assert set(Base.metadata.tables) == set(TABLES) | set(LEFT_OUT)


def test_every_column_of_a_table_that_is_told_is_told() -> None:
    for name, section in TABLES.items():
        told = set(MODELS[section].model_fields)
        told |= {"revision": set(KeptRevision.model_fields), "merge": {*KeptMerge.model_fields}}.get(name, set())
        columns = {column.name for column in Base.metadata.tables[name].columns}
        assert columns - DERIVED.get(name, set()) <= told, name


def test_the_tests_own_lists_are_not_too_long() -> None:
    for name, columns in DERIVED.items():
        assert columns <= {column.name for column in Base.metadata.tables[name].columns}
    assert "collected" in KeptPrint.model_fields
