from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from lifebox.domain.boxes import Box, CodeRecord, CodeState
from lifebox.domain.card import SECTION_PATHS, Card, PersonRecord, Revision, changed_paths, require_savable
from lifebox.domain.codes import draw_code
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import InvalidRecord, LifeboxError, NotFound
from lifebox.domain.governance import Consent, ConsentScope, Governance, Section
from lifebox.domain.identity import Address, Identity, Residence
from lifebox.domain.ids import new_account_id, new_box_id, new_person_id
from lifebox.domain.listing import Knowledge, Listing
from lifebox.domain.medical import Allergy, Functioning, Level, Medical, MissingPersonProfile
from tests.unit.domain.cards import card, medicine


def test_only_a_name_and_a_birth_date_are_required() -> None:
    require_savable(Card(identity=Identity(given_names="Halina", birth=PartialDate(1942))))
    with pytest.raises(InvalidRecord) as caught:
        require_savable(Card())
    assert caught.value.fields == ("identity.surname", "identity.birth")
    assert str(caught.value) == "invalid_record(fields=identity.surname, identity.birth)"
    with pytest.raises(InvalidRecord) as caught:
        require_savable(Card(identity=Identity(surname="Próbna")))
    assert caught.value.fields == ("identity.birth",)


def test_changed_paths_name_fields_and_no_values() -> None:
    before = card(medicines=[medicine("Xarelto")])
    identity = before.identity.model_copy(update={"surname": "Inna", "birth": PartialDate(1943)})
    after = card(
        medicines=[medicine("Eliquis")], identity=identity, missing=MissingPersonProfile(habits="spacery o świcie")
    )
    assert changed_paths(before, before) == ()
    assert changed_paths(before, after) == (
        "identity.surname",
        "identity.birth",
        "medical.medicines.items",
        "missing",
    )


def test_every_attested_path_exists() -> None:
    document = Card().model_dump()
    for section, paths in SECTION_PATHS.items():
        for path in paths:
            here = document
            for part in path.split("."):
                assert part in here, (section, path)
                here = here[part]
    assert set(SECTION_PATHS) == set(Section)


def test_a_list_tells_none_from_unknown() -> None:
    assert Listing[Allergy]().knowledge is Knowledge.UNKNOWN
    assert Listing[Allergy](none_confirmed=True).knowledge is Knowledge.NONE
    assert Listing[Allergy](items=(Allergy(agent="lateks"),)).knowledge is Knowledge.STATED
    with pytest.raises(ValidationError, match="cannot be confirmed as none"):
        Listing[Allergy](items=(Allergy(agent="lateks"),), none_confirmed=True)


def test_a_withdrawn_consent_does_not_stand() -> None:
    given = Consent(scope=ConsentScope.PHOTO, given=PartialDate(2026))
    withdrawn = given.model_copy(update={"withdrawn": PartialDate(2026, 11)})
    assert Governance(consents=(given,)).consents_to(ConsentScope.PHOTO)
    assert not Governance(consents=(withdrawn,)).consents_to(ConsentScope.PHOTO)
    assert not Governance(consents=(given,)).consents_to(ConsentScope.REGISTRY)


def test_an_address_on_one_line_leaves_no_trace_of_empty_parts() -> None:
    whole = Address(street="ul. Kolejowa", building="14", flat="3", postcode="81-835", town="Sopot")
    assert whole.one_line() == "ul. Kolejowa 14 m. 3, 81-835 Sopot"
    assert whole.one_line(with_town=False) == "ul. Kolejowa 14 m. 3"
    assert Address(town="Sopot").one_line() == "Sopot"
    assert Address().one_line() == ""


def test_a_person_shows_the_card_of_the_revision() -> None:
    revision = Revision(
        person=new_person_id(),
        number=1,
        saved=datetime(2026, 11, 22, tzinfo=UTC),
        author=new_account_id(),
        author_name="probny",
        changed=(),
        comment="",
        card=card(),
    )
    record = PersonRecord(id=revision.person, box=new_box_id(), revision=revision)
    assert record.card.full_name == "Halina Próbna"


def test_a_box_has_at_most_one_active_code() -> None:
    box, when = new_box_id(), datetime(2026, 11, 22, tzinfo=UTC)
    old = CodeRecord(draw_code(), CodeState.REPLACED, when, box)
    new = CodeRecord(draw_code(), CodeState.ACTIVE, when, box)
    assert Box(box, (old, new), ()).active_code == new.code
    assert Box(box, (old,), ()).active_code is None


def test_errors_carry_a_key_and_an_exit_code() -> None:
    assert (LifeboxError.exit_code, NotFound.exit_code) == (2, 1)
    assert str(NotFound(what="box")) == "not_found(what=box)"


def test_parts_have_defaults_that_say_nothing() -> None:
    assert Medical().medicines.knowledge is Knowledge.UNKNOWN
    assert Functioning().hearing.level is Level.UNKNOWN
    assert Residence().lift is None
