"""What a person has read (`marks`) and what she watches (`watches`), as deeds and pages both ask it."""
