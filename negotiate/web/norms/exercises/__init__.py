"""A scenario that a room works through: `exercises`, and the screen of the room, `exercise_screens`."""
