"""What is true of the chair's office: what a proposal can be, and which amendments it can name (`reconcilable`)."""
