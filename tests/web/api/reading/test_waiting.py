"""What waits for the person of a token, for her programs."""

from negotiate.models import Amendment, Round
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast
from tests.operations.amendments.drafting.test_sharing import group_of
from tests.operations.negotiation import published
from tests.web.programs import ClientFor, items
from tests.web.talks import Talks


def test_what_waits_is_listed_with_the_page_on_which_it_is_done(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        group = group_of(db, cast, cast.arvenia, cast.belmara)
        share(db, cast.nadia.actor, by_code(db, Amendment, talks.draft).code, group)
    client_for(cast.nadia).post(f"/amendments/{talks.draft}/backing/invitations", data={"delegation": cast.belmara})
    bela = client_for(cast.bela)
    (found,) = [one for one in items(bela, "me/waiting") if one["page"] == f"/amendments/{talks.draft}"]

    assert found["action"] in bela.get("/waiting").text
    assert talks.draft not in str(items(client_for(cast.obi), "me/waiting"))


def test_each_part_of_what_waits_leads_to_the_next(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    every, first = items(nadia, "me/waiting"), nadia.get("/api/v1/me/waiting?limit=1").json
    assert first is not None
    second = nadia.get(first["next"]).json

    assert second is not None
    assert (len(every), first["items"] + second["items"], second["next"]) == (2, every, None)


def test_what_was_published_is_told_until_it_is_seen(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "")
    with store.writing() as db:
        published(db, cast, by_code(db, Round, talks.round), "Revised text")
    nadia = client_for(cast.nadia)
    (told,) = items(nadia, "me/notices")
    nadia.post(f"/notices/{told['code']}/sighting")

    assert (told["instrument"], told["title"]) == (talks.instrument, "Revised text")
    assert items(nadia, "me/notices") == []


def test_who_is_new_is_named_to_the_delegation_alone(client_for: ClientFor, cast: Cast) -> None:
    client_for(cast.ada).post(
        f"/people/{cast.solveig.code}/seats", data={"role": "negotiator", "delegation": cast.arvenia}
    )
    (new,) = items(client_for(cast.nadia), "me/newcomers")

    assert (new["name"], new["role"], new["delegation"]) == ("Solveig Secretariat", "negotiator", "Arvenia")
    assert items(client_for(cast.bela), "me/newcomers") == []


def test_what_was_decided_of_ones_own_is_listed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client_for(cast.sefa).post(f"/rounds/{talks.round}/deferrals", data={"reason": "Not now."})
    (found,) = items(client_for(cast.nadia), "me/fates")

    assert (found["amendment"], found["fate"], found["reason"]) == (talks.soft, "deferred", "Not now.")


def test_nothing_of_it_is_for_who_has_no_token(client_for: ClientFor, cast: Cast) -> None:
    addresses = ("waiting", "newcomers", "notices", "fates")
    answers = [client_for(cast.nadia).application.test_client().get(f"/api/v1/me/{one}") for one in addresses]

    assert [answer.status_code for answer in answers] == [401, 401, 401, 401]
