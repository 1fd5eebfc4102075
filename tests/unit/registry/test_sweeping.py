"""What was erased leaves the file at once, or as soon as nobody needs the old pages any more."""

from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.registry.vault import Vault
from tests.support.pages import PageReader, Traces
from tests.unit.registry import make

GONE = "Znikająca-Niepamiętna"
TRACES = Traces([GONE.encode()])


def left(path: Path, key: bytes) -> bool:
    return any(TRACES.within(page.content) for page in PageReader(path / "registry-1.db", key).pages())


def key_of(vault: Vault) -> bytes:
    return vault.unlocked.master.database_key()


def with_somebody(path: Path) -> tuple[Vault, PersonId]:
    vault = make.create(path)
    (person, _) = make.add(vault, make.card(GONE), make.card("Zych"))
    return vault, person


def erase(vault: Vault, person: PersonId) -> None:
    with vault.write() as tx:
        tx.erase_person(person)
        tx.audit(Action.PERSON_ERASED, person)


def test_it_is_gone_once_swept(tmp_path: Path) -> None:
    vault, person = with_somebody(tmp_path / "a.lifebox")
    erase(vault, person)
    assert left(vault.path, key_of(vault))
    vault.sweep()
    assert not left(vault.path, key_of(vault))
    assert vault.verify().clean
    vault.close()


def test_a_reader_keeps_the_old_pages_and_closing_clears_them_away(tmp_path: Path) -> None:
    vault, person = with_somebody(tmp_path / "a.lifebox")
    key = key_of(vault)
    with vault.read() as reader:
        assert reader.people_count(PeopleFilter()) == 2
        erase(vault, person)
        vault.sweep()
        assert reader.people_count(PeopleFilter()) == 2
        assert left(vault.path, key)
    vault.close()
    assert not left(vault.path, key)


def test_who_was_killed_before_the_sweep_leaves_it_to_the_next(tmp_path: Path) -> None:
    vault, person = with_somebody(tmp_path / "a.lifebox")
    key = key_of(vault)
    erase(vault, person)
    other = make.reopen(vault.path)
    other.close()
    assert not left(vault.path, key)
    vault.close()


def test_where_nothing_was_erased_nothing_is_written_anew(tmp_path: Path) -> None:
    vault, _ = with_somebody(tmp_path / "a.lifebox")
    vault.close()
    again = make.reopen(vault.path)
    before = (vault.path / "registry-1.db").stat().st_mtime_ns
    again.sweep()
    assert (vault.path / "registry-1.db").stat().st_mtime_ns == before
    again.close()
