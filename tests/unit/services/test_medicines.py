"""Official lists of medicines: imported all or nothing, told of, and known to everything that names medicines."""

from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import Cancelled, EmptyFile, ListIncomplete, ListOutdated, NotAllowed, UnreadableFile
from lifebox.domain.packages import PackageCode
from lifebox.domain.products import ProductList
from lifebox.services.medicines import (
    identify_package,
    import_medicines,
    learn_medicines,
    medicine_sources,
    report_object,
    tell_report,
)
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from tests.support.products import Made, gtin, many, refund_csv, register_xml
from tests.support.program import PASSWORD, office_of

PROBINOL = Made("1", "Probinol", ("Rivaroxabanum",), "20 mg", atc=("B01AF01",), gtins=(gtin(1),))
OTHER = Made("2", "Innol", ("Furosemidum",), "40 mg", atc=("C03CA01",), gtins=(gtin(2),))


def file_of(tmp_path: Path, *products: Made, day: str = "2026-11-01", name: str = "rejestr.xml") -> Path:
    target = tmp_path / name
    target.write_bytes(register_xml(products, day))
    return target


def test_an_import_is_reported_kept_and_audited(office: Office, program: Program, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    report = import_medicines(office, file_of(tmp_path, PROBINOL, OTHER), lambda *told: heard.append(told))
    assert heard[-2:] == [(100, 100), (1, 1)]
    assert report_object(report) == {
        "list": "register", "file": "rejestr.xml", "dated": "2026-11-01", "rows": 2, "products": 2, "added": 2,
        "changed": 0, "left": 0, "back": 0, "animal": 0, "deleted": 0, "unreadable": 0,
    }  # fmt: skip
    assert tell_report(report, program.say) == (
        "Wczytano: Rejestr Produktów Leczniczych, stan na 01.11.2026. "
        "Produktów: 2; nowych 2, zmienionych 0, wycofanych 0."
    )
    assert medicine_sources(office) == (report.source,)
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.MEDICINES_IMPORTED,)))
    assert dict(entry.facts) == {"list": "register", "rows": "2", "added": "2", "changed": "0", "left": "0"}
    assert office.registry.verify().clean


def test_the_next_edition_marks_what_left_and_counts_it(office: Office, tmp_path: Path) -> None:
    import_medicines(office, file_of(tmp_path, PROBINOL, OTHER), unseen)
    report = import_medicines(office, file_of(tmp_path, OTHER, day="2026-12-01"), unseen)
    assert (report.changes.left, report.source.count, report.source.left) == (1, 1, 1)
    with office.registry.read() as reader:
        gone = next(one for one in reader.products.all() if one.name == "Probinol")
    assert str(gone.left) == "2026-12-01"
    report = import_medicines(office, file_of(tmp_path, PROBINOL, OTHER, day="2027-01-01"), unseen)
    assert (report.changes.back, report.source.left) == (1, 0)


def test_a_list_of_changes_or_an_old_one_changes_nothing(office: Office, tmp_path: Path) -> None:
    import_medicines(office, file_of(tmp_path, *many(150)), unseen)
    before = medicine_sources(office)
    with pytest.raises(ListIncomplete):
        import_medicines(office, file_of(tmp_path, *many(40), day="2026-12-01"), unseen)
    with pytest.raises(ListOutdated):
        import_medicines(office, file_of(tmp_path, *many(150), day="2026-10-01"), unseen)
    assert medicine_sources(office) == before


def test_a_stopped_import_leaves_nothing(office: Office, tmp_path: Path) -> None:
    file = file_of(tmp_path, PROBINOL)

    def stop_at(last: tuple[int, int]) -> None:
        def progress(*told: int) -> None:
            if told == last:
                raise Cancelled

        with pytest.raises(Cancelled):
            import_medicines(office, file, progress)

    stop_at((100, 100))
    stop_at((1, 1))
    assert medicine_sources(office) == ()
    with office.registry.read() as reader:
        assert reader.products.all() == ()


def test_a_file_that_is_none_changes_nothing(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "inne.csv"
    other.write_bytes(b"a;b\r\n1;2\r\n")
    with pytest.raises(UnreadableFile):
        import_medicines(office, other, unseen)
    with pytest.raises(EmptyFile):
        import_medicines(office, file_of(tmp_path), unseen)
    assert medicine_sources(office) == ()


def test_who_may_not_cannot(program: Program, office: Office, tmp_path: Path) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    with pytest.raises(NotAllowed):
        import_medicines(duty, file_of(tmp_path, PROBINOL), unseen)
    duty.registry.close()


def test_what_was_imported_is_known_at_once_and_after_the_next_log_in(
    program: Program, office: Office, tmp_path: Path
) -> None:
    import_medicines(office, file_of(tmp_path, PROBINOL), unseen)
    card = Card.model_validate(
        {
            "identity": {"surname": "Próbna", "given_names": "Anna", "birth": "1940"},
            "medical": {"medicines": {"items": [{"trade_name": "Probinol 20"}]}},
        }
    )
    saved = view_person(office, add_person(office, card).person).record.card
    (medicine,) = saved.medical.medicines.items
    assert (medicine.substance, medicine.atc) == ("rywaroksaban", "B01AF01")
    assert [alert.kind.value for alert in saved.medical.alerts] == ["anticoagulant"]
    path = office.registry.path
    office.registry.close()
    again = program.unlock(path, "anna", PASSWORD)
    assert again.clinic.catalogue.identify("Probinol") is None
    assert learn_medicines(again)
    assert again.clinic.catalogue.identify("Probinol") is not None
    assert not learn_medicines(again)
    again.registry.close()


def test_a_package_is_told_by_the_register_and_helped_by_what_is_built_in(office: Office, tmp_path: Path) -> None:
    refunded = tmp_path / "lista.csv"
    refunded.write_bytes(refund_csv([PROBINOL]))
    unknown = identify_package(office, PackageCode(gtin(1)))
    assert (unknown.product, unknown.listed, unknown.medicine.gtin) == (None, False, gtin(1))
    import_medicines(office, refunded, unseen)
    found = identify_package(office, PackageCode(gtin(1), "AB1"))
    assert found.product is not None
    assert (found.medicine.atc, found.medicine.route, found.medicine.lot) == ("B01AF01", "", "AB1")
    import_medicines(office, file_of(tmp_path, PROBINOL), unseen)
    assert identify_package(office, PackageCode(gtin(1))).medicine.route == "doustne"
    assert [one.kind for one in medicine_sources(office)] == [ProductList.REGISTER, ProductList.REFUND]
