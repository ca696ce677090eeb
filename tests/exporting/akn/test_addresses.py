"""How works and their languages are called."""

from dataclasses import replace

from negotiate.exporting.akn.addresses import expression_address, language_code, work_address
from negotiate.exporting.akn.values import AknStage
from tests.exporting.akn.test_texts import work


def test_a_work_is_called_alike_in_every_language_and_on_every_day() -> None:
    english, french = work(language="en"), work(language="fr")

    assert work_address(english) == work_address(french) == "/akn/xx/bill/2026-01-05/pact"
    assert expression_address(french) == "/akn/xx/bill/2026-01-05/pact/fra@2026-05-01"
    assert work_address(replace(english, stage=AknStage.ADOPTED)) == "/akn/xx/act/2026-01-05/pact"


def test_a_language_that_is_not_one_of_the_six_is_said_to_be_unknown() -> None:
    assert language_code("sw") == "und"
