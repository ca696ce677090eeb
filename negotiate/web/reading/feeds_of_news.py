"""Atom feeds: of what was published, for whoever may read it, and one of her own for each person who asks for it."""

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.atom import NewsEntry, NewsFeed, to_atom
from negotiate.models import FeedKind, Instrument
from negotiate.operations.dates.feeds import end_feed, renew_feed
from negotiate.queries.dates.feeds import reminders_page, working_feed
from negotiate.queries.reading.feeds_of_news import IssuedText, OwnNews, issued_texts, own_news
from negotiate.state.house.actors import as_actor
from negotiate.state.reading.news import OPENED_AT, NewsItem
from negotiate.web.pages.keeping import kept

published = Blueprint("publication_feeds", __name__, url_prefix="/instruments/<instrument>/publications.atom")
personal = Blueprint("news_feeds", __name__, url_prefix="/feeds")
addresses = Blueprint("news_addresses", __name__, url_prefix="/account/news")

ATOM = "application/atom+xml"


@published.get("", endpoint="show")
@kept(Instrument, "instrument")
def give_published(instrument: str) -> ResponseReturnValue:
    """Give what was issued of an instrument: where its published rounds are public, to everybody."""
    found = issued_texts(g.db, g.actor, instrument)
    home = url_for("rounds.index", instrument=found.code, _external=True)
    address = url_for("publication_feeds.show", instrument=found.code, _external=True)
    entries = [_issued(text) for text in found.issued]
    feed = NewsFeed(f"instrument:{found.code}", found.title, home, found.issued[0].at, entries, address)
    return Response(to_atom(feed), mimetype=ATOM)


@personal.get("/<news>.atom", endpoint="show")
def give_personal(news: str) -> ResponseReturnValue:
    """Give what happened to what the person watches whose secret address this is."""
    row = working_feed(g.db, news, FeedKind.NEWS)
    entries = [_own(found, item) for found in own_news(g.db, as_actor(g.db, row.person)) for item in found.items]
    feed = NewsFeed(
        f"news:{row.person.code}", "What you watch", url_for("home.index", _external=True), row.made_at, entries
    )
    response = Response(to_atom(feed), mimetype=ATOM)
    response.headers["Cache-Control"] = "private, no-cache"
    response.add_etag()
    return response.make_conditional(request)


@addresses.post("", endpoint="create")
def renew() -> ResponseReturnValue:
    """Make an address for one's own feed and show it, this once."""
    address = url_for("news_feeds.show", news=renew_feed(g.db, g.actor, FeedKind.NEWS), _external=True)
    return render_template("account/reminders.html", page=reminders_page(g.db, g.actor), address="", news=address)


@addresses.post("/delete", endpoint="delete")
def end() -> ResponseReturnValue:
    """End the address of one's own feed."""
    end_feed(g.db, g.actor, FeedKind.NEWS)
    flash("The address is ended. Nobody reads anything there any more.", "done")
    return redirect(url_for("reminders.show"))


def _issued(text: IssuedText) -> NewsEntry:
    page, code = text.read_at
    url = url_for(f"{page}.show", code=code, _external=True)
    return NewsEntry(f"{text.what}:{text.code}", text.title, text.note, text.at, url)


def _own(found: OwnNews, item: NewsItem) -> NewsEntry:
    """Return a piece of news as an entry; what happens twice is two."""
    url = url_for(f"{OPENED_AT[item.kind]}.show", code=item.code, _external=True)
    name = f"{item.kind.value}:{item.code}:{item.at:%Y%m%d%H%M%S}"
    return NewsEntry(name, item.words, found.title, item.at, url)
