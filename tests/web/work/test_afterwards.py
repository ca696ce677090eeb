"""What is done once a request has been written: after it stands, and not where it is refused."""

from flask import Flask

from negotiate.web.work.afterwards import afterwards, done_afterwards


def test_it_is_done_in_its_order_and_once(app: Flask) -> None:
    done: list[str] = []
    with app.test_request_context():
        afterwards(lambda: done.append("first"))
        afterwards(lambda: done.append("second"))
        done_afterwards()
        done_afterwards()

    assert done == ["first", "second"]


def test_of_one_request_another_does_nothing(app: Flask) -> None:
    done: list[str] = []
    with app.test_request_context():
        afterwards(lambda: done.append("never"))
    with app.test_request_context():
        done_afterwards()

    assert done == []
