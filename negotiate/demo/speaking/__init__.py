"""What is said in the story: who stands where on words, on published texts and on `readings` of clashes, what is
said inside drafts, what is put under silence, what the chair proposes, where delegations meet, and what they object to
in the record.

`stances` has what the story says of every position, whatever it is on.
"""
