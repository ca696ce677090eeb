"""The chair: the office by which a chair proposes, what a proposal of the chair seeks to reconcile, and the office of a
facilitator (`facilitation`).
"""
