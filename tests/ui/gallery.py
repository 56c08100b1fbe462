"""The components in every state, for pictures: `python -m tests.ui.gallery FOLDER`."""

from __future__ import annotations

import sys
from datetime import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.public_contents import public_screens
from ui.launcher import FoundPackage, LauncherWindow, Place, RecentSession
from ui.look.fonts import TextStyle
from ui.look.theme import Theme, apply_look
from ui.look.tone import Tone
from ui.second_screen.content import PublicCountdown
from ui.second_screen.window import SecondScreenWindow
from ui.translation import install_translation
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, IconButton, LinkButton
from ui.widgets.card import Card, Divider, FactStrip, FigureCard, ListCard
from ui.widgets.card_code import CardCodeField
from ui.widgets.chip import StatusChip
from ui.widgets.countdown import CountdownDisplay, Mark, TimerStrip
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field, InlineField, TextField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.folded_row import FoldedRow
from ui.widgets.label import Label
from ui.widgets.level_badge import LevelBadge
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter, PageHeader
from ui.widgets.pin_boxes import PinBoxes
from ui.widgets.rating_scale import Level, RatingScaleControl
from ui.widgets.saved_label import SavedLabel
from ui.widgets.side_bar import SideBar, SideBarItem
from ui.widgets.state_label import ShownState, StateLabel
from ui.widgets.waiting import WaitingPanel

LEVELS = (Level(1, "Non acquis"), Level(2, "Partiellement acquis"), Level(3, "Acquis"))


def _named(words: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(words, style=TextStyle.CAPTION, tone=Tone.MUTED))
    column.addWidget(widget)
    return column


def _buttons() -> Card:
    card = Card(title="Boutons : 36 px, 40 px pour l’action de la page, 28 px dans une ligne")
    first = QHBoxLayout()
    first.setSpacing(16)
    ringed = Button("Délibérer", kind=ButtonKind.PRIMARY)
    disabled = Button("Délibérer", kind=ButtonKind.PRIMARY)
    disabled.setEnabled(False)
    other_ringed = Button("Annuler")
    first.addLayout(_named("principal", Button("Délibérer", kind=ButtonKind.PRIMARY)))
    first.addLayout(_named("focus clavier", ringed))
    first.addLayout(_named("désactivé", disabled))
    first.addLayout(_named("secondaire", Button("Annuler")))
    first.addLayout(_named("dans une ligne", Button("Comparer", size=ButtonSize.ROW)))
    first.addLayout(_named("focus clavier", other_ringed))
    first.addStretch(1)
    card.body.addLayout(first)
    second = QHBoxLayout()
    second.setSpacing(16)
    discard = Button("Écarter la feuille", kind=ButtonKind.DESTRUCTIVE, icon_name="trash-2")
    second.addLayout(_named("destructif", discard))
    link = LinkButton("Afficher les 12 critères", trailing_icon="chevron-down")
    second.addLayout(_named("lien", link))
    icons = QWidget()
    pair = QHBoxLayout(icons)
    pair.setContentsMargins(0, 0, 0, 0)
    pair.addWidget(IconButton("message-square", "Commenter"))
    pair.addWidget(IconButton("message-square-text", "Relire le commentaire", active=True))
    pair.addStretch(1)
    second.addLayout(_named("icône, avec infobulle", icons))
    second.addStretch(1)
    card.body.addLayout(second)
    FocusRing(ringed)
    FocusRing(other_ringed)
    return card


def _scales() -> Card:
    card = Card(title="Échelle : 36 px, une largeur fixe par niveau")
    grid = QGridLayout()
    grid.setVerticalSpacing(12)
    grid.setColumnMinimumWidth(0, 124)
    words = ("non noté, actif", "noté", "proposé", "non observé", "feuille scellée")
    scales = [RatingScaleControl("Aisance", LEVELS) for _ in words]
    scales[1].set_value(2)
    scales[2].propose(2)
    scales[3].set_not_observed()
    scales[4].set_value(2)
    scales[4].set_sealed(True)
    for place, (word, scale) in enumerate(zip(words, scales, strict=True)):
        grid.addWidget(Label(word, style=TextStyle.CAPTION, tone=Tone.MUTED), place, 0)
        grid.addWidget(scale, place, 1)
    grid.setColumnStretch(2, 1)
    card.body.addLayout(grid)
    FocusRing(scales[0])
    return card


def _states() -> Card:
    card = Card(title="États d’un passage et d’une feuille")
    states = list(ShownState)
    for part in (states[:7], states[7:]):
        row = QHBoxLayout()
        for state in part:
            row.addWidget(StateLabel(state))
        row.addStretch(1)
        card.body.addLayout(row)
    card.body.addStretch(1)
    return card


