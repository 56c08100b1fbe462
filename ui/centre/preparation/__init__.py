"""Before the orals: sessions, rules, planning, packages."""
