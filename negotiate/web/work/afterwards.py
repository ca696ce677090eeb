"""What a request does once its transaction has ended, before its answer goes out: in transactions of its own."""

from collections.abc import Callable

from flask import g

#: Something that is done.
Task = Callable[[], None]


def afterwards(task: Task) -> None:
    """Let something be done once what this request has written stands; not where it is refused."""
    g.setdefault("afterwards", []).append(task)


def done_afterwards() -> None:
    """Do it, in the order in which it was asked for."""
    for task in g.pop("afterwards", []):
        task()
