"""What is confirmed is said wherever the record is read, and so is what no longer is."""

import pytest

from lifebox.domain.access import Action
from lifebox.domain.attestations import Standing, with_confirmations
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.governance import Attestation, Attester, Section
from lifebox.domain.ids import PersonId, new_print_id
from lifebox.domain.tiers import Channel, arrange
from lifebox.services.attestations import forms_sent
from lifebox.services.emergency import read_record
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card
from lifebox.services.printing import CardOptions, prepare_cards, prepare_read_outs
from lifebox.texts import texts
from tests.documents.reading import text_of

CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "birth": "1942"},
        "medical": {"medicines": {"items": [{"trade_name": "Xarelto", "dose": {"evening": "1"}}]}},
    }
)
SIGNED = tuple(
    Attestation(section=section, by=Attester.DOCTOR, name="E. Leśna", revision=1)
    for section in (Section.MEDICINES, Section.CONDITIONS)
)


@pytest.fixture
def person(office: Office) -> PersonId:
    made = add_person(office, CARD).person
    save_card(office, made, CARD.model_copy(update={"attestations": SIGNED}), 1)
    return made


def test_a_change_is_told_on_paper_aloud_and_in_the_look_up(office: Office, person: PersonId) -> None:
    say = texts("pl")
    changed = CARD.medical.medicines.model_copy(update={"items": (), "none_confirmed": True})
    medical = CARD.medical.model_copy(update={"medicines": changed})
    save_card(office, person, CARD.model_copy(update={"attestations": SIGNED, "medical": medical}), 2)
    shown = read_record(office, person)
    assert [each.standing for each in shown.attested] == [Standing.CHANGED, Standing.COVERS]
    arranged = arrange(shown.record.card, say, office.clock.today(), Channel.VOICE)
    (*_, last) = with_confirmations(arranged, shown.attested, say).green
    assert [item.mark for item in last.items] == ["zmienione po potwierdzeniu", ""]
    for prepare in (prepare_cards, prepare_read_outs):
        text = text_of(prepare(office, [person], CardOptions()).pdf)
        assert text.count("Leśna") == 2
        assert text.count("(zmienione po potwierdzeniu)") == 1


def test_nothing_is_said_where_nothing_was_confirmed(office: Office) -> None:
    person = add_person(office, CARD).person
    say = texts("pl")
    shown = read_record(office, person)
    arranged = arrange(shown.record.card, say, office.clock.today(), Channel.VOICE)
    assert with_confirmations(arranged, shown.attested, say) == arranged


def test_forms_that_were_sent_can_be_confirmed_newest_first(office: Office, person: PersonId) -> None:
    actor = office.registry.actor
    with office.registry.read() as reader:
        record = reader.person(person)
    for kind, revision in ((PrintKind.DOCTOR_FORM, 1), (PrintKind.CARD, 2), (PrintKind.DOCTOR_FORM, 2)):
        with office.registry.write() as tx:
            tx.record_print(
                PrintRecord(
                    new_print_id(),
                    kind,
                    person,
                    record.box,
                    None,
                    revision,
                    office.clock.now(),
                    None,
                    actor.account,
                    actor.login,
                    "file",
                )
            )
            tx.audit(Action.PRINTED, person)
    cards, forms = forms_sent(office, person)
    assert [form.revision for form in forms] == [2, 1]
    assert set(cards) == {1, 2}
    assert cards[1] != cards[2] == record.card
