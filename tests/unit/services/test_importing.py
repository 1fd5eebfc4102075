import json
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import Cancelled, EmptyFile, FileMissing, NotAllowed, UnreadableFile
from lifebox.domain.people import PeopleFilter
from lifebox.services import import_reading, import_runs
from lifebox.services.importing import ImportReport, import_list, report_object
from lifebox.services.office import Office
from lifebox.services.people import count_people, list_people, select_people, view_person
from lifebox.services.program import Program
from tests.support.program import office_of

HEADINGS = (
    "Nazwisko;Imię;PESEL;Data ur.;Adres;Telefon;Choroby;Leki;Uczulenia;Kontakt;Zgoda RODO;Pudełko wydano;Kolor oczu"
)
ROWS = [
    "Śliwa-Dąb;Łucja;;12.05.1942;ul. Polna 4/7;58 550 11 22;padaczka;Xarelto 20 mg 1 x dz wieczorem, Tritace 10 mg 1-0-0;penicylina - wstrząs;córka Ola 601 234 567;TAK 12.03.2024;03/2023;zielone",
    "Śliwa;Jan;;1940;ul. Polna 4/7;;;;brak;;tak;;",
    "Wilk;Ewa;;1950;ul. Leśna 1;;;;?;;NIE;;",
    "Śliwa-Dąb;Łucja;;1942-05-12;Polna 4 m. 7;601 000 111;;Acard 75 mg 0-1-0;;;T;;",
    ";;;1950;ul. Leśna 1;;;;;;TAK;;",
    "Bóbr;Adam;;;ul. Leśna 2;;;;;;TAK;;",
]


def no_progress(done: int, total: int) -> None:
    pass


def write(folder: Path, rows: list[str], encoding: str = "cp1250") -> Path:
    file = folder / "lista.csv"
    file.write_bytes("\r\n".join([HEADINGS, *rows, ""]).encode(encoding))
    return file


def bring_in(office: Office, file: Path, *, dry_run: bool = False, mapping: Path | None = None) -> ImportReport:
    return import_list(office, file, mapping=mapping, dry_run=dry_run, progress=no_progress)


def names(office: Office) -> list[str]:
    return [s.name for s in list_people(office, PeopleFilter(), 100)]


def test_every_row_is_accounted_for(office: Office, tmp_path: Path) -> None:
    report = bring_in(office, write(tmp_path, ROWS))
    assert report.counts == {"rows": 6, "imported": 2, "merged": 1, "rejected": 3}
    assert sorted(names(office)) == ["Śliwa Jan", "Śliwa-Dąb Łucja"]
    rejected = {f.line: str(f.key) for f in report.findings if f.severity == "reject"}
    assert set(rejected.values()) == {"intake.consent_refused", "intake.no_name", "intake.no_birth"}
    assert len(rejected) == 3


def test_the_second_row_of_a_person_adds_to_the_first(office: Office, tmp_path: Path) -> None:
    bring_in(office, write(tmp_path, ROWS))
    lucja = next(s for s in list_people(office, PeopleFilter(), 9) if s.given_names == "Łucja")
    opened = view_person(office, lucja.id)
    card = opened.record.card
    assert [p.number for p in card.residence.phones] == ["+48585501122", "+48601000111"]
    assert [m.trade_name for m in card.medical.medicines.items] == ["Xarelto", "Tritace", "Acard"]
    assert str(opened.box.handed_over) == "2023-03"
    assert any("zielone" in text.text for text in card.source_texts)
    assert [other.name for other in opened.others] == ["Śliwa Jan"], "the same flat is the same fridge"


def test_a_dry_run_tells_the_same_and_writes_nothing(office: Office, tmp_path: Path) -> None:
    file = write(tmp_path, ROWS)
    with office.registry.read() as reader:
        before = reader.audit_entries(AuditFilter())
    dry = bring_in(office, file, dry_run=True)
    assert count_people(office, PeopleFilter()) == 0
    with office.registry.read() as reader:
        assert reader.audit_entries(AuditFilter()) == before
    assert bring_in(office, file).counts == dry.counts


def test_the_same_list_twice_doubles_nobody(office: Office, tmp_path: Path) -> None:
    file = write(tmp_path, ROWS, "utf-8-sig")
    bring_in(office, file)
    revisions = {s.name: s.revision for s in list_people(office, PeopleFilter(), 9)}
    again = bring_in(office, file)
    assert again.counts == {"rows": 6, "imported": 0, "merged": 3, "rejected": 3}
    assert {s.name: s.revision for s in list_people(office, PeopleFilter(), 9)} == revisions


def test_people_without_anything_shared_stay_apart(office: Office, tmp_path: Path) -> None:
    rows = [f"Nowak;Anna;;1950;ul. Leśna {n};;;;;;TAK;;" for n in range(1, 4)]
    assert bring_in(office, write(tmp_path, rows)).counts["imported"] == 3


