"""What a scanner, a phone or a worn copier makes of paper: grey pictures in, grey pictures out."""

import random
from collections.abc import Callable

from PIL import Image, ImageFilter

Damage = Callable[[Image.Image], Image.Image]
_WHITE = 255


def turned(degrees: float) -> Damage:
    """Laid down askew."""
    return lambda paper: paper.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=_WHITE)


def seen_from_below(paper: Image.Image) -> Image.Image:
    """Photographed at an angle: the upper edge is a fifth shorter than the lower one."""
    wide, high = paper.size
    stretch = 1 / 0.8
    shift = -0.1 * wide * stretch
    mapping = (stretch, -shift / high, shift, 0, stretch, 0, 0, (stretch - 1) / high)
    return paper.transform(paper.size, Image.Transform.PERSPECTIVE, mapping, Image.Resampling.BICUBIC, fillcolor=_WHITE)


def blurred(paper: Image.Image) -> Image.Image:
    """Slightly out of focus: two dots at 300 dpi, 0.17 mm."""
    return paper.filter(ImageFilter.GaussianBlur(2))


def speckled(paper: Image.Image) -> Image.Image:
    """8 of 100 dots are of any grey."""
    chance = random.Random(8)
    dots = paper.width * paper.height
    where = Image.frombytes("L", paper.size, chance.randbytes(dots)).point([255] * 20 + [0] * 236)
    return Image.composite(Image.frombytes("L", paper.size, chance.randbytes(dots)), paper, where)


def faded(paper: Image.Image) -> Image.Image:
    """Grey on grey: a quarter of the contrast is left."""
    return paper.point([150 + grey // 4 for grey in range(256)])


def worn(paper: Image.Image) -> Image.Image:
    """A faded, speckled print, laid down askew and out of focus."""
    return blurred(turned(7)(faded(speckled(paper))))


DAMAGES: dict[str, Damage] = {
    "turned by 7°": turned(7),
    "turned by 90°": turned(90),
    "seen from below": seen_from_below,
    "blurred": blurred,
    "speckled": speckled,
    "faded": faded,
    "worn": worn,
}
