"""A registry to practise in: fictional people alone, apart from the real registry, gone when the session ends."""

import secrets
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from lifebox.domain.access import Action, Role
from lifebox.domain.exercises import CallScript, ExerciseResult, OfficerFigures, figures_of
from lifebox.domain.organisation import OrganisationProfile
from lifebox.security.passwords import generate_password
from lifebox.services.demo_people import FictionalTown
from lifebox.services.office import Office
from lifebox.services.people import prepare_card
from lifebox.services.practice_calls import Call, Tenant, call_scripts, draw_call
from lifebox.services.program import Program
from lifebox.services.progress import Progress, unseen

PEOPLE = 240
MOST_RESULTS = 5000
_MAKER, _OFFICER = "practice", "exercise"


class Practice:
    """The fictional town of one session. `office` is what the look-up page works with; its access log, disclosures and
    people are its own and go with it. Made off the UI thread, takes a second.
    """

    def __init__(
        self, program: Program, profile: OrganisationProfile, *, seed: int | None = None, progress: Progress = unseen
    ) -> None:
        """`seed` makes the same town again. Raises what creating a registry raises; then nothing is left of it."""
        self._say = program.say
        self._chance = Random(secrets.randbits(64) if seed is None else seed)  # noqa: S311 fiction, not secrets
        self._folder = TemporaryDirectory(prefix="lifebox-practice-", ignore_cleanup_errors=True)
        try:
            path, password = Path(self._folder.name) / "practice.lifebox", generate_password()
            registry, _recovery = program.throwaway.create(path, profile, _MAKER, password)
            try:
                self.tenants = self._settle(program.office(registry), profile.town, progress)
                registry.add_account(_OFFICER, password, Role.DUTY_OFFICER)
            finally:
                registry.close()
            # Whatever the officer may do at the desk: on the phone the rules are those of the duty.
            self.office = program.office(program.throwaway.open(path, _OFFICER, password))
            try:
                progress(PEOPLE, PEOPLE)
            except BaseException:
                self.office.registry.close()
                raise
        except BaseException:
            self._folder.cleanup()
            raise

    def _settle(self, office: Office, town: str, progress: Progress) -> tuple[Tenant, ...]:
        fiction = FictionalTown(self._chance.getrandbits(32), office.clock.today(), town)
        found: list[Tenant] = []
        with office.registry.write() as tx:
            for home in fiction.homes(PEOPLE):
                box = tx.add_box()
                code = box.codes[0].code
                for card in home.people:
                    ready = prepare_card(office, card)
                    person = tx.add_person(box.id, ready).person
                    found.append(Tenant(person, ready, code, len(home.people)))
                progress(len(found), PEOPLE)
            tx.audit(Action.PEOPLE_IMPORTED)
        return tuple(found)

    def draw(self, script: CallScript) -> Call:
        """A call about somebody else each time."""
        return draw_call(script, self.tenants, self._chance, self._say)

    def close(self) -> None:
        """Nothing of it is left."""
        self.office.registry.close()
        self._folder.cleanup()


def next_script(done: tuple[ExerciseResult, ...], choose: Callable[[int], int] = secrets.randbelow) -> CallScript:
    """One of those that this officer had least often."""
    scripts = call_scripts()
    counts = {script.id: sum(result.script == script.id for result in done) for script in scripts}
    least = min(counts.values())
    rare = [script for script in scripts if counts[script.id] == least]
    return rare[choose(len(rare))]


def note_exercise(office: Office, done: ExerciseResult) -> None:
    """Keep a result in the real registry, whose access log says that there was an exercise and nothing else of it."""
    office.registry.actor.require(Action.EXERCISE_DONE)
    with office.registry.write() as tx:
        tx.add_exercise(done)
        tx.audit(Action.EXERCISE_DONE, facts=[("script", done.script)])


def own_results(office: Office, limit: int = MOST_RESULTS) -> tuple[ExerciseResult, ...]:
    """The actor's own practice calls, newest first."""
    actor = office.registry.actor
    actor.require(Action.EXERCISE_DONE)
    with office.registry.read() as reader:
        return reader.exercises(actor.login, limit)


def all_results(office: Office) -> tuple[tuple[OfficerFigures, ...], tuple[ExerciseResult, ...]]:
    """How each officer does, and the newest practice calls of all; logged, since it is about those who work here."""
    office.registry.actor.require(Action.EXERCISES_READ)
    with office.registry.write() as tx:
        tx.audit(Action.EXERCISES_READ)
        results = tx.exercises("", MOST_RESULTS)
    return figures_of(results), results
