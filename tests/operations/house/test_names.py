"""Names as they are kept."""

import pytest

from negotiate.errors import Invalid
from negotiate.operations.house.names import checked_email, checked_name


@pytest.mark.parametrize(
    "email",
    [
        *("", "ada", "ada@", "@example.org", "ada@example", "a b@example.org", "a@b@example.org", "x" * 250 + "@e.org"),
        *("ann..lee@example.org", "é@example.org", "ada@example..org", ".ada@example.org", "ada@-example.org"),
    ],
)
def test_what_is_no_address_is_refused(email: str) -> None:
    with pytest.raises(Invalid) as refusal:
        checked_email(email)

    assert refusal.value.field == "email"


@pytest.mark.parametrize("email", ["ada@example.org", "a.b+c@mission.example.org", "o'neill@example.org"])
def test_an_address_is_taken_as_it_is(email: str) -> None:
    assert checked_email(email) == email


def test_an_address_is_kept_as_mail_can_be_sent_to_it() -> None:
    assert checked_email("Ada@München.de") == "ada@xn--mnchen-3ya.de"


def test_a_name_in_any_script_is_taken() -> None:
    assert checked_name(" 张  伟 ") == "张 伟"


def test_the_longest_name_fits_its_column_and_no_longer_one() -> None:
    assert checked_name("x" * 40, longest=40) == "x" * 40
    with pytest.raises(Invalid):
        checked_name("x" * 41, longest=40)
