"""Tables taken along: the same rows, the same columns and the same rights as on their pages."""

import csv
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from io import BytesIO, StringIO

import pytest
from flask.testing import FlaskClient
from lxml import html
from openpyxl import load_workbook

from negotiate.store import Store
from negotiate.web.amendments import position_sheets
from negotiate.web.changes.change_sheets import FOLDED
from negotiate.web.positions import clause_matrices
from tests.cast import Cast, Player
from tests.web.norms.checklists.test_checklists import answered
from tests.web.norms.coverage.test_coverage import said as requires
from tests.web.publishing.test_preparations import change
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
#: The tables of an instrument, with the page on which each is offered.
OFFERED = {
    "amendments/table": "amendments",
    "dates/table": "dates",
    "record/table": "record",
    "participations/table": "participations",
    "changes/table": "changes/table",
    "positions/table": "positions",
    "positions/clauses/table": "positions/clauses?show=all",
}

#: Pages that are tables, each with the columns of its file that it holds in one of its own.
PAGES = {
    "/rounds/{round}": {},
    "/instruments/{instrument}/participations": {},
    "/instruments/{instrument}/changes/table": FOLDED,
    "/instruments/{instrument}/positions": {"Amendment": position_sheets.OF_A_ROW, "P C": ("proposed",)},
    "/instruments/{instrument}/positions/clauses?show=all": {"Clause": clause_matrices.OF_A_ROW},
}
#: Pages that are lists: each line of the file has in its columns what the page says of a thing, in these words; and the
#: columns that say in a word what the page says by where a thing stands, or one step behind it.
LISTS = {"amendments": {"Kind", "Stage", "Rationale"}, "dates": {"List", "Kind", "Stands"}, "record": {"More changes"}}
#: Pages of norms, with a clause opened, likewise; some shorten its name.
NORMS = {"obligations": {"Clause"}, "checklists": set(), "coverage": set(), "scenarios": {"Clause"}}


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    """Return the rows of a table as comma-separated values, each by the heads of its columns."""
    heads, *found = csv.reader(StringIO(client.get(address).text.removeprefix("\ufeff")))
    return [dict(zip(heads, row, strict=True)) for row in found]


