"""People and their places: delegations, groups, seats, the end of a participation (`departures`), invitations, letters,
sign-ins, tokens.
"""
