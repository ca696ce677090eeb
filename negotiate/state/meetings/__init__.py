"""Meetings: which of them a reader sees (`seen`), and which of them sit at the same time (`clashes`)."""
