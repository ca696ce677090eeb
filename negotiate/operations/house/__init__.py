"""People and their places: delegations, groups, seats, the end of a participation (`departures`), invitations, links
handed over where no mail goes (`handing_over`), letters, sign-ins, tokens. `lists` reads what is pasted.
"""
