"""Pages of the secretariat's desk: the queue of a round, the desk of a clause, the screen of the room.

`queue_page` lists the amendments of a round by clause, `queues` counts them. `merge_page` is the desk of one clause:
its `places` with every reading, the amendments on it (`rivals`), `contested_choices` of two people;
`live_page` has the parts that follow every choice. `projector` is the screen of the room, `merges` what was decided and
can be taken back (`decision_words` says what it did), `clearances` the form for what a
clause leaves open without amendments.
"""
