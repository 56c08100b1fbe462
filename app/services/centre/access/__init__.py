"""Who opens a centre and how it is kept: keystore, operators, recovery kit, snapshots."""
