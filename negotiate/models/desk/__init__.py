"""The desk: merges, choices that are saved, and clashes that were put to delegations, which take positions on them."""
