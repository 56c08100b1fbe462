"""Any file dropped on the window gets an answer in words, with what it rests on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.trust.digests import qr_text, short_digest
from app.trust.formats import PANEL_SHEET
from app.trust.verification import Verdict
from tests.services.verified_documents import Documents
from tests.ui.verify.bench import Bench, words
from ui.look.tokens import SMALLEST_WINDOW
from ui.look.tone import Tone
from ui.verify.keys_dialog import VerifyKeysDialog
from ui.verify.looks import verdict_look
from ui.widgets.buttons import MenuButton
from ui.widgets.label import Label


def headline(bench: Bench) -> str:
    return bench.page.answer.verdict.headline.words()


def shown_cards(bench: Bench) -> set[str]:
    names = ("signers", "authority", "meaning", "silences", "contained", "code_card")
    return {
        name
        for name in names
        if any(card.isVisibleTo(bench.page) for card in bench.page.findChildren(QWidget, name))
    }


def test_an_empty_window_says_what_will_be_there_and_takes_the_keyboard(bench: Bench) -> None:
    assert "La réponse s’affiche ici" in words(bench.page)
    assert "Aucun certificat" in bench.page._trust.text()
    assert not bench.page.report.isEnabled()
    assert bench.window.focusWidget() is bench.page.another


def test_a_file_gets_its_answer_and_a_line_in_the_list(bench: Bench, documents: Documents) -> None:
    bench.verify(documents.pdf)

    assert headline(bench) == "Inchangé, mais le centre n’est pas vérifié"
    assert shown_cards(bench) == {"signers", "authority", "meaning", "silences"}
    assert "Hélène Marchetti" in words(bench.page)
    assert "Vérifié sans connexion, avec le fichier." in words(bench.page)
    assert bench.page.report.isEnabled()


def test_a_certificate_is_remembered_and_the_files_are_verified_again(
    bench: Bench, documents: Documents
) -> None:
    bench.verify(documents.pdf)
    bench.picker.files = [(documents.certificate,)]
    bench.page.certificate_wanted.emit()
    bench.rest()

    assert "Centre AIPF Lyon" in bench.page._trust.text()
    assert "Comparez son empreinte" in words(bench.page)
    assert headline(bench) == "Signé et inchangé ; le jury reste à vérifier".replace(
        " ;", "\u202f;"
    )


def test_package_code_and_list_make_a_plain_yes(bench: Bench, documents: Documents) -> None:
    bench.picker.files = [(documents.certificate,)]
    bench.page.certificate_wanted.emit()
    bench.verify(documents.package)
    assert shown_cards(bench) == {"meaning", "code_card"}
    bench.give_code("000000000000")
    assert headline(bench) == "Fichier chiffré, non vérifié"
    assert "Ce code n’ouvre pas ce fichier" in words(bench.page)
    bench.give_code(documents.room_code)
    assert headline(bench) == "Ce document est authentique et inchangé"
    bench.verify(documents.enrolment_list)
    bench.verify(documents.pdf)

    assert headline(bench) == "Ce document est authentique et inchangé"
    assert "Signatures\u00a0: 2 sur 2" in words(bench.page)
    assert "Inès Aubertin" in words(bench.page)


def test_a_list_is_chosen_from_the_menu_too(bench: Bench, documents: Documents) -> None:
    bench.picker.files = [(documents.enrolment_list,), (documents.certificate,)]
    bench.page.list_wanted.emit()
    assert "n’importe qui" in words(bench.page)
    bench.page.certificate_wanted.emit()
    bench.picker.files = [(documents.enrolment_list,)]
    bench.page.list_wanted.emit()
    assert "Liste des inscriptions du" in words(bench.page)


@pytest.mark.parametrize("name", ["altered", "cut_back"])
def test_a_tampered_copy_is_not_to_be_relied_on(
    bench: Bench, documents: Documents, name: str
) -> None:
    bench.verify(getattr(documents, name))

    assert headline(bench) == "Ne vous fiez pas à ce document"


def _tone(bench: Bench, words: str) -> Tone:
    """Tell in which tone the answer says some words."""
    (label,) = (
        one
        for one in bench.page.answer.findChildren(Label)
        if one.words() == words and one.isVisibleTo(bench.page.answer)
    )
    return label._tone


def test_the_limit_of_comparing_a_pdf_is_said_on_screen_and_in_the_report(
    bench: Bench, documents: Documents, tmp_path: Path
) -> None:
    bench.verify(documents.pdf)
    limit = "Que chaque mot affiché a été relu"
    assert limit in words(bench.page.answer)
    bench.picker.saves = [tmp_path / "rapport.txt"]
    bench.page.report.click()
    bench.rest()
    assert limit in (tmp_path / "rapport.txt").read_text(encoding="utf-8")

    bench.verify(documents.sheet)
    assert limit not in words(bench.page.answer)


def test_a_certificate_alone_makes_nothing_green(bench: Bench, documents: Documents) -> None:
    bench.verify(documents.pdf)
    bench.picker.files = [(documents.certificate,)]
    bench.page.certificate_wanted.emit()
    bench.rest()

    (file,) = bench.window._flow._files
    assert verdict_look(file.answer) == ("shield-alert", Tone.WARNING)
    assert bench.page._trust._tone is Tone.ACCENT
    assert bench.page.told._tone is Tone.ACCENT
    assert "Comparez son empreinte" in words(bench.page.told)
    assert _tone(bench, "Jury attendu inconnu ici") is Tone.WARNING


def test_all_signatures_there_but_not_confirmed_are_not_green(
    in_room: Bench, in_centre: Bench, documents: Documents
) -> None:
    in_room.verify(documents.pdf)
    assert _tone(in_room, "Signatures\u00a0: 2 sur 2") is Tone.WARNING
    in_centre.verify(documents.pdf)
    assert _tone(in_centre, "Signatures\u00a0: 2 sur 2") is Tone.OK


def test_a_package_with_a_replaced_sheet_is_not_all_green(
    in_centre: Bench, documents: Documents
) -> None:
    in_centre.verify(documents.results)
    assert _tone(in_centre, "Tiennent\u00a0: 4 sur 4") is Tone.OK
    (file,) = in_centre.window._flow._files
    first, *others = file.answer.contained
    replaced = replace(first, verdict=Verdict.REPLACED)
    answer = replace(file.answer, contained=(replaced, *others))
    in_centre.page.show_files((replace(file, answer=answer),), 0)

    QApplication.processEvents()
    assert _tone(in_centre, "Tiennent\u00a0: 4 sur 4") is Tone.WARNING


def test_f1_lists_the_keys_and_closes_the_list_again(bench: Bench) -> None:
    bench.window.activateWindow()
    QTest.qWaitForWindowActive(bench.window)
    QTest.keyClick(bench.window, Qt.Key.Key_F1)
    dialog = bench.window.findChild(VerifyKeysDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert "Ctrl+O" in words(dialog)
    assert "noter" not in words(dialog)
    QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert not dialog.isVisible()


def test_the_answer_scrolls_from_the_keyboard(bench: Bench, documents: Documents) -> None:
    bench.window.resize(*SMALLEST_WINDOW)
    bench.window.activateWindow()
    QTest.qWaitForWindowActive(bench.window)
    bench.verify(documents.pdf)
    bar = bench.page._area.verticalScrollBar()
    QTest.keyClick(bench.window, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(bench.window, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_files_of_this_run_can_be_seen_again(bench: Bench, documents: Documents) -> None:
    bench.verify(documents.pdf, documents.altered)
    assert "grille-copie.pdf" in words(bench.page.answer)
    row = bench.page.findChild(QWidget, "verified_1")
    assert row is not None
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)

    assert "grille-P01.pdf" in words(bench.page.answer)
    assert "n’est pas vérifié" in headline(bench)
    bench.verify(documents.pdf)
    assert len(bench.window._flow._files) == 2


def test_an_unreadable_file_and_a_folder_are_told_in_the_page(
    bench: Bench, documents: Documents
) -> None:
    bench.verify(documents.folder / "absent.pdf")
    assert "absent.pdf" in words(bench.page.refusal)
    bench.verify(documents.folder)
    assert "Un dossier ne se vérifie pas" in words(bench.page.refusal)


def test_a_file_dropped_anywhere_on_the_page_is_verified(
    bench: Bench, documents: Documents
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(documents.pdf))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(900, 400).toPoint(), copy, data, left, none)
    QApplication.sendEvent(bench.page, enter)
    QApplication.sendEvent(bench.page, QDropEvent(QPointF(900, 400), copy, data, left, none))
    bench.rest()

    assert enter.isAccepted()
    assert "grille-P01.pdf" in words(bench.page.answer)


def test_files_are_chosen_by_button_and_by_keyboard(bench: Bench, documents: Documents) -> None:
    bench.picker.files = [(documents.pdf,), (documents.altered,)]
    bench.press("choose_file")
    bench.rest()
    QTest.keyClick(bench.page.another, Qt.Key.Key_Space)
    bench.rest()

    assert "grille-copie.pdf" in words(bench.page.answer)


def test_stopping_leaves_the_page_as_it_was(bench: Bench, documents: Documents) -> None:
    bench.verify(documents.pdf)
    bench.window.verify_paths([documents.altered])
    bench.page.cancelled.emit()
    bench.rest()

    assert "grille-P01.pdf" in words(bench.page.answer)


@pytest.mark.parametrize(("name", "start"), [("r.pdf", b"%PDF"), ("r.txt", b"grille-P01.pdf")])
def test_the_report_is_written_where_the_person_says(
    bench: Bench, documents: Documents, tmp_path: Path, name: str, start: bytes
) -> None:
    bench.verify(documents.pdf)
    bench.picker.saves = [tmp_path / name]
    bench.page.report_wanted.emit()
    bench.rest()

    content = (tmp_path / name).read_bytes()
    assert content.startswith(start)
    assert bench.picker.proposed == ["rapport-grille-P01.pdf"]
    assert name in words(bench.page.told)
    if name.endswith("txt"):
        assert "Rapport fait le 23/11/2026" in content.decode()
        assert "elle est simple" in content.decode()


def test_giving_up_a_choice_changes_nothing(bench: Bench, documents: Documents) -> None:
    bench.verify(documents.pdf)
    bench.picker.files = [(), (), ()]
    bench.picker.saves = [None]
    before = words(bench.page)
    for signal in (
        bench.page.files_wanted,
        bench.page.certificate_wanted,
        bench.page.list_wanted,
        bench.page.report_wanted,
    ):
        signal.emit()

    assert words(bench.page) == before


def test_a_file_that_is_no_certificate_is_refused_in_the_page(
    bench: Bench, documents: Documents
) -> None:
    bench.picker.files = [(documents.pdf,)]
    bench.page.certificate_wanted.emit()

    assert "n’est pas un certificat de centre" in words(bench.page.refusal)


def test_technical_details_come_and_go(bench: Bench, documents: Documents) -> None:
    bench.verify(documents.pdf)
    bench.press("technical")
    assert "SHA-256" in words(bench.page.answer)
    bench.press("technical")
    assert "SHA-256" not in words(bench.page.answer)


def test_the_whole_answer_is_named_for_assistive_technology(
    bench: Bench, documents: Documents
) -> None:
    bench.verify(documents.pdf)
    verdict = bench.page.answer.verdict

    assert verdict.accessibleName().startswith("grille-P01.pdf. Inchangé")
    unnamed = [
        button.objectName()
        for button in bench.window.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ]
    assert not unnamed


def test_long_names_never_make_the_window_wider(bench: Bench, documents: Documents) -> None:
    bench.window.resize(*SMALLEST_WINDOW)
    bench.verify(documents.pdf)
    file = bench.window._flow._files[0]
    long = replace(file.answer.signatures[0], name="Marie-Antoinette-Joséphine " * 8)
    answer = replace(file.answer, signatures=(long, long))
    bench.page.show_files((replace(file, answer=answer, path=Path("x" * 200)),), 0)
    QApplication.processEvents()

    assert (bench.window.width(), bench.window.height()) == SMALLEST_WINDOW
    assert bench.page.minimumSizeHint().width() <= SMALLEST_WINDOW[0]


# in a room and in the centre


def test_a_window_alone_says_where_a_printed_digest_is_looked_up(bench: Bench) -> None:
    assert "ouvrez la salle ou le centre" in words(bench.page.paper)


def test_the_room_s_window_knows_certificate_and_panel(
    in_room: Bench, documents: Documents
) -> None:
    in_room.verify(documents.pdf)

    assert "Centre AIPF Lyon" in in_room.page._trust.text()
    assert "les signataires restent à confirmer" in headline(in_room)
    menu = in_room.page.findChild(MenuButton, "rests_on")
    assert isinstance(menu, MenuButton)
    shown: QMenu = menu.menu_shown()
    assert [action.text() for action in shown.actions()] == ["Liste des inscriptions confirmées…"]


def test_a_printed_digest_is_looked_up_in_the_room(in_room: Bench, documents: Documents) -> None:
    in_room.find(short_digest(documents.digest))
    assert "Version 1, la dernière dans cette salle." in words(in_room.page.paper)
    in_room.find("0" * 20)
    assert "Aucune grille" in words(in_room.page.paper)
    in_room.find("bonjour")
    assert "n’est pas une empreinte" in in_room.page.paper.field.error()


def test_a_scanner_that_types_and_presses_enter_finds_the_sheet(
    in_centre: Bench, documents: Documents, qtbot: QtBot
) -> None:
    field = in_centre.page.paper.field.edit
    field.setFocus()
    qtbot.keyClicks(field, qr_text(PANEL_SHEET.typ, documents.digest))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    in_centre.rest()

    assert "celle que le centre retient" in words(in_centre.page.paper)


def test_the_centre_opens_results_and_lists_what_is_inside(
    in_centre: Bench, documents: Documents
) -> None:
    in_centre.verify(documents.results)

    assert "contained" in shown_cards(in_centre)
    assert "Tiennent\u00a0: 4 sur 4" in words(in_centre.page)
    assert headline(in_centre) == "Ce document est authentique et inchangé"
