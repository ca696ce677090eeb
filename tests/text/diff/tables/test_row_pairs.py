"""Which row of a table is which row of another."""

from negotiate.text.diff.tables.row_pairs import MOST, paired_columns, paired_rows

NOTE, STOP, BAN = ("1", "a note of protest"), ("2", "suspension of cooperation"), ("3", "exclusion from every body")


def test_a_row_that_is_added_leaves_the_others_their_partners() -> None:
    assert paired_rows([NOTE, STOP], [NOTE, ("2", "something new"), ("3", STOP[1])]) == [(0, 0), (1, 2)]


def test_a_row_that_is_gone_has_no_partner() -> None:
    assert paired_rows([NOTE, STOP, BAN], [NOTE, BAN]) == [(0, 0), (2, 1)]


def test_a_row_that_moved_is_gone_at_one_place_and_came_at_another() -> None:
    assert paired_rows([NOTE, STOP, BAN], [STOP, BAN, NOTE]) == [(1, 0), (2, 1)]


def test_a_row_with_all_other_words_is_still_the_row_with_its_number() -> None:
    assert paired_rows([NOTE, STOP], [NOTE, ("2", "countermeasures")]) == [(0, 0), (1, 1)]


def test_rows_between_two_that_stand_are_paired_where_both_sides_have_as_many() -> None:
    assert paired_rows([NOTE, ("x", "one"), BAN], [NOTE, ("y", "other"), BAN]) == [(0, 0), (1, 1), (2, 2)]


def test_rows_that_exchange_their_words_are_still_those_with_their_numbers() -> None:
    assert paired_rows([NOTE, STOP], [("1", STOP[1]), ("2", NOTE[1])]) == [(0, 0), (1, 1)]


def test_rows_that_say_the_same_and_exchange_their_places_go_by_their_numbers() -> None:
    old = [NOTE, ("2", "exclusion"), ("3", "exclusion"), BAN]

    assert paired_rows(old, [old[0], old[2], old[1], old[3]]) in ([(0, 0), (1, 2), (3, 3)], [(0, 0), (2, 1), (3, 3)])


def test_empty_rows_are_alike() -> None:
    assert paired_rows([("", ""), NOTE], [("", ""), ("", ""), NOTE]) == [(0, 0), (1, 2)]


def test_of_very_long_tables_only_rows_that_say_the_same_are_paired() -> None:
    old = [(str(n), f"response {n}") for n in range(MOST)]
    new = [("0", "none"), *old[1:40], *old[41:-1], ("end", "none")]

    assert (40, 40) not in paired_rows(old, new)
    assert (41, 40) in paired_rows(old, new)


def test_columns_go_by_their_heads_where_one_came_or_went() -> None:
    assert paired_columns(["Level", "Response", "Review"], ["level", "Review"]) == [(0, 0), (2, 1)]
    assert paired_columns(["Level", "Response"], ["Step", "Measure"]) == [(0, 0), (1, 1)]
