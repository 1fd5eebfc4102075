"""Bundles from making to coming back: whom they hold, when they open, and what their log tells the registry."""

import os
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import CodeState
from lifebox.domain.bundles import BundleScope, BundleStanding
from lifebox.domain.card import Card
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import (
    BundleDamaged,
    BundleExpired,
    BundleUnlogged,
    Cancelled,
    ClockSetBack,
    FileExists,
    ForeignBundle,
    InvalidInput,
    LifeboxError,
    NobodyAgreed,
    NotAllowed,
    PassPhraseRefused,
    UnreadableFile,
    UnusableRecipients,
    WeakPassword,
)
from lifebox.domain.governance import Consent, ConsentScope, Governance, Status
from lifebox.domain.ids import PersonId
from lifebox.lookup.scans import ScanVerdict
from lifebox.registry.writer import Writer
from lifebox.services import bundles
from lifebox.services.bundle_lookup import BundleOffice, find_bundle, open_bundle
from lifebox.services.bundles import (
    BundleWish,
    Recipient,
    affected,
    agreed_count,
    check_bundle,
    collect_log,
    create_bundle,
    list_bundles,
    report_lost,
    require_own,
)
from lifebox.services.emergency import RunningDisclosure, log_search, read_record, search_people
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card
from lifebox.services.program import Program
from lifebox.services.scanning import read_scanned
from tests.support.bundles import OTHER, OTHER_PHRASE, PHRASE, RECIPIENT
from tests.support.program import CHEAP, StandingClock, make_office, office_of

NOTE = DisclosureNote(service=Service.CITY_GUARD, caller="patrol 7", incident="SM/17", purpose="upadek")
WISH = BundleWish((Recipient(RECIPIENT, PHRASE), Recipient(OTHER, OTHER_PHRASE)), days=30)


def card(surname: str, *, agreed: bool = True, status: Status = Status.ACTIVE) -> Card:
    consents = tuple(Consent(scope=scope) for scope in (ConsentScope.REGISTRY, *([ConsentScope.BUNDLE] * agreed)))
    who = {"given_names": "Ewa", "surname": surname, "birth": "1942", "pesel": "42051212345"}
    plain = Card.model_validate({"identity": who})
    return plain.model_copy(update={"governance": Governance(consents=consents, status=status)})


@pytest.fixture
def people(office: Office) -> dict[str, PersonId]:
    cards = (
        card("Zgodna"),
        card("Chętna"),
        card("Odmowna", agreed=False),
        card("Zawieszona", status=Status.SUSPENDED),
    )
    return {one.identity.surname: add_person(office, one).person for one in cards}


