"""What a person has read, and what she watches: her own, and nobody else learns of it."""
