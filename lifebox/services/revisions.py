"""Earlier states of a card: looked at, drawn as they printed, taken as what the card shall say again.

Restoring is no use case of its own: the old state is put into the form as one edit that can be taken back, and saved
like anything typed. So nothing changes unseen, and two desks cannot overwrite each other.
"""

from lifebox.documents.card.render import CardPrint, render_cards
from lifebox.domain.access import Action
from lifebox.domain.card import Card, Revision
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import PersonId
from lifebox.domain.reviews import valid_until
from lifebox.services.office import Office
from lifebox.services.printing import SAMPLE_CODE


def view_revisions(office: Office, person: PersonId) -> tuple[Revision, ...]:
    """All revisions, newest first; the access is logged before anything is shown."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.write() as tx:
        tx.audit(Action.PERSON_VIEWED, person, facts=[("what", "revisions")])
        return tx.revisions(person)


def draw_revision(office: Office, revision: Revision, language: str, code: BoxCode | None) -> bytes:
    """The card as it would have printed on the day of the revision; nothing is noted."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    day = revision.saved.astimezone().date()
    with office.registry.read() as reader:
        profile = reader.organisation()
    until = valid_until(revision.card, day)
    sheet = CardPrint(revision.card, code or SAMPLE_CODE, revision.number, day, until, None)
    return render_cards([sheet], profile, language)


def restored(now: Card, old: Card) -> Card:
    """`old` as what the card shall say again.

    What the person decided meanwhile stays: consents, status and reviews, and the profile that needs a consent. So do
    the confirmations, which say themselves of which revision they are.
    """
    kept = {"governance": now.governance, "attestations": now.attestations, "missing": now.missing}
    return old.model_copy(update=kept)
