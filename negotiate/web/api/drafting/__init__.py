"""What delegations propose, and do with drafts and with one another, for programs: `amendments`, `beginnings` of drafts
with words that are there, `sharing` of drafts with groups and who stands behind them, the `rooms` of groups, `packages`
of drafts, and `answers` to what the secretariat did or offers.
"""
