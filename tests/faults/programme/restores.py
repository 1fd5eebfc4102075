"""Copies of registries of many kinds, restored at another place and compared row for row with what was copied."""

import random
import shutil
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.ids import new_draft_id
from lifebox.registry import backup
from lifebox.registry.opening import create_registry, recover_registry
from lifebox.registry.vault import Vault
from tests.faults.programme.figures import Figures
from tests.faults.programme.judge import EARLIER, LATER, NAME, open_with, rows_of
from tests.faults.programme.work import PASSWORDS, Deeds, Save, Writer, card_of
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP, JAN


def restore_copies(planned: int, seed: str, folder: Path) -> Figures:
    """So many registries, copied, changed further, restored."""
    figures = Figures(planned=planned)
    for number in range(planned):
        place = folder / f"restore{number}"
        place.mkdir()
        _restore(figures, f"restore {number}", place, random.Random(f"{seed} {number}"))
        shutil.rmtree(place)
    return figures


def _restore(figures: Figures, case: str, folder: Path, chance: random.Random) -> None:
    settings = make.settings(clock=make.Ticking(EARLIER))
    vault, recovery = create_registry(folder / NAME, make.PROFILE, make.LOGIN, make.PASSWORD, settings, CHEAP)
    saved: list[str] = []
    writer, deeds = Writer(vault, "w", saved.append), Deeds(vault, lambda _line: None)
    _fill(vault, writer, deeds, chance)
    right, accounts = rows_of(vault), {account.login for account in vault.accounts()}
    made = vault.backup(folder)
    kept = len(saved)
    for _ in range(chance.randint(0, 3)):
        writer.save()
        chance.choice((deeds.change_password, deeds.rotate, deeds.add_account, vault._store.checkpoint))()
    vault.close()
    if chance.random() < 0.5:
        shutil.rmtree(folder / NAME)  # the copy is all that is left
    restored = folder / "restored.lifebox"
    backup.restore(made, restored)
    if chance.random() < 0.5:
        again = open_with(restored, PASSWORDS)
    else:
        again = recover_registry(
            restored, recovery.sheet_text, make.LOGIN, JAN, make.settings(clock=make.Ticking(LATER)), CHEAP
        )
    figures.fired += 1
    figures.saves += kept
    found = rows_of(again)
    other = [name for name in right if found[name] != right[name]]
    problems = [] if again.verify().clean and again.fault() is None else ["not clean"]
    problems += [] if {account.login for account in again.accounts()} == accounts else ["other accounts"]
    again.close()
    figures.blame(f"{case}: {other} {problems}", wrong=len(other) + len(problems))
    figures.whole += not other and not problems


def _fill(vault: Vault, writer: Writer, deeds: Deeds, chance: random.Random) -> None:
    for _ in range(chance.randint(0, 12)):
        writer.save()
    for _ in range(chance.randint(0, 4)):
        chance.choice((deeds.change_password, deeds.rotate, deeds.add_account, vault._store.checkpoint, vault.settle))()
    with vault.write() as tx:
        tx.issue_codes(chance.randint(1, 20))
        tx.save_draft(new_draft_id(), None, None, card_of(Save("szkic", 1, 1)))
        tx.add_attachment(None, "image/png", chance.randbytes(chance.choice((1, 100, 100_000))))
        tx.audit(Action.CODES_ISSUED)
    for _ in range(chance.randint(0, 3)):
        writer.save()