@pytest.fixture
def bundle(office: Office, people: dict[str, PersonId], tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    create_bundle(office, stick / "patrol.lifebundle", WISH, policy=CHEAP)
    return stick / "patrol.lifebundle"


@pytest.fixture
def guard(program: Program, bundle: Path) -> BundleOffice:
    return opened(program, bundle)


def opened(program: Program, bundle: Path, recipient: str = RECIPIENT, phrase: str = PHRASE) -> BundleOffice:
    return open_bundle(program, find_bundle(program, bundle), recipient, phrase)


def looked_up(guard: BundleOffice, surname: str = "zgodna", note: DisclosureNote = NOTE) -> RunningDisclosure:
    answer = search_people(guard, surname)
    log_search(guard, answer)
    running = RunningDisclosure(guard, read_record(guard, answer.matches[0].person.id))
    running.begin()
    running.note(note, close=False)
    return running


def log_of(bundle: Path) -> Path:
    return bundle.with_name(f"{bundle.name}.log")


def surnames(guard: BundleOffice) -> set[str]:
    return {match.person.surname for match in search_people(guard, "ewa").matches}


# Who is in it


def test_only_active_people_who_agreed_are_inside(office: Office, guard: BundleOffice) -> None:
    assert agreed_count(office) == 2
    assert surnames(guard) == {"Zgodna", "Chętna"}
    assert guard.header.people == 2


def test_a_consent_that_was_withdrawn_counts_from_the_next_bundle_on(
    office: Office, people: dict[str, PersonId], tmp_path: Path, program: Program
) -> None:
    save_card(office, people["Zgodna"], card("Zgodna", agreed=False), 1)
    create_bundle(office, tmp_path / "b.lifebundle", WISH, policy=CHEAP)
    assert surnames(opened(program, tmp_path / "b.lifebundle")) == {"Chętna"}


def test_nobody_agreed_makes_no_bundle(office: Office, tmp_path: Path) -> None:
    add_person(office, card("Odmowna", agreed=False))
    with pytest.raises(NobodyAgreed):
        create_bundle(office, tmp_path / "b.lifebundle", WISH, policy=CHEAP)
    assert not list(tmp_path.glob("*.lifebundle"))


def test_codes_of_paper_are_judged_as_at_the_desk(
    office: Office, people: dict[str, PersonId], tmp_path: Path, program: Program
) -> None:
    with office.registry.write() as tx:
        box = tx.box(tx.person(people["Zgodna"]).box)
        tx.replace_code(box.id)
        tx.audit(Action.CODE_REPLACED, box.id)
    create_bundle(office, tmp_path / "b.lifebundle", WISH, policy=CHEAP)
    guard = opened(program, tmp_path / "b.lifebundle")
    assert box.active_code is not None
    with guard.registry.read() as reader:
        states = {record.state for record in reader.box(box.id).codes}
    assert CodeState.ACTIVE in states
    assert len(states) == 2
    scanned = read_scanned(guard, box.active_code.printed)
    assert scanned.verdict in {ScanVerdict.REPLACED, ScanVerdict.WITHDRAWN}
    assert guard.registry.signers()[0].registry == office.registry.id


# Making one


def test_a_bundle_is_kept_noted_and_signed_by_this_registry(office: Office, bundle: Path) -> None:
    (made,) = list_bundles(office)
    header = check_bundle(bundle)
    require_own(office, header)
    assert (made.id, made.people, made.recipients) == (header.id, 2, (RECIPIENT, OTHER))
    assert made.expires - made.created == timedelta(days=30)
    assert [one.surname for one in affected(office, made.id)] == ["Chętna", "Zgodna"]
    with office.registry.read() as reader:
        (noted,) = reader.audit_entries(AuditFilter(actions=(Action.BUNDLE_MADE,)))
    assert noted.subject == made.id
    assert PHRASE not in str(noted)
    assert made.log_key.hex() not in repr(made)
    assert PHRASE not in repr(WISH)


def test_a_bundle_of_another_registry_is_told(program: Program, bundle: Path, tmp_path: Path) -> None:
    other = make_office(program, tmp_path / "Inny.lifebox")
    with pytest.raises(ForeignBundle):
        require_own(other, check_bundle(bundle))
    other.registry.close()


def test_the_signature_is_the_same_after_the_keys_were_renewed(office: Office, bundle: Path) -> None:
    rotate_keys(office)
    require_own(office, check_bundle(bundle))
    assert list_bundles(office)[0].people == 2


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (BundleWish(()), UnusableRecipients),
        (BundleWish((Recipient(" ", PHRASE),)), UnusableRecipients),
        (BundleWish((Recipient("a", PHRASE), Recipient("a ", OTHER_PHRASE))), UnusableRecipients),
        (BundleWish((Recipient("a", PHRASE),), days=0), InvalidInput),
        (BundleWish((Recipient("a", PHRASE),), days=400), InvalidInput),
        (BundleWish((Recipient("a", "krótkie"),)), WeakPassword),
    ],
)
def test_what_cannot_be_made_is_refused_before_anything_is_written(
    office: Office, people: dict[str, PersonId], tmp_path: Path, wish: BundleWish, error: type[LifeboxError]
) -> None:
    with pytest.raises(error):
        create_bundle(office, tmp_path / "b.lifebundle", wish, policy=CHEAP)
    assert not list(tmp_path.glob("b.*"))
    assert list_bundles(office) == ()


def test_a_file_that_is_there_is_not_replaced_unasked(office: Office, bundle: Path) -> None:
    before = bundle.read_bytes()
    with pytest.raises(FileExists):
        create_bundle(office, bundle, WISH, policy=CHEAP)
    assert bundle.read_bytes() == before
    create_bundle(office, bundle, WISH, overwrite=True, policy=CHEAP)
    assert bundle.read_bytes() != before


