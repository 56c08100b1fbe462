"""The journal of a room or of the centre, on screen."""
