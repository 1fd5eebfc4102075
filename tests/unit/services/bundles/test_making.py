"""Making bundles: whom they hold, who may make them, and what is known of those that are lost."""

from datetime import timedelta
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import CodeState
from lifebox.domain.bundles import BundleScope, BundleStanding
from lifebox.domain.errors import (
    BundleDamaged,
    Cancelled,
    FileExists,
    ForeignBundle,
    InvalidInput,
    LifeboxError,
    NobodyAgreed,
    NotAllowed,
    UnusableRecipients,
    WeakPassword,
)
from lifebox.domain.ids import PersonId
from lifebox.lookup.scans import ScanVerdict
from lifebox.registry.writer import Writer
from lifebox.services import bundles
from lifebox.services.bundle_lookup import BundleOffice
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
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card
from lifebox.services.program import Program
from lifebox.services.scanning import read_scanned
from tests.support.bundles import OTHER, OTHER_PHRASE, PHRASE, RECIPIENT
from tests.support.program import CHEAP, StandingClock, make_office, office_of
from tests.unit.services.bundles.desk import WISH, card, opened, surnames


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
