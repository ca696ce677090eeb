"""What is published, for programs: `rounds` with what came of them, publications, and what changed between texts."""
