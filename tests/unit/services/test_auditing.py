"""The access log as its watchers use it: searched, saved, marked, compared."""

import hashlib
import json
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import FileExists, NotAllowed
from lifebox.domain.ids import PersonId
from lifebox.services import auditing
from lifebox.services.auditing import (
    LogQuestion,
    compare_log,
    draw_log_sheet,
    export_log,
    more_of_log,
    search_log,
)
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from tests.support.program import StandingClock, office_of

WEEK_BEFORE = timedelta(days=7)


def person(office: Office, surname: str) -> PersonId:
    identity = {"surname": surname, "given_names": "Ewa", "birth": "1942"}
    return add_person(office, Card.model_validate({"identity": identity})).person


def actions(office: Office, question: LogQuestion) -> list[Action]:
    return [line.entry.action for line in search_log(office, question).lines]


def test_a_person_is_found_by_name_and_after_erasure_by_id(office: Office) -> None:
    zyta, jan = person(office, "Żyta"), person(office, "Jan")
    view_person(office, zyta)
    about = search_log(office, LogQuestion(about="zyt")).lines
    assert [(line.entry.action, line.name) for line in about] == [
        (Action.PERSON_VIEWED, "Żyta Ewa"),
        (Action.PERSON_ADDED, "Żyta Ewa"),
    ]
    assert actions(office, LogQuestion(about=str(jan))) == [Action.PERSON_ADDED]
    assert search_log(office, LogQuestion(about="Nikt")).lines == ()


def test_accounts_actions_and_local_days_restrict(office: Office, program: Program, clock: StandingClock) -> None:
    zyta = person(office, "Żyta")
    today = clock.today()
    other = office_of(program, office, Role.SOCIAL_WORKER)
    view_person(other, zyta)
    other.registry.close()
    mine = search_log(office, LogQuestion(login=other.registry.actor.login)).lines
    assert {line.entry.login for line in mine} == {other.registry.actor.login}
    assert actions(office, LogQuestion(actions=(Action.PERSON_VIEWED,))) == [Action.PERSON_VIEWED]
    assert actions(office, LogQuestion(actions=(Action.PERSON_VIEWED,), since=today, until=today)) != []
    assert actions(office, LogQuestion(actions=(Action.PERSON_VIEWED,), until=today - timedelta(days=1))) == []
    assert actions(office, LogQuestion(actions=(Action.PERSON_VIEWED,), since=today + timedelta(days=1))) == []


def test_each_question_is_logged_by_what_was_asked_by(office: Office) -> None:
    search_log(office, LogQuestion(about="Żyta", since=date(2026, 1, 1)))
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(limit=1))
    assert (entry.action, entry.fields) == (Action.AUDIT_READ, ("about", "since"))


def test_a_long_answer_comes_in_pages(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auditing, "PAGE", 3)
    zyta = person(office, "Żyta")
    for _ in range(4):
        view_person(office, zyta)
    answer = search_log(office, LogQuestion(about="Żyta"))
    found = list(answer.lines)
    while answer.wanted is not None:
        answer = more_of_log(office, answer.wanted)
        found += answer.lines
    assert [line.entry.action for line in found] == [Action.PERSON_VIEWED] * 4 + [Action.PERSON_ADDED]
    assert len({line.entry.sequence for line in found}) == 5


def test_the_saved_log_has_the_digest_of_its_mark(office: Office, tmp_path: Path) -> None:
    person(office, "Żyta")
    file = tmp_path / "dziennik.jsonl"
    mark = export_log(office, file)
    content = file.read_bytes()
    assert hashlib.sha256(content).hexdigest() == mark.digest
    lines = [json.loads(line) for line in content.splitlines()]
    assert [line["sequence"] for line in lines] == list(range(1, mark.number + 1))
    assert b"yta" not in content
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(limit=1))
    assert (entry.action, entry.facts) == (Action.AUDIT_EXPORTED, (("count", str(mark.number)),))
    with pytest.raises(FileExists):
        export_log(office, file)


def test_a_filed_sheet_fits_the_log_until_the_log_is_another(office: Office, tmp_path: Path) -> None:
    person(office, "Żyta")
    mark = export_log(office, tmp_path / "a.jsonl")
    person(office, "Jan")
    typed = " ".join(mark.digest[at : at + 4] for at in range(0, 64, 4)).upper()
    assert compare_log(office, mark.number, typed)
    assert not compare_log(office, mark.number - 1, mark.digest)
    assert not compare_log(office, mark.number, mark.digest.replace(mark.digest[0], "x"))
    assert not compare_log(office, mark.number + 1000, mark.digest)


def test_renewed_keys_leave_the_mark_as_it_was(office: Office, tmp_path: Path) -> None:
    mark = export_log(office, tmp_path / "a.jsonl")
    rotate_keys(office)
    assert compare_log(office, mark.number, mark.digest)


def test_the_sheet_counts_what_each_account_did(office: Office, clock: StandingClock, tmp_path: Path) -> None:
    zyta = person(office, "Żyta")
    view_person(office, zyta)
    view_person(office, zyta)
    file = tmp_path / "arkusz.pdf"
    file.write_bytes(draw_log_sheet(office, clock.today() - WEEK_BEFORE, "pl"))
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True).stdout.decode()
    counted = [line.split() for line in text.splitlines() if "otwarto kartę" in line]
    assert counted == [[office.registry.actor.login, "otwarto", "kartę", "2"]]
    assert "Żyta" not in text
    digits = "".join(text.split("wpisów:")[1].split("Porównanie")[0].split())
    with office.registry.read() as reader:
        (newest,) = reader.audit_entries(AuditFilter(limit=1))
    assert compare_log(office, newest.sequence, digits)


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.PRINTING_STAFF, Role.DUTY_OFFICER])
def test_others_do_not_read_the_log(office: Office, program: Program, tmp_path: Path, role: Role) -> None:
    mine = office_of(program, office, role)
    with pytest.raises(NotAllowed):
        search_log(mine, LogQuestion())
    with pytest.raises(NotAllowed):
        export_log(mine, tmp_path / "a.jsonl")
    with pytest.raises(NotAllowed):
        draw_log_sheet(mine, date(2026, 1, 1), "pl")
    with pytest.raises(NotAllowed):
        compare_log(mine, 1, "")
    mine.registry.close()
    assert not (tmp_path / "a.jsonl").exists()
