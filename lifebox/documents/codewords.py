"""The code words of a QR symbol of bytes: data and Reed-Solomon correction (ISO/IEC 18004, 7.4 to 7.6).

`qrcode` makes the same ones from polynomials of objects, which takes ten times as long and half of a card's codes.
"""

from functools import cache
from itertools import zip_longest

from qrcode.base import gexp, glog, rs_blocks
from qrcode.LUT import rsPoly_LUT
from qrcode.util import MODE_8BIT_BYTE, PAD0, PAD1, length_in_bits


def code_words(content: bytes, version: int, correction: int) -> bytes:
    """The words of one segment in byte mode, in the order in which they are placed. It must fit the version."""
    blocks = rs_blocks(version, correction)
    room = sum(block.data_count for block in blocks)
    counted = length_in_bits(MODE_8BIT_BYTE, version)
    head = MODE_8BIT_BYTE << counted | len(content)
    # Mode and terminator are half a word each, so that all together is whole words.
    whole = (head << 8 * len(content) | int.from_bytes(content)) << 4
    filled = whole.to_bytes(1 + counted // 8 + len(content)) + bytes((PAD0, PAD1)) * room
    data, correcting, at = [], [], 0
    for block in blocks:
        data.append(filled[at : at + block.data_count])
        correcting.append(_remainder(data[-1], block.total_count - block.data_count))
        at += block.data_count
    return _interleaved(data) + _interleaved(correcting)


def _interleaved(blocks: list[bytes]) -> bytes:
    """The first word of each block, then the second of each, and so on."""
    return bytes(word for words in zip_longest(*blocks) for word in words if word is not None)


def _remainder(data: bytes, count: int) -> bytes:
    """What is left of the data, taken for a polynomial, divided by the generator of degree `count`."""
    multiples, top, mask = _multiples(count), 8 * (count - 1), (1 << 8 * count) - 1
    rest = 0
    for word in data:
        rest = (rest << 8) & mask ^ multiples[word ^ rest >> top]
    return rest.to_bytes(count)


@cache
def _multiples(count: int) -> tuple[int, ...]:
    """The generator of degree `count` without its first term, times every word, its words as one number."""
    terms = [glog(term) for term in rsPoly_LUT[count][1:]]
    return (0, *(int.from_bytes(bytes(gexp(term + glog(word)) for term in terms)) for word in range(1, 256)))
