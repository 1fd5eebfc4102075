"""Photos and scans in the registry: whose they are, how long they stay, who looked."""

import io
import os
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from lifebox.documents.pictures import FILE_LIMIT, JPEG
from lifebox.domain.access import Action, Role
from lifebox.domain.attachments import AttachmentKind, attached
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.errors import FileMissing, NotAllowed, NotFound, PermissionRefused, UnusableScan
from lifebox.domain.governance import Attestation, Attester, Consent, ConsentScope, Governance, Section
from lifebox.domain.identity import Photo
from lifebox.domain.ids import AttachmentId, PersonId
from lifebox.registry.vault import Vault
from lifebox.services.attachments import add_photo, add_scan, read_file, read_photo, view_scan
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, save_draft
from lifebox.services.printing import CardOptions, prepare_cards
from lifebox.services.program import Program
from tests.support.program import StandingClock, office_of

CARD = Card.model_validate({"identity": {"surname": "Próbna", "birth": "1942"}})


def picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (90, 120), "teal").save(made, "PNG")
    return made.getvalue()


def with_photo(card: Card, photo: AttachmentId, *, consent: bool = True) -> Card:
    identity = card.identity.model_copy(update={"photo": Photo(attachment=photo)})
    consents = (Consent(scope=ConsentScope.PHOTO),) if consent else ()
    return card.model_copy(update={"identity": identity, "governance": Governance(consents=consents)})


def pictures_on(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages[0].get_images())


def kept(office: Office, person: PersonId | None) -> list[AttachmentId]:
    with office.registry.read() as reader:
        return [each.id for each in reader.attachments(person)]


def test_a_photo_taken_before_the_first_save_becomes_the_persons(office: Office) -> None:
    photo = add_photo(office, None, picture())
    with office.registry.read() as reader:
        (waiting,) = reader.attachments(None)
    assert (waiting.id, waiting.kind, waiting.name, waiting.media_type) == (photo, AttachmentKind.PHOTO, "", JPEG)
    person = add_person(office, with_photo(CARD, photo)).person
    assert kept(office, None) == []
    assert kept(office, person) == [photo]
    assert read_photo(office, photo).startswith(b"\xff\xd8")


def test_the_photo_prints_only_with_consent(office: Office) -> None:
    photo = add_photo(office, None, picture())
    person = add_person(office, with_photo(CARD, photo)).person
    assert pictures_on(prepare_cards(office, [person], CardOptions()).pdf) == 1
    save_card(office, person, with_photo(CARD, photo, consent=False), 1)
    assert pictures_on(prepare_cards(office, [person], CardOptions()).pdf) == 0


def test_what_nobody_names_is_forgotten_a_day_later(office: Office, clock: StandingClock) -> None:
    person = add_person(office, CARD).person
    abandoned, drafted, revised = (add_scan(office, person, picture()) for _ in range(3))
    orphan = add_photo(office, None, picture())
    consent = Consent(scope=ConsentScope.REGISTRY, scan=revised)
    save_card(office, person, CARD.model_copy(update={"governance": Governance(consents=(consent,))}), 1)
    save_card(office, person, CARD, 2)
    signed = Attestation(section=Section.ALERTS, by=Attester.DOCTOR, scan=drafted)
    draft = CARD.model_copy(update={"attestations": (signed,)})
    assert attached(draft) == {drafted}
    save_draft(office, None, person, 3, draft)
    assert set(kept(office, person)) == {abandoned, drafted, revised}
    clock.advance(hours=25)
    young = add_scan(office, person, picture())
    save_card(office, person, CARD.model_copy(update={"note": "dalej"}), 3)
    assert set(kept(office, person)) == {drafted, revised, young}
    assert kept(office, None) == []
    for gone in (abandoned, orphan):
        with pytest.raises(NotFound):
            read_photo(office, gone)
    assert office.registry.verify().clean


def test_erasing_the_person_erases_what_was_attached(office: Office) -> None:
    scan = add_scan(office, None, picture())
    consent = Consent(scope=ConsentScope.REGISTRY, scan=scan)
    person = add_person(office, CARD.model_copy(update={"governance": Governance(consents=(consent,))})).person
    assert isinstance(office.registry, Vault)
    with office.registry.write() as tx:
        tx.erase_person(person)
        tx.audit(Action.PERSON_STATUS, person)
    with pytest.raises(NotFound):
        view_scan(office, person, scan)


def test_every_look_and_every_scan_is_written_down(office: Office) -> None:
    person = add_person(office, CARD).person
    scan = add_scan(office, person, picture(), "Próbna Łucja zgoda.png")
    assert view_scan(office, person, scan).media_type == JPEG
    with office.registry.read() as reader:
        looked, added, *_ = reader.audit_entries(AuditFilter(subjects=(person,)))
        assert reader.attachments(person)[0].name == "Próbna Łucja zgoda.png"
    assert (looked.action, added.action) == (Action.ATTACHMENT_VIEWED, Action.ATTACHMENT_ADDED)
    assert dict(looked.facts) == {"attachment": str(scan)}
    assert "Próbna" not in str(added.facts)


def test_printing_staff_attach_and_look_at_nothing(office: Office, program: Program) -> None:
    person = add_person(office, CARD).person
    scan = add_scan(office, person, picture())
    staff = office_of(program, office, Role.PRINTING_STAFF)
    with pytest.raises(NotAllowed):
        add_scan(staff, person, picture())
    with pytest.raises(NotAllowed):
        view_scan(staff, person, scan)
    staff.registry.close()


def test_a_file_is_read_or_told_without_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "zdjecie.png"
    file.write_bytes(picture())
    assert read_file(file) == picture()
    with pytest.raises(FileMissing) as missing:
        read_file(tmp_path / "brak.png")
    assert missing.value.params == {"path": "brak.png"}
    with pytest.raises(FileMissing):
        read_file(file / "wewnatrz.png")
    with file.open("wb") as large:
        large.truncate(FILE_LIMIT + 1)
    with pytest.raises(UnusableScan):
        read_file(file)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "zamkniete.png"
    file.touch(mode=0)
    with pytest.raises(PermissionRefused):
        read_file(file)