def test_the_ending_of_the_name_is_added(office: Office, people: dict[str, PersonId], tmp_path: Path) -> None:
    create_bundle(office, tmp_path / "patrol", WISH, policy=CHEAP)
    assert (tmp_path / "patrol.lifebundle").is_file()


def test_stopped_half_way_nothing_is_left(office: Office, people: dict[str, PersonId], tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        create_bundle(office, tmp_path / "b.lifebundle", WISH, stop, policy=CHEAP)
    assert not list(tmp_path.glob("b.*"))
    assert list_bundles(office) == ()


def test_a_stick_that_does_not_keep_what_was_written_makes_no_bundle(
    office: Office, people: dict[str, PersonId], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def worn(path: Path, limit: int) -> bytes:
        return path.read_bytes()[:-1]

    monkeypatch.setattr(bundles, "read_limited", worn)
    with pytest.raises(BundleDamaged):
        create_bundle(office, tmp_path / "b.lifebundle", WISH, policy=CHEAP)
    assert not list(tmp_path.glob("b.*"))
    assert list_bundles(office) == ()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_make_collect_and_lose_bundles(
    program: Program, office: Office, bundle: Path, role: Role
) -> None:
    other = office_of(program, office, role)
    (made,) = list_bundles(office)
    with pytest.raises(NotAllowed):
        create_bundle(other, bundle.with_name("c.lifebundle"), WISH, policy=CHEAP)
    with pytest.raises(NotAllowed):
        collect_log(other, bundle)
    with pytest.raises(NotAllowed):
        report_lost(other, made.id)
    if role is Role.DATA_PROTECTION_OFFICER:
        assert list_bundles(other)
    else:
        with pytest.raises(NotAllowed):
            list_bundles(other)
    other.registry.close()


# Opening one


def test_a_wrong_pass_phrase_opens_nothing_and_writes_nothing(program: Program, bundle: Path) -> None:
    with pytest.raises(PassPhraseRefused):
        opened(program, bundle, RECIPIENT, OTHER_PHRASE)
    assert sorted(path.name for path in bundle.parent.iterdir()) == [bundle.name]
    assert opened(program, bundle, OTHER, OTHER_PHRASE).registry.actor.login == OTHER


def test_a_bundle_opens_until_its_last_moment_and_then_refuses(
    program: Program, bundle: Path, clock: StandingClock
) -> None:
    clock.advance(days=30, seconds=-1)
    guard = opened(program, bundle)
    assert search_people(guard, "zgodna").matches
    clock.advance(seconds=1)
    # Whoever left it open over its end is refused as well, calmly and with whom to call.
    with pytest.raises(BundleExpired) as refused:
        search_people(guard, "zgodna")
    assert refused.value.params["phone"]
    with pytest.raises(BundleExpired):
        find_bundle(program, bundle)


def test_a_clock_before_the_bundle_was_made_is_noticed(program: Program, bundle: Path, clock: StandingClock) -> None:
    clock.advance(minutes=-14)
    find_bundle(program, bundle)
    clock.advance(minutes=-2)
    with pytest.raises(ClockSetBack):
        find_bundle(program, bundle)


def test_a_clock_behind_the_log_is_noticed(program: Program, bundle: Path, clock: StandingClock) -> None:
    clock.advance(days=20)
    opened(program, bundle)
    clock.advance(days=-10)
    with pytest.raises(ClockSetBack) as refused:
        find_bundle(program, bundle)
    assert refused.value.params["organisation"] == "MOPS Sopot"


def test_a_clock_set_back_to_outwit_the_last_day_does_not(program: Program, bundle: Path, clock: StandingClock) -> None:
    clock.advance(days=29)
    opened(program, bundle)
    clock.advance(days=2)
    with pytest.raises(BundleExpired):
        opened(program, bundle)
    clock.advance(days=-5)
    with pytest.raises(ClockSetBack):
        opened(program, bundle)


def test_a_log_on_the_computer_counts_where_the_one_on_the_stick_is_gone(
    program: Program, bundle: Path, clock: StandingClock
) -> None:
    blocked = log_of(bundle)
    blocked.mkdir()
    clock.advance(days=20)
    guard = opened(program, bundle)
    assert guard.log is not None
    assert guard.log.parent == program.settings / "bundles"
    blocked.rmdir()
    clock.advance(days=-10)
    with pytest.raises(ClockSetBack):
        find_bundle(program, bundle)


def test_files_newer_than_the_clock_are_a_hint_and_no_refusal(
    program: Program, bundle: Path, clock: StandingClock
) -> None:
    later = (clock.now() + timedelta(days=3)).astimezone(UTC).timestamp()
    os.utime(bundle, (later, later))
    assert opened(program, bundle).clock_doubtful
    clock.advance(days=3)
    assert not opened(program, bundle).clock_doubtful


def test_a_running_call_needs_the_stick_no_more(program: Program, bundle: Path, guard: BundleOffice) -> None:
    bundle.unlink()
    running = looked_up(guard)
    running.note(NOTE, close=True)
    assert read_record(guard, search_people(guard, "chetna").matches[0].person.id).record.card.identity.surname


# Its log


def test_the_log_comes_back_once(office: Office, guard: BundleOffice, bundle: Path, clock: StandingClock) -> None:
    running = looked_up(guard)
    clock.advance(minutes=4)
    running.note(NOTE, close=True)
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.completed, told.broken, told.torn) == (1, 0, False, 0)
    with office.registry.read() as reader:
        (made,) = reader.disclosures()
    assert (made.note, made.login, made.closed) == (NOTE, RECIPIENT, clock.now())
    assert made.closed is not None
    assert made.closed - made.opened == timedelta(minutes=4)
    again = collect_log(office, log_of(bundle))
    assert (again.new, again.completed, again.broken) == (0, 0, False)
    with office.registry.read() as reader:
        assert reader.disclosures() == (made,)
    assert list_bundles(office)[0].disclosures == 1
    assert office.registry.verify().clean


def test_what_was_noted_after_the_first_time_completes_what_is_known(
    office: Office, guard: BundleOffice, bundle: Path
) -> None:
    running = looked_up(guard, note=DisclosureNote(service=Service.CITY_GUARD))
    older = log_of(bundle).read_bytes()
    assert collect_log(office, log_of(bundle)).new == 1
    running.note(NOTE, close=True)
    looked_up(guard, "chetna")
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.completed, told.broken) == (1, 1, False)
    # An older copy of the log takes nothing back, but is told to be shorter.
    log_of(bundle).write_bytes(older)
    again = collect_log(office, log_of(bundle))
    assert (again.new, again.completed, again.broken) == (0, 0, True)
    with office.registry.read() as reader:
        assert NOTE in [made.note for made in reader.disclosures()]


