"""The chair: the offices by which a chair and facilitators propose, what such a proposal seeks to reconcile, and the
office of a facilitator (`facilitation`).
"""
