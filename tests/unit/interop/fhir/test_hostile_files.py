"""Files that anybody may have written: only the program's own errors, and a card whatever the document holds."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.errors import EmptyFile, LifeboxError, UnreadableFile
from lifebox.interop.fhir import parsing
from lifebox.interop.fhir.gathering import MAX_KEPT, Trouble
from lifebox.interop.fhir.parsing import read_documents
from lifebox.interop.fhir.reading import read_summary
from tests.unit.interop.fhir.summaries import full_card, read_back, written

WHOLE: dict[str, Any] = json.loads(written(full_card()))
ANYTHING = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=20),
        st.sampled_from(
            ["1942-13-45", "urn:uuid:x", "#x", "http://snomed.info/sct", "716186003", "\ud800", "a" * 9000]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["text", "coding", "code", "system", "reference", "extension", "url", "value", "resourceType"]
            ),
            inner,
            max_size=3,
        ),
    ),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, inner in inside for place in places(inner, (*path, key)))]


PLACES = places(WHOLE)


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """A good summary with something else in a few places."""
    whole = copy.deepcopy(WHOLE)
    for path in draw(st.lists(st.sampled_from(PLACES[1:]), min_size=1, max_size=4)):
        holder: Any = whole
        try:
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = draw(ANYTHING)
        except (KeyError, IndexError, TypeError):
            continue
    return whole


@given(damaged())
@settings(max_examples=60)
def test_a_damaged_document_gives_a_card_or_one_of_our_errors(whole: dict[str, Any]) -> None:
    try:
        summaries = read_back(json.dumps(whole).encode())
    except LifeboxError:
        return
    for summary in summaries:
        assert Card.model_validate(summary.card.model_dump()) == summary.card


@given(st.one_of(st.binary(max_size=80), ANYTHING.map(lambda value: json.dumps(value).encode())))
@settings(max_examples=60)
def test_any_bytes_give_a_summary_or_one_of_our_errors(content: bytes) -> None:
    try:
        read_back(content)
    except LifeboxError:
        return


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (b'{"a":' * 100_000, "too_deep"),
        (b'{"a":' * 70 + b"1" + b"}" * 70, "too_deep"),
        (b'{"a": [' + b"[]," * 1_000_000 + b"[]]}", "too_large"),
        (b'{"resourceType": "Bundle", "entry": [{}', "not_json"),
        (b'{"resourceType": "Bundle" "entry": []}', "not_json"),
        (b"{1: 2}", "not_json"),
        (b"[]", "not_json"),
        (b"{}", "not_fhir"),
        (b'{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Observation"}}]}', "not_fhir"),
        (b"Nazwisko;PESEL", "not_json"),
        (b"\xff\xff\x00", "not_json"),
        (b'{"resourceType": NaN}', "not_json"),
    ],
)
def test_what_is_no_summary_is_refused_with_the_reason(content: bytes, detail: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_documents(content, "proba.json")
    assert refused.value.params["detail"] == detail


def test_an_empty_file_is_said_to_be_empty() -> None:
    with pytest.raises(EmptyFile):
        read_documents(b"\xef\xbb\xbf \n", "proba.json")


def test_too_much_is_refused_before_anything_is_made_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MAX_BYTES", 100)
    with pytest.raises(UnreadableFile, match="too_large"):
        read_documents(written(full_card()), "proba.json")
    monkeypatch.undo()
    monkeypatch.setattr(parsing, "MAX_RESOURCES", 3)
    with pytest.raises(UnreadableFile, match="too_many_resources"):
        read_documents(written(full_card()), "proba.json")
    monkeypatch.undo()
    monkeypatch.setattr(parsing, "MAX_DOCUMENTS", 1)
    with pytest.raises(UnreadableFile, match="too_many_people"):
        read_documents(written(full_card(), full_card()), "proba.json")


def test_pictures_and_books_are_not_kept_in_the_card() -> None:
    whole = copy.deepcopy(WHOLE)
    patient = next(e["resource"] for e in whole["entry"] if e["resource"]["resourceType"] == "Patient")
    patient["photo"] = [{"data": "A" * 1_000_000}]
    patient["contact"] += [{"name": {"text": f"{n}"}, "organization": {"display": "x" * 3000}} for n in range(100)]
    (summary,) = read_back(json.dumps(whole).encode())
    assert Trouble.TOO_LONG in {f.trouble for f in summary.findings}
    assert sum(len(source.text) for source in summary.card.source_texts) <= MAX_KEPT + 1000


def test_resources_that_refer_to_each_other_in_a_circle_end() -> None:
    bundle = {
        "resourceType": "Bundle",
        "type": "document",
        "entry": [
            {
                "fullUrl": "urn:uuid:1",
                "resource": {"resourceType": "Patient", "generalPractitioner": [{"reference": "urn:uuid:2"}]},
            },
            {
                "fullUrl": "urn:uuid:2",
                "resource": {"resourceType": "PractitionerRole", "practitioner": {"reference": "urn:uuid:2"}},
            },
        ],
    }
    assert read_summary(bundle).card.providers.family_doctor is not None
