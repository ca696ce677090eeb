"""How people come in: invitations, a newcomer's arrival, passwords, signing in, and the browsers that are signed in."""
