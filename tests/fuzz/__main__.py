"""`python -m tests.fuzz [--inputs N] [--seconds S] [--seed N] [READER …]`: a table of every reader.

Each reader runs in a process of its own. Inputs that found a fault are left in `--keep`.
"""

import argparse
import sys
from pathlib import Path

from tests.fuzz.readers import all_readers
from tests.fuzz.running import HEADING, mutations, run_apart


def main() -> int:
    """The table; 1 where a fault was found."""
    readers = all_readers()
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    asked.add_argument("readers", nargs="*", metavar="READER", help=f"of {', '.join(readers)}")
    asked.add_argument("--inputs", type=int, default=10_000)
    asked.add_argument("--seconds", type=float, default=float("inf"), help="at most, of each reader")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--keep", type=Path, default=Path("fuzz-faults"))
    given = asked.parse_args()
    sys.stdout.write(f"{HEADING}\n")
    found = 0
    for name in given.readers or readers:
        inputs = mutations(readers[name], given.inputs, given.seed)
        told = run_apart(readers[name], inputs, seconds=given.seconds)
        sys.stdout.write(f"{told.line}\n")
        sys.stdout.flush()
        for number, (content, fault) in enumerate(told.faults):
            given.keep.mkdir(parents=True, exist_ok=True)
            (given.keep / f"{name.replace(' ', '-').replace('/', '-')}-{number}").write_bytes(content)
            sys.stderr.write(f"    {number}: {fault}\n")
        found += len(told.faults)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
