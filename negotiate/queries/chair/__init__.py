"""The chair's office: `proposals` has the form of one, and what proposals and amendments say of each other."""
