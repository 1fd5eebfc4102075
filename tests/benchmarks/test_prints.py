"""Cards and labels against reportlab and qrcode drawing the same content: cards on two processes, labels on one."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from random import Random

from pytest_benchmark.fixture import BenchmarkFixture

from lifebox.clinical import alert_rules, medicine_catalogue
from lifebox.documents.batches import draw_batch
from lifebox.documents.card.render import CardPrint, render_cards
from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.labels.render import LabelPrint, render_labels
from lifebox.documents.painter import A4, MM
from lifebox.documents.qr import offline_payload
from lifebox.documents.stock import load_stock
from lifebox.domain.alerts import propose
from lifebox.domain.card import Card
from lifebox.domain.codes import ALPHABET, BoxCode, draw_code
from lifebox.domain.payloads import format_locator
from lifebox.lookup.signed.payload import SignedCard, format_signed
from lifebox.services.program import Program
from lifebox.texts import texts
from tests.benchmarks.drawing import Call, recorded, redraw, redraw_on_two
from tests.benchmarks.figures import Figure, Series, run_rounds, seconds
from tests.benchmarks.town import invent_cards
from tests.support.signed import KEY, REGISTRY, signing

_PRINTS = 1_000
_ROUNDS = 3
_DAY = date(2026, 11, 22)


def test_cards(benchmark: BenchmarkFixture, figures: list[Figure], program: Program) -> None:
    profile, say = program.profiles()[0], texts("pl")

    def signed(card: Card, code: BoxCode) -> str:
        said = SignedCard(REGISTRY, profile.operator_short, code, 1, _DAY, _DAY, card)
        return format_signed(said, signing(KEY))

    def people(batch: list[tuple[Card, BoxCode]]) -> Iterator[CardPrint]:
        return (CardPrint(card, code, 1, _DAY, _DAY, signed=signed(card, code)) for card, code in batch)

    def draw(batch: list[tuple[Card, BoxCode]]) -> bytes:
        return draw_batch(partial(render_cards, profile=profile, language="pl"), people(batch), len(batch))

    def draw_here(batch: list[tuple[Card, BoxCode]]) -> bytes:
        return render_cards(list(people(batch)), profile, "pl")

    def payloads(batch: list[tuple[Card, BoxCode]]) -> list[str]:
        # In the order in which a card draws its codes.
        return [
            text
            for card, code in batch
            for text in (
                format_locator(code, profile.duty_phone),
                offline_payload(card, code, profile, 1, _DAY, say),
                signed(card, code),
            )
        ]

    series = _compare(benchmark, draw, payloads, A4, redraw_on_two, draw_here)
    told = {"cards/s": round(_PRINTS / min(series.ours))}
    figures.append(series.figure("1,000 cards, QR 0, 1 and 2", _PRINTS, "≤ 1.5 ×", series.ratio <= 1.5, told))


def test_labels(benchmark: BenchmarkFixture, figures: list[Figure], program: Program) -> None:
    profile, stock = program.profiles()[0], load_stock("avery-l7160")

    def draw(batch: list[tuple[Card, BoxCode]]) -> bytes:
        labels = [LabelPrint(code) for _, code in batch]
        return render_labels(labels, stock, LabelPlace.FRIDGE, profile, "pl")

    def payloads(batch: list[tuple[Card, BoxCode]]) -> list[str]:
        return [format_locator(code, profile.duty_phone) for _, code in batch]

    series = _compare(benchmark, draw, payloads, (stock.page_width * MM, stock.page_height * MM))
    figures.append(series.figure("1,000 labels, QR 0", _PRINTS, told={"labels/s": round(_PRINTS / min(series.ours))}))


def _compare(
    benchmark: BenchmarkFixture,
    draw: Callable[[list[tuple[Card, BoxCode]]], bytes],
    payloads: Callable[[list[tuple[Card, BoxCode]]], list[str]],
    size: tuple[float, float],
    bare: Callable[[list[Call], tuple[float, float], list[str]], object] = redraw,
    draw_here: Callable[[list[tuple[Card, BoxCode]]], bytes] | None = None,
) -> Series:
    """Other people each round, so that nothing remembered from the round before helps.

    What is drawn can be recorded in this process only: `draw_here` draws the same in it where `draw` has workers.
    """
    chance, rules, catalogue = Random(6), alert_rules(), medicine_catalogue()
    cards = invent_cards(_PRINTS * _ROUNDS, _DAY)
    series = Series()

    def batch() -> tuple[tuple[list[tuple[Card, BoxCode]]], dict[str, object]]:
        people = []
        for card in islice(cards, _PRINTS):
            medical = card.medical.model_copy(update={"alerts": propose(card, rules, catalogue)})
            code = draw_code(lambda _: chance.choice(ALPHABET))
            people.append((card.model_copy(update={"medical": medical}), code))
        return (people,), {}

    def ours(people: list[tuple[Card, BoxCode]]) -> None:
        series.ours.append(seconds(draw, people))

    def floor(people: list[tuple[Card, BoxCode]]) -> None:
        # Recorded afterwards, since drawing a second time is helped by what the first remembered.
        with recorded() as calls:
            (draw_here or draw)(people)
        written = payloads(people)
        series.floor.append(seconds(lambda texts: bare(calls, size, texts), written))

    run_rounds(benchmark, ours, _ROUNDS, batch, floor)
    return series
