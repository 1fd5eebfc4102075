"""Who looked at whom: for the data-protection officer, counted from the access log and saved as a list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditEntry, AuditFilter
from lifebox.domain.collation import alphabetic
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import RegistryReader, Say
from lifebox.services.auditing import LogQuestion, filter_of
from lifebox.services.exporting import ListForm, list_file
from lifebox.services.office import Office
from lifebox.services.progress import Progress, unseen
from lifebox.services.saving import save_and_note

LOOKING = (
    Action.PERSON_VIEWED,
    Action.ATTACHMENT_VIEWED,
    Action.DISCLOSURE_OPENED,
    Action.DISCLOSURE_RECOVERED,
    Action.MISSING_PROFILE_SHOWN,
)
"""What shows somebody's record to who is logged in."""
AT_ONCE = 5_000
_COLUMNS = ("login", "person", "how", "count", "first", "last")


@dataclass(slots=True)
class _Looks:
    """How often one account looked at one person in one way."""

    count: int
    first: datetime
    last: datetime


_Found = dict[tuple[str, UUID, Action], _Looks]


def save_looks(
    office: Office,
    target: Path,
    question: LogQuestion,
    form: ListForm,
    say: Say,
    progress: Progress = unseen,
    *,
    overwrite: bool = False,
) -> int:
    """Save who looked at whom, how, how often and when, as far as `question` lets it through; gives the rows.

    What was recovered after a fault counts as a look of whom the record was shown to. The file is noted in the log:
    both or neither. Raises `FileExists`.
    """
    office.registry.actor.require(Action.AUDIT_EXPORTED)
    found: _Found = {}
    with office.registry.read() as reader:
        wanted = filter_of(reader, replace(question, login="", actions=LOOKING), AT_ONCE)
        for entry in _entries(reader, wanted, progress) if wanted else ():
            _count(found, entry)
        if question.login:
            found = {key: looks for key, looks in found.items() if key[0] == question.login}
        rows = list(_rows(reader, found, say))
    content = list_file(office, rows, form, say("looks.sheet"), say("export.footer"))

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.AUDIT_EXPORTED, facts=[("what", "looks"), ("count", str(len(found)))])

    save_and_note(target, content, note, overwrite=overwrite)
    return len(found)


def _entries(reader: RegistryReader, wanted: AuditFilter, progress: Progress) -> Iterator[AuditEntry]:
    """Newest first, in portions."""
    newest = 0
    while entries := reader.audit_entries(wanted):
        newest = newest or entries[0].sequence
        progress(newest - entries[-1].sequence, newest)
        yield from entries
        wanted = replace(wanted, before=entries[-1].sequence)


def _count(found: _Found, entry: AuditEntry) -> None:
    if entry.subject is None:
        return
    # Whoever logged in next wrote down what somebody else had been shown.
    login = dict(entry.facts).get("login", entry.login)
    looks = found.setdefault((login, entry.subject, entry.action), _Looks(0, entry.at, entry.at))
    looks.count += 1
    looks.first, looks.last = min(looks.first, entry.at), max(looks.last, entry.at)


def _rows(reader: RegistryReader, found: _Found, say: Say) -> Iterator[list[str]]:
    people = list(dict.fromkeys(PersonId(subject) for _, subject, _ in found))
    spans = (people[start : start + AT_ONCE] for start in range(0, len(people), AT_ONCE))
    names = {one.id: one.name for span in spans for one in reader.summaries(span)}
    told = [
        (login, names.get(PersonId(person), str(person)), action, looks)
        for (login, person, action), looks in found.items()
    ]
    yield [say(f"looks.{name}") for name in _COLUMNS]
    for login, name, action, looks in sorted(told, key=lambda row: (alphabetic(row[0]), alphabetic(row[1]), row[2])):
        yield [login, name, say(f"Action.{action.value}"), str(looks.count), _moment(looks.first), _moment(looks.last)]


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
