"""Consents: the organisation's texts by version, withdrawing one consent, and the confirmation of a withdrawal.

A text that people agreed to is never changed: a further version takes its place for those who agree from then on.
"""

from dataclasses import dataclass

from lifebox.documents.forms.withdrawal import WithdrawalPrint, render_withdrawal
from lifebox.domain.access import Action
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.bundles import IssuedBundle
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import InvalidInput, NotFound
from lifebox.domain.governance import Consent, ConsentScope
from lifebox.domain.ids import PersonId
from lifebox.domain.organisation import ConsentText, OrganisationProfile
from lifebox.domain.people import PeopleFilter
from lifebox.domain.ports import RegistryWriter
from lifebox.services.office import Office
from lifebox.services.rights import Erasure, foresee_in


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A consent that was withdrawn, as it was before, and what outside the program it was for."""

    before: Consent
    papers: tuple[PrintRecord, ...]
    bundles: tuple[IssuedBundle, ...]


def consent_texts(office: Office) -> tuple[ConsentText, ...]:
    """All versions of all texts, as they were added; what printed forms say where a scope has none is the program's."""
    with office.registry.read() as reader:
        return reader.organisation().consents


def add_consent_text(office: Office, new: ConsentText) -> None:
    """A further version, which counts from now on. Raises `InvalidInput` without words, and for a version that the
    scope has already.
    """
    office.registry.actor.require(Action.ORGANISATION_CHANGED)
    if not new.text:
        raise InvalidInput(what="consent_text")
    with office.registry.write() as tx:
        profile = tx.organisation()
        if profile.text_of(new.scope, new.version) is not None:
            raise InvalidInput(what="consent_version")
        _keep(tx, profile, (*profile.consents, new))


def drop_consent_text(office: Office, text: ConsentText) -> None:
    """Take back a text that nobody agreed to yet. Raises `NotFound`, and `InvalidInput` where somebody did."""
    office.registry.actor.require(Action.ORGANISATION_CHANGED)
    with office.registry.write() as tx:
        profile = tx.organisation()
        if text not in profile.consents:
            raise NotFound(what="consent_text")
        for person in tx.people_ids(PeopleFilter(consent=text.scope)):
            agreed = tx.person(person).card.governance.consents
            if any((one.scope, one.text_version) == (text.scope, text.version) for one in agreed):
                raise InvalidInput(what="consent_in_use")
        _keep(tx, profile, tuple(one for one in profile.consents if one != text))


def withdraw_consent(office: Office, person: PersonId, scope: ConsentScope) -> Withdrawn:
    """The person agrees to this no longer, from today: a further version of the card. Raises `NotFound` where no such
    consent stands, and `InvalidInput` for the registry's own, whose withdrawal is the record's erasure.
    """
    office.registry.actor.require(Action.PERSON_STATUS)
    if scope is ConsentScope.REGISTRY:
        raise InvalidInput(what="consent_registry")
    with office.registry.write() as tx:
        record = tx.person(person)
        consents = record.card.governance.consents
        standing = [at for at, one in enumerate(consents) if one.scope is scope and one.withdrawn is None]
        if not standing:
            raise NotFound(what="consent")
        today = PartialDate.of(office.clock.today())
        changed = [
            one.model_copy(update={"withdrawn": today}) if at in standing else one for at, one in enumerate(consents)
        ]
        tx.save_card(person, with_consents(record.card, tuple(changed)), record.revision.number)
        tx.audit(Action.PERSON_STATUS, person, fields=["governance.consents"], facts=[("withdrawn", scope.value)])
        around = foresee_in(office, tx, person)
    papers = tuple(one for one in around.papers if scope is ConsentScope.PHOTO and one.kind is PrintKind.CARD)
    bundles = around.bundles if scope in {ConsentScope.BUNDLE, ConsentScope.MISSING_PROFILE} else ()
    return Withdrawn(consents[standing[-1]], papers, bundles)


def restore_consent(office: Office, person: PersonId, before: Consent) -> None:
    """It was not withdrawn after all: the consent stands as before."""
    office.registry.actor.require(Action.PERSON_STATUS)
    with office.registry.write() as tx:
        record = tx.person(person)
        consents = list(record.card.governance.consents)
        for at, one in enumerate(consents):
            if one.model_copy(update={"withdrawn": None}) == before:
                consents[at] = before
        tx.save_card(person, with_consents(record.card, tuple(consents)), record.revision.number)
        facts = [("given", before.scope.value)]
        tx.audit(Action.PERSON_STATUS, person, fields=["governance.consents"], facts=facts)


def with_consents(card: Card, consents: tuple[Consent, ...]) -> Card:
    """The card with these consents."""
    governance = card.governance.model_copy(update={"consents": consents})
    return card.model_copy(update={"governance": governance})


def draw_withdrawal(office: Office, name: str, code: BoxCode | None, gone: Erasure, language: str) -> bytes:
    """The confirmation for a person whose record was just erased, in memory: it is the last place of the name."""
    office.registry.actor.require(Action.PERSON_ERASED)
    with office.registry.read() as reader:
        profile = reader.organisation()
    sheet = WithdrawalPrint(
        name=name,
        code=code,
        day=office.clock.today(),
        revisions=gone.revisions,
        attachments=gone.attachments,
        disclosures=gone.disclosures,
        papers=gone.papers,
        bundles=tuple(", ".join(one.recipients) for one in gone.bundles),
    )
    return render_withdrawal(sheet, profile, language)


def _keep(tx: RegistryWriter, profile: OrganisationProfile, consents: tuple[ConsentText, ...]) -> None:
    tx.set_organisation(profile.model_copy(update={"consents": consents}))
    tx.audit(Action.ORGANISATION_CHANGED, fields=["consents"])
