"""What keeps a room from being lost: live copy, snapshots, newer packages, the clock."""
