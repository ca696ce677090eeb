"""Whether a round can be published: `readiness` says what stands in the way, `unattributed` what no amendment answers
for. What a published one changed: `round_figures` counts it, `figure_sentences` says it, `change_notes` are what people
have written around that. `printings` are the files of publications as they were first set.
"""
