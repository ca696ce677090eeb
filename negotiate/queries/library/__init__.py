"""What pages show of the library: its `shelves`, one `model` clause and where it can be proposed, and the `origins` of
amendments that were begun from one.
"""
