"""What two witnesses vouch for: lost keys, substitute jurors, unplanned candidates."""
