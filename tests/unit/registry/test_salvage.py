"""A damaged registry gives back all that lies on whole pages, nothing wrong, and says exactly what is missing."""

import hashlib
import random
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Revision
from lifebox.domain.disclosure import DisclosureNote
from lifebox.domain.errors import (
    BackupIsNewer,
    FileExists,
    ForeignBackup,
    LifeboxError,
    LoginRefused,
    NotAllowed,
    NothingLeft,
    RegistryDamaged,
)
from lifebox.domain.governance import Status
from lifebox.domain.identity import Photo
from lifebox.domain.ids import PersonId, new_print_id
from lifebox.domain.people import PeopleFilter
from lifebox.domain.salvage import Fate, SalvageKey, SalvageReport, SalvageWish
from lifebox.registry.disk import DiskStore
from lifebox.registry.folder import HEADS, Folder
from lifebox.registry.opening import create_registry
from lifebox.registry.vault import Vault
from tests.support.pages import PageReader
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP, JAN

PEOPLE, VILLAGERS = 300, 45
PAGE = 4096
LOST = "przepadło"
KEY = SalvageKey(make.LOGIN, make.PASSWORD)
DATABASE, WAL = "registry-1.db", "registry-1.db-wal"


@dataclass(frozen=True)
class Town:
    """A registry of many people, closed; the same as it would be after a power cut; an earlier backup of it."""

    closed: Path
    cut: Path
    backup: Path
    sheet: str
    people: tuple[PersonId, ...]
    erased: PersonId
    revisions: dict[tuple[PersonId, int], Revision]
    page_key: bytes


