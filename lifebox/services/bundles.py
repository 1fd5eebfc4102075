"""Look-up bundles as the office makes them: make one, list them, take a log back, report a loss."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from pydantic import ValidationError

from lifebox.domain.access import Action
from lifebox.domain.bundles import (
    LONGEST,
    MOST_RECIPIENTS,
    RED_AND_YELLOW,
    SUFFIX,
    BundleScope,
    CollectedLog,
    IssuedBundle,
    LogEnd,
    LogEntry,
    disclosures_of,
)
from lifebox.domain.collation import name_sort
from lifebox.domain.errors import (
    BundleDamaged,
    ForeignBundle,
    InvalidInput,
    NobodyAgreed,
    NotFound,
    UnreadableFile,
    UnusableRecipients,
)
from lifebox.domain.governance import ConsentScope, Status
from lifebox.domain.ids import BundleId, PersonId, new_bundle_id
from lifebox.domain.people import PeopleFilter, PersonSummary
from lifebox.domain.ports import RegistryReader
from lifebox.domain.signers import Signers
from lifebox.domain.values import clean_line
from lifebox.lookup.bundle.content import BundleMaker
from lifebox.lookup.bundle.log import SIZE_LIMIT
from lifebox.security import sealing
from lifebox.security.bundle_log import LogText, open_entries, read_log
from lifebox.security.bundles import BUNDLE_COST, BundleHeader, BundleKey, NewBundle, read_bundle, write_bundle
from lifebox.security.bundles import SIZE_LIMIT as BUNDLE_LIMIT
from lifebox.security.files import read_limited
from lifebox.security.kdf import KdfPolicy
from lifebox.security.passwords import check_password
from lifebox.services.office import Office
from lifebox.services.progress import Progress
from lifebox.services.saving import save_and_note

DEFAULT_DAYS = 30
_WANTED = PeopleFilter(status=Status.ACTIVE, consent=ConsentScope.BUNDLE)
_AT_ONCE = 100
"""People read between two steps of progress."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets a bundle, and the pass phrase that is given to them by another way than the stick."""

    name: str
    phrase: str

    def __repr__(self) -> str:
        return "Recipient(…)"


