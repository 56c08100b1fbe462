"""What comes back: the plan of a merge, quarantine, additions to confirm."""
