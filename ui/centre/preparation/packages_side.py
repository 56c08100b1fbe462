"""What every package comes with, told once beside the rooms: stick, paper, reserve."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.issuing.card_codes import BLANK_SLOTS, SPARE_CARDS, TELEPHONE_CODES
from ui.centre.scrolled import ScrolledBody
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.card import Card, Divider
from ui.widgets.label import IconLabel, Label

_WIDTH = 360


def packages_side() -> ScrolledBody:
    """Return what travels, what is printed, and what is there for the unforeseen."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for card in (_stick_card(), _paper_card(), _reserve_card()):
        column.addWidget(card)
    column.addStretch(1)
    scrolled = ScrolledBody(
        inner, QCoreApplication.translate("PackagesPage", "Ce que chaque dossier comporte")
    )
    scrolled.setFixedWidth(_WIDTH)
    return scrolled


def _stick_card() -> Card:
    return _side_card(
        "usb",
        QCoreApplication.translate("PackagesPage", "Ce qui voyage"),
        QCoreApplication.translate("PackagesPage", "dossiers/"),
        (
            QCoreApplication.translate(
                "PackagesPage", "Un dossier chiffré par salle, à copier sur sa clé."
            ),
            QCoreApplication.translate(
                "PackagesPage", "Il ne s’ouvre qu’avec le code de la salle."
            ),
            QCoreApplication.translate(
                "PackagesPage", "Le certificat du centre, public : il sert à vérifier les feuilles."
            ),
        ),
    )


def _paper_card() -> Card:
    return _side_card(
        "printer",
        QCoreApplication.translate("PackagesPage", "Ce qui s’imprime et reste à part"),
        QCoreApplication.translate("PackagesPage", "a-imprimer/"),
        (
            QCoreApplication.translate(
                "PackagesPage",
                "Les consignes de chaque salle, avec son code : à remettre en main propre.",
            ),
            QCoreApplication.translate(
                "PackagesPage", "Une carte par juré, avec son code personnel : à remettre au juré."
            ),
            QCoreApplication.translate(
                "PackagesPage", "Les cartes de réserve : sous enveloppe fermée."
            ),
            QCoreApplication.translate("PackagesPage", "Jamais dans la même enveloppe que la clé."),
            QCoreApplication.translate(
                "PackagesPage",
                "Sans secret : l’émargement, les grilles vierges et la feuille d’incident de "
                "chaque salle, le kit de secours sans nom.",
            ),
        ),
    )


def _reserve_card() -> Card:
    return _side_card(
        "wand-sparkles",
        QCoreApplication.translate("PackagesPage", "Pour les imprévus"),
        QCoreApplication.translate("PackagesPage", "par salle"),
        (
            QCoreApplication.translate(
                "PackagesPage", "{0} cartes de réserve, pour un remplacement"
            ).format(SPARE_CARDS),
            QCoreApplication.translate(
                "PackagesPage", "{0} passages libres, pour un imprévu"
            ).format(BLANK_SLOTS),
            QCoreApplication.translate(
                "PackagesPage", "un code de surveillance, sur les consignes"
            ),
            QCoreApplication.translate(
                "PackagesPage", "{0} codes par téléphone, qui restent ici"
            ).format(TELEPHONE_CODES),
        ),
    )


def _side_card(icon: str, title: str, folder: str, lines: Sequence[str]) -> Card:
    card = Card()
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(IconLabel(icon, tone=Tone.ACCENT, size=20))
    head.addWidget(Label(title, style=TextStyle.BODY_STRONG), 1)
    head.addWidget(Label(folder, style=TextStyle.CAPTION, tone=Tone.MUTED))
    card.body.addLayout(head)
    card.body.addWidget(Divider())
    for line in lines:
        card.body.addWidget(Label(line, wrap=True))
    return card
