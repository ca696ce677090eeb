"""The worker: a program beside the house that tells people what is due, sends mail, and does long work."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import click

from negotiate import clock
from negotiate.cli.shell import BASE_URL, house, main
from negotiate.mail import mail_server
from negotiate.operations.work.workers import give_sign, sign_off, sign_on
from negotiate.state.house.outgoing_mail import SERVER
from negotiate.store import Store, data_folder
from negotiate.web.app import House, create_app
from negotiate.web.serving.secret_key import kept_secret_key
from negotiate.web.work.carrying import clear_away, do_next
from negotiate.web.work.printing import print_next
from negotiate.web.work.results import work_folder
from negotiate.worker import Done, turn

#: Seconds between two looks for long work, and how often a worker gives a sign of life.
LOOK, SIGN = 2, timedelta(seconds=20)


@main.command()
@click.option("--every", default=60, show_default=True, help="Seconds between two turns.")
@click.option("--once", is_flag=True, help="Make one turn and stop.")
@click.option("--url", default=BASE_URL, show_default=True, help="Where the house is served.")
def worker(*, every: int, once: bool, url: str) -> None:
    """Write reminders of dates, send the mail that waits, and do the long work that people ask for.

    NEGOTIATE_SMTP_URL names the mail server: smtp://user:password@host:587?from=house@example.org
    Without it mail waits in the outbox. Name it where the house is served too: pages then count on mail before the
    first letter has left. What comes of long work lies in the data folder: a worker on another machine shares that with
    those who serve the house.
    """
    address = os.environ.get(SERVER, "")
    server = mail_server(address) if address else None
    with house() as store:
        app = create_app(store, secret_key=kept_secret_key(data_folder()))
        app.work_folder = work_folder(data_folder())
        if once:
            click.echo(str(turn(store, server, url)))
            while do_next(app):
                click.echo("A piece of long work is done.")
            unset: set[str] = set()
            while print_next(app, unset):
                click.echo("A publication is set as PDF.")
        else:
            _work(app, lambda: turn(store, server, url), every)


def _work(app: House, turned: Callable[[], Done], every: int) -> None:
    """Make a turn every so many seconds, and do long work between, until a signal says to stop.

    A turn that is under way outlives the signal; long work is left to whoever takes it next.
    """
    stopped = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stopped.set())
    click.echo(str(turned()))
    unset: set[str] = set()
    with _signed_on(app.store) as sign:
        while not stopped.is_set():
            next_turn = clock.now() + timedelta(seconds=every)
            while not stopped.is_set() and clock.now() < next_turn:
                sign.give()
                if not do_next(app, sign.give, stopped.is_set) and not print_next(app, unset):
                    stopped.wait(min(LOOK, every))
            if not stopped.is_set():
                _tell(turned())
                clear_away(app)


def _tell(done: Done) -> None:
    if done.written or done.sent or done.refused:
        click.echo(str(done))


@dataclass
class _SignOfLife:
    """The sign of life of this worker, given now and then."""

    store: Store
    code: str
    given_at: datetime

    def give(self) -> None:
        """Give it, where that is due."""
        now = clock.now()
        if now - self.given_at >= SIGN:
            with self.store.writing() as db:
                give_sign(db, self.code)
            self.given_at = now


@contextmanager
def _signed_on(store: Store) -> Iterator[_SignOfLife]:
    """Give the sign of this worker; it is gone when the block ends."""
    with store.writing() as db:
        sign = _SignOfLife(store, sign_on(db), clock.now())
    try:
        yield sign
    finally:
        with store.writing() as db:
            sign_off(db, sign.code)
