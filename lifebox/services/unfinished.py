"""Disclosures of which nobody wrote down who asked: left open when the program ended, or closed by themselves since."""

from lifebox.domain.access import OWN_DISCLOSURES_FOR
from lifebox.domain.disclosure import DisclosureFilter, ListedDisclosure
from lifebox.services.disclosures import close_overdue, read_disclosures, unfinished_disclosures
from lifebox.services.office import Office


def take_up(office: Office) -> tuple[ListedDisclosure, ...]:
    """The actor's own of the last day, newest first: those still open, which can go on, then those to be completed.

    What was open for too long is closed before.
    """
    close_overdue(office)
    actor, since = office.registry.actor, office.clock.now() - OWN_DISCLOSURES_FOR
    wanted = DisclosureFilter(account=actor.account, since=since, unexplained=True)
    with office.registry.read() as reader:
        unexplained = reader.disclosure_ids(wanted)
    return unfinished_disclosures(office) + read_disclosures(office, unexplained)
