"""How windows say a day, in the language of the interface.

Owns the patterns alone: documents have French words of their own. French writes the first of a
month « 1er », which no pattern of Qt does.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def long_day(day: date) -> str:
    """« mardi 24 novembre 2026 », « mardi 1er décembre 2026 »."""
    if day.day == 1:
        return _said(day, QCoreApplication.translate("Dates", "dddd '1er' MMMM yyyy"))
    return _said(day, QCoreApplication.translate("Dates", "dddd d MMMM yyyy"))


def plain_day(day: date) -> str:
    """« 24 novembre 2026 », « 1er décembre 2026 »."""
    if day.day == 1:
        return _said(day, QCoreApplication.translate("Dates", "'1er' MMMM yyyy"))
    return _said(day, QCoreApplication.translate("Dates", "d MMMM yyyy"))


def short_day(day: date) -> str:
    """« 24 nov. », « 1er déc. »."""
    if day.day == 1:
        return _said(day, QCoreApplication.translate("Dates", "'1er' MMM"))
    return _said(day, QCoreApplication.translate("Dates", "d MMM"))


def day_range(first: date, last: date) -> str:
    """« 24 novembre 2026 », « 1er au 27 novembre 2026 »."""
    if first == last:
        return plain_day(first)
    return QCoreApplication.translate("Dates", "{0} au {1}").format(
        _start(first, last), plain_day(last)
    )


def _start(first: date, last: date) -> str:
    """Say the first day without what the last one says anyway."""
    if first.year != last.year:
        return plain_day(first)
    begins = first.day == 1
    if first.month == last.month:
        return _said(
            first,
            QCoreApplication.translate("Dates", "'1er'")
            if begins
            else QCoreApplication.translate("Dates", "d"),
        )
    return _said(
        first,
        QCoreApplication.translate("Dates", "'1er' MMMM")
        if begins
        else QCoreApplication.translate("Dates", "d MMMM"),
    )


def _said(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
