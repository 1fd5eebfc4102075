"""Which pages there are, with which keys, and who may see them."""

from dataclasses import dataclass
from enum import Enum

from lifebox.domain.access import Action, Actor
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP


class PageId(Enum):
    """The pages of the window, in their order."""

    START = "start"
    EMERGENCY = "emergency"
    PEOPLE = "people"
    PRINTS = "prints"
    REVIEWS = "reviews"
    REGISTRY = "registry"
    RECORD = "record"
    MERGE = "merge"
    PAIRS = "pairs"
    EXERCISE = "exercise"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Destination:
    """An entry of the navigation."""

    page: PageId
    title: str
    key: str
    icon: str
    needs: Action


DESTINATIONS = (
    Destination(
        PageId.START, QT_TRANSLATE_NOOP("Navigation", "Start"), "Alt+Home", "mdi6.home-outline", Action.PEOPLE_LISTED
    ),
    Destination(PageId.EMERGENCY, QT_TRANSLATE_NOOP("Navigation", "Emergency"), "F2", "mdi6.lifebuoy", Action.SEARCHED),
    Destination(
        PageId.PEOPLE,
        QT_TRANSLATE_NOOP("Navigation", "People"),
        "F3",
        "mdi6.account-group-outline",
        Action.PEOPLE_LISTED,
    ),
    Destination(PageId.PRINTS, QT_TRANSLATE_NOOP("Navigation", "Prints"), "F4", "mdi6.printer-outline", Action.PRINTED),
    Destination(
        PageId.REVIEWS,
        QT_TRANSLATE_NOOP("Navigation", "Reviews"),
        "F6",
        "mdi6.calendar-clock-outline",
        Action.PERSON_REVIEWED,
    ),
    Destination(
        PageId.REGISTRY,
        QT_TRANSLATE_NOOP("Navigation", "Registry"),
        "F7",
        "mdi6.database-outline",
        Action.REGISTRY_VERIFIED,
    ),
)


_UNDER = {
    PageId.MERGE: PageId.PEOPLE,
    PageId.PAIRS: PageId.PEOPLE,
    PageId.IMPORT: PageId.PEOPLE,
    PageId.EXERCISE: PageId.EMERGENCY,
}


def entry_of(page: PageId) -> PageId:
    """The page whose entry is marked while `page` is shown; a record leaves the mark where it was opened from."""
    return _UNDER.get(page, page)


def destinations_for(actor: Actor) -> tuple[Destination, ...]:
    """What the role may open."""
    return tuple(d for d in DESTINATIONS if actor.may(d.needs))


def landing_page(actor: Actor) -> PageId:
    """Where the role begins: the duty officer at the look-up."""
    return destinations_for(actor)[0].page
