"""The days of a text, for programs."""

from negotiate.dates import read_date
from negotiate.models import DateRuleKind
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.store import Store
from tests.cast import Cast
from tests.web.dates.test_parties import record
from tests.web.programs import ClientFor, given, items
from tests.web.talks import Talks

ENDS = "ends 2 years after measure taken, extendable"


def ended(store: Store, cast: Cast, talks: Talks) -> str:
    """Write down a rule that ended on 17 January 2024, and return its code."""
    with store.writing() as db:
        taken = NewEvent("measure taken", Occurrence(read_date("2022-01-17"), "Record 1"))
        record_event(db, cast.sefa.actor, talks.instrument, taken)
        return add_rule(db, cast.sefa.actor, talks.conduct, NewRule(DateRuleKind.SUNSET, ENDS, label="End")).code


def test_every_day_is_given_in_its_order(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    code = ended(store, cast, talks)
    found = items(client_for(cast.nadia), f"instruments/{talks.instrument}/timeline")

    assert [(one["on"], one["nature"]) for one in found] == [("2022-01-17", "recorded"), ("2024-01-17", "ended")]
    assert found[1]["code"] == code


def test_a_dossier_holds_what_can_be_decided(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    nadia, address = client_for(cast.nadia), f"instruments/{talks.instrument}/dossiers/{ended(store, cast, talks)}"
    now, then = given(nadia, address), given(nadia, f"{address}?as_of=2023-06-01&scope=whole")

    assert (now["rule"]["label"], now["answers"], [one["clause"] for one in now["clauses"]]) == (
        "End",
        ["revived"],
        [talks.conduct],
    )
    assert "extended" in then["answers"]
    assert len(then["clauses"]) == 3
    assert nadia.get(f"/api/v1/{address}?scope=none").status_code == 422


def test_parties_are_counted(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    record(client_for(cast.sefa), cast, talks)
    found = given(client_for(cast.nadia), f"instruments/{talks.instrument}/parties")
    joined = next(one for one in found["parties"] if one["delegation"] == cast.arvenia)

    assert [one["kind"] for one in joined["instrument"]] == ["ratification"]
    assert joined["signature"] == []


def test_the_text_of_a_day_says_for_what_it_counts(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"instruments/{talks.instrument}/as-of"
    now, before = given(nadia, address), given(nadia, f"{address}?on=1990-01-01")

    assert (now["force"], len(now["clauses"])) == ("published, not adopted", 3)
    assert (before["force"], before["clauses"]) == ("not yet published", [])


def test_words_about_time_without_a_rule_are_listed_each_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"instruments/{talks.instrument}/time"
    (found,) = items(nadia, address)

    assert (found["clause"], found["notation"]) == (talks.review, "5 years after entry into force")
    assert items(nadia, f"{address}?after={talks.review}-1") == []
