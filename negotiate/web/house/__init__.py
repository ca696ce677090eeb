"""People, delegations, groups, and the way in."""
