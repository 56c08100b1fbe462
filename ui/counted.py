"""Singular or plural, as the language of the windows wants it."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def counted(count: int, one: str, many: str) -> str:
    """Fill `{0}` of the right sentence with a count.

    Zero takes the singular in French and the plural in English. Both sentences come
    translated: the extractor sees them where they are written.
    """
    french = QLocale().language() == QLocale.Language.French
    single = count < 2 if french else count == 1
    return (one if single else many).format(QLocale().toString(count))
