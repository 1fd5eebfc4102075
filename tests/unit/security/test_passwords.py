import pytest

from lifebox.domain.errors import WeakPassword
from lifebox.security.passwords import check_password, generate_password
from tests.unit.security.cheap import ANNA, EWA, JAN


@pytest.mark.parametrize("password", [ANNA, EWA, JAN, "parasol kromka wiatrak mgła tydzień sosna", "x7" * 6 + ANNA * 9])
def test_strong_passwords_pass(password: str) -> None:
    check_password(password, ("anna",))


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("", "too_short"),
        ("Tr0ub4dor&3zxQ", "too_short"),
        ("a b c d e f", "too_short"),
        ("aaaaaaaaaaaaaaaaaaaa", "repeated"),
        ("passwordpassword", "repeated"),
        ("qwertyuiopasdfghjkl", "common"),
        ("123456789012345", "common"),
        ("pudełkożycia2026", "known_word"),
        ("annowakowska2026", "known_word"),
        ("abcdefghijklmnop", "sequence"),
        ("thunderstorm house", "guessable"),
        ("fghjkl;'rtyuiop[]", "keyboard"),
    ],
)
def test_weak_passwords_are_refused_with_the_reason_and_nothing_else(password: str, reason: str) -> None:
    with pytest.raises(WeakPassword) as caught:
        check_password(password, ("annowakowska",))
    assert caught.value.params == {"reason": reason}


def test_what_the_guesser_knows_makes_a_password_weak() -> None:
    check_password("krzysztofiak-82")
    with pytest.raises(WeakPassword):
        check_password("krzysztofiak-82", ("krzysztofiak",))


def test_generated_passwords_are_strong_readable_and_different() -> None:
    made = {generate_password() for _ in range(50)}
    assert len(made) == 50
    for password in made:
        check_password(password)
        assert [len(group) for group in password.split("-")] == [4] * 5
        assert not set(password) & set("01oilyzOIL")
