"""What the start page tells: figures, what is to be done today, what was done last, the months around."""

from dataclasses import dataclass

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import MonthCount, PeopleFilter, PeopleOrder, PersonSummary, RegistryFigures
from lifebox.domain.ports import Draft, RegistryReader
from lifebox.services.office import Office
from lifebox.services.people import list_people, own_drafts

DUE_ROWS, RECENT_ROWS, MONTHS = 8, 5, 12
LOOKED_BACK = 2000
_SAVING = {Action.PERSON_ADDED, Action.PERSON_CHANGED, Action.PERSON_REVIEWED}


@dataclass(frozen=True, slots=True)
class DeskToday:
    """The state of the registry as one account sees it. `recent` are the people whom it saved last."""

    figures: RegistryFigures
    drafts: tuple[Draft, ...]
    due: tuple[PersonSummary, ...]
    recent: tuple[PersonSummary, ...]


def read_today(office: Office) -> DeskToday:
    """Figures and lists; these are empty for roles that may not see them."""
    actor, today = office.registry.actor, office.clock.today()
    drafts = own_drafts(office) if actor.may(Action.DRAFT_SAVED) else ()
    wanted = PeopleFilter(status=Status.ACTIVE, due_before=today, order=PeopleOrder.NEXT_REVIEW)
    due = list_people(office, wanted, DUE_ROWS) if actor.may(Action.PEOPLE_LISTED) else ()
    with office.registry.read() as reader:
        recent = reader.summaries(_saved_last(reader, actor.login)) if actor.may(Action.PERSON_CHANGED) else ()
        return DeskToday(reader.figures(today), drafts, due, recent)


def read_months(office: Office) -> tuple[MonthCount, ...]:
    """New people and reviews due in the months around today; read by itself, since it takes longest."""
    with office.registry.read() as reader:
        return reader.months(office.clock.today(), MONTHS)


def _saved_last(reader: RegistryReader, login: str) -> list[PersonId]:
    """Looks back a bounded way, so that a long chain costs no more than a short one."""
    entries = reader.audit_entries(AuditFilter(limit=LOOKED_BACK))
    mine = (e.subject for e in entries if e.login == login and e.action in _SAVING and e.subject is not None)
    return [PersonId(subject) for subject in dict.fromkeys(mine)][:RECENT_ROWS]
