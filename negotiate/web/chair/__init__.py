"""The pages of the chair's office: proposals of compromise wording."""
