"""Documents for people, as PDF/A-3b files made from domain values.

Owns layout, fonts and French wording of what is printed. It signs nothing, reads no clock,
writes no file, and imports reportlab and segno only when a first page is laid out.
"""
