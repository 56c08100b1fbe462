"""What keeps a room from being lost: copies, snapshots, takeover, newer packages, the clock."""
