"""Who looked at whom: counted from the log, for whom it is meant, and itself noted."""

import csv
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import FileExists, NotAllowed
from lifebox.domain.retention import EraseReason
from lifebox.services import looking_reports
from lifebox.services.auditing import LogQuestion
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.entering import note_login
from lifebox.services.exporting import ListForm
from lifebox.services.looking_reports import save_looks
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.services.rights import erase_person
from tests.support.program import StandingClock, office_of

EVERYTHING = LogQuestion()


def saved(office: Office, program: Program, target: Path, question: LogQuestion = EVERYTHING) -> list[list[str]]:
    count = save_looks(office, target, question, ListForm.CSV, program.say, overwrite=True)
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == count + 1
    return rows[1:]


def test_every_look_is_counted_for_who_had_it(
    office: Office, program: Program, clock: StandingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking_reports, "AT_ONCE", 2)
    people = [
        add_person(office, Card.model_validate({"identity": {"surname": name, "given_names": "Ewa", "birth": "1942"}}))
        for name in ("Próbna", "Inna", "Dawna")
    ]
    first, second, gone = (one.person for one in people)
    duty = office_of(program, office, Role.DUTY_OFFICER)
    view_person(office, first)
    clock.advance(days=2)
    view_person(office, first)
    view_person(office, gone)
    erase_person(office, gone, EraseReason.WITHDRAWN)
    RunningDisclosure(duty, read_record(duty, second)).begin()
    # The program ended before this was written, and somebody else logged in.
    RunningDisclosure(duty, read_record(duty, first)).announce()
    note_login(office.registry, clock, "próba")
    viewed, opened = program.say("Action.person.viewed"), program.say("Action.disclosure.opened")
    found = saved(office, program, tmp_path / "kto.csv")
    assert [row[:4] for row in found] == [
        ["anna", str(gone), viewed, "1"],
        ["anna", "Próbna Ewa", viewed, "2"],
        ["duty_officer", "Inna Ewa", opened, "1"],
        ["duty_officer", "Próbna Ewa", program.say("Action.disclosure.recovered"), "1"],
    ]
    assert [cell[:10] for cell in found[1][4:]] == ["2026-11-22", "2026-11-24"]
    assert {row[0] for row in saved(office, program, tmp_path / "kto.csv", LogQuestion(login="duty_officer"))} == {
        "duty_officer"
    }
    assert {row[1] for row in saved(office, program, tmp_path / "kto.csv", LogQuestion("inna"))} == {"Inna Ewa"}
    assert saved(office, program, tmp_path / "kto.csv", LogQuestion("nikt taki")) == []
    of_first_day = LogQuestion(until=clock.today().replace(day=22))
    assert [row[1] for row in saved(office, program, tmp_path / "kto.csv", of_first_day)] == ["Próbna Ewa"]
    with office.registry.read() as reader:
        noted = reader.audit_entries(AuditFilter(actions=(Action.AUDIT_EXPORTED,)))
    assert dict(noted[-1].facts) == {"what": "looks", "count": "4"}
    duty.registry.close()


def test_who_may_not_read_the_log_gets_no_report_and_no_file_is_replaced_unasked(
    office: Office, program: Program, tmp_path: Path
) -> None:
    worker = office_of(program, office, Role.SOCIAL_WORKER)
    with pytest.raises(NotAllowed):
        save_looks(worker, tmp_path / "kto.csv", LogQuestion(), ListForm.CSV, program.say)
    worker.registry.close()
    (tmp_path / "kto.csv").write_text("jest")
    with pytest.raises(FileExists):
        save_looks(office, tmp_path / "kto.csv", LogQuestion(), ListForm.CSV, program.say)
