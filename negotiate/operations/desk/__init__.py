"""What the secretariat decides at the desk: choices, merges, clearings, and taking them back; and what it asks.

`desk_drafts` is what is chosen, step by step, and `saved_drafts` how it is saved. `clash_questions` puts the
readings of a clash to the delegations, `question_steps` is what is done to a question after.
"""
