"""How far clauses are agreed: the status of one, and the steps on which an instrument sets them."""
