"""Who is there, as programs are given it, beside the participants: who holds the `offices` of a negotiation."""
