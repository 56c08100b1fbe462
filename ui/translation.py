"""The language of the interface: French as written, English by translation.

Windows translate their own words with `self.tr`; sentences of the lower layers come as
`Sentence` values, and are translated here, gaps last.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.domain.wording import Sentence
from resources import resource

LANGUAGES = {"fr": "Français", "en": "English"}
_LOCALES = {
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class _Catalogue(QTranslator):
    """A compiled catalogue; Qt reads its bytes for as long as it lives, without a copy."""

    def __init__(self, data: bytes, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._data = data
        self.load(self._data)


def install_translation(app: QCoreApplication, language: str) -> None:
    """Show the application in a language, replacing the one installed before.

    Args:
        app: the running application.
        language: a key of `LANGUAGES`.

    Raises:
        KeyError: the language is not one of them.
    """
    QLocale.setDefault(_LOCALES[language])
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    catalogue = resource("i18n", f"{language}.qm")
    if catalogue.is_file():
        app.installTranslator(_Catalogue(catalogue.read_bytes(), app))
    if language == "fr":  # Qt's own words are English already
        qt_words = QTranslator(app)
        qt_words.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        app.installTranslator(qt_words)


def shown(sentence: Sentence) -> str:
    """Return a sentence in the language of the interface, gaps filled.

    The extractor files sentences under the empty context: they belong to no window.
    """
    template = QCoreApplication.translate("", sentence.template)
    values = {
        name: shown(value) if isinstance(value, Sentence) else value
        for name, value in sentence.values
    }
    return template.format(**values)
