"""Whether a round can be published: `readiness` says what stands in the way, `unattributed` what no amendment answers
for.
"""