def test_cancelling_keeps_whole_chunks_and_a_second_run_finishes(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_reading, "CHUNK", 100)
    file = write(
        tmp_path,
        [f"Nowak{chr(97 + n // 26)}{chr(97 + n % 26)};Anna;;1950;ul. Leśna {n};;;;;;TAK;;" for n in range(250)],
    )

    def stop_at_second_chunk(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_list(office, file, mapping=None, dry_run=False, progress=stop_at_second_chunk)
    assert count_people(office, PeopleFilter()) == 100
    assert bring_in(office, file).counts == {"rows": 250, "imported": 150, "merged": 100, "rejected": 0}


def test_before_a_large_list_changes_people_a_backup_is_made(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_runs, "LARGE", len(ROWS))
    file = write(tmp_path, ROWS)
    bring_in(office, file, dry_run=True)
    bring_in(office, file)
    assert list(tmp_path.glob("*.lifebox/backup.json")) == [], "nobody was in the registry"
    bring_in(office, write(tmp_path, ROWS[:-1]))
    assert list(tmp_path.glob("*.lifebox/backup.json")) == [], "a short list"
    bring_in(office, write(tmp_path, ROWS))
    assert len(list(tmp_path.glob("*.lifebox/backup.json"))) == 1


def test_a_mapping_file_decides_over_the_guess(office: Office, tmp_path: Path) -> None:
    mapping = tmp_path / "map.json"
    mapping.write_text(json.dumps({"Kolor oczu": "notes", "Choroby": None}), encoding="utf-8")
    bring_in(office, write(tmp_path, ROWS[:1]), mapping=mapping)
    (person,) = select_people(office, everybody=True)
    card = view_person(office, person).record.card
    assert "zielone" in card.note
    assert not card.medical.conditions.items


def test_the_report_names_lines_and_columns_but_no_cell(office: Office, tmp_path: Path) -> None:
    shown = json.dumps(report_object(bring_in(office, write(tmp_path, ROWS))), ensure_ascii=False)
    assert not any(word in shown for word in ("Śliwa", "Polna", "601", "zielone", "Xarelto"))


def test_one_audit_entry_for_each_person_and_one_for_the_list(office: Office, tmp_path: Path) -> None:
    bring_in(office, write(tmp_path, ROWS))
    with office.registry.read() as reader:
        made = [e.action for e in reversed(reader.audit_entries(AuditFilter()))]
    assert made[-4:] == [Action.PERSON_ADDED, Action.PERSON_ADDED, Action.PERSON_CHANGED, Action.PEOPLE_IMPORTED]


def test_faults_of_the_file_are_told(office: Office, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        bring_in(office, tmp_path / "nie-ma.csv")
    empty = tmp_path / "pusty.csv"
    empty.touch()
    with pytest.raises(EmptyFile):
        bring_in(office, empty)
    picture = tmp_path / "obraz.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    with pytest.raises(UnreadableFile):
        bring_in(office, picture)


def test_printing_staff_may_not_import(program: Program, office: Office, tmp_path: Path) -> None:
    staff = office_of(program, office, Role.PRINTING_STAFF)
    try:
        with pytest.raises(NotAllowed):
            bring_in(staff, write(tmp_path, ROWS))
    finally:
        staff.registry.close()


def test_a_number_copied_to_a_neighbour_merges_nobody(office: Office, tmp_path: Path) -> None:
    rows = [
        "Wilk;Ewa;44051401458;1944-05-14;ul. Leśna 1;;;;;;TAK;;",
        "Bąk;Irena;44051401458;1944-05-14;ul. Leśna 9;;;;;;TAK;;",
    ]
    file = write(tmp_path, rows)
    dry = bring_in(office, file, dry_run=True)
    report = bring_in(office, file)
    assert (report.imported, report.merged) == (2, 0)
    assert [key for _, key in report.remarks] == ["intake.pesel_twice"]
    assert (dry.counts, dry.remarks) == (report.counts, report.remarks)


def test_a_new_surname_with_the_same_number_is_the_same_person(office: Office, tmp_path: Path) -> None:
    rows = [
        "Wilk;Ewa;44051401458;1944-05-14;ul. Leśna 1;;;;;;TAK;;",
        "Lis;Ewa;44051401458;1944-05-14;ul. Leśna 9;;;;;;TAK;;",
    ]
    assert bring_in(office, write(tmp_path, rows)).counts["merged"] == 1


def test_a_namesake_whom_nothing_tells_apart_is_pointed_at(office: Office, tmp_path: Path) -> None:
    report = bring_in(office, write(tmp_path, ["Pierwsza;Ola;;1940;;;;;;;TAK;;", "Pierwsza;Ola;;1940;;;;;;;TAK;;"]))
    assert report.imported == 2
    assert report.remarks == ((3, "intake.maybe_twice"),)


def test_medicines_that_overlap_after_a_merge_are_pointed_at(office: Office, tmp_path: Path) -> None:
    first = "Wilk;Ewa;44051401458;1944-05-14;ul. Leśna 1;;;Xarelto 20 mg 0-0-1;brak;;TAK;;"
    second = "Wilk;Ewa;44051401458;1944-05-14;ul. Leśna 1;;;Xarelto 15 mg 1-0-0;;;TAK;;"
    bring_in(office, write(tmp_path, [first]))
    report = bring_in(office, write(tmp_path, [second]))
    assert "intake.medicines_overlap" in [key for _, key in report.remarks]
    again = bring_in(office, write(tmp_path, [second]))
    assert "intake.medicines_overlap" not in [key for _, key in again.remarks]


def test_somebody_registered_who_now_refuses_is_pointed_at(office: Office, tmp_path: Path) -> None:
    bring_in(office, write(tmp_path, ["Wilk;Ewa;44051401458;1944-05-14;ul. Leśna 1;;;;;;TAK;;"]))
    report = bring_in(office, write(tmp_path, ["Wilk;Ewa;44051401458;1944-05-14;ul. Leśna 1;;;;;;NIE;;"]))
    assert (report.rejected, report.remarks) == (1, ((2, "intake.refused_but_registered"),))