def _fields() -> Card:
    card = Card(title="Champs")
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(Field("Motif du jury", placeholder="Pourquoi cette note\u202f?"))
    focused = Field("Motif du jury", text="Charges oubliées", hint="communicable sur demande")
    focused.edit.setProperty("ring", True)
    row.addWidget(focused)
    card.body.addLayout(row)
    wrong = Field("Motif du jury")
    wrong.set_error("Écrivez un motif : la note n’est pas celle que la règle propose.")
    card.body.addWidget(wrong)
    return card


def _notices() -> Card:
    card = Card(title="Annonces")
    card.body.setSpacing(12)
    card.body.addWidget(
        Notice(
            Tone.ACCENT,
            "L’écran 2 est revenu",
            "Le chronomètre y est de nouveau affiché.",
            icon_name="monitor",
        )
    )
    card.body.addWidget(
        Notice(
            Tone.WARNING,
            "La clé « KINGSTON » est débranchée",
            "Copie de secours suspendue depuis 15:02.",
            icon_name="usb",
            action="Choisir une autre clé",
        )
    )
    card.body.addWidget(
        Notice(
            Tone.ERROR,
            "L’écriture a échoué : la clé est pleine",
            "Il manque 1,3 Mo. L’export précédent est intact sur la clé.",
            icon_name="hard-drive",
            action="Réessayer",
        )
    )
    return card


def _waiting() -> Card:
    card = Card(title="Attente de plus de 0,5 s")
    waiting = WaitingPanel()
    waiting.start("Vérification des signatures")
    waiting.update_progress(1204, 2112, 20)
    card.body.addWidget(waiting)
    card.body.addStretch(1)
    waiting.stop()
    waiting.show()
    return card


def components() -> QWidget:
    """Return the page of components.png."""
    header = PageHeader(
        "Composants et états", "Repères de construction : hauteurs, focus, états vides, erreurs"
    )
    saved = SavedLabel()
    saved.set_saved(time(14, 32, 7))
    header.add(saved)
    header.add(StatusChip("Écran 2 : affiché", icon_name="monitor", tone=Tone.OK))
    header.add(StatusChip("Clé débranchée", icon_name="usb", tone=Tone.WARNING))
    header.add(Button("Incident · F8", size=ButtonSize.HEADER, icon_name="triangle-alert"))
    left = QVBoxLayout()
    right = QVBoxLayout()
    for column in (left, right):
        column.setSpacing(16)
    left.addWidget(_buttons())
    left.addWidget(_scales())
    left.addWidget(_states(), 1)
    right.addWidget(_fields())
    right.addWidget(_notices())
    pair = QHBoxLayout()
    pair.setSpacing(16)
    empty = Card()
    empty.body.addWidget(
        EmptyState(
            "inbox",
            "Aucune remontée reçue",
            "Branchez la clé d’une salle.",
            action="Choisir un dossier…",
        )
    )
    pair.addWidget(empty)
    pair.addWidget(_waiting())
    right.addLayout(pair, 1)
    body = QHBoxLayout()
    body.setSpacing(16)
    body.addLayout(left, 54)
    body.addLayout(right, 50)
    return Page(header, body)


def _timer() -> Card:
    card = Card()
    strip = TimerStrip()
    strip.show_display(
        CountdownDisplay(
            text="21:18",
            phase="Échanges avec le jury",
            fraction=0.71,
            marks=(Mark(1 / 30, "1 min"), Mark(5 / 30, "5 min")),
            trailing="phase 3 sur 3",
            subtitle="39:35 écoulées · fin prévue 15:21",
        )
    )
    card.body.addWidget(strip)
    actions = QHBoxLayout()
    actions.addWidget(Button("Pause", kind=ButtonKind.PRIMARY, icon_name="pause"), 1)
    actions.addWidget(Button("Terminer", icon_name="square"), 1)
    card.body.addLayout(actions)
    return card


def _rows() -> ListCard:
    card = ListCard(title="Dossier, collectif", subtitle="une note pour tout le groupe")
    card.add_trailing(Label("9 / 9", style=TextStyle.CAPTION_MEDIUM, tone=Tone.OK))
    card.body.addWidget(FoldedRow("8 critères notés, repliés", trailing="8 / 8"))
    scale = RatingScaleControl("Contributions", LEVELS)
    scale.set_value(3)
    card.body.addWidget(ListRow("Lina Bouchard", trailing=scale, height=48))
    other = RatingScaleControl("Contributions", LEVELS)
    card.body.addWidget(ListRow("Aminata Diallo", trailing=other, height=48, current=True))
    card.body.addWidget(
        ListRow(
            "Hélène Marchetti",
            "Présidence, intervenant du bloc",
            icon_name="circle-check",
            tone=Tone.OK,
            trailing=StateLabel(ShownState.SIGNED, words="Signé à 15:29:33"),
        )
    )
    badge_row = ListRow("Feuilles", "trois jurés")
    badge_row.add_trailing(LevelBadge("3", "Acquis"))
    badge_row.add_trailing(LevelBadge("1", "Non acquis", departs=True))
    card.body.addWidget(badge_row)
    card.body.addStretch(1)
    return card


