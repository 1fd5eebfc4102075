"""The JSON of everything: out, into an empty registry, out again; the copy of one person; sealed files."""

import io
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifebox.domain.access import Action, Role
from lifebox.domain.archive import ArchiveHead, ArchiveSection
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import (
    Cancelled,
    FileExists,
    FileMissing,
    LifeboxError,
    NewerVersion,
    NotAllowed,
    NotAnArchive,
    NotFound,
    PassPhraseRefused,
    WeakPassword,
)
from lifebox.domain.ids import PersonId, new_person_id
from lifebox.domain.people import PeopleFilter
from lifebox.interop.archive.reading import read_archive
from lifebox.services.archives import export_person, export_registry
from lifebox.services.demo import fill_with_fiction
from lifebox.services.emergency import search_people
from lifebox.services.exporting import ExportReason
from lifebox.services.merging import unmerge_people
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.services.taking_in import take_in
from tests.support.everything import SCAN, card, content_of, everything, fill
from tests.support.program import StandingClock, make_office, make_program, office_of
from tests.unit.domain.any_cards import models

PHRASE = "zielona latarnia 4 kutry bez masztu"


@pytest.fixture
def empty(program: Program, tmp_path: Path) -> Iterator[Office]:
    made = make_office(program, tmp_path / "Inny.lifebox", "bogna")
    yield made
    made.registry.close()


@dataclass(frozen=True)
class Filled:
    """A file of a registry that holds something of everything, made once, and a registry that stays empty."""

    text: str
    people: dict[str, PersonId]
    untouched: Office


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    folder = tmp_path_factory.mktemp("filled")
    program = make_program(folder, StandingClock())
    office, untouched = (make_office(program, folder / f"{name}.lifebox") for name in ("Pelny", "Pusty"))
    people = fill(office, folder)
    everything(office, folder / "a.json")
    office.registry.close()
    yield Filled((folder / "a.json").read_text(encoding="utf-8"), people, untouched)
    untouched.registry.close()


def seen(office: Office, action: Action) -> list[dict[str, str]]:
    with office.registry.read() as reader:
        return [dict(entry.facts) for entry in reader.audit_entries(AuditFilter(actions=(action,)))]


def test_everything_comes_back_to_the_byte_in_an_empty_registry(office: Office, empty: Office, tmp_path: Path) -> None:
    people = fill(office, tmp_path)
    told = everything(office, tmp_path / "a.json")
    with (tmp_path / "a.json").open("rb") as file:
        sections = Counter(item[0] for item in read_archive(file) if not isinstance(item, ArchiveHead))
    assert set(sections) == set(ArchiveSection) - {ArchiveSection.ACCESS_LOG}
    taken = take_in(empty, tmp_path / "a.json")
    assert (taken.records, taken.new, taken.undecided, taken.reprints) == (5, 5, (), ())
    assert everything(empty, tmp_path / "b.json") == told
    assert empty.registry.verify().clean
    again = take_in(empty, tmp_path / "a.json")
    assert (again.new, again.known, again.boxes, again.keys) == (0, 5, 0, 0)
    assert everything(empty, tmp_path / "b.json") == told
    # What came is found, opened, and a merge of there can be undone here.
    assert search_people(empty, "zawieszona").matches
    opened = view_person(empty, people["Pierwsza"])
    assert (opened.record.revision.number, len(opened.prints), len(opened.box.codes)) == (2, 2, 2)
    assert unmerge_people(empty, people["Druga"]).card.note == ""
    with empty.registry.read() as reader:
        assert reader.attachment(reader.attachments(people["Pierwsza"])[0].id)[1] == SCAN


def test_the_same_registry_gives_the_same_bytes(office: Office, tmp_path: Path, clock: StandingClock) -> None:
    fill(office, tmp_path)
    before = everything(office, tmp_path / "a.json")
    clock.advance(hours=3)
    assert everything(office, tmp_path / "b.json") == before


def test_a_town_goes_and_comes(office: Office, empty: Office, tmp_path: Path) -> None:
    fill_with_fiction(office, 150)
    told = everything(office, tmp_path / "a.json")
    take_in(empty, tmp_path / "a.json")
    assert everything(empty, tmp_path / "b.json") == told


def test_cards_that_were_signed_there_are_genuine_here(office: Office, empty: Office, tmp_path: Path) -> None:
    everything(office, tmp_path / "a.json")
    own = office.registry.signers()[0]
    assert own not in empty.registry.signers()
    assert take_in(empty, tmp_path / "a.json").keys == 1
    assert own.model_copy(update={"taken_in": True}) in empty.registry.signers()


