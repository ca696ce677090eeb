"""Speaking of words: beginning a thread, answering in it, taking back, closing, and making a proposal of it.

`reaching` says to whom words can be said, `stances` what every position is stated with, whatever it is on.
"""
