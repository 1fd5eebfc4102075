"""The contact's slip: why somebody is on a card, what is kept of them and what they may do; two on a sheet."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lifebox.documents.card import CardPrint
from lifebox.documents.flow import Block, gap
from lifebox.documents.fonts import Face
from lifebox.documents.forms.consent import BY_HAND, controller_line
from lifebox.documents.forms.parts import Kit, paragraph
from lifebox.documents.forms.sheet import Letterhead, paint_form
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.typesetting import Run
from lifebox.documents.wording import contact_item
from lifebox.domain.card import Card
from lifebox.domain.identity import Contact
from lifebox.domain.organisation import OrganisationProfile
from lifebox.texts import texts

_HALF = A4[1] / 2


def render_contact_slips(
    people: Sequence[CardPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """One slip a contact with a name, to be cut off: A5, two on a sheet. Nothing medical and no code stands on it.

    `progress` hears of how many people the slips are done; what it raises ends the work.
    """
    say = texts(language)
    kit = Kit.of(profile, language)
    painter = Painter(say("form.slip.title"), A4, language)
    halves = _Halves(painter, kit)
    for done, person in enumerate(people, start=1):
        for contact in _named(person.card):
            letterhead = Letterhead(
                profile, say("form.slip.title"), subject=contact.name, marks=(person.printed.isoformat(),)
            )
            blocks = _blocks(person, contact, profile, kit)
            paint_form(painter, kit, letterhead, blocks, height=_HALF, turn=halves.turn)
        if progress:
            progress(done, len(people))
    halves.close()
    return painter.finish()


def has_slips(card: Card) -> bool:
    """Whether there is anybody to inform."""
    return bool(_named(card))


def _named(card: Card) -> list[Contact]:
    return [contact for contact in card.contacts if contact.name]


@dataclass(slots=True)
class _Halves:
    """Turns from the upper half of a sheet to its lower half, then to the next sheet."""

    painter: Painter
    kit: Kit
    used: int = 0

    def turn(self) -> None:
        """Something was drawn on the half that is open."""
        self.used += 1
        if self.used % 2:
            self.painter.rule(0, _HALF, A4[0], _HALF, self.kit.look.line, 0.5, dash=3)
            self.painter.transform(0, _HALF, 1, 1)
        else:
            self.painter.next_page()

    def close(self) -> None:
        """Finish the sheet that is open; an empty print is one blank sheet."""
        if self.used % 2 or not self.used:
            self.painter.next_page()


def _blocks(person: CardPrint, contact: Contact, profile: OrganisationProfile, kit: Kit) -> Iterable[Block]:
    say = kit.say
    kept = contact_item(contact, say)
    why = say("form.slip.why", person=person.card.full_name, programme=profile.programme, operator=profile.operator)
    asked = f"{controller_line(profile)}. {say('form.clause.dpo')}: {profile.dpo_contact or BY_HAND}"
    parts: tuple[tuple[str, str], ...] = (
        ("", why),
        (say("form.slip.kept"), kept.line),
        ("", say("form.slip.who")),
        (say("form.clause.rights"), say("form.slip.rights")),
        (say("form.slip.ask"), asked),
    )
    for lead, text in parts:
        runs = [Run(lead and f"{lead}:", kit.ink(Face.BOLD)), Run(text, kit.ink())]
        yield Block((), ((*paragraph(kit, runs), gap(1 * MM)),))
