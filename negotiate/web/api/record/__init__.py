"""The record, for programs: the `journals`, with who has come in, and what is contested of them (`contests`)."""
