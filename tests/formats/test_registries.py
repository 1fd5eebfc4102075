"""Registries of every released schema still open and hold what was written."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from lifebox.domain.boxes import CodeState
from lifebox.domain.disclosure import Service
from lifebox.domain.governance import ConsentScope
from lifebox.domain.medical import AlertKind
from lifebox.domain.people import PeopleFilter, PeopleOrder
from lifebox.domain.register import EntryKind
from lifebox.domain.search import SearchField
from lifebox.domain.streets import Street
from lifebox.registry.backup import restore
from lifebox.registry.models import SCHEMA_VERSION
from lifebox.registry.opening import open_registry
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP, EWA

FOLDER = Path(__file__).parent / "registries"
FORMATS = sorted(FOLDER.glob("format-*.lifebox"))


def test_there_is_a_registry_of_every_schema() -> None:
    assert [path.stem for path in FORMATS] == [f"format-{number}" for number in range(1, SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("path", FORMATS, ids=lambda path: path.stem)
def test_it_opens_and_holds_what_was_written(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copytree(path, copy)
    vault = make.reopen(copy)
    assert vault.verify().problems == ()
    with vault.read() as reader:
        zaneta, jan = reader.people(PeopleFilter())
        record = reader.person(zaneta.id)
        assert (zaneta.name, jan.name, zaneta.address) == ("Łęcka Żaneta", "Zych Jan", "ul. Kwiatowa 14 A m. 3")
        assert (record.card.note, record.card.identity.pesel) == ("Klucz u sąsiadki", "42051212345")
        assert (zaneta.alerts, zaneta.printed_revision, zaneta.next_review) == (
            (AlertKind.ANTICOAGULANT,), 2, date(2027, 5, 22),
        )  # fmt: skip
        assert reader.revision(zaneta.id, 1).card.note == ""
        assert reader.by_pesels(["42051212345"]) == (zaneta,)
        assert [row.person for row in reader.by_words([(SearchField.NAME, ["lecka"])], 9)] == [zaneta.id]
        states = {code.state for code in reader.box(zaneta.box).codes}
        assert states == {CodeState.ACTIVE, CodeState.REPLACED}
        assert len(reader.unassigned_codes()) == 2
        assert reader.disclosures(zaneta.id)[0].note.service is Service.AMBULANCE
        (draft,) = reader.drafts(vault.actor.account)
        assert (draft.card.identity.given_names, draft.base) == ("Janusz", 1)
        assert reader.organisation() == make.PROFILE
        assert tuple(reader.people_ids(PeopleFilter(order=PeopleOrder.ADDRESS))) == (jan.id, zaneta.id)
        assert reader.months(zaneta.saved.date())[6].added == 2
        (kept,) = reader.attachments(zaneta.id)
        assert reader.attachment(kept.id) == ("image/png", b"\x89PNG fictional")
    make.change(vault, zaneta.id, note="nowa")
    assert vault.verify().clean
    vault.close()
    open_registry(copy, "ewa", EWA, make.settings(), CHEAP).close()


@pytest.mark.parametrize("path", FORMATS[:-1], ids=lambda path: path.stem)
def test_an_older_one_is_copied_before_it_is_changed(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copytree(path, copy)
    make.reopen(copy).close()
    (before,) = tmp_path.glob(f"{path.stem}-20*.lifebox")
    restored = tmp_path / "restored.lifebox"
    restore(before, restored)
    vault = make.reopen(restored)
    assert vault.verify().clean
    vault.close()


@pytest.mark.parametrize("path", FORMATS[1:], ids=lambda path: path.stem)
def test_since_the_second_workers_consents_doubles_jobs_and_streets_are_kept(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copytree(path, copy)
    vault = make.reopen(copy)
    with vault.read() as reader:
        (zaneta,) = reader.summaries(reader.people_ids(PeopleFilter(consent=ConsentScope.BUNDLE)))
        assert (zaneta.worker, reader.workers()) == ("Ewa Śliwa", ("Ewa Śliwa",))
        (kept,) = reader.attachments(zaneta.id)
        assert (kept.name, kept.kind) == ("zdjęcie.png", "photo")
        job = reader.prints(zaneta.id)[0].job
        assert job is not None
        assert reader.print_layout(job) == '{"what":"card","language":"pl"}'
        # The double has the same name but for an accent.
        assert reader.people_count(PeopleFilter(text="lecka")) == 1
        assert reader.official_streets() == (Street("ul. Jana Próbnego", "2299011", "0999001", "00042"),)
        source = reader.street_source()
        assert source is not None
        assert (source.file, source.dated, source.town) == ("ULIC.zip", date(2026, 1, 1), "Próbowo")
    vault.close()


@pytest.mark.parametrize("path", FORMATS[1:], ids=lambda path: path.stem)
def test_since_the_second_what_is_around_the_records_is_kept(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copytree(path, copy)
    vault = make.reopen(copy)
    with vault.read() as reader:
        (zaneta,) = reader.summaries(reader.people_ids(PeopleFilter(consent=ConsentScope.BUNDLE)))
        assert reader.prints(zaneta.id)[0].collected is not None
        (practised,) = reader.exercises("", 9)
        assert (practised.login, practised.red_ms) == ("ewa", 8200)
        (breach,) = reader.register()
        assert (breach.kind, breach.told, breach.done) == (EntryKind.BREACH, "pendrive", None)
        assert (reader.backup_plan().folder, reader.policy().idle_minutes) == ("/kopie", 10)
        (bundle,) = reader.bundles.all()
        assert (bundle.recipients, reader.bundles.people(bundle.id)) == (("patrol 1",), (zaneta.id,))
        (product,) = reader.products.by_gtin("05900000000015")
        assert (product.name, product.atc, product.left) == ("Probaran", "B01AF99", None)
        (source,) = reader.products.sources()
        assert source.file == "rejestr.xml"
        (run,) = reader.imports.all()
        assert (run.file, run.next_row, reader.imports.file(run.id)) == ("lista.csv", 1, b"Nazwisko;Leki")
        assert [one.person for one in reader.imports.people(run.id)] == [zaneta.id]
        (medicine,) = reader.person(zaneta.id).card.medical.medicines.items
        assert medicine.lot == "A17"
    vault.close()