def _mark(person: int, number: int) -> str:
    return f"znak{person:04}w{number}."


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """The registry of a town, for damage in many places."""
    return _town(tmp_path_factory.mktemp("town"), PEOPLE)


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A smaller one, for damage in a certain place."""
    return _town(tmp_path_factory.mktemp("village"), VILLAGERS)


def _town(folder: Path, count: int) -> Town:
    vault, recovery = create_registry(
        folder / "miasto.lifebox", make.PROFILE, make.LOGIN, make.PASSWORD, make.settings(), CHEAP
    )
    cards = [
        make.card(f"Nazwisko{at:03}", phone=f"+48585{at:06}", note=_mark(at, 1) + "x" * (at % 900))
        for at in range(count)
    ]
    people = make.add(vault, *cards)
    with vault.write() as tx:
        for person in people:
            tx.audit(Action.PERSON_ADDED, person)
            tx.audit(Action.PRINTED, person)
            tx.record_print(_printed(tx.person(person).box, person, str(tx.box(tx.person(person).box).active_code)))
    for at, person in enumerate(people[:40]):
        make.change(vault, person, note=_mark(at, 2))
    _attach(vault, people[5], random.Random(5).randbytes(60_000))
    with vault.write() as tx:
        for person in people[:20]:
            tx.change_disclosure(tx.open_disclosure(person, 1), DisclosureNote(caller="ZRM"), close=True)
            tx.audit(Action.DISCLOSURE_OPENED, person)
    (folder / "kopie").mkdir()
    backup = vault.backup(folder / "kopie")
    for at, person in enumerate(people[:20]):
        make.change(vault, person, note=_mark(at, 3))
    erased = people.pop(7)
    with vault.write() as tx:
        tx.erase_person(erased)
        tx.audit(Action.PERSON_ERASED, erased)
    vault._store.checkpoint()
    for at, person in enumerate(people[:6]):
        make.change(vault, person, note=_mark(at, 4))
    with vault.read() as reader:
        revisions = {(one.person, one.number): one for person in people for one in reader.revisions(person)}
    cut = folder / "cut.lifebox"
    shutil.copytree(vault.path, cut)
    key = vault._store.keys.database.key
    vault.close()
    return Town(vault.path, cut, backup, recovery.sheet_text, tuple(people), erased, revisions, key)


def _printed(box: object, person: PersonId, code: str) -> PrintRecord:
    values = dict.fromkeys(PrintRecord.__slots__)
    clock = make.Ticking()
    values.update(
        id=new_print_id(), kind=PrintKind.CARD, person=person, box=box, code=code, revision=1, printed=clock.now(),
        author=person, author_name="anna", target="file", copies=1,
    )  # fmt: skip
    return PrintRecord(**values)  # type: ignore[arg-type]  # every field is given by name


def _attach(vault: Vault, person: PersonId, content: bytes) -> None:
    with vault.write() as tx:
        photo = tx.add_attachment(person, "image/png", content)
        card = tx.person(person).card
        identity = card.identity.model_copy(update={"photo": Photo(attachment=photo)})
        tx.save_card(person, card.model_copy(update={"identity": identity}), tx.person(person).revision.number)
        tx.audit(Action.ATTACHMENT_ADDED, person)


@pytest.fixture
def damaged(village: Town, tmp_path: Path) -> Path:
    """A copy of the smaller one, to be damaged."""
    return _copy(village.closed, tmp_path)


def _copy(of: Path, into: Path) -> Path:
    copy = into / "uszkodzony.lifebox"
    shutil.copytree(of, copy)
    return copy


def _store() -> DiskStore:
    return DiskStore(make.settings(), CHEAP)


def _salvaged(path: Path, backup: Path | None = None, key: SalvageKey = KEY) -> tuple[Vault, SalvageReport]:
    before = _content(path)
    wish = SalvageWish(path.with_name("nowy.lifebox"), make.PROFILE, LOST, backup)
    vault, report = _store().salvage(path, key, wish)
    assert _content(path) == before, "the damaged registry was changed"
    return vault, report


def _content(path: Path) -> dict[str, str]:
    files = (file for file in path.iterdir() if file.name != "registry.lock")
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def _flip(path: Path, pages: Sequence[int], chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def _healthy_marks(town: Town, damaged: Sequence[int]) -> set[tuple[int, int]]:
    """Person and version of each mark that another reader finds on a whole page."""
    found = set[tuple[int, int]]()
    for page in PageReader(Folder(town.closed).database(1), town.page_key).pages():
        # The bytes of a leaf of a table begin with 13.
        if page.number not in damaged and page.content[:1] == b"\x0d":
            found |= {(int(a), int(b)) for a, b in re.findall(rb"znak(\d{4})w(\d)\.", page.content)}
    return found


def _check(town: Town, vault: Vault, report: SalvageReport) -> dict[tuple[PersonId, int], Revision]:
    """What any salvage must keep to; gives the genuine revisions that it kept."""
    assert vault.verify().problems == ()
    assert vault.fault() is None
    told = {person.id: person for person in report.people}
    kept: dict[tuple[PersonId, int], Revision] = {}
    with vault.read() as reader:
        here = set(reader.people_ids(PeopleFilter()))
        unproven = {person.id for person in report.people if person.fate is Fate.UNPROVEN}
        doubtful = {person.id for person in report.people if person.fate is Fate.DOUBTFUL}
        assert here <= set(town.people) | unproven | doubtful
        assert all(reader.person(person).card.governance.status is Status.SUSPENDED for person in doubtful)
        # Of whom not even the id is left, only that somebody is missing can be told.
        assert len(set(town.people) - here) <= report.count(Fate.LOST) + len(unproven)
        for person in here - unproven - {town.erased}:
            revisions = {one.number: one for one in reader.revisions(person) if one.comment != LOST}
            kept |= {(person, number): one for number, one in revisions.items()}
            wanted = {number for one, number in town.revisions if one == person}
            if wanted - set(revisions):
                assert person in told or report.entries, "something is missing that nobody was told of"
            shown = reader.person(person).revision
            if shown.comment != LOST and (person, shown.number) in town.revisions:
                assert told.get(person) is None or told[person].fate is not Fate.OLDER
    assert all(town.revisions[place] == one for place, one in kept.items()), "wrong data taken for right"
    return kept


@pytest.mark.parametrize("seed", range(2))
def test_what_lies_on_whole_pages_survives(town: Town, tmp_path: Path, seed: int) -> None:
    damaged, chance = _copy(town.closed, tmp_path), random.Random(seed)
    count = (damaged / DATABASE).stat().st_size // PAGE
    # The log stays: it says whose a card is when nothing else does.
    pages = chance.sample(range(1, count + 1), count // 6)
    _flip(damaged / DATABASE, pages, chance)
    vault, report = _salvaged(damaged)
    kept = _check(town, vault, report)
    at = {person: place if place < 7 else place + 1 for place, person in enumerate(town.people)}
    survived = {(at[person], number) for person, number in kept}
    unproven = report.count(Fate.UNPROVEN)
    # Cards of several pages, and those of nobody's known id, may be missing; no other may.
    # The photo made a version of its own without a mark.
    missing = {one for one in _healthy_marks(town, pages) if one[0] not in {5, 7}} - survived
    assert len(missing) <= unproven, missing
    assert report.damaged_pages == len(pages)
    assert report.count(Fate.LOST) + report.count(Fate.ENTRY) > 0
    vault.close()


@pytest.mark.parametrize("seed", range(2))
def test_the_backup_fills_what_is_lost_and_is_said_to_be_older(town: Town, tmp_path: Path, seed: int) -> None:
    damaged, chance = _copy(town.closed, tmp_path), random.Random(seed)
    count = (damaged / DATABASE).stat().st_size // PAGE
    _flip(damaged / DATABASE, chance.sample(range(1, count + 1), count // 6), chance)
    vault, report = _salvaged(damaged, town.backup)
    kept = _check(town, vault, report)
    with vault.read() as reader:
        assert set(reader.people_ids(PeopleFilter())) == set(town.people)
        assert report.count(Fate.LOST) == report.count(Fate.ENTRY) == report.count(Fate.UNPROVEN) == 0
        for person in report.people:
            newest = reader.person(person.id).revision
            if person.fate is Fate.BACKUP:
                assert newest.number in person.restored
            for number in person.restored:
                assert (person.id, number) in kept
        for person_id in town.people:
            assert len(reader.prints(person=person_id)) == 1
    vault.close()


@pytest.mark.parametrize("with_backup", [False, True])
def test_who_was_erased_stays_erased(town: Town, tmp_path: Path, with_backup: bool) -> None:
    damaged, chance = _copy(town.closed, tmp_path), random.Random(1)
    count = (damaged / DATABASE).stat().st_size // PAGE
    _flip(damaged / DATABASE, chance.sample(range(1, count + 1), count // 10), chance)
    vault, report = _salvaged(damaged, town.backup if with_backup else None)
    assert town.erased not in {person.id for person in report.people}
    with vault.read() as reader, pytest.raises(LifeboxError):
        reader.person(town.erased)
    vault.close()


def test_a_whole_registry_loses_nothing(village: Town, damaged: Path) -> None:
    vault, report = _salvaged(damaged)
    assert _check(village, vault, report).keys() == village.revisions.keys()
    assert (report.people, report.entries, report.damaged_pages) == ((), (), 0)
    with vault.read() as reader:
        assert reader.salvage_report() == report
        assert len(reader.disclosures()) == 20
        newest = reader.audit_entries(AuditFilter(limit=2))
    assert newest[0].action is Action.REGISTRY_SALVAGED
    vault.close()


def test_half_a_file_gives_its_half(village: Town, damaged: Path) -> None:
    content = (damaged / DATABASE).read_bytes()
    (damaged / DATABASE).write_bytes(content[: len(content) // 2 + 100])
    vault, report = _salvaged(damaged)
    _check(village, vault, report)
    assert report.damaged_pages > 0
    assert vault.check_quickly().clean
    vault.close()


def test_a_lost_first_page_loses_nothing_of_the_rest(village: Town, damaged: Path) -> None:
    content = bytearray((damaged / DATABASE).read_bytes())
    content[:PAGE] = bytes(PAGE)
    (damaged / DATABASE).write_bytes(content)
    vault, report = _salvaged(damaged)
    assert _check(village, vault, report).keys() == village.revisions.keys()
    vault.close()


def test_what_only_the_wal_held_is_there_though_a_part_of_that_is_damaged(village: Town, tmp_path: Path) -> None:
    cut = _copy(village.cut, tmp_path)
    size = (cut / WAL).stat().st_size
    assert size > 10 * PAGE
    whole, report = _salvaged(cut)
    assert _check(village, whole, report).keys() == village.revisions.keys()
    whole.close()
    shutil.rmtree(whole.path)
    content = bytearray((cut / WAL).read_bytes())
    content[32 + 24 + 1000] ^= 1  # the first frame: SQLite believes nothing after it
    (cut / WAL).write_bytes(content)
    vault, report = _salvaged(cut)
    kept = _check(village, vault, report)
    assert sum(number == 4 for _, number in kept) >= 4
    vault.close()


def test_a_lost_wal_is_told_by_the_head(village: Town, tmp_path: Path) -> None:
    cut = _copy(village.cut, tmp_path)
    for name in (WAL, "registry-1.db-shm"):
        (cut / name).unlink(missing_ok=True)
    vault, report = _salvaged(cut)
    kept = _check(village, vault, report)
    assert not any("w4." in one.card.note for one in kept.values())
    assert len(kept) == len(village.revisions) - 6
    assert report.entries_lost == 6
    with vault.read() as reader:
        entries = reader.audit_entries(AuditFilter(limit=8))
    assert [entry.facts for entry in entries[1:7]] == [(("entry", "lost"),)] * 6
    vault.close()


def test_a_photo_that_is_torn_is_told(village: Town, damaged: Path) -> None:
    pages = [
        page.number
        for page in PageReader(Folder(village.closed).database(1), village.page_key).pages()
        if random.Random(5).randbytes(60_000)[20_000:20_100] in page.content
    ]
    _flip(damaged / DATABASE, pages, random.Random(0))
    vault, report = _salvaged(damaged)
    (told,) = report.people
    assert (told.id, told.fate, told.scans, told.lost) == (village.people[5], Fate.HISTORY, 1, ())
    assert next(table.broken for table in report.tables if table.table == "attachment") == 1
    vault.close()


def _none(folder: Folder) -> None:
    folder.keys.unlink()


def _garbled(folder: Folder) -> None:
    folder.keys.write_bytes(b"{}")


@pytest.mark.parametrize("spoil", [_none, _garbled])
def test_a_lost_key_file_leaves_the_sheet(village: Town, damaged: Path, spoil: Callable[[Folder], None]) -> None:
    folder = Folder(damaged)
    spoil(folder)
    folder.head(0).unlink()
    folder.head(1).write_bytes(b"?")
    with pytest.raises(LifeboxError):
        _salvaged(damaged)
    vault, report = _salvaged(damaged, key=SalvageKey("nowa", JAN, village.sheet))
    assert _check(village, vault, report).keys() == village.revisions.keys()
    assert report.accounts_lost
    vault.close()
    reopened = _store().open(vault.path, "nowa", JAN)
    reopened.close()


def test_the_key_file_of_the_backup_will_do(village: Town, damaged: Path) -> None:
    Folder(damaged).keys.unlink()
    Folder(damaged).recovery.unlink()
    vault, report = _salvaged(damaged, village.backup)
    assert report.accounts_lost
    assert not report.sheet_lost
    assert _check(village, vault, report).keys() == village.revisions.keys()
    vault.close()


def test_a_lost_recovery_file_is_told(village: Town, damaged: Path) -> None:
    Folder(damaged).recovery.unlink()
    vault, report = _salvaged(damaged)
    assert report.sheet_lost
    vault.renew_recovery()
    assert vault.verify().clean
    vault.close()


def test_lost_heads_do_not_stop_it(village: Town, damaged: Path) -> None:
    for slot in HEADS:
        Folder(damaged).head(slot).unlink()
    vault, report = _salvaged(damaged)
    assert _check(village, vault, report).keys() == village.revisions.keys()
    vault.close()


def test_whoever_may_not_leaves_nothing(village: Town, damaged: Path, tmp_path: Path) -> None:
    vault = make.reopen(damaged)
    vault.add_account("berta", JAN, Role.SOCIAL_WORKER)
    vault.close()
    target = damaged.with_name("nowy.lifebox")
    with pytest.raises(NotAllowed):
        _salvaged(damaged, key=SalvageKey("berta", JAN))
    with pytest.raises(LoginRefused):
        _store().salvage(damaged, SalvageKey(make.LOGIN, "złe"), SalvageWish(target, make.PROFILE, LOST))
    target.mkdir()
    with pytest.raises(FileExists):
        _salvaged(damaged)
    target.rmdir()
    (damaged / DATABASE).write_bytes(bytes(PAGE * 10))
    with pytest.raises(NothingLeft):
        _salvaged(damaged)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["uszkodzony.lifebox"]


def test_only_an_older_whole_backup_of_the_same_registry_will_do(village: Town, damaged: Path, tmp_path: Path) -> None:
    foreign = make.create(tmp_path / "inny.lifebox")
    (tmp_path / "kopie").mkdir()
    other = foreign.backup(tmp_path / "kopie")
    foreign.close()
    with pytest.raises(ForeignBackup):
        _salvaged(damaged, other)
    shutil.rmtree(other)
    shutil.copytree(village.backup, other)
    _flip(other / DATABASE, [5], random.Random(0))
    with pytest.raises(RegistryDamaged):
        _salvaged(damaged, other)
    vault = make.reopen(damaged)
    make.change(vault, village.people[0], note="po kopii")
    shutil.rmtree(other)
    newer = vault.backup(tmp_path / "kopie")
    vault.close()
    older = _copy(village.closed, tmp_path / "dawny")
    with pytest.raises(BackupIsNewer):
        _salvaged(older, newer)


def test_a_copy_that_went_its_own_way_fills_nothing(village: Town, damaged: Path, tmp_path: Path) -> None:
    (tmp_path / "kopie").mkdir()
    fork = _copy(village.closed, tmp_path / "rozwidlony")
    one, two = make.reopen(damaged), make.reopen(fork)
    make.change(one, village.people[0], note="jedna")
    make.change(one, village.people[0], note="jedna i dalej")
    make.change(two, village.people[1], note="druga")
    copy = two.backup(tmp_path / "kopie")
    one.close()
    two.close()
    with pytest.raises(ForeignBackup):
        _salvaged(damaged, copy)


def test_an_open_registry_is_salvaged_with_the_keys_at_hand(village: Town, damaged: Path) -> None:
    vault = make.reopen(damaged)
    report = vault.salvage(SalvageWish(damaged.with_name("nowy.lifebox"), make.PROFILE, LOST))
    made = make.reopen(damaged.with_name("nowy.lifebox"))
    assert _check(village, made, report).keys() == village.revisions.keys()
    made.close()
    vault.close()
