"""Chips, cards, rows, bands and notices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.widgets.pictures import inks
from ui.look.theme import tokens
from ui.look.tokens import Radius
from ui.look.tone import Tone
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card, FactStrip, FigureCard, ListCard
from ui.widgets.chip import CountBadge, Pill, StatusChip
from ui.widgets.folded_row import FoldedRow
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter, PageHeader, PageStrip
from ui.widgets.progress_bar import ProgressBar
from ui.widgets.saved_label import SavedLabel
from ui.widgets.state_label import ShownState, StateLabel, state_look, state_words


def test_chips_and_pills_say_a_state_in_words(stage: Stage) -> None:
    chip = StatusChip("à l’heure", icon_name="circle-check", tone=Tone.OK, lead="Lina Bouchard")
    stage.put(chip)
    assert chip.text() == "Lina Bouchard à l’heure"
    chip.set_status("absence excusée", "circle-x", Tone.MUTED)
    assert chip.text() == "Lina Bouchard absence excusée"
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus
    pill = Pill("Fermé", icon_name="lock")
    stage.put(pill)
    assert pill.height() == 24
    pill.set_pill("Reçu", "check-check", Tone.OK)
    assert tokens().ok_soft in inks(pill)


def test_a_count_of_zero_says_nothing() -> None:
    badge = CountBadge(3)
    assert badge.text() == "3"
    badge.set_count(0)
    assert badge.isHidden()


def test_every_state_is_a_symbol_and_a_word() -> None:
    assert len({state_words(state) for state in ShownState}) == len(ShownState)
    assert len({state_look(state).icon_name for state in ShownState}) == len(ShownState)


def test_exported_is_never_drawn_like_received(stage: Stage) -> None:
    label = StateLabel(ShownState.EXPORTED, words="Exporté à 12:10")
    stage.put(label)
    assert label.text() == "Exporté à 12:10"
    exported = inks(label)
    label.set_state(ShownState.RECEIVED)
    assert label.state() is ShownState.RECEIVED
    assert label.text() == "Reçu"
    assert tokens().ok_soft in inks(label) - exported


def test_a_card_names_itself_and_may_change(stage: Stage) -> None:
    card = Card(title="Maintenant", subtitle="E3a", trailing=Label("2"))
    card.body.addWidget(Label("Groupe 7"))
    stage.put(card)
    card.set_title("Ensuite")
    card.set_subtitle("E1")
    card.set_accent(True)
    assert card.accessibleName() == "Ensuite"
    assert tokens().accent in inks(card)


def test_the_rows_of_a_list_stay_inside_its_round_corners(stage: Stage) -> None:
    card = ListCard(title="Jury")
    row = ListRow("Karim Benali", "Professionnel", current=True, icon_name="circle-dot")
    card.body.addWidget(row)
    page = stage.put(card)
    image = page.grab(card.geometry()).toImage()
    assert image.pixelColor(0, card.height() - 1).name() == tokens().ground
    card.set_title("")
    assert card.accessibleName() == ""


def test_facts_and_figures_can_be_replaced(stage: Stage) -> None:
    strip = FactStrip((("Oral", "11:32–12:03"),))
    stage.put(strip)
    strip.set_facts((("Présence", "à l’heure"), ("Incidents", "aucun")))
    QApplication.processEvents()
    words = {label.text() for label in strip.findChildren(Label)}
    assert words == {"Présence", "à l’heure", "Incidents", "aucun"}
    figure = FigureCard("inbox", Tone.ACCENT, "2", "à comparer", title="En quarantaine")
    figure.set_figure("3", "à comparer")
    assert figure.accessibleName() == "En quarantaine\u00a0: 3 à comparer"


def test_a_row_acts_on_click_enter_and_space(stage: Stage, qtbot: QtBot) -> None:
    row = ListRow("Salle B204", "novembre 2026", clickable=True, icon_name="door-open")
    stage.put(row)
    acted: list[None] = []
    row.activated.connect(lambda: acted.append(None))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    row.setFocus()
    row.grab()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A):
        qtbot.keyClick(row, key)
    assert len(acted) == 3
    row.set_texts("Salle B205")
    row.set_icon("lock", Tone.OK)
    row.set_current(True)
    row.set_line(False)
    assert row.accessibleName() == "Salle B205"
    assert tokens().accent_soft in inks(row)


def test_a_row_that_is_not_clickable_takes_no_focus(stage: Stage, qtbot: QtBot) -> None:
    row = ListRow("Salle B204")
    stage.put(row)
    acted: list[None] = []
    row.activated.connect(lambda: acted.append(None))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert acted == []


def test_a_folded_row_unfolds_and_says_its_count(stage: Stage, qtbot: QtBot) -> None:
    row = FoldedRow("Posture", subtitle="individuel", trailing="0 / 3 membres")
    stage.put(row)
    heard: list[bool] = []
    row.folded_changed.connect(heard.append)
    assert row.accessibleName() == "Posture, individuel, 0 / 3 membres"
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert heard == [False]
    row.set_folded(True)
    assert (heard, row.is_folded()) == ([False], True)
    row.set_title("Aisance")
    row.set_subtitle("")
    row.set_trailing("1 / 3 membres")
    assert row.accessibleName() == "Aisance, 1 / 3 membres"
    row.setFocus()
    assert tokens().accent in inks(row)


def test_header_and_footer_never_scroll(stage: Stage) -> None:
    header = PageHeader("Salle B204", "mardi")
    header.add_leading(IconLabel("door-open"))
    header.add(SavedLabel())
    strip = PageStrip("Présence")
    strip.add(StatusChip("à l’heure"))
    strip.add_stretch()
    footer = PageFooter("F8 incident", icon_name="info")
    footer.add_action(Button("Sceller ma feuille"))
    tall = QWidget()
    tall.setMinimumHeight(3000)
    last = Label("fin", parent=tall)
    last.move(0, 2900)
    page = Page(header, tall, footer, strips=(strip,))
    page.resize(1280, 680)
    page.show()
    page.scroll_to(last)
    assert (header.height(), strip.height(), footer.height()) == (64, 48, 56)
    assert header.y() == 0
    assert footer.geometry().bottom() == page.height() - 1
    assert last.visibleRegion().isEmpty() is False


def test_a_page_that_does_not_scroll_ignores_it() -> None:
    body = Label("corps")
    page = Page(PageHeader("Titre"), body, scroll=False)
    page.scroll_to(body)


def test_the_footer_says_what_is_missing_beside_the_action() -> None:
    footer = PageFooter("1 2 3 noter")
    footer.show_progress("13 notes sur 18", 13, 18)
    footer.set_missing("Restent 5 notes")
    footer.set_hint("autre")
    shown = {label.text() for label in footer.findChildren(Label) if not label.isHidden()}
    assert shown == {"13 notes sur 18", "Restent 5 notes", "autre"}
    footer.hide_progress()
    footer.set_missing("")
    shown = {label.text() for label in footer.findChildren(Label) if not label.isHidden()}
    assert shown == {"autre"}


def test_a_notice_offers_its_way_out(stage: Stage, qtbot: QtBot) -> None:
    notice = Notice(Tone.WARNING, "La clé est débranchée", "Rien n’est perdu.", action="Choisir")
    stage.put(notice)
    acted: list[None] = []
    notice.acted.connect(lambda: acted.append(None))
    assert notice.action_button is not None
    qtbot.mouseClick(notice.action_button, Qt.MouseButton.LeftButton)
    assert acted == [None]
    notice.set_notice(Tone.ERROR, "La clé est pleine", "Réessayez.")
    notice.add_trailing(LinkButton("Aide"))
    assert notice.accessibleName() == "La clé est pleine Réessayez."
    assert tokens().error_soft in inks(notice)


def test_an_inline_notice_is_one_flowing_text() -> None:
    notice = Notice(Tone.ACCENT, "La règle.", "Écart d’un niveau.", inline=True)
    assert "La règle. Écart d’un niveau." in {x.text() for x in notice.findChildren(Label)}


@pytest.mark.parametrize("accent", [False, True])
def test_a_list_card_painted_piece_by_piece_has_the_edges_of_the_whole(
    stage: Stage, accent: bool
) -> None:
    card = ListCard(title="Dossier", accent=accent)
    for _ in range(3):
        card.body.addWidget(ListRow("Critère", current=True))
    stage.put(card)
    whole = card.grab().toImage()
    for top in range(Radius.CARD, card.height() - Radius.CARD - 7, 7):
        piece = QRect(0, top, card.width(), 7)
        assert card.grab(piece).toImage() == whole.copy(piece)


def test_a_progress_bar_that_shows_it_already_is_not_painted_again(stage: Stage) -> None:
    bar = ProgressBar("notes")
    stage.put(bar)
    bar.set_progress(3, 15)
    assert (bar.value(), bar.maximum()) == (3, 15)
    bar.set_progress(3, 15)
    bar.set_progress(0, 0)
    assert (bar.value(), bar.maximum()) == (0, 1)
