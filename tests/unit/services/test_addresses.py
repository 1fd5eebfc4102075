"""Streets of the official register: imported for the registry's own town, offered with those in use."""

from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, NotAllowed, TownNotInFile, TownUnknown, UnreadableFile
from lifebox.domain.streets import Street
from lifebox.services import addresses
from lifebox.services.addresses import import_streets, report_object, street_book, street_source, tell_place
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from tests.support.program import office_of
from tests.support.teryt import SIMC, TERC, ULIC, as_csv, as_xml, as_zip, commune, street, town, written

HERE = ("2264011", "0934783")
JAN = Street("ul. Jana Próbnego", *HERE, "00042")
STREETS = [street(*HERE, "00042", "ul.", "Próbnego", "Jana"), street("2299022", "0999002", "00007", "ul.", "Obca")]


def silent(done: int, total: int) -> None:
    pass


def set_town(office: Office, name: str, terc: str = "", simc: str = "") -> None:
    with office.registry.write() as tx:
        tx.set_organisation(tx.organisation().model_copy(update={"town": name, "terc": terc, "simc": simc}))
        tx.audit(Action.ORGANISATION_CHANGED)


def ids(office: Office) -> tuple[str, str]:
    with office.registry.read() as reader:
        profile = reader.organisation()
    return profile.terc, profile.simc


@pytest.fixture
def ulic(tmp_path: Path) -> Path:
    return written(tmp_path / "ULIC.zip", as_zip(ULIC_csv=as_csv(ULIC, STREETS)))


def test_streets_of_the_town_are_kept_told_and_audited(office: Office, ulic: Path) -> None:
    assert street_source(office) is None
    heard: list[tuple[int, int]] = []
    report = import_streets(office, ulic, lambda done, total: heard.append((done, total)))
    assert (report.streets, report.rows, report.skipped, report.town) == (1, 2, 0, "Sopot")
    assert report_object(report)["dated"] == "2026-01-01"
    assert heard[-1] == (100, 100)
    source = street_source(office)
    assert source is not None
    assert (source.file, source.count, str(source.dated)) == ("ULIC.zip", 1, "2026-01-01")
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.STREETS_IMPORTED,)))
    assert dict(entry.facts) == {"rows": "2", "streets": "1"}


def test_a_used_street_is_offered_once_in_the_official_spelling(office: Office, ulic: Path) -> None:
    for name in ("Próbna Boczna", "jana probnego"):
        card = {"identity": {"surname": name, "birth": "1940"}, "residence": {"address": {"street": name}}}
        add_person(office, Card.model_validate(card))
    import_streets(office, ulic, silent)
    assert street_book(office).complete("probn", 9) == (Street("Próbna Boczna"), JAN)


def test_a_stopped_or_foreign_file_leaves_everything_as_it_was(office: Office, ulic: Path, tmp_path: Path) -> None:
    import_streets(office, ulic, silent)
    before = street_source(office)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_streets(office, ulic, stop)
    with pytest.raises(TownNotInFile):
        import_streets(office, written(tmp_path / "a.csv", as_csv(ULIC, STREETS[1:])), silent)
    with pytest.raises(UnreadableFile):
        import_streets(office, written(tmp_path / "b.csv", b"a;b\r\n1;2\r\n"), silent)
    assert street_source(office) == before
    assert street_book(office).complete("jana", 9) == (JAN,)


def test_more_streets_than_any_town_has_are_refused(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "_MOST", 1)
    path = written(tmp_path / "a.csv", as_csv(ULIC, [STREETS[0], street(*HERE, "00043", "ul.", "Druga")]))
    with pytest.raises(UnreadableFile):
        import_streets(office, path, silent)


def test_a_town_without_ids_takes_them_from_simc_first(office: Office, tmp_path: Path) -> None:
    set_town(office, "Próbowo")
    ulic = written(tmp_path / "ULIC.csv", as_csv(ULIC, [street("2299011", "0999001", "00001", "ul.", "Polna")]))
    with pytest.raises(TownUnknown):
        import_streets(office, ulic, silent)
    simc = written(tmp_path / "SIMC.xml", as_xml(SIMC, [town("2299011", "0999001", "Próbowo")]))
    assert import_streets(office, simc, silent).streets == 0
    assert ids(office) == ("2299011", "0999001")
    assert import_streets(office, ulic, silent).streets == 1


def test_of_several_towns_of_one_name_one_is_chosen(office: Office, tmp_path: Path) -> None:
    set_town(office, "Próbowo")
    rows = [town("2299011", "0999001", "Próbowo"), town("1499022", "0999002", "Próbowo", kind="01")]
    simc = written(tmp_path / "SIMC.csv", as_csv(SIMC, rows))
    report = import_streets(office, simc, silent)
    assert report.must_choose
    assert [tell_place(place) for place in report.places] == [
        "Próbowo, woj. pomorskie, SIMC 0999001, TERC 2299011",
        "Próbowo, woj. mazowieckie, SIMC 0999002, TERC 1499022",
    ]
    assert ids(office) == ("", "")
    assert not import_streets(office, simc, silent, place="0999002").must_choose
    assert ids(office) == ("1499022", "0999002")
    assert not import_streets(office, simc, silent).must_choose
    with pytest.raises(TownNotInFile):
        import_streets(office, simc, silent, place="0999009")


def test_a_commune_is_enough(office: Office, tmp_path: Path) -> None:
    set_town(office, "Próbowo")
    terc = written(tmp_path / "TERC.csv", as_csv(TERC, [commune("2299022", "Próbowo")]))
    import_streets(office, terc, silent)
    assert ids(office) == ("2299022", "")
    import_streets(office, written(tmp_path / "ULIC.csv", as_csv(ULIC, STREETS)), silent)
    assert [found.name for found in street_book(office).complete("obca", 9)] == ["ul. Obca"]


def test_who_may_do_what(office: Office, program: Program, ulic: Path, tmp_path: Path) -> None:
    worker, duty = office_of(program, office, Role.SOCIAL_WORKER), office_of(program, office, Role.DUTY_OFFICER)
    try:
        assert import_streets(worker, ulic, silent).streets == 1
        with pytest.raises(NotAllowed):
            import_streets(duty, ulic, silent)
        set_town(office, "Próbowo")
        simc = written(tmp_path / "SIMC.csv", as_csv(SIMC, [town("2299011", "0999001", "Próbowo")]))
        with pytest.raises(NotAllowed):
            import_streets(worker, simc, silent)
        assert ids(office) == ("", "")
    finally:
        worker.registry.close()
        duty.registry.close()
