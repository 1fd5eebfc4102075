"""Of people who were erased nothing is left in the registry: looked for by a reader that knows only SQLCipher's pages."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image

from lifebox.domain.attachments import attached
from lifebox.domain.card import Card
from lifebox.domain.governance import Status
from lifebox.domain.ids import AttachmentId, PersonId
from lifebox.domain.retention import EraseReason, RetentionRules
from lifebox.registry.index import index
from lifebox.registry.vault import Vault
from lifebox.services.attachments import add_photo, add_scan
from lifebox.services.backups import back_up
from lifebox.services.emergency import RunningDisclosure, log_search, read_record, search_people
from lifebox.services.import_runs import begin_import
from lifebox.services.keys import rotate_keys
from lifebox.services.merging import merge_people
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, save_draft, view_person
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.progress import unseen
from lifebox.services.retention import change_retention, erase_proposed, propose_erasures
from lifebox.services.rights import erase_person, set_status
from tests.support.filled import filled_card, texts_of
from tests.support.pages import FRAGMENT, PageReader, Traces
from tests.support.program import StandingClock, make_office, make_program

LETTERS = "abcdefghijklmnoprstuwyzabcdefghijklmnoprstuwyzabcdefghijklmnoprstuwyzó"
LONG = "note"
EVERY = 256
"""A piece of a picture is looked for at every so many of its bytes."""


@dataclass
class Somebody:
    """A person with all that was ever written about them."""

    id: PersonId
    words: set[bytes] = field(default_factory=set)
    surnames: list[str] = field(default_factory=list)


class Town:
    """A registry whose people have something in every field, in several versions, drafts, photos and scans."""

    def __init__(self, office: Office, chance: random.Random, count: int) -> None:
        self.office, self._chance = office, chance
        self.people = [self._somebody() for _ in range(count)]
        for person in self.people[::7]:
            self._merge_into(person)

    def _word(self, path: str) -> str:
        if path.endswith(":digits"):
            return "".join(self._chance.choices("0123456789", k=11))
        # Some notes fill several pages.
        length = self._chance.choice((40, 400, 7999)) if path == LONG else 13
        return self._chance.choice("ŁŚŻĆ") + "".join(self._chance.choices(LETTERS, k=length))

    def _card(self, attachment: UUID) -> Card:
        return filled_card(self._word, attachment)

    def _somebody(self) -> Somebody:
        photo = add_photo(self.office, None, picture(self._chance))
        card = self._card(photo)
        person = Somebody(add_person(self.office, card).person)
        self._remember(person, card)
        for base in range(1, self._chance.randrange(1, 4)):
            card = self._card(photo)
            save_card(self.office, person.id, card, base)
            self._remember(person, card)
        scan = add_scan(self.office, person.id, picture(self._chance), name=self._word("file"))
        draft = self._card(scan)
        save_draft(self.office, None, person.id, 1, draft)
        self._remember(person, draft)
        self._keep_pictures(person, photo, scan)
        running = RunningDisclosure(self.office, read_record(self.office, person.id))
        running.begin()
        log_search(self.office, search_people(self.office, person.surnames[-1]))
        return person

    def _merge_into(self, person: Somebody) -> None:
        """A double that is nowhere to be seen, and all the same there."""
        double = self._somebody()
        kept, gone = (view_person(self.office, each).record for each in (person.id, double.id))
        merge_people(self.office, person.id, double.id, kept.card, kept.revision.number, gone.revision.number)
        person.words |= double.words

    def _remember(self, person: Somebody, card: Card) -> None:
        stored = index(card)
        forms = {str(value) for value in stored.columns.values().values()} | set(stored.phones)
        forms |= {word for text in stored.text.values() for word in text.split()}
        # Ids say nothing of anybody, and begin alike.
        forms |= {text for text in texts_of(card.model_dump(mode="json")) if text not in map(str, attached(card))}
        person.words |= {form.encode() for form in forms}
        person.surnames.append(card.identity.surname)

    def _keep_pictures(self, person: Somebody, *pictures: AttachmentId) -> None:
        with self.office.registry.read() as reader:
            for each in pictures:
                content = reader.attachment(each)[1]
                pieces = {content[at : at + 2 * FRAGMENT] for at in range(EVERY, len(content), EVERY)}
                # A picture's tables are in every one.
                person.words |= {piece for piece in pieces if len(set(piece)) > FRAGMENT}


def picture(chance: random.Random) -> bytes:
    """A photo of nothing, unlike any other."""
    made = BytesIO()
    Image.frombytes("RGB", (96, 128), chance.randbytes(96 * 128 * 3)).save(made, "JPEG")
    return made.getvalue()


def key_of(office: Office) -> bytes:
    assert isinstance(office.registry, Vault)
    return office.registry.unlocked.master.database_key()


def files_of(registry: Path) -> Iterator[bytes]:
    """Every file of a registry as it lies there, and every page of its database."""
    for file in registry.iterdir():
        yield file.read_bytes()


def left_in(registry: Path, office: Office, traces: Traces) -> set[tuple[str, bytes]]:
    """Where something of the words was found."""
    (database,) = registry.glob("registry-?.db")
    found = {
        (page.file, word)
        for page in PageReader(database, key_of(office)).pages()
        for word in traces.within(page.content)
    }
    return found | {("", word) for content in files_of(registry) for word in traces.within(content)}


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def office(tmp_path: Path, clock: StandingClock) -> Iterator[Office]:
    made = make_office(make_program(tmp_path, clock), tmp_path / "proba.lifebox")
    yield made
    made.registry.close()


def test_nothing_is_left_of_who_was_erased(
    office: Office, clock: StandingClock, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    whole = bool(pytestconfig.getoption("--full-faults"))
    gone_count, kept_count = (200, 60) if whole else (12, 4)
    town = Town(office, random.Random(20261122), gone_count + kept_count)
    gone, kept = town.people[:gone_count], town.people[gone_count:]
    for person in gone[:2]:
        save_print(office, prepare_cards(office, [person.id], CardOptions()), tmp_path / f"{person.id}.pdf")
    # Somebody began to import a list of them, and did not come to its end.
    rows = [f"{person.surnames[-1]};Ewa;1942" for person in gone]
    (tmp_path / "lista.csv").write_text("\n".join(["Nazwisko;Imię;Data ur.", *rows]), encoding="utf-8")
    begin_import(office, tmp_path / "lista.csv", lambda: None)
    innocent = {word for person in kept for word in person.words}
    # Two of a hundred thousand random numbers have ten digits in common.
    staying = innocent | {word for person in gone[gone_count // 2 :] for word in person.words}
    traces = Traces({word for person in gone for word in person.words}, innocent)
    registry = office.registry.path
    # It has teeth: before, the reader finds all but what the index's columns said in versions of before.
    before = {word for _, word in left_in(registry, office, traces)}
    assert len(before) > 0.9 * len(traces.words)

    half = gone_count // 2
    for person in gone[:half]:
        erase_person(office, person.id, EraseReason.WITHDRAWN)
    assert left_in(registry, office, Traces({w for p in gone[:half] for w in p.words}, staying)) == set()
    for person in gone[half:]:
        set_status(office, person.id, Status.DECEASED)
    change_retention(office, RetentionRules(deceased=6))
    clock.advance(days=400)
    assert erase_proposed(office, propose_erasures(office).proposals, unseen).erased == gone_count - half
    assert left_in(registry, office, traces) == set()

    copies = tmp_path / "kopie"
    copies.mkdir()
    back_up(office, copies)
    (copy,) = copies.glob("*.lifebox")
    assert left_in(copy, office, traces) == set()
    rotate_keys(office)
    assert left_in(registry, office, traces) == set()
    assert office.registry.verify().clean
    assert all(search_people(office, person.surnames[-1]) for person in kept)
