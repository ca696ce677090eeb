"""What is said, for programs: `positions`, their `matrices`, the `questions` on which some are taken, `comments`."""
