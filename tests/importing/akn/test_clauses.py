"""A file of a legislative program as clauses: what others write, every visible character accounted for."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.akn.clauses import read_akn
from negotiate.importing.akn.opening import open_akn
from negotiate.importing.akn.vocabulary import OWN
from tests.importing.akn.files import AFRICAN, ITALIAN, META, akn


def test_an_act_of_sections_is_read_with_its_numbers_and_notes() -> None:
    account = read_akn(open_akn(AFRICAN))

    titles = [(one.level, one.label, one.joint, one.heading) for one in account.clauses]
    assert titles == [(0, "", "", ""), (2, "A", " \N{EM DASH} ", "Wells"), (3, "1.", " ", "Duty")]
    assert account.clauses[0].body == "To provide for *clean* wells"
    assert account.clauses[2].body == (
        "(1) Every village must—\n\n(a) dig a well;[^1]\n\nwithout delay.\n\n[^1]: Or two."
    )
    assert account.said == ("85 characters were read, 12 of them in titles.",)


def test_an_amendment_is_read_whole_and_struck_words_are_named() -> None:
    account = read_akn(open_akn(ITALIAN))

    assert account.clauses[0].body == (
        "Emendamento n. 1.3\n\n*Al comma 1, dopo la parola:* «pozzo»  aggiungere «pulito»."
    )
    assert account.said[1:] == ("Left aside, words that are marked as struck: 8 characters.",)


def test_words_that_stand_where_no_program_puts_them_are_read_all_the_same() -> None:
    odd = "<body>Stray <section><num>1</num><content>words <p>and</p> more</content>, behind</section> and on.</body>"

    account = read_akn(open_akn(akn(odd)))

    assert " ".join(f"{one.label}{one.heading} {one.body}" for one in account.clauses).split() == [
        "Stray", "1", "words", "and", "more", ",", "behind", "and", "on.",
    ]  # fmt: skip


def test_what_a_list_numbers_by_itself_is_written_out_and_a_table_of_contents_left_aside() -> None:
    inside = "<preface><toc><tocItem level='1'>Wells</tocItem></toc></preface><mainBody><ol><li>Dig.</li><li>Drink.</li></ol></mainBody>"

    account = read_akn(open_akn(akn(inside, "statement")))

    assert [one.body for one in account.clauses] == ["1. Dig.\n\n2. Drink."]
    assert account.said == (
        "10 characters were read, 0 of them in titles.",
        "Left aside, its table of contents: 5 characters.",
        "Numbers that programs set by themselves are written out as words of the text: 2.",
    )


def test_a_number_that_no_text_of_the_house_begins_a_clause_with_is_a_heading_of_its_own() -> None:
    [section] = read_akn(open_akn(akn("<body><section><num>2.</num><p>(1) Dig.</p></section></body>"))).clauses

    assert (section.label, section.heading, section.body) == ("", "2.", "(1) Dig.")


def test_an_article_that_is_quoted_stays_inside_the_one_that_quotes_it() -> None:
    quoted = "<quotedStructure><article><num>Article 9</num><content><p>Boil.</p></content></article></quotedStructure>"
    inside = (
        f"<body><article><num>Article 1</num><content><p><mod>Insert: {quoted}</mod></p></content></article></body>"
    )

    [article] = read_akn(open_akn(akn(inside))).clauses

    assert (article.label, article.body) == ("Article 1", "Insert:\nArticle 9 Boil.")


def test_marks_of_the_house_that_somebody_has_forged_do_no_harm() -> None:
    forged = f"""<preface xmlns:n="{OWN}" n:level="0"/><body xmlns:n="{OWN}">
      <article n:level="high"><num n:behind="x">Article 1</num><content><p n:before="no!">Dig.</p></content></article>
    </body>"""

    [article] = read_akn(open_akn(akn(forged))).clauses

    assert (article.level, article.label, article.body) == (2, "Article 1", "Dig.")


def test_a_large_file_is_read_in_time_that_grows_with_it() -> None:
    inside = "<section><p>Dig.<authorialNote marker='*'><p>Deep.</p></authorialNote></p></section>" * 4_000

    account = read_akn(open_akn(akn(f"<body>{'<container>' * 90}{inside}{'</container>' * 90}</body>")))

    assert account.said == ("36,000 characters were read, 0 of them in titles.",)


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(Invalid, match="no words"):
        read_akn(open_akn(akn(f"{META}<body/>")))


def test_pictures_are_counted_for_they_hold_no_words() -> None:
    map_of_it = "<body><section><num>1</num><content><p>See <img src='map.png'/></p></content></section></body>"

    assert read_akn(open_akn(akn(map_of_it))).said[-1] == "Left aside, pictures: 1."
