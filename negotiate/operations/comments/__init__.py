"""Speaking of words: beginning a thread, answering in it, taking back, closing, and making a proposal of it."""
