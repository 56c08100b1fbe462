"""Keys, certificates, enrolment, signatures, packages, and what verification says.

Bytes in, bytes out: files, clocks, randomness and costs are handed in by the services.
"""
