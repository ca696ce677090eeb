"""The pages of the chair's office: who holds it, and proposals of compromise wording."""
