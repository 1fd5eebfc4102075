from hypothesis import given
from hypothesis import strategies as st
from qrcode import constants
from qrcode.util import BIT_LIMIT_TABLE, MODE_8BIT_BYTE, QRData, create_data

from lifebox.documents.codewords import code_words

_CORRECTIONS = (
    constants.ERROR_CORRECT_L,
    constants.ERROR_CORRECT_M,
    constants.ERROR_CORRECT_Q,
    constants.ERROR_CORRECT_H,
)


def _made_by_the_library(content: bytes, version: int, correction: int) -> bytes:
    return bytes(create_data(version, correction, [QRData(content, MODE_8BIT_BYTE)]))


def _most(version: int, correction: int) -> int:
    return int(BIT_LIMIT_TABLE[correction][version] // 8 - (2 if version < 10 else 3))


def test_words_of_every_version_and_correction_are_those_of_the_library() -> None:
    for version in range(1, 41):
        for correction in _CORRECTIONS:
            most = _most(version, correction)
            for count in {0, 1, most // 2, most - 1, most}:
                content = bytes(37 * number % 256 for number in range(count))
                made = code_words(content, version, correction)
                assert made == _made_by_the_library(content, version, correction)


@given(content=st.binary(max_size=213), version=st.integers(10, 12), correction=st.sampled_from(_CORRECTIONS[:2]))
def test_words_of_any_bytes_are_those_of_the_library(content: bytes, version: int, correction: int) -> None:
    assert code_words(content, version, correction) == _made_by_the_library(content, version, correction)
