"""How long a look-up bundle of a whole town takes to open: with the production pass phrase, and without it."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

from lifebox.lookup.bundle.content import read_table
from lifebox.lookup.bundle.opened import BundleReader
from lifebox.security.bundles import BUNDLE_COST, read_bundle, unlock
from lifebox.services.bundle_lookup import find_bundle, open_bundle
from lifebox.services.emergency import search_people
from lifebox.services.program import usual_bundle_cost
from tests.benchmarks.figures import Figure, Series
from tests.support.bundles import PHRASE, RECIPIENT, make_bundle, records
from tests.support.program import StandingClock, make_program

PEOPLE = 20_000
TIMES = 5
_LIMIT = 3.0


def test_a_bundle_of_a_town_opens_in_three_seconds(figures: list[Figure], tmp_path: Path) -> None:
    """From the double click to the first answer, the floor being the derivation of the key alone."""
    path = tmp_path / "town.lifebundle"
    path.write_bytes(make_bundle(records(PEOPLE), policy=BUNDLE_COST))
    program = replace(make_program(tmp_path, StandingClock()), bundle_cost=usual_bundle_cost)
    opened, content = Series(), Series()
    for _ in range(TIMES):
        begun = perf_counter()
        guard = open_bundle(program, find_bundle(program, path), RECIPIENT, PHRASE)
        assert search_people(guard, "kowalska").matches
        opened.ours.append(perf_counter() - begun)
        sealed = read_bundle(path.read_bytes())
        begun = perf_counter()
        key = unlock(sealed, RECIPIENT, PHRASE)
        opened.floor.append(perf_counter() - begun)
        begun = perf_counter()
        sealed = read_bundle(path.read_bytes())
        reader = BundleReader(sealed, key, read_table(key, sealed.parts[0], sealed.header.created))
        content.ours.append(perf_counter() - begun)
        content.floor.append(content.ours[-1])
        assert reader.organisation()
    # Whatever else runs on the machine only adds to it.
    met = min(opened.ours) < _LIMIT
    figures.append(opened.figure("open a bundle to its first answer", PEOPLE, "< 3 s", met))
    figures.append(content.figure("the same without the pass phrase", PEOPLE, told={"bytes": path.stat().st_size}))
    assert met
