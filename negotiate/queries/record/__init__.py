"""Pages of the record: `journals`, each act in a sentence (`sentences`), with the names of its day (`names`) and the
words that it changed (`changed_words`); `record_file` is the record to take along, `verification` compares every row
with it.
"""