def test_a_changed_log_is_told_and_what_can_be_read_is_kept(office: Office, guard: BundleOffice, bundle: Path) -> None:
    looked_up(guard).note(NOTE, close=True)
    lines = log_of(bundle).read_bytes().splitlines(keepends=True)
    for changed in (
        lines[:2] + lines[3:],
        [lines[0], *lines[2:]],
        [*lines[:-1], lines[-1].replace(b'"at":"2', b'"at":"1')],
    ):
        log_of(bundle).write_bytes(b"".join(changed))
        told = collect_log(office, log_of(bundle))
        assert told.broken
    assert office.registry.verify().clean


def test_an_entry_about_somebody_who_is_not_inside_is_not_believed(
    office: Office, people: dict[str, PersonId], guard: BundleOffice, bundle: Path
) -> None:
    with guard.registry.write() as notes:
        notes.open_disclosure(people["Zgodna"], 1)
        forged = notes.entries[-1].model_copy(update={"person": people["Odmowna"]})
        notes.entries[-1] = forged
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.broken) == (0, True)
    with office.registry.read() as reader:
        assert reader.disclosures() == ()


def test_a_log_of_another_registry_or_none_at_all_is_refused(
    program: Program, guard: BundleOffice, bundle: Path, tmp_path: Path
) -> None:
    other = make_office(program, tmp_path / "Inny.lifebox")
    with pytest.raises(ForeignBundle):
        collect_log(other, log_of(bundle))
    with pytest.raises(UnreadableFile):
        collect_log(other, bundle)
    other.registry.close()


