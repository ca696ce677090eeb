"""What programs read and write, in JSON, and the personal tokens by which they come in (`personal_tokens`)."""
