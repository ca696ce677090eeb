"""The address that a load balancer asks."""

from flask.testing import FlaskClient


def test_a_house_that_can_serve_says_so(client: FlaskClient) -> None:
    assert client.get("/health").text == "well\n"
