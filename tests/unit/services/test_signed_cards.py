import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import FileExists, ForgedCard, InvalidInput, NotAllowed, UnreadableFile
from lifebox.domain.ids import PersonId
from lifebox.domain.signers import Authenticity, Signers
from lifebox.domain.tiers import arrange
from lifebox.domain.values import canonical_json
from lifebox.lookup.scans import ScanVerdict
from lifebox.lookup.signed.payload import SignedCard, format_signed, parse_signed
from lifebox.security.cose import sign
from lifebox.security.signatures import SigningKey
from lifebox.services.demo import fill_with_fiction
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.people import own_drafts, save_card, view_person
from lifebox.services.printing import CardOptions, prepare_cards, preview_card, save_print
from lifebox.services.program import Program
from lifebox.services.receiving import SOURCE, receive_card, receive_draft
from lifebox.services.scanning import ScannedCode, read_scanned, scan_file
from lifebox.services.signers import export_signers, list_signers, trust_signers
from lifebox.texts import texts
from tests.support.program import PASSWORD, StandingClock, make_office, office_of
from tests.support.signed import said_of, text_of


@pytest.fixture
def elsewhere(program: Program, tmp_path: Path) -> Iterator[Office]:
    """Another town's registry."""
    made = make_office(program, tmp_path / "Inny.lifebox")
    yield made
    made.registry.close()


@pytest.fixture
def person(office: Office) -> PersonId:
    return fill_with_fiction(office, 1)[0]


def printed(office: Office, person: PersonId, file: Path) -> Path:
    return save_print(office, prepare_cards(office, [person], CardOptions()), file)


def signed_of(office: Office, file: Path) -> ScannedCode:
    (found,) = [code for code in scan_file(office, file) if code.authenticity is not None]
    return found


def export_to(office: Office, file: Path) -> Path:
    export_signers(office, file)
    return file


def card_in(code: ScannedCode) -> SignedCard:
    assert code.payload is not None
    assert code.payload.signed is not None
    return code.payload.signed


def last_actions(office: Office, count: int) -> list[Action]:
    with office.registry.read() as reader:
        return [entry.action for entry in reader.audit_entries(AuditFilter(limit=count))]


def test_a_printed_card_is_genuine_and_grows_old(office: Office, person: PersonId, tmp_path: Path) -> None:
    file = printed(office, person, tmp_path / "k.pdf")
    found = signed_of(office, file)
    assert (found.authenticity, found.verdict) == (Authenticity.GENUINE, ScanVerdict.CURRENT)
    assert [p.id for p in found.people] == [person]
    record = view_person(office, person).record
    today = office.clock.today()
    if not card_in(found).left_out:
        without_note = record.card.model_copy(update={"note": ""})
        assert arrange(card_in(found).card, texts("pl"), today) == arrange(without_note, texts("pl"), today)
    save_card(office, person, record.card.model_copy(update={"note": "nowe"}), record.revision.number)
    aged = signed_of(office, file)
    assert (aged.authenticity, aged.verdict) == (Authenticity.GENUINE, ScanVerdict.OUTDATED)


def test_everybody_who_prints_signs(program: Program, office: Office, person: PersonId, tmp_path: Path) -> None:
    staff = office_of(program, office, Role.PRINTING_STAFF)
    try:
        file = printed(staff, person, tmp_path / "k.pdf")
    finally:
        staff.registry.close()
    assert signed_of(office, file).authenticity is Authenticity.GENUINE


def test_cards_of_older_keys_stay_genuine(
    office: Office, person: PersonId, tmp_path: Path, clock: StandingClock
) -> None:
    files = []
    for number in range(3):
        files.append(printed(office, person, tmp_path / f"{number}.pdf"))
        clock.advance(days=3)
        rotate_keys(office)
    files.append(printed(office, person, tmp_path / "now.pdf"))
    assert {signed_of(office, file).authenticity for file in files} == {Authenticity.GENUINE}
    assert len({card_in(signed_of(office, file)).message.key_id for file in files}) == 4
    keys = list_signers(office)
    assert [signer.until is None for signer in keys] == [True, False, False, False]
    assert office.registry.verify().clean


def test_a_key_that_was_replaced_signs_no_new_card(
    office: Office, program: Program, tmp_path: Path, clock: StandingClock
) -> None:
    copy = tmp_path / "Skradziony.lifebox"
    shutil.copytree(office.registry.path, copy)
    rotate_keys(office)
    clock.advance(days=40)
    today = office.clock.today()
    said = said_of(Card(), registry=office.registry.id, printed=today)
    assert read_scanned(office, format_signed(said, office.registry.sign_card)).authenticity is Authenticity.GENUINE
    thief = program.unlock(copy, "anna", PASSWORD)
    try:
        forged = format_signed(said, thief.registry.sign_card)
        assert read_scanned(office, forged).authenticity is Authenticity.FORGED
    finally:
        thief.registry.close()


def test_a_preview_has_as_many_pages_as_the_print_and_proves_nothing(
    office: Office, person: PersonId, tmp_path: Path
) -> None:
    opened = view_person(office, person)
    assert opened.box.active_code
    (tmp_path / "p.pdf").write_bytes(preview_card(office, opened.record.card, "pl", code=opened.box.active_code))
    assert signed_of(office, tmp_path / "p.pdf").authenticity is Authenticity.UNKNOWN_ISSUER
    file = printed(office, person, tmp_path / "k.pdf")
    pages = [len(PdfDocument(each.read_bytes())) for each in (tmp_path / "p.pdf", file)]
    assert pages[0] == pages[1]


