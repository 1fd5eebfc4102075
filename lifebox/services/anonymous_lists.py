"""A table for statistics: a row for everybody who takes part, and nothing by which somebody could be found."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.anonymous import AnonymousRow, age_band, hide_rare
from lifebox.domain.card import Card
from lifebox.domain.errors import InvalidInput
from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId
from lifebox.domain.people import PeopleFilter, PersonSummary
from lifebox.domain.ports import Say
from lifebox.domain.tiers import term
from lifebox.services.exporting import AT_ONCE, ListForm, list_file
from lifebox.services.office import Office
from lifebox.services.progress import Progress, unseen
from lifebox.services.saving import save_and_note

_AREA = 4
"""So much of a postcode is told: `81-8`."""
_SEEN = ("age", "area", "household", "sharing")
_KNOWN = ("paper", "review", "alerts", "allergies", "conditions", "medicines", "implants")


@dataclass(frozen=True, slots=True)
class AnonymousList:
    """The table ready to be saved."""

    content: bytes
    rows: int
    form: ListForm


def prepare_anonymous_list(office: Office, form: ListForm, say: Say, progress: Progress = unseen) -> AnonymousList:
    """Make the table of everybody who takes part: of a choice of people nothing could be hidden. Raises
    `InvalidInput` for nobody.
    """
    office.registry.actor.require(Action.STATISTICS_SAVED)
    found = hide_rare(list(_everybody(office, say, progress)))
    if not found:
        raise InvalidInput(what="nobody_listed")
    sheet, footer = say("export.statistics.sheet"), say("export.statistics.footer")
    content = list_file(office, _rows(found, say), form, sheet, footer)
    return AnonymousList(content, len(found), form)


def save_anonymous_list(office: Office, prepared: AnonymousList, target: Path, *, overwrite: bool = False) -> int:
    """Save the table and note it: both or neither. Gives the number of rows."""
    office.registry.actor.require(Action.STATISTICS_SAVED)

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.STATISTICS_SAVED, facts=[("form", prepared.form.value), ("count", str(prepared.rows))])

    save_and_note(target, prepared.content, note, overwrite=overwrite)
    return prepared.rows


def _everybody(office: Office, say: Say, progress: Progress) -> Iterator[AnonymousRow]:
    today = office.clock.today()
    with office.registry.read() as reader:
        people = reader.people_ids(PeopleFilter(status=Status.ACTIVE))
        sharing: Counter[BoxId] = Counter()
        for start in range(0, len(people), AT_ONCE):
            sharing.update(one.box for one in reader.summaries(people[start : start + AT_ONCE]))
        for start in range(0, len(people), AT_ONCE):
            progress(start, len(people))
            for one in reader.summaries(people[start : start + AT_ONCE]):
                card = reader.person(one.id).card
                yield _row(one, card, today, sharing[one.box] > 1, say)


def _row(one: PersonSummary, card: Card, today: date, sharing: bool, say: Say) -> AnonymousRow:
    birth, address, medical = card.identity.birth, card.residence.address, card.medical
    # By the year alone: the age that is reached this year is known of everybody, and changes on no day of theirs.
    age = age_band(today.year - birth.year) if birth else -1
    area = f"{address.town} {address.postcode[:_AREA]}".strip()
    due = one.next_review is not None and one.next_review <= today
    paper = "unprinted" if one.printed_revision is None else "stale" if one.paper_is_stale else "current"
    states = (medical.allergies, medical.conditions, medical.medicines, medical.implants)
    known = (
        say(f"paper.round.{paper}"),
        say("value.yes" if due else "value.no"),
        str(len(one.alerts)),
        *(term(say, state.knowledge) for state in states),
    )
    return AnonymousRow(age, area, term(say, card.identity.household), sharing, known)


def _rows(found: tuple[AnonymousRow, ...], say: Say) -> Iterator[list[str]]:
    hidden = say("export.statistics.hidden")
    yield [say(f"export.statistics.{name}") for name in (*_SEEN, *_KNOWN)]
    for row in found:
        sharing = hidden if row.sharing is None else say("value.yes" if row.sharing else "value.no")
        seen = [_age(row.age, say), row.area, row.household, sharing]
        known = row.known if row.known is not None else (hidden,) * len(_KNOWN)
        yield [hidden if cell is None else cell for cell in (*seen, *known)]


def _age(first: int | None, say: Say) -> str | None:
    if first is None:
        return None
    if first < 0:
        return say("export.statistics.unknown")
    return say("export.statistics.younger") if first == 0 else say("export.statistics.from", age=first)