def test_two_programs_write_one_log(program: Program, office: Office, bundle: Path) -> None:
    one, two = opened(program, bundle), opened(program, bundle, OTHER, OTHER_PHRASE)
    first, second = looked_up(one), looked_up(two, "chetna")
    second.note(NOTE, close=True)
    first.note(NOTE, close=True)
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.broken) == (2, False)
    with office.registry.read() as reader:
        assert {made.login for made in reader.disclosures()} == {RECIPIENT, OTHER}


def test_where_nothing_can_be_written_the_answer_is_given_all_the_same(program: Program, bundle: Path) -> None:
    log_of(bundle).mkdir()
    program.settings.parent.mkdir(parents=True, exist_ok=True)
    program.settings.write_text("a file where the folder should be")
    guard = opened(program, bundle)
    assert guard.log is None
    answer = search_people(guard, "zgodna")
    shown = read_record(guard, answer.matches[0].person.id)
    assert shown.record.card.identity.surname == "Zgodna"
    with pytest.raises(BundleUnlogged):
        RunningDisclosure(guard, shown).begin()


def test_a_line_that_was_cut_off_by_a_power_cut_costs_nothing_but_itself(
    program: Program, office: Office, guard: BundleOffice, bundle: Path
) -> None:
    looked_up(guard)
    before = collect_log(office, log_of(bundle)).entries
    with log_of(bundle).open("ab") as log:
        log.write(b'{"at":"2026-11-22T12:00:00Z","numb')
    looked_up(opened(program, bundle), "chetna")
    told = collect_log(office, log_of(bundle))
    assert (told.entries, told.new, told.torn, told.broken) == (2 * before, 1, 1, False)


def test_a_foreign_file_in_the_logs_place_is_left_alone(program: Program, bundle: Path) -> None:
    other = b'{"format":1,"bundle":"01a20315-0cbb-73ce-b722-6361b846cb8e","nonce":"00000000000000000000000000000000"}\n'
    log_of(bundle).write_bytes(other)
    guard = opened(program, bundle)
    assert guard.log == program.settings / "bundles" / f"{guard.header.id}.log"
    assert log_of(bundle).read_bytes() == other


# Lost ones


def test_a_lost_bundle_names_whose_records_it_holds(
    office: Office, people: dict[str, PersonId], bundle: Path, clock: StandingClock
) -> None:
    (made,) = list_bundles(office)
    assert made.standing(clock.now()) is BundleStanding.VALID
    clock.advance(days=40)
    assert made.standing(clock.now()) is BundleStanding.EXPIRED
    assert set(report_lost(office, made.id)) == {people["Zgodna"], people["Chętna"]}
    (lost,) = list_bundles(office)
    assert lost.standing(clock.now()) is BundleStanding.LOST
    first = lost.lost
    clock.advance(days=1)
    report_lost(office, made.id)
    assert list_bundles(office)[0].lost == first
    with office.registry.read() as reader:
        assert len(reader.audit_entries(AuditFilter(actions=(Action.BUNDLE_LOST,)))) == 2


def test_whoever_was_erased_meanwhile_is_still_in_the_lost_bundle(
    office: Office, people: dict[str, PersonId], bundle: Path
) -> None:
    with office.registry.write() as tx:
        assert isinstance(tx, Writer)
        tx.erase_person(people["Zgodna"])
        tx.audit(Action.PERSON_STATUS, people["Zgodna"])
    (made,) = list_bundles(office)
    assert len(report_lost(office, made.id)) == 2
    assert [one.surname for one in affected(office, made.id)] == ["Chętna"]


def test_a_bundle_tells_what_it_holds(
    office: Office, people: dict[str, PersonId], tmp_path: Path, program: Program
) -> None:
    wish = BundleWish(WISH.recipients, 1, BundleScope(green=True, missing=True))
    made = create_bundle(office, tmp_path / "g.lifebundle", wish, policy=CHEAP)
    header = check_bundle(tmp_path / "g.lifebundle")
    assert (header.green, header.missing, made.scope) == (True, True, wish.scope)
