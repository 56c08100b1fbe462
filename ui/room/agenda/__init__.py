"""The day of a room: its sittings, what to do now, the state of the room."""
