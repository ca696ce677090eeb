"""Pages of numbers: `renumbering` previews one, `referrers` tells who points to a clause."""