def test_a_key_that_contradicts_a_known_one_is_not_believed(office: Office, empty: Office, tmp_path: Path) -> None:
    everything(office, tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    key = office.registry.signers()[0].key.hex()
    (tmp_path / "a.json").write_text(text.replace(key, "00" * 32), encoding="utf-8")
    with pytest.raises(LifeboxError) as refused:
        take_in(office, tmp_path / "a.json")
    assert refused.value.params == {"what": "keys"}


def test_what_left_is_noted_of_everybody(office: Office, tmp_path: Path) -> None:
    people = fill(office, tmp_path)
    assert export_registry(office, tmp_path / "a.json", ExportReason.INSPECTION) == 5
    noted = seen(office, Action.PEOPLE_EXPORTED)
    assert [one["reason"] for one in noted] == ["inspection"] * 6
    assert {"what": "registry", "reason": "inspection", "sealed": "0", "count": "5"} in noted
    with office.registry.read() as reader:
        of_one = AuditFilter(actions=(Action.PEOPLE_EXPORTED,), subjects=(people["Wspólna"],))
        assert len(reader.audit_entries(of_one)) == 1
    with pytest.raises(FileExists):
        export_registry(office, tmp_path / "a.json", ExportReason.INSPECTION)
    assert len(seen(office, Action.PEOPLE_EXPORTED)) == 6


def test_an_export_that_is_stopped_leaves_nothing(office: Office, tmp_path: Path) -> None:
    add_person(office, card("Pierwsza"))

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export_registry(office, tmp_path / "a.json", ExportReason.TRANSFER, stop)
    assert not list(tmp_path.glob("*a.json*"))
    assert seen(office, Action.PEOPLE_EXPORTED) == []


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.DUTY_OFFICER, Role.PRINTING_STAFF])
def test_whole_records_leave_in_few_hands(office: Office, program: Program, role: Role, tmp_path: Path) -> None:
    mine = office_of(program, office, role)
    with pytest.raises(NotAllowed):
        export_registry(mine, tmp_path / "a.json", ExportReason.TRANSFER)
    everything(office, tmp_path / "b.json")
    with pytest.raises(NotAllowed):
        take_in(mine, tmp_path / "b.json")
    assert not (tmp_path / "a.json").exists()
    mine.registry.close()


def test_a_sealed_file_opens_with_its_phrase_alone(office: Office, empty: Office, tmp_path: Path) -> None:
    add_person(office, card("Pierwsza"))
    told = everything(office, tmp_path / "open.json")
    sealed = tmp_path / "a.json.age"
    export_registry(office, sealed, ExportReason.TRANSFER, phrase=PHRASE)
    assert b"Pierwsza" not in sealed.read_bytes()
    for wrong in ("", "inna fraza"):
        with pytest.raises(PassPhraseRefused):
            take_in(empty, sealed, phrase=wrong)
    take_in(empty, sealed, phrase=PHRASE)
    assert everything(empty, tmp_path / "b.json") == told
    sealed.write_bytes(sealed.read_bytes()[:-5])
    with pytest.raises(PassPhraseRefused):
        take_in(empty, sealed, phrase=PHRASE)
    with pytest.raises(WeakPassword):
        export_registry(office, tmp_path / "c.age", ExportReason.TRANSFER, phrase="abc")


