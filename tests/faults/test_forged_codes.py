from tests.documents import samples
from tests.support.mutations import count_believed
from tests.support.signed import text_of


def test_no_changed_code_is_called_genuine_and_none_crashes_the_reader() -> None:
    texts = [text_of(samples.typical(medicines)) for medicines in (0, 3, 6)]
    read, believed = count_believed(texts, 4_000, seed=1)
    assert read > 20  # changed codes do reach the signature
    assert believed == 0
