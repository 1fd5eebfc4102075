"""Earlier states of a card: looked at, drawn as they printed, taken as what the card shall say again.

Restoring is no use case of its own: the old state is put into the form as one edit that can be taken back, and saved
like anything typed. So nothing changes unseen, and two desks cannot overwrite each other.
"""

from lifebox.domain.access import Action
from lifebox.domain.card import Card, Revision
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.printing import preview_card


def view_revisions(office: Office, person: PersonId) -> tuple[Revision, ...]:
    """All revisions, newest first; the access is logged before anything is shown."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.write() as tx:
        tx.audit(Action.PERSON_VIEWED, person, facts=[("what", "revisions")])
        return tx.revisions(person)


def draw_revision(office: Office, revision: Revision, language: str, code: BoxCode | None) -> bytes:
    """The card as it would have printed on the day of the revision; nothing is noted."""
    day = revision.saved.astimezone().date()
    base, person = revision.number - 1, revision.person
    return preview_card(office, revision.card, language, code=code, revision=base, person=person, day=day)


def restored(now: Card, old: Card) -> Card:
    """`old` as what the card shall say again.

    What the person decided meanwhile stays: consents, status and reviews, and the profile that needs a consent. So do
    the confirmations, which say themselves of which revision they are.
    """
    kept = {"governance": now.governance, "attestations": now.attestations, "missing": now.missing}
    return old.model_copy(update=kept)
