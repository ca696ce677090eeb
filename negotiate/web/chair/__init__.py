"""The pages of offices: who holds that of the chair, proposals of compromise wording, and `facilitators`;
`facilitators_proposals` are what these propose.
"""
