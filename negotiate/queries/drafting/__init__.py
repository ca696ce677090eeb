"""What is read while amendments are drafted, by nobody but those who draft them.

`written_notes` is what others propose at the words that somebody is changing; `written_ladder`
is the table of a draft, cell by cell; `draft_history` what a draft has said;
`packages` what is drafted and tabled together; `rooms` what a group shares, and who stands behind it; `companions` puts
the last two beside one amendment.
"""
