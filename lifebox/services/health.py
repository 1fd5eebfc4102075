"""The health of a registry: whole, copied, with room, in a good place, and in good hands; a sentence a matter."""

from datetime import timedelta

from lifebox import __version__
from lifebox.domain.access import Action, Role
from lifebox.domain.accounts import ADMINISTRATORS_WANTED, DRILL_AFTER_DAYS
from lifebox.domain.dates import show_moment
from lifebox.domain.health import HealthLine, Matter, Standing, Surroundings
from lifebox.services.backups import is_overdue
from lifebox.services.office import Office

LITTLE_ROOM, NO_ROOM = 2_000_000_000, 300_000_000
"""Bytes: less is told, much less is urgent."""
CLOCKS_APART = timedelta(minutes=10)
HANDED_OUT_FOR = timedelta(days=7)
OLD_PASSWORD = timedelta(days=2 * 365)


def examine_health(office: Office) -> tuple[HealthLine, ...]:
    """All matters, in their order. Looks at what every start can afford; `verify_registry` reads everything.

    Who does not keep accounts is told nothing about accounts and the recovery sheet.
    """
    office.registry.actor.require(Action.REGISTRY_VERIFIED)
    around = office.registry.surroundings()
    found = [_whole(office), _backup(office), _disk(around), _place(around), _clock(office, around)]
    if office.registry.actor.may(Action.ACCOUNT_ADDED):
        found += [_administrators(office), _passwords(office), _sheet(office)]
    versions: dict[str, str | int] = {"version": __version__, "schema": around.schema, "sqlite": around.sqlite}
    return (*found, HealthLine(Matter.PROGRAM, Standing.GOOD, versions))


def _whole(office: Office) -> HealthLine:
    if office.registry.fault() is not None:
        return HealthLine(Matter.WHOLE, Standing.URGENT)
    report = office.registry.check_quickly()
    standing = Standing.URGENT if report.damage else Standing.GOOD
    return HealthLine(Matter.WHOLE, standing, {"entries": report.entries})


def _backup(office: Office) -> HealthLine:
    with office.registry.read() as reader:
        plan, last = reader.backup_plan(), reader.last_backup()
    now = office.clock.now()
    if last is None:
        return HealthLine(Matter.BACKUP, Standing.URGENT)
    day = show_moment(last)
    told: dict[str, str | int] = {"day": day, "days": max((now - last).days, 0)}
    overdue = is_overdue(plan, last, now) or not plan.folders
    return HealthLine(Matter.BACKUP, Standing.ADVICE if overdue else Standing.GOOD, told)


def _disk(around: Surroundings) -> HealthLine:
    told = {"free": round(around.free / 1e9, 1)}
    if around.free < NO_ROOM:
        return HealthLine(Matter.DISK, Standing.URGENT, told)
    scarce = around.free < LITTLE_ROOM or not around.reserve_kept
    return HealthLine(Matter.DISK, Standing.ADVICE if scarce else Standing.GOOD, told)


def _place(around: Surroundings) -> HealthLine:
    return HealthLine(Matter.PLACE, Standing.URGENT if around.unsafe else Standing.GOOD, {"reason": around.unsafe})


def _clock(office: Office, around: Surroundings) -> HealthLine:
    ahead = around.newest - office.clock.now()
    told: dict[str, str | int] = {"day": show_moment(around.newest)}
    return HealthLine(Matter.CLOCK, Standing.ADVICE if ahead > CLOCKS_APART else Standing.GOOD, told)


def _administrators(office: Office) -> HealthLine:
    count = sum(account.role is Role.ADMINISTRATOR for account in office.registry.accounts())
    standing = Standing.GOOD if count >= ADMINISTRATORS_WANTED else Standing.ADVICE
    return HealthLine(Matter.ACCOUNTS, standing, {"count": count})


def _passwords(office: Office) -> HealthLine:
    now, accounts = office.clock.now(), office.registry.accounts()
    waiting = [a.login for a in accounts if a.must_change_password and now - a.password_changed > HANDED_OUT_FOR]
    old = [a.login for a in accounts if now - a.password_changed > OLD_PASSWORD]
    oldest = max((now - account.password_changed).days for account in accounts)
    told: dict[str, str | int] = {"names": ", ".join(dict.fromkeys(waiting + old)), "months": max(oldest, 0) // 30}
    return HealthLine(Matter.PASSWORDS, Standing.ADVICE if waiting or old else Standing.GOOD, told)


def _sheet(office: Office) -> HealthLine:
    with office.registry.read() as reader:
        drilled = reader.last_drill()
    if drilled is None:
        return HealthLine(Matter.SHEET, Standing.URGENT)
    late = office.clock.now() - drilled > timedelta(days=DRILL_AFTER_DAYS)
    told: dict[str, str | int] = {"day": drilled.astimezone().strftime("%d.%m.%Y")}
    return HealthLine(Matter.SHEET, Standing.ADVICE if late else Standing.GOOD, told)
