"""People, delegations, groups; `signing_in` is the way in."""
