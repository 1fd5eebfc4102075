"""A long list of people: see `paging`."""

from lifebox.domain.id_lists import IdList
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.ui.presenters.paging import HELD, PAGE, WAITING, Ids, Pages, Span, joined

Chosen = IdList[PersonId]
Listed = Ids[PersonId]
PeoplePages = Pages[PersonId, PersonSummary]

__all__ = ["HELD", "PAGE", "WAITING", "Chosen", "Listed", "PeoplePages", "Span", "joined"]
