"""What the secretariat has before it, as its programs are given it: the queue of a round, a text made ready to be
published, the files that delegations sent (`office`).
"""
