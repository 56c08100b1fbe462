"""French as written, English in full."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from app.domain.wording import Sentence, sentence
from tests.ui.catalogue import CATALOGUES, GAP, ROOT, compile_catalogue, extract, messages
from ui import translation
from ui.translation import LANGUAGES, install_translation, shown

SOURCE = """
altered = sentence("Le fichier {name} est altéré.", name="x")
who = sentence("remis par {who}", who="y")
"""


@pytest.fixture
def english(
    tmp_path: Path, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[dict[str, str]], None]]:
    def install(words: dict[str, str]) -> None:
        source = tmp_path / "source.py"
        source.write_text(SOURCE, encoding="utf-8")
        catalogue = tmp_path / "i18n" / "en.ts"
        catalogue.parent.mkdir()
        for message in extract([source], catalogue):
            assert message.findtext("source") in words
        tree = ElementTree.parse(catalogue)  # noqa: S314
        for message in tree.getroot().iter("message"):
            translated = message.find("translation")
            assert translated is not None
            translated.text = words[message.findtext("source", "")]
            del translated.attrib["type"]
        tree.write(catalogue, encoding="utf-8", xml_declaration=True)
        compile_catalogue(catalogue)
        monkeypatch.setattr(translation, "resource", tmp_path.joinpath)
        install_translation(dressed, "en")

    yield install
    monkeypatch.undo()
    install_translation(dressed, "fr")


WORDS = {
    "Le fichier {name} est altéré.": "File {name} is altered.",
    "remis par {who}": "handed over by {who}",
}


def test_a_sentence_is_french_where_nothing_translates_it(dressed: QApplication) -> None:
    text = sentence("Le fichier {name} est altéré.", name="B204")
    assert shown(text) == text.french() == "Le fichier B204 est altéré."


def test_what_the_extractor_finds_is_what_is_translated(
    english: Callable[[dict[str, str]], None],
) -> None:
    english(WORDS)
    assert shown(sentence("Le fichier {name} est altéré.", name="B204")) == (
        "File B204 is altered."
    )


def test_sentences_inside_sentences_are_translated_too(
    english: Callable[[dict[str, str]], None],
) -> None:
    english(WORDS)
    inner = sentence("remis par {who}", who="{name}")
    outer = Sentence("Le fichier {name} est altéré.", (("name", inner),))
    assert shown(outer) == "File handed over by {name} is altered."


def test_numbers_follow_the_language(dressed: QApplication) -> None:
    assert QLocale().toString(1204) == "1\u202f204"
    install_translation(dressed, "en")
    assert QLocale().toString(1204) == "1,204"
    install_translation(dressed, "fr")


def test_qts_own_words_are_french(dressed: QApplication) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Annuler"


def test_switching_leaves_no_translator_behind(dressed: QApplication) -> None:
    def translators() -> int:
        return sum(child.inherits("QTranslator") for child in dressed.findChildren(QObject))

    before = translators()
    for language in (*LANGUAGES, "fr"):
        install_translation(dressed, language)
    assert translators() == before


def test_a_language_we_do_not_speak_is_a_bug(dressed: QApplication) -> None:
    with pytest.raises(KeyError):
        install_translation(dressed, "de")


def _sources() -> list[Path]:
    return sorted(path for top in ("app", "data", "ui") for path in (ROOT / top).rglob("*.py"))


def test_every_sentence_has_a_finished_english_translation(tmp_path: Path) -> None:
    catalogue = tmp_path / "en.ts"
    catalogue.write_bytes((CATALOGUES / "en.ts").read_bytes())
    found = extract(_sources(), catalogue)
    unfinished = [
        message.findtext("source")
        for message in found
        if message.find("translation[@type='unfinished']") is not None
    ]
    assert len(found) > 1000
    assert unfinished == []


def test_every_plural_has_a_finished_french_form(tmp_path: Path) -> None:
    catalogue = tmp_path / "fr.ts"
    catalogue.write_bytes((CATALOGUES / "fr.ts").read_bytes())
    found = extract(_sources(), catalogue, "-pluralonly")
    unfinished = [
        message.findtext("source")
        for message in found
        if message.find("translation[@type='unfinished']") is not None
    ]
    assert unfinished == []


def test_a_translation_keeps_every_gap() -> None:
    changed = [
        source
        for message in messages(CATALOGUES / "en.ts")
        for source in [message.findtext("source", "")]
        for words in ["".join(translated.itertext()) for translated in message.iter("translation")]
        if sorted(GAP.findall(words)) != sorted(GAP.findall(source))
    ]
    assert changed == []


def test_english_has_no_french_spaces_or_marks() -> None:
    marked = [
        words
        for message in messages(CATALOGUES / "en.ts")
        for words in [message.findtext("translation", "")]
        if set(words) & set("\u00a0\u202f«»")
    ]
    assert marked == []
