"""The session at a glance: what is here, what is missing, what comes next."""