def test_a_dry_run_tells_the_same_and_keeps_nothing(filled: Filled, empty: Office, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(filled.text, encoding="utf-8")
    before = everything(empty, tmp_path / "b.json")
    looked = take_in(empty, tmp_path / "a.json", dry_run=True)
    assert everything(empty, tmp_path / "b.json") == before
    assert seen(empty, Action.REGISTRY_TAKEN_IN) == []
    assert looked.counts == take_in(empty, tmp_path / "a.json").counts


def test_the_copy_of_a_person_is_a_file_that_another_registry_takes_in(
    office: Office, empty: Office, tmp_path: Path
) -> None:
    people = fill(office, tmp_path)
    file = tmp_path / "kopia.json"
    export_person(office, people["Pierwsza"], file)
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["scope"] == "person"
    assert [one["id"] for one in told["people"]] == [str(people["Pierwsza"])]
    assert [one["number"] for one in told["people"][0]["revisions"]] == [1, 2]
    assert len(told["prints"]) == 2
    assert told["disclosures"][0]["additions"][0]["note"]["incident"] == "2026/7"
    assert len(told["bundles"]) == 1
    assert told["bundles"][0]["people"] == [str(people["Pierwsza"])]
    assert told["access_log"][0]["action"] == "person.added"
    assert not any(told[name] for name in ("codes", "merges", "layouts", "erased", "requests", "exercises"))
    assert "Wspólna" not in file.read_text(encoding="utf-8")
    taken = take_in(empty, file)
    assert (taken.new, taken.keys) == (1, 0)
    # A person's copy brings neither the other town's name nor keys whose signatures are believed.
    with empty.registry.read() as reader:
        assert reader.people_count(PeopleFilter()) == 1
        assert reader.retention().deceased == 12
    with pytest.raises(NotFound):
        export_person(office, new_person_id(), tmp_path / "nikt.json")


def test_the_copy_holds_the_double_that_went_into_the_record(office: Office, tmp_path: Path) -> None:
    people = fill(office, tmp_path)
    export_person(office, people["Podwójna"], tmp_path / "kopia.json")
    told = json.loads((tmp_path / "kopia.json").read_text(encoding="utf-8"))
    assert {one["id"] for one in told["people"]} == {str(people["Podwójna"]), str(people["Druga"])}
    assert len(told["merges"]) == 1
    assert len(told["disclosures"]) == 1


def test_age_itself_opens_a_sealed_file(office: Office, tmp_path: Path) -> None:
    sealed = tmp_path / "a.json.age"
    export_registry(office, sealed, ExportReason.TRANSFER, phrase=PHRASE)
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1\n-> scrypt ")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda text: text.replace('"version":1', '"version":2'), NewerVersion),
        (lambda text: text.replace('"version":1', '"version":"1"'), NotAnArchive),
        (lambda text: text.replace("lifebox-registry", "lifebox-bundle"), NotAnArchive),
        (lambda text: text[:-20], NotAnArchive),
        (lambda text: text + "{}", NotAnArchive),
        (lambda text: "", NotAnArchive),
        (lambda text: "[]", NotAnArchive),
        (lambda text: "5", NotAnArchive),
        (lambda text: "\ufeff" + text, NotAnArchive),
        (lambda text: text.replace('"surname"', '"surmane"'), NotAnArchive),
        (lambda text: text.replace('"boxes"', '"people"', 1), NotAnArchive),
        (lambda text: text.replace('"number":2', '"number":3'), NotAnArchive),
        (lambda text: text.replace('"birth":"1942-05-12"', '"birth":"1942-13-12"'), NotAnArchive),
        (lambda text: text.replace('"note":', '"note":' + '{"a":' * 60), NotAnArchive),
        (lambda text: text.replace('"exercises"', '"exercise"'), NotAnArchive),
        (lambda text: text.replace('"printed":"2026', '"printed":"99999'), NotAnArchive),
    ],
)
def test_a_file_that_is_none_changes_nothing(
    filled: Filled, tmp_path: Path, change: Callable[[str], str], error: type[LifeboxError]
) -> None:
    changed = change(filled.text)
    assert changed != filled.text
    (tmp_path / "a.json").write_text(changed, encoding="utf-8")
    with pytest.raises(error):
        take_in(filled.untouched, tmp_path / "a.json")
    with filled.untouched.registry.read() as reader:
        assert reader.archive.is_empty()


def test_a_file_that_is_not_there(empty: Office, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        take_in(empty, tmp_path / "a.json")


def test_an_item_without_end_is_given_up(empty: Office) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1) -> bytes:
            self.given += size
            return b'{"format":"' + b"x" * (size - 11) if self.given == size else b"x" * size

    endless = Endless()
    with pytest.raises(NotAnArchive):
        list(read_archive(endless))  # type: ignore[arg-type]  # as a file
    assert endless.given < 70_000_000


def test_jq_may_have_written_it(filled: Filled, empty: Office, tmp_path: Path) -> None:
    (tmp_path / "told.json").write_text(filled.text, encoding="utf-8")
    told = content_of(tmp_path / "told.json")
    whole = json.loads(filled.text)
    (tmp_path / "a.json").write_text(json.dumps(whole, indent=4, ensure_ascii=True), encoding="ascii")
    take_in(empty, tmp_path / "a.json")
    assert everything(empty, tmp_path / "b.json") == told


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(models(Card), min_size=1, max_size=3), min_size=1, max_size=3))
def test_any_history_of_any_cards_comes_back(histories: list[list[Card]]) -> None:
    with TemporaryDirectory() as folder:
        program = make_program(Path(folder), StandingClock())
        one, other = (make_office(program, Path(folder) / f"{name}.lifebox") for name in "ab")
        with one.registry.write() as tx:
            for history in histories:
                first, *later = map(savable, history)
                saved = tx.add_person(tx.add_box().id, first)
                for card_then in later:
                    saved = tx.save_card(saved.person, card_then, saved.number, "dalej")
            tx.audit(Action.PERSON_ADDED)
        told = everything(one, Path(folder) / "a.json")
        take_in(other, Path(folder) / "a.json")
        assert everything(other, Path(folder) / "b.json") == told
        for office in (one, other):
            office.registry.close()


def savable(any_card: Card) -> Card:
    identity = any_card.identity.model_copy(update={"surname": "Dowolna", "birth": PartialDate(1942)})
    return any_card.model_copy(update={"identity": identity, "format": 1})


def test_the_tests_own_comparison_sees_a_difference(office: Office, tmp_path: Path) -> None:
    before = everything(office, tmp_path / "a.json")
    add_person(office, card("Nowa"))
    assert everything(office, tmp_path / "a.json") != before
    assert content_of(tmp_path / "a.json").count(b"\n") > 10
