"""A text of consent is never changed; withdrawing one consent leaves the others, and says what lies outside."""

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import InvalidInput, NotAllowed, NotFound
from lifebox.domain.governance import Consent, ConsentScope
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import ConsentText
from lifebox.services.bundles import BundleWish, Recipient, create_bundle
from lifebox.services.consents import (
    add_consent_text,
    consent_texts,
    draw_withdrawal,
    drop_consent_text,
    restore_consent,
    withdraw_consent,
)
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.program import Program
from lifebox.services.rights import foresee_erasure
from tests.documents import reading
from tests.support.bundles import PHRASE
from tests.support.program import CHEAP, office_of

PHOTO_1 = ConsentText(version="2026-1", text="Zgadzam się na zdjęcie.", scope=ConsentScope.PHOTO)
PHOTO_2 = ConsentText(version="2026-2", text="Zgadzam się na zdjęcie na karcie.", scope=ConsentScope.PHOTO)


@pytest.fixture
def person(office: Office) -> PersonId:
    consents = [
        {"scope": "registry", "text_version": "2026-1"},
        {"scope": "photo", "text_version": "2026-1", "given": "2026-01-05", "witness": "J. Lis"},
        {"scope": "bundle"},
    ]
    identity = {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"}
    card = Card.model_validate({"identity": identity, "governance": {"consents": consents}})
    return add_person(office, card).person


def _consents(office: Office, person: PersonId) -> dict[ConsentScope, Consent]:
    return {one.scope: one for one in view_person(office, person).record.card.governance.consents}


def test_a_new_version_stands_beside_the_old_one(office: Office, person: PersonId) -> None:
    before = _consents(office, person)
    add_consent_text(office, PHOTO_1)
    add_consent_text(office, PHOTO_2)
    assert consent_texts(office)[-2:] == (PHOTO_1, PHOTO_2)
    with office.registry.read() as reader:
        profile = reader.organisation()
    assert profile.consent_text(ConsentScope.PHOTO) == PHOTO_2
    assert profile.text_of(ConsentScope.PHOTO, before[ConsentScope.PHOTO].text_version) == PHOTO_1
    assert _consents(office, person) == before
    with pytest.raises(InvalidInput):
        add_consent_text(office, PHOTO_1.model_copy(update={"text": "Inne słowa."}))
    with pytest.raises(InvalidInput):
        add_consent_text(office, PHOTO_1.model_copy(update={"version": "2026-3", "text": ""}))


def test_only_a_text_that_nobody_agreed_to_is_taken_back(office: Office, person: PersonId) -> None:
    add_consent_text(office, PHOTO_1)
    add_consent_text(office, PHOTO_2)
    drop_consent_text(office, PHOTO_2)
    with pytest.raises(InvalidInput):
        drop_consent_text(office, PHOTO_1)
    with pytest.raises(NotFound):
        drop_consent_text(office, PHOTO_2)
    assert PHOTO_1 in consent_texts(office)


def test_one_consent_is_withdrawn_and_comes_back(office: Office, person: PersonId) -> None:
    before = _consents(office, person)
    gone = withdraw_consent(office, person, ConsentScope.PHOTO)
    after = _consents(office, person)
    assert after[ConsentScope.PHOTO].withdrawn == PartialDate.of(office.clock.today())
    assert after[ConsentScope.PHOTO].witness == "J. Lis"
    assert after[ConsentScope.BUNDLE] == before[ConsentScope.BUNDLE]
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.PERSON_STATUS,)))
    assert (entry.subject, entry.facts) == (person, (("withdrawn", "photo"),))
    with pytest.raises(NotFound):
        withdraw_consent(office, person, ConsentScope.PHOTO)
    restore_consent(office, person, gone.before)
    assert _consents(office, person) == before


def test_what_lies_outside_is_told(office: Office, person: PersonId, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("poza")
    save_print(office, prepare_cards(office, [person], CardOptions()), folder / "karta.pdf")
    wish = BundleWish((Recipient("SM patrol 1", PHRASE),), days=30)
    create_bundle(office, folder / "a.bundle", wish, policy=CHEAP)
    assert len(withdraw_consent(office, person, ConsentScope.PHOTO).papers) == 1
    (bundle,) = withdraw_consent(office, person, ConsentScope.BUNDLE).bundles
    assert bundle.recipients == ("SM patrol 1",)


def test_from_the_registry_itself_one_withdraws_by_erasure(office: Office, person: PersonId) -> None:
    with pytest.raises(InvalidInput):
        withdraw_consent(office, person, ConsentScope.REGISTRY)


def test_the_confirmation_names_the_person_and_what_is_to_be_given_back(
    office: Office, person: PersonId, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("poza")
    save_print(office, prepare_cards(office, [person], CardOptions()), folder / "karta.pdf")
    gone = foresee_erasure(office, person)
    for language in ("pl", "en", "uk", "de"):
        text = reading.text_of(draw_withdrawal(office, "Łucja Próbna", None, gone, language))
        assert "Łucja Próbna" in text
        assert "2026-11-22" in text


@pytest.mark.parametrize("role", [Role.PRINTING_STAFF, Role.DUTY_OFFICER])
def test_who_may_not_decides_nothing(office: Office, program: Program, person: PersonId, role: Role) -> None:
    mine = office_of(program, office, role)
    with pytest.raises(NotAllowed):
        add_consent_text(mine, PHOTO_1)
    with pytest.raises(NotAllowed):
        drop_consent_text(mine, PHOTO_1)
    with pytest.raises(NotAllowed):
        withdraw_consent(mine, person, ConsentScope.PHOTO)
    with pytest.raises(NotAllowed):
        restore_consent(mine, person, Consent(scope=ConsentScope.PHOTO))
    mine.registry.close()
