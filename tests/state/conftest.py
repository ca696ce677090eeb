"""What tests of the rows' state may ask for: the same as tests of queries."""

from tests.queries.conftest import counted, negotiation

__all__ = ["counted", "negotiation"]
