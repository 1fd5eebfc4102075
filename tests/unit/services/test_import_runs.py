"""An import from the file to its end: checked, put right, interrupted, gone on with, taken back."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureNote
from lifebox.domain.errors import Cancelled, InvalidInput, NotAllowed, NotFound
from lifebox.domain.imports import ImportChoices, ImportState
from lifebox.domain.people import PeopleFilter
from lifebox.domain.retention import EraseReason
from lifebox.interop.intake.findings import Problem
from lifebox.services import import_reading
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.exporting import ListForm
from lifebox.services.import_checks import ListCheck, Outcome
from lifebox.services.import_rejects import save_rejected
from lifebox.services.import_runs import (
    OpenImport,
    begin_import,
    choose,
    discard_forgotten,
    discard_import,
    edit_cell,
    forget_mapping,
    list_imports,
    resume_import,
    save_mapping,
    saved_mappings,
    write_import,
)
from lifebox.services.import_undoing import undo_import
from lifebox.services.importing import import_list
from lifebox.services.office import Office
from lifebox.services.people import add_person, count_people, list_people, save_card, view_person
from lifebox.services.program import Program
from lifebox.services.progress import unseen
from lifebox.services.rights import erase_person
from tests.support.program import StandingClock, office_of

HEADINGS = "Nazwisko;Imię;Data ur.;Adres;Telefon;Leki;Uczulenia;Zgoda RODO;Kolor oczu"
ROWS = [
    "Śliwa;Łucja;12.05.1942;ul. Polna 4/7;58 550 11 22;Xarelto 20 mg 0-0-1, Warfin 3 mg wg INR;penicylina - wstrząs;TAK;zielone",
    "Wilk;Ewa;1950;ul. Leśna 1;;;;NIE;",
    "Śliwa;Łucja;12.05.1942;ul. Polna 4/7;601 000 111;Xarelto 10 mg 0-0-1;;TAK;",
    "Bóbr;Adam;dawno;ul. Leśna 2;;;;TAK;",
    "Lis;Jan;1940;ul. Leśna 3;601 222 333;;;TAK;",
]


def nobody_stops() -> None:
    pass


def written(folder: Path, rows: list[str], name: str = "lista.csv") -> Path:
    file = folder / name
    file.write_bytes("\r\n".join([HEADINGS, *rows, ""]).encode("cp1250"))
    return file


def begun(office: Office, folder: Path, rows: list[str] = ROWS) -> OpenImport:
    return begin_import(office, written(folder, rows), nobody_stops)


def checked(office: Office, opened: OpenImport) -> ListCheck:
    check = ListCheck(office, opened)
    check.run(unseen)
    return check


def outcomes(check: ListCheck) -> list[Outcome]:
    return [row.outcome for row in check.results]


def names(office: Office) -> list[str]:
    return sorted(one.name for one in list_people(office, PeopleFilter(), 100))


def strangers(count: int) -> list[str]:
    letters = "abcdefghij"
    return [f"Nowak{letters[n // 10]}{letters[n % 10]};Anna;1950;ul. Leśna {n};;;;TAK;" for n in range(count)]


def stops_at(row: int) -> Callable[[int, int], None]:
    def stop(done: int, total: int) -> None:
        if done >= row:
            raise Cancelled

    return stop


def test_every_row_is_told_before_anything_is_written(office: Office, tmp_path: Path) -> None:
    check = checked(office, begun(office, tmp_path))
    assert outcomes(check) == [
        Outcome.NEW,
        Outcome.REJECTED,
        Outcome.CONFLICT,
        Outcome.REJECTED,
        Outcome.NEW,
    ]
    first, _, second, third, _ = check.results
    assert (first.doses, first.verbatim) == (1, 1), "what is not understood whole stays as written"
    assert first.kept == 2, "the medicines and the column nobody knows"
    assert second.same_line == first.line
    assert [str(one.key) for one in third.rejections] == ["intake.no_birth"]
    assert count_people(office, PeopleFilter()) == 0


def test_people_of_the_registry_are_found_again(office: Office, tmp_path: Path) -> None:
    import_list(office, written(tmp_path, ROWS[:1]), mapping=None, dry_run=False, progress=unseen)
    (known,) = list_people(office, PeopleFilter(), 9)
    check = checked(office, begun(office, tmp_path, ROWS))
    assert check.results[0].person == known.id
    assert check.results[0].outcome is Outcome.MERGED
    assert check.results[2].person == known.id
    done = write_import(office, begun(office, tmp_path, ROWS), unseen)
    assert (done.run.imported, done.run.merged, done.run.rejected) == (1, 2, 2)


def test_a_cell_that_is_put_right_changes_what_becomes_of_its_row(office: Office, tmp_path: Path) -> None:
    opened = begun(office, tmp_path)
    check = checked(office, opened)
    opened = edit_cell(office, opened, 3, 2, "1931")
    assert check.follow(opened, 3) == (3,)
    assert check.results[3].outcome is Outcome.NEW
    opened = edit_cell(office, opened, 0, 0, "Gruszka")
    assert check.follow(opened, 0) == (0, 2), "who was the same person is checked too"
    assert outcomes(check)[0] is outcomes(check)[2] is Outcome.NEW
    assert outcomes(checked(office, opened)) == outcomes(check)
    write_import(office, opened, unseen)
    assert names(office) == ["Bóbr Adam", "Gruszka Łucja", "Lis Jan", "Śliwa Łucja"]


def test_an_assistant_that_was_interrupted_goes_on_where_it_stopped(office: Office, tmp_path: Path) -> None:
    opened = edit_cell(office, begun(office, tmp_path), 3, 2, "1931")
    fields = tuple(column.field.value if column.field else "" for column in opened.mapping.columns)
    changed = opened.run.choices.model_copy(update={"fields": (*fields[:-1], "notes")})
    choose(office, opened, changed)
    (waiting,) = list_imports(office)
    assert waiting.state is ImportState.OPEN
    again = resume_import(office, waiting.id, nobody_stops)
    assert again.rows[3].cells[2] == "1931"
    assert again.mapping.columns[-1].field == "notes"
    assert written(tmp_path, ROWS).read_bytes() not in b"".join(
        path.read_bytes() for path in office.registry.path.rglob("*") if path.is_file()
    )


def test_an_import_that_was_stopped_is_gone_on_with_at_the_next_row(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_reading, "CHUNK", 20)
    opened = begun(office, tmp_path, strangers(50))
    with pytest.raises(Cancelled):
        write_import(office, opened, stops_at(40))
    (stopped,) = list_imports(office)
    assert (stopped.next_row, stopped.imported, stopped.state) == (40, 40, ImportState.OPEN)
    done = write_import(office, resume_import(office, stopped.id, nobody_stops), unseen)
    assert (done.run.imported, done.run.merged) == (50, 0), "nobody is met twice"
    assert done.run.state is ImportState.DONE
    assert count_people(office, PeopleFilter()) == 50
    with pytest.raises(NotFound):
        resume_import(office, stopped.id, nobody_stops)


def test_discarding_forgets_the_list_and_keeps_what_was_written(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    discard_import(office, begun(office, tmp_path).run.id)
    assert list_imports(office) == ()
    monkeypatch.setattr(import_reading, "CHUNK", 20)
    opened = begun(office, tmp_path, strangers(50))
    with pytest.raises(Cancelled):
        write_import(office, opened, stops_at(20))
    discard_import(office, opened.run.id)
    (left,) = list_imports(office)
    assert left.state is ImportState.STOPPED
    assert undo_import(office, left.id, unseen).erased == 20


def test_a_list_that_nobody_goes_on_with_is_forgotten(office: Office, clock: StandingClock, tmp_path: Path) -> None:
    old = begun(office, tmp_path).run.id
    clock.advance(days=29)
    new = begun(office, tmp_path).run.id
    assert {run.id for run in discard_forgotten(office)} == {old, new}
    clock.advance(days=2)
    assert [run.id for run in discard_forgotten(office)] == [new]


def test_erasing_anybody_lets_go_of_the_lists_that_may_name_them(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_reading, "CHUNK", 20)
    opened = edit_cell(office, begun(office, tmp_path, strangers(50)), 30, 0, "Poprawiona")
    with pytest.raises(Cancelled):
        write_import(office, opened, stops_at(20))
    untouched = begun(office, tmp_path).run.id
    erase_person(office, list_people(office, PeopleFilter(), 1)[0].id, EraseReason.WITHDRAWN)
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.PERSON_ERASED,)))
        kept = {run.id: run for run in reader.imports.all()}
    assert dict(entry.facts)["lists"] == "2"
    for run in (opened.run.id, untouched):
        assert (kept[run].state, kept[run].choices) == (ImportState.STOPPED, ImportChoices())
        with pytest.raises(NotFound):
            resume_import(office, run, nobody_stops)
    # The file is opened anew, and knows again who came of it before.
    anew = begun(office, tmp_path, strangers(50))
    done = write_import(office, anew, unseen)
    assert (done.run.imported, done.run.merged) == (31, 19)


def test_an_import_that_is_being_written_goes_on_when_somebody_is_erased(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_reading, "CHUNK", 20)
    known = {"identity": {"surname": "Próbna", "given_names": "Ewa", "birth": "1942"}}
    somebody = add_person(office, Card.model_validate(known)).person
    opened = edit_cell(office, begun(office, tmp_path, strangers(50)), 30, 0, "Poprawiona")

    def erasing(done: int, _total: int) -> None:
        if done == 20:
            erase_person(office, somebody, EraseReason.WITHDRAWN)
        if done == 40:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_import(office, opened, erasing)
    (run,) = list_imports(office)
    assert (run.state, run.imported, run.choices) == (ImportState.STOPPED, 40, ImportChoices())


def test_the_same_file_is_noticed_whatever_it_is_called(office: Office, tmp_path: Path) -> None:
    write_import(office, begun(office, tmp_path), unseen)
    other = begin_import(office, written(tmp_path, ROWS, "kopia.csv"), nobody_stops)
    assert [one.file for one in other.earlier] == ["lista.csv"]
    assert begin_import(office, written(tmp_path, ROWS[1:]), nobody_stops).earlier == ()


def test_a_mapping_is_used_again_for_the_same_headings(office: Office, tmp_path: Path) -> None:
    opened = begun(office, tmp_path)
    by_hand = tuple("notes" if one.label == "Kolor oczu" else (one.field or "") for one in opened.mapping.columns)
    opened = choose(office, opened, ImportChoices(fields=by_hand))
    save_mapping(office, "Dom przy Polnej", opened)
    again = begin_import(office, written(tmp_path, ROWS[:1]), nobody_stops)
    assert again.saved is not None
    assert again.saved.name == "Dom przy Polnej"
    assert again.mapping.columns[-1].field == "notes"
    forget_mapping(office, "Dom przy Polnej")
    assert saved_mappings(office) == ()
    assert begin_import(office, written(tmp_path, ROWS[:1]), nobody_stops).mapping.columns[-1].field is None


def test_one_field_is_never_filled_by_two_columns(office: Office, tmp_path: Path) -> None:
    opened = begun(office, tmp_path)
    fields = tuple("birth" if one.label == "Nazwisko" else (one.field or "") for one in opened.mapping.columns)
    opened = choose(office, opened, ImportChoices(fields=fields))
    assert Problem.FIELD_TWICE in {finding.key for finding in opened.mapping.findings}


def test_a_whole_import_is_taken_back(office: Office, tmp_path: Path) -> None:
    import_list(office, written(tmp_path, ROWS[:1]), mapping=None, dry_run=False, progress=unseen)
    (known,) = list_people(office, PeopleFilter(), 9)
    before = view_person(office, known.id).record.card
    done = write_import(office, begun(office, tmp_path), unseen)
    assert view_person(office, known.id).record.card != before
    undone = undo_import(office, done.run.id, unseen)
    assert (undone.erased, undone.restored, undone.left) == (1, 1, ())
    assert names(office) == ["Śliwa Łucja"]
    assert view_person(office, known.id).record.card == before
    assert list_imports(office)[0].state is ImportState.UNDONE
    with office.registry.read() as reader:
        actions = Counter(entry.action for entry in reader.audit_entries(AuditFilter()))
    assert actions[Action.IMPORT_UNDONE] == 2
    assert actions[Action.PERSON_ERASED] == 1
    assert undo_import(office, done.run.id, unseen).erased == 0, "asking twice harms nobody"
    assert not office.registry.verify().damage


def test_who_is_in_use_since_is_left_alone_and_named(office: Office, tmp_path: Path) -> None:
    done = write_import(office, begun(office, tmp_path, strangers(4)), unseen)
    changed, told, erased, _ = (one.id for one in list_people(office, PeopleFilter(), 9))
    card = view_person(office, changed).record.card
    save_card(office, changed, card.model_copy(update={"note": "zadzwonić po 16"}), 1)
    RunningDisclosure(office, read_record(office, told)).note(DisclosureNote(), close=True)
    erase_person(office, erased, EraseReason.WITHDRAWN)
    undone = undo_import(office, done.run.id, unseen)
    assert set(undone.left) == {changed, told}
    assert undone.erased == 1
    assert {one.id for one in list_people(office, PeopleFilter(imported=done.run.id), 9)} == {changed, told}


def test_an_undoing_that_is_cancelled_goes_on_later(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lifebox.services.import_undoing.AT_ONCE", 2)
    done = write_import(office, begun(office, tmp_path, strangers(5)), unseen)
    undone = undo_import(office, done.run.id, stops_at(2))
    assert (undone.erased, undone.run.state) == (2, ImportState.UNDOING)
    assert count_people(office, PeopleFilter()) == 3
    assert undo_import(office, done.run.id, unseen).erased == 3
    assert count_people(office, PeopleFilter()) == 0


def test_rejected_rows_are_saved_with_their_reason(office: Office, tmp_path: Path, program: Program) -> None:
    opened = begun(office, tmp_path, [*ROWS, "=1+1;Ewa;;;;;;NIE;"])
    check = checked(office, opened)
    target = tmp_path / "odrzucone.csv"
    assert save_rejected(office, opened, check, ListForm.CSV, target, program.say, overwrite=False) == 3
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Nazwisko;Imię;")
    assert lines[1].split(";")[0] == "Wilk"
    assert "nie zgodziła się" in lines[1]
    assert not any(line.startswith("=") for line in lines)
    good = begun(office, tmp_path, ROWS[:1])
    with pytest.raises(InvalidInput):
        save_rejected(
            office, good, checked(office, good), ListForm.XLSX, tmp_path / "a.xlsx", program.say, overwrite=False
        )


def test_nothing_is_kept_of_what_the_command_line_reads(office: Office, tmp_path: Path) -> None:
    import_list(office, written(tmp_path, ROWS), mapping=None, dry_run=False, progress=unseen)
    (run,) = list_imports(office)
    assert (run.state, run.imported, run.merged, run.rejected) == (ImportState.DONE, 2, 1, 2)
    with pytest.raises(NotFound):
        resume_import(office, run.id, nobody_stops)
    assert undo_import(office, run.id, unseen).erased == 2


def test_a_long_list_is_read_by_a_process_of_its_own(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = begun(office, tmp_path, strangers(100))
    monkeypatch.setattr(import_reading, "CHUNK", 10)
    inside = [row.outcome for row in checked(office, opened).results]
    monkeypatch.setattr(import_reading, "LONG", 1)
    assert [row.outcome for row in checked(office, opened).results] == inside
    assert write_import(office, replace(opened), unseen).run.imported == 100


def test_who_may_not_import_does_not(office: Office, program: Program, tmp_path: Path) -> None:
    opened = begun(office, tmp_path)
    with_prints = office_of(program, office, Role.PRINTING_STAFF)
    for deed in (
        lambda: begin_import(with_prints, written(tmp_path, ROWS), nobody_stops),
        lambda: resume_import(with_prints, opened.run.id, nobody_stops),
        lambda: edit_cell(with_prints, opened, 0, 0, "x"),
        lambda: list_imports(with_prints),
        lambda: undo_import(with_prints, opened.run.id, unseen),
        lambda: ListCheck(with_prints, opened),
    ):
        with pytest.raises(NotAllowed):
            deed()
