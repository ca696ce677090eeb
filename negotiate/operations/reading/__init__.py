"""A person's reading: she marks what she has read, watches what she wants to see first, and is told by mail.

`tellings` writes what changed; `told_people` are those who want mail, which tells of silence too (`silence/letters`).
"""
