"""Who is shown what of a card: made from the same arrangement and payloads as the documents themselves."""

from dataclasses import dataclass
from enum import StrEnum

from lifebox.documents.labels.layout import LabelPlace, LabelText
from lifebox.documents.qr import offline_payload
from lifebox.domain.access import Action
from lifebox.domain.attestations import coverages, with_confirmations
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.governance import ConsentScope
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.payloads import format_locator
from lifebox.domain.ports import Say
from lifebox.domain.reviews import valid_until
from lifebox.domain.tiers import Arrangement, Block, Channel, Tier, arrange, contact_items, term
from lifebox.domain.visibility import untold
from lifebox.services.office import Office
from lifebox.services.printing import SAMPLE_CODE


class Audience(StrEnum):
    """Who looks, from the one who shall see most."""

    RESCUER = "rescuer"
    DUTY = "duty"
    VISITOR = "visitor"
    WALLET = "wallet"
    CAMERA = "camera"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Seen:
    """Lines under a heading, and the tier in which they stand; None outside the card."""

    tier: Tier | None
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """All that an audience is shown, in its order. What the duty officer reads is only what paper lacks."""

    audience: Audience
    seen: tuple[Seen, ...]


def who_sees_what(
    office: Office, card: Card, say: Say, *, code: BoxCode | None = None, revision: int | None = None
) -> tuple[Sight, ...]:
    """What each audience is shown of the card as it would print now; nothing is noted."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    today = office.clock.today()
    with office.registry.read() as reader:
        profile = reader.organisation()
    shown_code = code or SAMPLE_CODE

    def arranged(of: Card, channel: Channel) -> Arrangement:
        return with_confirmations(arrange(of, say, today, channel), coverages(of, {}), say)

    def told(of: Card) -> object:
        whole = arranged(of, Channel.PAPER), arranged(of, Channel.VOICE), contact_items(of, say)
        return *whole, _photo_prints(of), valid_until(of, today)

    paper, voice = arranged(card, Channel.PAPER), arranged(card, Channel.VOICE)
    photo = (say("Identity.photo"),) if _photo_prints(card) else ()
    offline = offline_payload(card, shown_code, profile, (revision or 0) + 1, today, say)
    hidden = untold(card, told, say)
    locator = Seen(None, say("sight.qr_locator"), (format_locator(shown_code, profile.duty_phone),))
    return (
        Sight(Audience.RESCUER, (_head(paper, photo), *_tiers(paper, say))),
        Sight(Audience.DUTY, _beyond(_tiers(voice, say), _tiers(paper, say))),
        Sight(Audience.VISITOR, (_label(profile, shown_code, say), locator)),
        Sight(Audience.WALLET, (_head(paper, (), address=False), *_wallet(card, paper, say), locator)),
        Sight(Audience.CAMERA, (Seen(None, say("sight.qr_minimum"), _lines(offline)),)),
        Sight(Audience.NOBODY, tuple(_grouped(hidden))),
    )


def _photo_prints(card: Card) -> bool:
    return card.identity.photo is not None and card.governance.consents_to(ConsentScope.PHOTO)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.removeprefix("\ufeff").splitlines())


def _head(shown: Arrangement, more: tuple[str, ...], *, address: bool = True) -> Seen:
    facts = (*((shown.address, *shown.facts) if address else ()), *more)
    return Seen(None, shown.name, tuple(line for line in (shown.birth, *facts) if line))


def _tiers(shown: Arrangement, say: Say) -> tuple[Seen, ...]:
    red = Seen(Tier.RED, term(say, Tier.RED), tuple(item.line for item in shown.red))
    return (
        *((red,) if shown.red else ()),
        *(_block(Tier.YELLOW, block, say) for block in shown.yellow),
        *(_block(Tier.GREEN, block, say) for block in shown.green),
    )


def _block(tier: Tier, block: Block, say: Say) -> Seen:
    lines = tuple(item.line for item in block.items) or (term(say, block.knowledge),)
    return Seen(tier, block.heading, lines)


def _beyond(seen: tuple[Seen, ...], known: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """What is in `seen` and not in `known`."""
    before = {(each.heading, line) for each in known for line in each.lines}
    more = (
        Seen(each.tier, each.heading, tuple(line for line in each.lines if (each.heading, line) not in before))
        for each in seen
    )
    return tuple(each for each in more if each.lines)


def _label(profile: OrganisationProfile, code: BoxCode, say: Say) -> Seen:
    text = LabelText.of(profile, LabelPlace.FRIDGE, say)
    return Seen(None, text.banner, (text.where, text.programme, code.printed, f"{text.duty} {text.phone}"))


def _wallet(card: Card, shown: Arrangement, say: Say) -> tuple[Seen, ...]:
    red = shown.red[:-1] if card.contacts else shown.red
    calls = tuple(item.line for item in contact_items(card, say))
    found = (Seen(Tier.RED, term(say, Tier.RED), tuple(i.line for i in red)), Seen(None, say("card.call"), calls))
    return tuple(each for each in found if each.lines)


def _grouped(hidden: tuple[tuple[str, str], ...]) -> list[Seen]:
    headings = dict.fromkeys(name for name, _ in hidden)
    return [Seen(Tier.REGISTRY, name, tuple(text for n, text in hidden if n == name)) for name in headings]