@dataclass(frozen=True, slots=True)
class BundleWish:
    """What is to be made."""

    recipients: tuple[Recipient, ...]
    days: int = DEFAULT_DAYS
    scope: BundleScope = RED_AND_YELLOW


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of a log: how many disclosures are new, of how many more is known now, and whether it can be believed.

    `broken`: entries are missing, were changed, or are of nobody who is in the bundle.
    """

    bundle: IssuedBundle
    entries: int
    new: int
    completed: int
    broken: bool
    torn: int


def agreed_count(office: Office) -> int:
    """How many people would be in a bundle made now: active, and their consent to it stands."""
    office.registry.actor.require(Action.BUNDLE_MADE)
    with office.registry.read() as reader:
        return reader.people_count(_WANTED)


def create_bundle(
    office: Office,
    target: Path,
    wish: BundleWish,
    progress: Progress | None = None,
    *,
    overwrite: bool = False,
    policy: KdfPolicy = BUNDLE_COST,
) -> IssuedBundle:
    """Write a bundle of everybody who agreed, and note it: both or neither.

    Raises `UnusableRecipients`, `InvalidInput`, `WeakPassword`, `NobodyAgreed`, `FileExists`, `DiskFull`,
    `PermissionRefused`; after any of them, and where `progress` cancels, no file is left.
    """
    office.registry.actor.require(Action.BUNDLE_MADE)
    recipients = require_usable(wish)
    path = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
    created = office.clock.now()
    bundle, (secret, log_key) = new_bundle_id(), sealing.new_pair()
    key = BundleKey.generate(bundle)
    maker = BundleMaker(key, wish.scope)
    with office.registry.read() as reader:
        profile = reader.organisation()
        people = _fill(maker, reader, progress)
    if not people:
        raise NobodyAgreed
    made = IssuedBundle(
        id=bundle,
        created=created,
        expires=created + timedelta(days=wish.days),
        author_name=office.registry.actor.login,
        recipients=tuple(one.name for one in recipients),
        scope=wish.scope,
        people=len(people),
        log_key=secret,
    )
    new = NewBundle(
        id=bundle,
        registry=office.registry.id,
        epoch=office.registry.epoch,
        organisation=profile.operator_short,
        duty_phone=profile.duty_phone,
        created=created,
        expires=made.expires,
        green=wish.scope.green,
        missing=wish.scope.missing,
        people=len(people),
        log_key=log_key,
    )
    parts = maker.parts(profile, Signers(known=office.registry.signers()))
    phrases = [(one.name, one.phrase) for one in recipients]
    content = write_bundle(new, key, parts, phrases, office.registry, policy)

    def note() -> None:
        # It is sealed, and whoever it is for reads it under another account of another PC.
        with suppress(OSError):
            path.chmod(0o644)
        # What cannot be read back from the stick was never made.
        if read_limited(path, BUNDLE_LIMIT) != content:
            raise BundleDamaged(part="content")
        facts = [("bundle", str(bundle)), ("people", str(len(people))), ("recipients", str(len(recipients)))]
        with office.registry.write() as tx:
            tx.bundles.add(made, people)
            tx.audit(Action.BUNDLE_MADE, bundle, facts=[*facts, ("days", str(wish.days))])

    save_and_note(path, content, note, overwrite=overwrite)
    return made


def require_usable(wish: BundleWish) -> tuple[Recipient, ...]:
    """The recipients with cleaned names. Raises `UnusableRecipients`, `WeakPassword`, `InvalidInput` for the days."""
    recipients = tuple(Recipient(clean_line(one.name), one.phrase) for one in wish.recipients)
    names = [one.name for one in recipients]
    if not 0 < len(names) <= MOST_RECIPIENTS or not all(names) or len(set(names)) != len(names):
        raise UnusableRecipients(most=MOST_RECIPIENTS)
    if not 0 < wish.days <= LONGEST.days:
        raise InvalidInput(what="days")
    for one in recipients:
        check_password(one.phrase, (one.name,))
    return recipients


def list_bundles(office: Office) -> tuple[IssuedBundle, ...]:
    """All bundles that were made, newest first."""
    office.registry.actor.require(Action.BUNDLES_LISTED)
    with office.registry.read() as reader:
        return reader.bundles.all()


def report_lost(office: Office, bundle: BundleId) -> tuple[PersonId, ...]:
    """Note that a bundle was lost; gives whose records are in it, for the letters to them. Raises `NotFound`."""
    office.registry.actor.require(Action.BUNDLE_LOST)
    with office.registry.write() as tx:
        people = tx.bundles.people(bundle)
        if tx.bundles.one(bundle).lost is None:
            tx.bundles.set_lost(bundle, office.clock.now())
        tx.audit(Action.BUNDLE_LOST, bundle, facts=[("people", str(len(people)))])
    return people


def affected(office: Office, bundle: BundleId) -> tuple[PersonSummary, ...]:
    """The people in a bundle as far as they are still known, by name."""
    office.registry.actor.require(Action.BUNDLES_LISTED)
    with office.registry.read() as reader:
        found = reader.summaries(reader.bundles.people(bundle))
    return tuple(sorted(found, key=lambda one: name_sort(one.surname, one.given_names)))


def collect_log(office: Office, file: Path) -> Collected:
    """Take in what a bundle's log tells; the same log twice changes nothing. The file is not touched.

    Raises `UnreadableFile` for what is no log, `ForeignBundle` for one of a bundle that this registry did not make.
    """
    office.registry.actor.require(Action.BUNDLE_COLLECTED)
    text = read_log(read_limited(file, SIZE_LIMIT))
    if text is None:
        raise UnreadableFile(path=str(file), detail="bundle_log")
    with office.registry.write() as tx:
        try:
            issued = tx.bundles.one(text.start.bundle)
        except NotFound:
            raise ForeignBundle from None
        if not issued.log_key:  # taken in from another registry, which keeps the key
            raise ForeignBundle
        log = _opened(text, issued)
        inside = set(tx.bundles.people(issued.id))
        told = disclosures_of(log)
        believed = [one for one in told if one.person in inside and one.login in issued.recipients]
        known = tx.bundles.log_end(text.start.nonce)
        broken = log.broken or len(believed) != len(told) or not _continues(text, known)
        end = LogEnd(text.start.nonce, len(text.lines), text.tip)
        new, completed = tx.bundles.collect(issued.id, office.clock.now(), end, believed)
        facts = [("entries", str(len(log.entries))), ("new", str(new)), ("broken", str(int(broken)))]
        tx.audit(Action.BUNDLE_COLLECTED, issued.id, facts=facts)
        after = tx.bundles.one(issued.id)
    return Collected(after, len(log.entries), new, completed, broken, log.torn)


def check_bundle(file: Path) -> BundleHeader:
    """What stands unencrypted in a bundle that is whole. Raises `NotABundle`, `BundleDamaged`, `NewerVersion`."""
    return read_bundle(read_limited(file, BUNDLE_LIMIT)).header


def require_own(office: Office, header: BundleHeader) -> None:
    """Raise `ForeignBundle` unless this registry signed it."""
    if (header.registry, header.verify_key) != (office.registry.id, office.registry.verify_key):
        raise ForeignBundle


def _fill(maker: BundleMaker, reader: RegistryReader, progress: Progress | None) -> tuple[PersonId, ...]:
    people = reader.people_ids(_WANTED)
    put: list[PersonId] = []
    for number, person in enumerate(people):
        if progress and number % _AT_ONCE == 0:
            progress(number, len(people))
        record = reader.person(person)
        governance = record.card.governance
        # The list's columns follow the card; what leaves the house asks the card itself.
        if governance.status is not Status.ACTIVE or not governance.consents_to(ConsentScope.BUNDLE):
            continue
        if not maker.knows(record.box):
            maker.add_box(record.box, reader.box(record.box).codes)
        maker.add(record)
        put.append(person)
    if progress:
        progress(len(people), len(people))
    return tuple(put)


def _opened(text: LogText, issued: IssuedBundle) -> CollectedLog:
    sealed, whole = open_entries(text, issued.log_key)
    entries = [_entry(content) for content in sealed]
    found = tuple(entry for entry in entries if entry is not None)
    return CollectedLog(issued.id, found, not whole or len(found) != len(entries), text.torn)


def _entry(content: bytes) -> LogEntry | None:
    try:
        return LogEntry.model_validate_json(content)
    except ValidationError:
        return None


def _continues(text: LogText, known: LogEnd | None) -> bool:
    """Whether a log goes on from where it ended when it came back the last time."""
    if known is None:
        return True
    return known.lines <= len(text.lines) and text.tip_after(known.lines) == known.tip
