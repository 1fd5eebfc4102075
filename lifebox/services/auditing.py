"""The access log for those who watch over it: searched, saved to a file, marked on a sheet that is filed."""

import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any
from uuid import UUID

from lifebox.documents.forms.log_sheet import LogCount, LogSheet, render_log_sheet
from lifebox.domain.access import Action
from lifebox.domain.audit import AuditEntry, AuditFilter, LogMark
from lifebox.domain.errors import NotFound
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.ports import RegistryReader
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note

PAGE = 200
MOST_PEOPLE = 50


@dataclass(frozen=True, slots=True)
class LogQuestion:
    """What is asked of the log; empty fields do not restrict. The days are local and both belong to it.

    `about` is what is known of a person: name, address, code, or the id of a record that was erased since.
    """

    about: str = ""
    login: str = ""
    actions: tuple[Action, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """An entry and the name of the person whom it is about, where the registry knows one."""

    entry: AuditEntry
    name: str = ""


@dataclass(frozen=True, slots=True)
class LogAnswer:
    """The newest lines of an answer. `wanted` asks for the following ones; None where there are none."""

    lines: tuple[LogLine, ...]
    wanted: AuditFilter | None = field(default=None, compare=False)


def search_log(office: Office, question: LogQuestion) -> LogAnswer:
    """The newest entries that answer a question. Asking is itself logged, with what was asked by, not for."""
    office.registry.actor.require(Action.AUDIT_READ)
    asked = [name for name in ("about", "login", "actions", "since", "until") if getattr(question, name)]
    with office.registry.write() as tx:
        tx.audit(Action.AUDIT_READ, fields=asked)
    with office.registry.read() as reader:
        wanted = filter_of(reader, question, PAGE)
        return LogAnswer(()) if wanted is None else _answer(reader, wanted)


def filter_of(reader: RegistryReader, question: LogQuestion, limit: int) -> AuditFilter | None:
    """What answers a question, `limit` entries at once; None where nobody is meant."""
    subjects = _meant(reader, question.about)
    if question.about.strip() and not subjects:
        return None
    return AuditFilter(
        subjects=subjects,
        login=question.login,
        actions=question.actions,
        since=_begin(question.since) if question.since else None,
        until=_begin(question.until + timedelta(days=1)) if question.until else None,
        limit=limit,
    )


def more_of_log(office: Office, wanted: AuditFilter) -> LogAnswer:
    """The lines that follow in an answer."""
    office.registry.actor.require(Action.AUDIT_READ)
    with office.registry.read() as reader:
        return _answer(reader, wanted)


def export_log(office: Office, target: Path, *, overwrite: bool = False) -> LogMark:
    """Save the whole log, oldest first, a JSON object a line; gives the mark by which the file can be compared."""
    office.registry.actor.require(Action.AUDIT_EXPORTED)
    content, marking = bytearray(), _Marking()
    with office.registry.read() as reader:
        for entry in reader.audit_log():
            content += marking.add(entry)
    mark = marking.mark

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.AUDIT_EXPORTED, facts=[("count", str(mark.number))])

    save_and_note(target, bytes(content), note, overwrite=overwrite)
    return mark


def draw_log_sheet(office: Office, since: date, language: str) -> bytes:
    """The sheet to print and file: what was done since a local day, and the log's mark at this moment."""
    office.registry.actor.require(Action.AUDIT_EXPORTED)
    with office.registry.write() as tx:
        tx.audit(Action.AUDIT_EXPORTED, facts=[("what", "sheet")])
    begin, marking, counted = _begin(since), _Marking(), Counter[tuple[str, Action]]()
    with office.registry.read() as reader:
        profile = reader.organisation()
        for entry in reader.audit_log():
            marking.add(entry)
            if entry.at >= begin:
                counted[entry.login, entry.action] += 1
    counts = tuple(LogCount(login, action, count) for (login, action), count in sorted(counted.items()))
    return render_log_sheet(LogSheet(marking.mark, since, office.clock.today(), counts), profile, language)


def compare_log(office: Office, number: int, digest: str) -> bool:
    """Whether the log up to an entry is still what a filed sheet says; it is not where it has no such entry."""
    office.registry.actor.require(Action.AUDIT_READ)
    with office.registry.write() as tx:
        tx.audit(Action.AUDIT_READ, facts=[("what", "compare")])
    marking = _Marking()
    with office.registry.read() as reader:
        for entry in takewhile(lambda entry: entry.sequence <= number, reader.audit_log()):
            marking.add(entry)
    return (marking.mark.number, marking.mark.digest) == (number, "".join(digest.split()).lower())


def log_object(entry: AuditEntry) -> dict[str, Any]:
    """One entry as JSON shows it."""
    plain = asdict(entry)
    plain["at"] = entry.at.isoformat()
    plain["subject"] = str(entry.subject) if entry.subject else None
    plain["facts"] = dict(entry.facts)
    return plain


class _Marking:
    """Goes along the log: each entry becomes its line of the file, and the digest of all lines so far is known."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()
        self._newest: AuditEntry | None = None

    def add(self, entry: AuditEntry) -> bytes:
        """The next entry; gives its line."""
        line = (json.dumps(log_object(entry), ensure_ascii=False, sort_keys=True) + "\n").encode()
        self._digest.update(line)
        self._newest = entry
        return line

    @property
    def mark(self) -> LogMark:
        """The mark of what was added. Raises `NotFound` for nothing."""
        if self._newest is None:
            raise NotFound(what="log_entry")
        return LogMark(self._newest.sequence, self._newest.at, self._digest.hexdigest())


def _meant(reader: RegistryReader, about: str) -> tuple[UUID, ...]:
    text = about.strip()
    if not text:
        return ()
    try:
        return (UUID(text),)
    except ValueError:
        return tuple(person.id for person in reader.people(PeopleFilter(text=text), MOST_PEOPLE))


def _answer(reader: RegistryReader, wanted: AuditFilter) -> LogAnswer:
    entries = reader.audit_entries(wanted)
    subjects = list(dict.fromkeys(PersonId(entry.subject) for entry in entries if entry.subject))
    names = {person.id: person.name for person in reader.summaries(subjects)}
    lines = tuple(LogLine(entry, names.get(PersonId(entry.subject), "") if entry.subject else "") for entry in entries)
    more = replace(wanted, before=entries[-1].sequence) if len(entries) == wanted.limit else None
    return LogAnswer(lines, more)


def _begin(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
