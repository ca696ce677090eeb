"""The rules of the house, kept mechanically: each test names one rule, each failure lists where it is broken."""

from collections.abc import Iterable

import pytest

from negotiate.policy import Act
from tests.house import imports, pages, shapes, tree, verdicts
from tests.house.sources import modules


def test_each_part_imports_only_the_parts_below_it() -> None:
    none(imports.against_the_law())


def test_rooms_of_one_part_know_one_another_in_one_direction() -> None:
    none(imports.arrows_back())


def test_each_library_is_used_only_where_it_has_its_place() -> None:
    none(imports.out_of_place())


def test_imports_say_the_whole_name() -> None:
    none(imports.relative())


def test_imports_stand_at_the_top_of_a_module() -> None:
    none(imports.inside_functions())


def test_only_the_clock_reads_the_time() -> None:
    none(imports.readers_of_time())


def test_only_ids_draws_by_chance() -> None:
    none(imports.sources_of_chance())


def test_no_module_is_long() -> None:
    none(shapes.long_modules())


def test_no_folder_is_full() -> None:
    none(shapes.full_folders())


def test_a_class_name_is_used_once() -> None:
    none(shapes.names_used_twice())


def test_no_function_asks_for_much() -> None:
    none(shapes.many_parameters())


def test_no_function_is_long() -> None:
    none(shapes.long_functions())


@pytest.mark.parametrize("folder", ["negotiate", "tests"])
def test_nine_functions_in_ten_are_short(folder: str) -> None:
    assert shapes.usual_length(folder) <= shapes.USUAL_FUNCTION


def test_no_view_is_long() -> None:
    none(shapes.long_views())


def test_no_template_is_long() -> None:
    none(pages.long_templates())


def test_no_line_of_a_template_is_wide() -> None:
    none(pages.wide_templates())


def test_no_field_cuts_what_is_pasted() -> None:
    none(pages.cutting_fields())


def test_a_template_gives_each_block_a_line_of_its_own() -> None:
    none(pages.shared_lines())


@pytest.mark.parametrize(
    "line", ["<ul><li>one</li></ul>", "<dt>Who</dt><dd>her</dd>", "</tr><tr>", '<div class="a"><p>']
)
def test_blocks_on_one_line_are_found(line: str) -> None:
    assert pages.SHARED.search(line)


def test_templates_draw_and_do_not_compute() -> None:
    none(pages.computing_templates())


def test_templates_use_components_that_there_are() -> None:
    none(pages.unknown_components())


def test_templates_name_templates_that_there_are() -> None:
    none(pages.unknown_templates())


def test_pages_and_scripts_name_files_that_there_are() -> None:
    none(pages.unknown_files())


def test_everything_public_says_what_it_is_for() -> None:
    none(shapes.without_docstring())


def test_every_parameter_and_result_has_a_type() -> None:
    none(shapes.without_annotation())


def test_names_say_something() -> None:
    none(shapes.empty_names())


def test_no_error_vanishes_without_a_word() -> None:
    none(shapes.silent_excepts())


def test_no_regular_expression_has_a_possessive_group() -> None:
    none(shapes.possessive_groups())


def test_only_the_store_commits() -> None:
    none(shapes.commits())


def test_every_deed_begins_with_the_opening() -> None:
    none(shapes.unopened())


def test_nothing_but_the_opening_holds_a_chain_or_a_row() -> None:
    none(shapes.held_otherwise())


def test_the_search_for_operations_finds_them() -> None:
    found = {deed.name for deed in shapes.deeds()}

    assert {"tabling.table", "dates.add_rule", "people.suspend", "rounds.open_next"} <= found


@pytest.mark.parametrize("act", Act)
def test_every_act_is_asked_for_somewhere(act: Act) -> None:
    asking = [module.text for module in modules() if module.part != "policy"]

    assert any(f"Act.{act.name}" in text for text in asking)


def test_pages_have_nothing_inline() -> None:
    none(pages.inline_parts())


def test_pages_load_nothing_from_elsewhere() -> None:
    none(pages.from_elsewhere())


def test_no_page_pronounces_a_verdict_on_an_act_or_a_state() -> None:
    none(verdicts.pronounced())


@pytest.mark.parametrize("words", ["The act is unlawful.", "State A violates this.", "a breach", "non-compliance"])
def test_verdicts_are_found(words: str) -> None:
    assert verdicts.VERDICTS.search(words)


def test_style_sheets_name_sides_of_the_text_and_not_of_the_paper() -> None:
    none(pages.physical_sides())


def test_the_tree_holds_nothing_strange() -> None:
    none(tree.strangers())


def test_files_speak_of_the_thing_and_not_of_its_making() -> None:
    none(tree.loose_talk())


def test_every_module_has_its_tests_at_the_same_place() -> None:
    none(tree.untested())


def test_every_test_module_has_the_module_that_it_tests() -> None:
    none(tree.tests_of_nothing())


def test_every_module_is_named_on_the_page_of_its_folder() -> None:
    none(tree.unnamed())


def none(broken: Iterable[str]) -> None:
    """Fail with a line for each place where a rule is broken."""
    places = list(broken)
    assert not places, "\n".join(["", *places])
