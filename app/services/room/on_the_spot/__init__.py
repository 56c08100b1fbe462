"""What two witnesses vouch for in a room: lost keys, substitute jurors, unplanned candidates."""
