"""The secretariat's desk."""
