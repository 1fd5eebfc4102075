"""The rows of a list that made no card, as a file to be put right and imported again."""

from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.errors import InvalidInput
from lifebox.domain.ports import Say
from lifebox.services.exporting import ListForm, list_file
from lifebox.services.import_checks import ListCheck, Outcome
from lifebox.services.import_runs import OpenImport
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note


def save_rejected(
    office: Office, opened: OpenImport, check: ListCheck, form: ListForm, target: Path, say: Say, *, overwrite: bool
) -> int:
    """Save them with the headings of the list and the reasons behind; gives their number.

    Raises `InvalidInput` where there are none, `FileExists`.
    """
    office.registry.actor.require(Action.LIST_EXPORTED)
    checked = zip(opened.rows, check.results, strict=True)
    rows = [(row, found) for row, found in checked if found.outcome is Outcome.REJECTED]
    if not rows:
        raise InvalidInput(what="nothing_rejected")
    lines = [[*opened.table.headings, say("imports.line"), say("imports.reason")]]
    for row, found in rows:
        lines.append([*row.cells, str(row.line), " ".join(say(str(one.key)) for one in found.rejections)])
    content = list_file(office, lines, form, say("imports.rejected.sheet"), say("export.footer"))

    def note() -> None:
        facts = [("what", "rejected_rows"), ("count", str(len(rows))), ("form", form.value)]
        with office.registry.write() as tx:
            tx.audit(Action.LIST_EXPORTED, facts=facts)

    save_and_note(target, content, note, overwrite=overwrite)
    return len(rows)
