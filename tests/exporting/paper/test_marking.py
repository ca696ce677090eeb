"""Two texts as lines with every change marked."""

from negotiate.exporting.paper.hands import ChangeHands
from negotiate.exporting.paper.marking import marked_lines
from negotiate.exporting.paper.values import PaperChange, PaperLine

SIGNS = {
    PaperChange.KEPT: "",
    PaperChange.ADDED: "+",
    PaperChange.REMOVED: "-",
    PaperChange.MOVED_HERE: ">",
    PaperChange.MOVED_AWAY: "<",
}


def drawn(old: str, new: str) -> list[str]:
    """Return the lines of both texts, before each stretch and each end the sign of what was done to it."""
    return [line_of(block) for block in marked_lines(old, new, ChangeHands()) if isinstance(block, PaperLine)]


def line_of(line: PaperLine) -> str:
    """Return one line."""
    return "".join(f"{SIGNS[run.change]}{run.text}" for run in line.runs) + f"{SIGNS[line.end]}|"


def test_a_paragraph_that_came_brings_its_own_end() -> None:
    assert drawn("1. Peace.\n\n2. War.", "1. Peace.\n\n2. Truce.\n\n3. War.") == [
        "1. Peace.|",
        "+2. Truce.+|",
        "-2+3. War.|",
    ]


def test_paragraphs_that_are_joined_lose_an_end_and_those_that_are_split_gain_one() -> None:
    apart = "States shall act in good faith.\n\nThey shall report to the Conference."
    together = apart.replace("\n\n", " ")

    assert drawn(apart, together)[0].endswith("-|")
    assert drawn(together, apart)[0].endswith("+|")


def test_a_paragraph_that_moved_stands_at_both_places_under_one_number() -> None:
    first = "1. The Parties shall meet every year in Geneva and report to one another."
    old, new = f"{first}\n\n2. Peace.", f"1. Peace.\n\n{first.replace('1.', '2.')}"

    lines = marked_lines(old, new, ChangeHands())

    moved = [(line.end, line.pair) for line in lines if isinstance(line, PaperLine) and line.pair]
    assert {end for end, _ in moved} == {PaperChange.MOVED_AWAY, PaperChange.MOVED_HERE}
    assert len({pair for _, pair in moved}) == 1


def test_words_that_are_only_set_in_italics_go_and_come() -> None:
    assert drawn("Recalling peace", "*Recalling* peace") == ["-Recalling+Recalling peace|"]