def test_a_changed_card_is_forged(office: Office, person: PersonId) -> None:
    forged = text_of(Card(), SigningKey(bytes(32)), registry=office.registry.id)
    assert read_scanned(office, forged).authenticity is Authenticity.FORGED
    found = parse_signed(forged)
    assert found is not None
    with pytest.raises(ForgedCard):
        receive_card(office, found)
    with pytest.raises(ForgedCard):
        receive_draft(office, found)


def test_another_registry_knows_the_issuer_once_it_is_told(
    office: Office, elsewhere: Office, person: PersonId, tmp_path: Path
) -> None:
    file = printed(office, person, tmp_path / "k.pdf")
    unknown = signed_of(elsewhere, file)
    assert (unknown.authenticity, unknown.verdict) == (Authenticity.UNKNOWN_ISSUER, ScanVerdict.ELSEWHERE)
    assert unknown.people == ()
    told = export_signers(office, tmp_path / "klucze")
    assert trust_signers(elsewhere, tmp_path / "klucze") == told
    assert signed_of(elsewhere, file).authenticity is Authenticity.GENUINE
    assert last_actions(office, 1) == [Action.SIGNERS_EXPORTED]
    assert Action.SIGNERS_CHANGED in last_actions(elsewhere, 2)
    # Former keys go along, and what is trusted outlives the own rotation.
    rotate_keys(office)
    rotate_keys(elsewhere)
    export_signers(office, tmp_path / "nowe")
    trust_signers(elsewhere, tmp_path / "nowe")
    later = printed(office, person, tmp_path / "k2.pdf")
    assert {signed_of(elsewhere, each).authenticity for each in (file, later)} == {Authenticity.GENUINE}


def test_files_of_keys_are_refused_where_they_are_wrong(
    office: Office, elsewhere: Office, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "klucze"
    export_signers(office, file)
    with pytest.raises(FileExists):
        export_signers(office, file)
    with pytest.raises(InvalidInput):
        trust_signers(office, file)
    content = file.read_bytes()
    changed = tmp_path / "zmienione"
    for at in range(0, len(content), 7):
        changed.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        with pytest.raises(UnreadableFile):
            trust_signers(elsewhere, changed)
    changed.write_bytes(office.registry.sign_card(b'{"known":[]}'))
    with pytest.raises(UnreadableFile):
        trust_signers(elsewhere, changed)
    worker = office_of(program, elsewhere, Role.SOCIAL_WORKER)
    try:
        with pytest.raises(NotAllowed):
            trust_signers(worker, file)
        with pytest.raises(NotAllowed):
            export_signers(worker, tmp_path / "inne")
    finally:
        worker.registry.close()


def test_nobody_takes_the_place_of_a_registry_that_is_known(
    office: Office, elsewhere: Office, person: PersonId, tmp_path: Path
) -> None:
    trust_signers(elsewhere, export_to(office, tmp_path / "klucze"))
    posing = SigningKey(bytes(32))
    fake = list_signers(office)[0].model_copy(update={"key": posing.verify_key})
    (tmp_path / "podrobione").write_bytes(sign(posing, canonical_json(Signers(known=(fake,)))))
    with pytest.raises(InvalidInput):
        trust_signers(elsewhere, tmp_path / "podrobione")
    assert signed_of(elsewhere, printed(office, person, tmp_path / "k.pdf")).authenticity is Authenticity.GENUINE


def test_a_card_moves_to_another_registry_once(
    office: Office, elsewhere: Office, person: PersonId, tmp_path: Path
) -> None:
    signed = card_in(signed_of(elsewhere, printed(office, person, tmp_path / "k.pdf")))
    received = receive_card(elsewhere, signed)
    assert received.saved is not None
    there, here = view_person(elsewhere, received.saved.person).record.card, view_person(office, person).record.card
    assert there.full_name == here.full_name
    assert there.medical.alerts
    assert there.governance.consents == ()
    (source,) = there.source_texts
    assert source.field == SOURCE
    assert "unknown_issuer" in source.text
    again = receive_card(elsewhere, signed)
    assert again.saved is None
    assert [double.summary.id for double in again.doubles if double.sure] == [received.saved.person]


def test_a_card_can_be_looked_through_before_it_is_saved(
    office: Office, elsewhere: Office, person: PersonId, tmp_path: Path
) -> None:
    signed = card_in(signed_of(elsewhere, printed(office, person, tmp_path / "k.pdf")))
    kept = receive_draft(elsewhere, signed)
    (draft,) = own_drafts(elsewhere)
    assert (draft.id, draft.person) == (kept.id, None)
    assert draft.card.full_name == signed.card.full_name


def test_who_may_not_add_people_receives_none(
    program: Program, office: Office, elsewhere: Office, person: PersonId, tmp_path: Path
) -> None:
    signed = card_in(signed_of(elsewhere, printed(office, person, tmp_path / "k.pdf")))
    duty = office_of(program, elsewhere, Role.DUTY_OFFICER)
    try:
        with pytest.raises(NotAllowed):
            receive_card(duty, signed)
        with pytest.raises(NotAllowed):
            receive_draft(duty, signed)
    finally:
        duty.registry.close()
