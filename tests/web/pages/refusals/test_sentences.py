"""What the pages that say no say."""

from negotiate.web.pages.refusals.sentences import SENTENCES, TITLES, WAYS


def test_whatever_has_a_sentence_or_a_way_on_has_a_title_of_its_own() -> None:
    assert SENTENCES.keys() | WAYS.keys() <= TITLES.keys()
    assert len(set(TITLES.values())) == len(TITLES)


def test_every_sentence_is_one() -> None:
    assert {words[-1] for words in SENTENCES.values()} == {"."}
