"""People and their places: delegations, groups, seats, invitations, letters, sign-ins, tokens."""
