"""The desk of a clause: every amendment to it that awaits a decision, laid beside each other, and what has been
chosen.

In the order to read them: `round_amendments` has the amendments of a round as plain columns; `choices` is what can be
chosen; `desk` puts the two together with the edits that stand on the text, for pages and deeds alike. `fields` are the
choices as a form writes them, `desk_drafts` what is saved of them while two people are at work; `clearing_answers` are
the answers to what a clause leaves open without amendments; `falls` the status that decisions take away;
`rival_readings` are the places where what is on the table meets, as they can be put to delegations, `question_names`
what such a question is called; `unpaired_signs` what decisions would leave without its other half.
"""
