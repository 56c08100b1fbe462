"""A sitting while it is held: who is here, the timer, what the second screen shows."""