def test_amendments_are_taken_along_with_what_each_changes(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    soft, hard = rows(client_for(cast.bela), f"/instruments/{talks.instrument}/amendments/table.csv")

    assert (soft["Clause"], soft["Amendment"], soft["Proposed by"]) == ("Article 2, Conduct", "1", "Arvenia")
    assert "[deleted: shall] [added: should]" in soft["Changes"]
    assert (hard["Amendment"], hard["Stage"], hard["Fate"]) == ("2", "tabled", "")


def test_drafts_are_in_the_table_of_their_own_delegation_alone(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/amendments/table.csv?show=all"
    hers, his = (rows(client_for(player), address) for player in (cast.nadia, cast.bela))

    assert [row["Amendment"] for row in hers] == ["", "1", "2"]
    assert [row["Amendment"] for row in his] == ["1", "2"]


def test_every_fate_of_a_round_is_taken_along(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    nadia.post(f"/amendments/{talks.soft}/withdrawal", data={"reason": "=HYPERLINK(1)"})
    soft, hard = rows(nadia, f"/rounds/{talks.round}/table.csv")

    assert (soft["Fate"], soft["Reason"]) == ("withdrawn", "'=HYPERLINK(1)")
    assert (hard["Fate"], hard["Delegation"], hard["Clause"]) == ("awaiting decision", "Belmara", "Article 2")


def test_a_reason_that_begins_as_a_formula_stays_words_in_a_workbook(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia = client_for(cast.nadia)
    nadia.post(f"/amendments/{talks.soft}/withdrawal", data={"reason": "=1+1"})
    page = load_workbook(BytesIO(nadia.get(f"/rounds/{talks.round}/table.xlsx").data)).worksheets[0]
    reason = page.cell(2, 7)

    assert (reason.value, reason.data_type) == ("=1+1", "s")


def test_the_journal_is_taken_along_whole(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = rows(client_for(cast.sefa), f"/instruments/{talks.instrument}/record/table.csv")

    assert [row["No"] for row in found] == [str(number) for number in range(len(found), 0, -1)]
    assert (found[0]["Who"], found[0]["For"]) == ("Bela of Belmara", "Belmara")
    assert found[0]["What"].startswith("tabled")


def test_who_takes_part_is_taken_along(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = rows(client_for(cast.nadia), f"/instruments/{talks.instrument}/participations/table.csv")

    assert [(row["Delegation"], row["Takes part as"]) for row in found] == [
        ("Arvenia", "participant"),
        ("Belmara", "participant"),
    ]


def test_what_is_due_and_what_happened_are_taken_along(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa, address = client_for(cast.sefa), f"/instruments/{talks.instrument}"
    event = {"event": "adoption", "happened_on": "2026-01-10", "source": "Plenary"}
    sefa.post(f"{address}/events", data=event)
    rule = {"kind": "review", "notation": "adoption + 5 years", "label": "First review", "clause": talks.review}
    sefa.post(f"{address}/date-rules", data=rule)
    found = rows(sefa, f"{address}/dates/table.csv")

    assert [row["What"] for row in found][-1] == "adoption"
    assert (found[-1]["List"], found[-1]["Day"], found[-1]["Source"]) == ("Happened", "2026-01-10", "Plenary")


@pytest.mark.parametrize("table", OFFERED)
def test_each_table_is_offered_on_its_page_and_given_to_its_readers_alone(
    client_for: ClientFor, client: FlaskClient, cast: Cast, talks: Talks, table: str
) -> None:
    nadia, address = client_for(cast.nadia), f"/instruments/{talks.instrument}/{table}"
    page = nadia.get(f"/instruments/{talks.instrument}/{OFFERED[table]}").text

    assert f"{address}.xlsx" in page
    assert f"{address}.csv" in page
    assert f"{address}.pdf" in page
    assert "Take along" in page
    assert nadia.get(f"{address}.xlsx").status_code == 200
    assert nadia.get(f"{address}.pdf").data.startswith(b"%PDF")
    assert client.get(f"{address}.csv").status_code == 404


def heads_of(page: str) -> list[str]:
    """Return the heads of the columns of a page, those of all its tables, each once."""
    heads = html.fromstring(page).xpath("//main//th[@scope='col']")
    words = (" ".join(head.text_content().split()) for head in heads)
    return list(dict.fromkeys(word.replace("Took part", "Takes part").partition(" until ")[0] for word in words))


def heads_in(file: str) -> list[str]:
    """Return the heads of the columns of a file."""
    return next(csv.reader(StringIO(file.removeprefix("\ufeff"))))


@pytest.mark.parametrize("page", PAGES)
def test_a_file_has_the_columns_of_its_page(
    page: str, client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    change(store, cast, talks)
    sefa = client_for(cast.sefa)
    sefa.post(f"/instruments/{talks.instrument}/participations/{cast.belmara}/end", data={"reason": "It left."})
    address = page.format(round=talks.round, instrument=talks.instrument)
    path, _, asked = address.partition("?")
    file = f"{path.removesuffix('/table')}/table.csv?{asked}"

    heads = heads_of(sefa.get(address).text)

    apart = [head for column in heads for head in PAGES[page].get(column, (column,))]
    assert heads_in(sefa.get(file).text) == apart


def test_why_a_participation_ended_is_in_both(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa, address = client_for(cast.sefa), f"/instruments/{talks.instrument}/participations"
    sefa.post(f"{address}/{cast.belmara}/end", data={"reason": "It left the forum."})

    assert "It left the forum." in sefa.get(address).text
    assert "It left the forum." in sefa.get(f"{address}/table.csv").text


def read_on(page: str) -> str:
    """Return all that a page says, also in what it folds, without its white space and commas; days as numbers too."""
    main = html.fromstring(page).xpath("//main")[0]
    return bare("".join([*main.itertext(), *main.xpath(".//@datetime")]))


def bare(words: str) -> str:
    """Return words without white space and commas, by which a page sets apart what a file has in one cell."""
    return "".join(words.replace(",", "").split())


def told_by(head: str, cell: str) -> list[str]:
    """Return the words by which a page tells what a cell of its file says."""
    match head:
        case "Tabled on" | "On" if cell:
            cell = f"{date.fromisoformat(cell):%-d %B %Y}"
        case "Seal" | "At (UTC)":
            cell = cell[:10]
        case "Positions":
            cell = "".join(reversed(cell.split(": ")))
        case "Changes":
            cell = cell.replace("[deleted: ", "").replace("[added: ", "").replace("]", "")
    return [bare(line) for line in cell.split("\n") if line]


def untold(found: Iterable[Mapping[str, str]], otherwise: Collection[str], page: str) -> list[str]:
    """Return what cells of a file say that its page does not, but for columns that the page says otherwise."""
    told = ((head, words) for row in found for head, cell in row.items() for words in told_by(head, cell))
    return [words for head, words in told if head not in otherwise and words not in page]


@pytest.mark.parametrize("table", LISTS)
def test_a_file_says_of_each_thing_what_its_page_says(
    table: str, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sefa, bela, address = client_for(cast.sefa), client_for(cast.bela), f"/instruments/{talks.instrument}"
    bela.post(f"/amendments/{talks.soft}/positions", data={"stance": "oppose", "reach": "all participants"})
    rule = {"kind": "review", "notation": "adoption + 5 years", "label": "First review", "clause": talks.review}
    sefa.post(f"{address}/date-rules", data=rule)
    sefa.post(f"{address}/events", data={"event": "adoption", "happened_on": "2026-01-10", "source": "Plenary"})
    bela.post(f"{address}/record/2/contests", data={"reason": "It was otherwise."})

    page, found = read_on(bela.get(f"{address}/{table}").text), rows(bela, f"{address}/{table}/table.csv")

    assert len(found) > 0
    assert untold(found, LISTS[table], page) == []


@pytest.mark.parametrize("view", NORMS)
def test_a_file_of_norms_says_of_each_what_its_page_says(
    view: str, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    bela, address = client_for(cast.bela), f"/instruments/{talks.instrument}/{view}"
    requires(bela, talks)
    answered(bela, talks)
    bela.post(f"/instruments/{talks.instrument}/scenarios", data={"title": "A", "facts": "B.", "asks": talks.conduct})

    page, found = read_on(bela.get(f"{address}?clause={talks.conduct}").text), rows(bela, f"{address}.csv")

    assert len(found) > 0
    assert untold(found, NORMS[view], page) == []
