"""A writer that is killed: saves people for ever and prints each one once it is committed."""

import sys
from pathlib import Path

from lifebox.domain.access import Action
from tests.unit.registry import make


def main(path: Path, name: str) -> None:
    """Each line says: person, newest revision, its note."""
    vault = make.reopen(path, patience=60.0)
    number = 0
    while True:
        number += 1
        note = f"{name}-{number}"
        with vault.write() as tx:
            person = tx.add_person(tx.add_box().id, make.card(f"Nazwisko{number}", note=note)).person
            tx.audit(Action.PERSON_ADDED, person)
        sys.stdout.write(f"{person} 1 {note}\n")
        sys.stdout.flush()
        note += "-b"
        with vault.write() as tx:
            record = tx.person(person)
            changed = record.card.model_copy(update={"note": note})
            tx.save_card(person, changed, record.revision.number)
            tx.audit(Action.PERSON_CHANGED, person)
        sys.stdout.write(f"{person} 2 {note}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
