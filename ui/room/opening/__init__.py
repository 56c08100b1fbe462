"""Opening a room: its package, a known room, a copy that is taken over, a damaged store."""
