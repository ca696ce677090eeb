"""What a person has read, what she watches and is told of: her own, and nobody else learns of it."""
