"""Time as pure functions of a timer's record and an instant; nothing here reads a clock."""
