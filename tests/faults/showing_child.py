"""Shows a record and waits to be killed, having written nothing into the database."""

import sys
from pathlib import Path
from uuid import UUID

from lifebox.domain.ids import PersonId
from lifebox.services.emergency import RunningDisclosure, read_record
from tests.support.program import PASSWORD, StandingClock, make_program


def main(folder: Path, person: str, announced: str) -> None:
    """As `lifebox show` does it, up to the answer."""
    office = make_program(folder, StandingClock()).unlock(folder / "a.lifebox", "anna", PASSWORD)
    running = RunningDisclosure(office, read_record(office, PersonId(UUID(person))))
    if announced:
        running.announce()
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
