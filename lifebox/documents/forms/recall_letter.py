"""A letter to somebody whose card has a medicine that is called back: which, what is to be done, whom to ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lifebox.documents.flow import Block, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.parts import LARGE, Kit, heading, paragraph
from lifebox.documents.forms.sheet import Letterhead, Progress, render_forms
from lifebox.documents.typesetting import Run
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.phones import show_phone


@dataclass(frozen=True, slots=True)
class RecallLetter:
    """One letter. `medicines` are the entries of the card that are meant, as they stand there."""

    name: str
    address: str
    medicines: tuple[str, ...]


def render_recall_letters(
    letters: Sequence[RecallLetter],
    message: str,
    profile: OrganisationProfile,
    language: str,
    printed: date,
    *,
    progress: Progress | None = None,
) -> bytes:
    """A letter a person, in large print; `message` is what the office writes to all of them, with its line breaks."""
    kit = Kit.of(profile, language, LARGE)
    title = kit.say("form.recall.title")

    def form(letter: RecallLetter) -> tuple[Letterhead, Iterable[Block]]:
        head = Letterhead(profile, title, subject=letter.name, detail=letter.address, marks=(printed.isoformat(),))
        return head, _blocks(letter, message, profile, kit)

    return render_forms(letters, form, kit, title, language, progress)


def _blocks(letter: RecallLetter, message: str, profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    say = kit.say
    named = [paragraph(kit, [Run(text, kit.ink(Face.SEMIBOLD))]) for text in letter.medicines]
    yield Block((), (paragraph(kit, [Run(say("form.recall.says"), kit.ink())], after=6), *named))
    told = [line for line in message.splitlines() if line.strip()]
    yield Block((), ((gap(8),), *(paragraph(kit, [Run(line, kit.ink())], after=6) for line in told)))
    asked = say("form.recall.ask", phone=show_phone(profile.duty_phone))
    asking = (
        *heading(kit, say("form.recall.whom")),
        gap(4),
        *paragraph(kit, [Run(asked, kit.ink())], after=6),
        *paragraph(kit, [Run(say("form.recall.emergency"), kit.ink(Face.SEMIBOLD))]),
    )
    yield Block((), (asking,))