def _entry() -> Card:
    card = Card(title="Saisies", subtitle="code PIN, carte de juré, motif", accent=True)
    card.body.addWidget(PinBoxes("Code PIN de Karim Benali"))
    code = CardCodeField("Code de la carte")
    code.edit.setText("K7Q4-M2XD-91T")
    card.body.addWidget(code)
    card.body.addWidget(InlineField("Motif", text="Oubli.", hint="communicable sur demande"))
    card.body.addWidget(TextField("Notes libres", text="Budget : qui l’a construit\u202f?"))
    card.body.addWidget(Label("R3VA-8KWE-50HN", style=TextStyle.DIGEST))
    card.body.addStretch(1)
    return card


def parts() -> QWidget:
    """Return a page with the side bar, rows, the timer and the entries."""
    side = SideBar(
        "Centre AIPF Lyon",
        "Session de novembre 2026",
        (
            SideBarItem("overview", "layout-dashboard", "Vue d’ensemble"),
            SideBarItem("reception", "inbox", "Réception"),
            SideBarItem("award", "gavel", "Délibération"),
        ),
        person="Agnès Rivoire",
    )
    side.set_current("overview")
    side.set_badge("reception", 6)
    header = PageHeader("Réception · plan de fusion", "6 fichiers lus")
    footer = PageFooter("1 2 3 noter · N non observé · 0 effacer")
    footer.show_progress("13 notes sur 18", 13, 18)
    footer.set_missing("Restent 5 notes")
    seal = Button(
        "Sceller ma feuille", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, icon_name="lock"
    )
    seal.setEnabled(False)
    footer.add_action(seal)
    figures = QHBoxLayout()
    figures.setSpacing(16)
    figures.addWidget(
        FigureCard("inbox", Tone.ACCENT, "1\u202f288", "sur 2\u202f112", title="Reçues")
    )
    figures.addWidget(FigureCard("circle-plus", Tone.ACCENT, "276", "à ajouter"))
    left = QVBoxLayout()
    left.setSpacing(16)
    left.addWidget(_timer())
    left.addWidget(_entry(), 1)
    right = QVBoxLayout()
    right.setSpacing(16)
    right.addWidget(
        Notice(
            Tone.ACCENT,
            "La règle de cette session.",
            "Écart d’un niveau : la note la plus basse est proposée. Écart de deux niveaux : le "
            "jury s’accorde et donne son motif. Sans accord, la voix de la présidence l’emporte.",
            icon_name="scale",
            inline=True,
        )
    )
    right.addLayout(figures)
    right.addWidget(FactStrip((("Oral", "11:32–12:03"), ("Présence", "à l’heure"))))
    right.addWidget(_rows(), 1)
    right.addWidget(Divider())
    body = QHBoxLayout()
    body.setSpacing(16)
    body.addLayout(left, 34)
    body.addLayout(right, 66)
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(side)
    row.addWidget(Page(header, body, footer), 1)
    return whole


def launcher() -> QWidget:
    """Return the launcher with a stick and two sessions."""
    return LauncherWindow(
        (
            RecentSession(
                key="c102",
                place=Place.ROOM,
                title="Salle C102 · Session de septembre 2026",
                detail="ouverte le 17 septembre 2026, à 17:52",
                status="1 passage à exporter",
                status_icon="upload",
                status_tone=Tone.WARNING,
            ),
            RecentSession(
                key="lyon",
                place=Place.CENTRE,
                title="Centre AIPF Lyon · Session de novembre 2026",
                detail="180 candidats, 6 salles",
                status="Fermé",
                status_icon="lock",
            ),
        ),
        theme=Theme.LIGHT,
        language="fr",
        version="0.1.0",
        found=FoundPackage(
            title="Un dossier de salle est sur la clé « KINGSTON » : Salle B204",
            detail="Émis par le centre AIPF Lyon. Le code de salle sera demandé.",
        ),
    )


def take_pictures(app: QApplication, folder: Path) -> None:
    """Write every page, light and dark, as PNG files."""
    folder.mkdir(parents=True, exist_ok=True)
    install_translation(app, "fr")
    for theme in (Theme.LIGHT, Theme.DARK):
        apply_look(app, theme)
        for name, make in (("components", components), ("parts", parts), ("launcher", launcher)):
            page = make()
            page.resize(1366, 768)
            page.show()
            app.processEvents()
            app.processEvents()
            page.grab().save(str(folder / f"{name}_{theme}.png"))
            page.close()
        public = SecondScreenWindow(theme)
        public.resize(1920, 1080)
        for name, content in public_screens().items():
            if isinstance(content, PublicCountdown):
                public.show_countdown(content)
            else:
                public.show_message(content)
            public.grab().save(str(folder / f"second_{name}_{theme}.png"))


if __name__ == "__main__":
    take_pictures(QApplication(sys.argv), Path(sys.argv[1]))
