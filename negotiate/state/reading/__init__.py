"""What a person has read and what she watches, as deeds and pages both ask it."""
