"""Pages of the house: people, delegations, groups, seats, instruments, the way in."""
