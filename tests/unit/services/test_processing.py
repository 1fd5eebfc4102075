"""The sheet of processing facts holds what the registry knows of itself, and nobody's name."""

from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import FileExists, NotAllowed
from lifebox.domain.retention import RetentionRules
from lifebox.services.demo import fill_with_fiction
from lifebox.services.office import Office
from lifebox.services.processing import save_processing_sheet
from lifebox.services.program import Program
from lifebox.services.retention import change_retention
from tests.documents import reading
from tests.support.program import office_of


def test_it_counts_tells_the_rules_and_names_nobody(office: Office, tmp_path: Path) -> None:
    people = fill_with_fiction(office, 17)
    change_retention(office, RetentionRules(moved=23))
    target = tmp_path / "karta.pdf"
    save_processing_sheet(office, target, "pl")
    told = reading.squeezed(reading.text_of(target.read_bytes()))
    assert reading.squeezed("w rejestrze 17, w tym czynnych 17") in told
    assert reading.squeezed("od wyprowadzki 23") in told
    with office.registry.read() as reader:
        names = [reading.squeezed(reader.person(person).card.full_name) for person in people]
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.REGISTER_READ,)))
    assert [name for name in names if name in told] == []
    assert dict(entry.facts) == {"what": "processing_sheet"}
    with pytest.raises(FileExists):
        save_processing_sheet(office, target, "pl")


def test_it_is_not_for_the_duty_officer(office: Office, program: Program, tmp_path: Path) -> None:
    mine = office_of(program, office, Role.DUTY_OFFICER)
    with pytest.raises(NotAllowed):
        save_processing_sheet(mine, tmp_path / "karta.pdf", "pl")
    assert not list(tmp_path.glob("*.pdf"))
    mine.registry.close()
