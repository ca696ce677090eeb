"""The pages of positions on words."""
