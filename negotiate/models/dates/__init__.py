"""Rules, events and what follows from them."""
