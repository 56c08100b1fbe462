"""One candidate: each block's verdict, the rule in words, and the sheets that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import SessionRules
from app.services.centre.results import AgreedLine, BlockDetail, CandidateDetail, ReceivedPanelSheet
from ui.centre.overview.reports_page import add_divided, fact_row
from ui.centre.page import CentrePage, empty_layout
from ui.centre.results.verdicts import VerdictBand, verdict_look
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import dated, listed
from ui.counted import counted
from ui.dates import plain_day
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.rules_words import block_words
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import Card, Divider, ListCard
from ui.widgets.chip import Pill
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.level_badge import LevelBadge
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice

_BLOCKS_WIDTH = 288
_LEVEL_WIDTH = 190


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView:
    """What the page shows.

    Attributes:
        place, total: where the candidate stands in the list.
    """

    detail: CandidateDetail
    rules: SessionRules
    place: int
    total: int


class CandidatePage(CentrePage):
    """Blocks at the left; verdict, rule and sheets of the chosen one at the right.

    Signals:
        left: go back to the list.
        stepped: -1 or 1, to the candidate before or after.
        copy_wanted: save the signed PDF of a sheet, by its digest.
    """

    left = Signal()
    stepped = Signal(int)
    copy_wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._view: CandidateView | None = None
        self._block = 0
        back = Button(
            self.tr("Tous les résultats"), size=ButtonSize.HEADER, object_name="back_to_results"
        )
        back.clicked.connect(self.left)
        self._before = Button(
            self.tr("Précédent"),
            size=ButtonSize.HEADER,
            icon_name="arrow-left",
            object_name="previous_candidate",
        )
        self._before.clicked.connect(lambda: self.stepped.emit(-1))
        self._after = Button(
            self.tr("Suivant"),
            size=ButtonSize.HEADER,
            icon_name="arrow-right",
            object_name="next_candidate",
        )
        self._after.clicked.connect(lambda: self.stepped.emit(1))
        for button in (back, self._before, self._after):
            self.header.add(button)
        self.footer.set_hint(
            self.tr("Chaque feuille est vérifiée de nouveau quand cette page s’ouvre.")
        )
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._blocks = ListCard(title=self.tr("Blocs"), object_name="blocks")
        self._blocks.setFixedWidth(_BLOCKS_WIDTH)
        pair.addWidget(self._blocks)
        inner = QWidget()
        self._detail = QVBoxLayout(inner)
        self._detail.setContentsMargins(0, 0, 4, 0)
        self._detail.setSpacing(16)
        self._scroll = ScrolledBody(inner, self.tr("Détail du bloc"))
        pair.addWidget(self._scroll, 1)
        self.body.addLayout(pair, 1)

    def show_view(self, view: CandidateView) -> None:
        """Show a candidate; the chosen block stays."""
        self._view = view
        candidate = view.detail.candidate
        words = self.tr("n° {0} · dossier {1} sur {2}")
        self.header.set_title(
            candidate.name, words.format(candidate.id, view.place + 1, view.total)
        )
        self._before.setEnabled(view.place > 0)
        self._after.setEnabled(view.place + 1 < view.total)
        self._show_block(min(self._block, len(view.detail.blocks) - 1))

    def _show_block(self, place: int, *, focus: bool = False) -> None:
        if self._view is None:
            return
        self._block = place
        empty_layout(self._blocks.body)
        for rank, block in enumerate(self._view.detail.blocks):
            row = self._block_row(rank, block, current=rank == place)
            self._blocks.body.addWidget(row)
            if rank == place and focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._blocks.body.addStretch(1)
        self._show_detail(self._view.detail.blocks[place])

    def _block_row(self, rank: int, block: BlockDetail, *, current: bool) -> ListRow:
        look = verdict_look(block.result.verdict)
        row = ListRow(
            self.tr("Bloc {0} · {1}").format(block.result.block, look.words),
            block.title,
            icon_name=look.icon_name,
            tone=look.tone,
            current=current,
            clickable=True,
            height=64,
            object_name=f"block_{block.result.block}",
        )
        row.activated.connect(lambda: self._show_block(rank, focus=True))
        return row

    # the chosen block

    def _show_detail(self, block: BlockDetail) -> None:
        empty_layout(self._detail)
        words = self.tr("Bloc {0} · {1}")
        self._detail.addWidget(
            Label(
                words.format(block.result.block, block.title),
                style=TextStyle.WINDOW_TITLE,
                wrap=True,
            )
        )
        self._detail.addWidget(self._verdict_card(block))
        self._add_facts()
        for sheet in block.sheets:
            self._detail.addWidget(self._sheet_card(sheet))
        if not block.sheets:
            empty = ListCard()
            empty.body.addWidget(
                EmptyState(
                    "inbox",
                    self.tr("Aucune grille reçue pour ce bloc"),
                    self.tr("Elle viendra avec la remontée de la salle."),
                )
            )
            self._detail.addWidget(empty)
        self._detail.addStretch(1)
        self._scroll.to_top()

    def _add_facts(self) -> None:
        """Show what rooms' reports tell of the candidate, whichever the block."""
        facts = self._view.detail.facts if self._view is not None else ()
        if not facts:
            return
        card = ListCard(
            title=self.tr("Au PV de la salle"),
            subtitle=self.tr("ce que les PV disent de ses passages"),
            object_name="candidate_facts",
        )
        add_divided(card, [fact_row(fact) for fact in facts])
        self._detail.addWidget(card)

    def _verdict_card(self, block: BlockDetail) -> Card:
        card = Card(
            title=self.tr("De droit"),
            trailing=Label(self.tr("ce que donnent les règles"), tone=Tone.MUTED),
        )
        card.body.setSpacing(12)
        card.body.addWidget(VerdictBand(block.result.verdict))
        if block.open_points:
            card.body.addWidget(
                Notice(
                    Tone.WARNING,
                    self.tr("Ce bloc n’est pas encore ouvert à la délibération."),
                    " ".join(shown(point) for point in block.open_points),
                    icon_name="lock",
                    object_name="block_closed",
                )
            )
        card.body.addWidget(self._told(self.tr("La règle"), self._rule()))
        card.body.addWidget(self._told(self.tr("Son application"), shown(block.explanation)))
        counts = self._counts(block)
        if counts:
            card.body.addWidget(self._told(self.tr("Notes de la grille"), counts))
        return card

    @staticmethod
    def _told(head: str, words: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(head, style=TextStyle.CAPTION, tone=Tone.MUTED))
        column.addWidget(Label(words, wrap=True))
        return box

    def _rule(self) -> str:
        if self._view is None:
            return ""
        rules = self._view.rules
        words = self.tr("{0} Règlement enregistré par {1} le {2}.")
        return words.format(
            block_words(rules), rules.decided_by, plain_day(rules.decided_at.date())
        )

    def _counts(self, block: BlockDetail) -> str:
        if self._view is None:
            return ""
        scale = self._view.rules.scale
        unseen = self.tr("non observé")
        return ", ".join(
            f"{item.count} {unseen if item.level is None else scale.label(item.level)}"
            for item in block.result.counts
            if item.count
        )

    def _sheet_card(self, sheet: ReceivedPanelSheet) -> ListCard:
        card = ListCard(
            title=self.tr("Grille harmonisée {0}").format(sheet.assessment),
            subtitle=self.tr("passage {0}").format(sheet.sitting),
            object_name=f"sheet_{sheet.assessment}",
        )
        card.add_trailing(
            Pill(self.tr("Reçue et vérifiée"), icon_name="shield-check", tone=Tone.OK)
        )
        card.body.addWidget(self._signers(sheet))
        for line in sheet.lines:
            card.body.addWidget(Divider())
            card.body.addWidget(self._line(line))
        return card

    def _signers(self, sheet: ReceivedPanelSheet) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(0)
        words = self.tr("Signée par {0}").format(listed(sheet.signers))
        column.addWidget(Label(words, style=TextStyle.BODY_MEDIUM, elide=True))
        facts = " · ".join(
            (
                self.tr("le {0}").format(dated(sheet.agreed_at)),
                counted(
                    len(sheet.lines), self.tr("{0} critère noté"), self.tr("{0} critères notés")
                ),
            )
        )
        if not sheet.has_copy:
            facts = self.tr("Aucune copie PDF valable n’est venue de la salle. {0}").format(facts)
        digest = self.tr("empreinte {0}").format(sheet.short_digest)
        paper = " ".join(shown(words) for words in sheet.on_paper)
        if paper:
            column.addWidget(Label(paper, style=TextStyle.CAPTION, tone=Tone.WARNING, wrap=True))
        for line in (facts, digest):
            column.addWidget(Label(line, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True))
        row.addLayout(column, 1)
        save = Button(
            self.tr("Enregistrer la feuille signée (PDF)…"),
            icon_name="file-down",
            object_name=f"save_{sheet.assessment}",
        )
        save.setEnabled(sheet.has_copy)
        save.clicked.connect(lambda: self.copy_wanted.emit(sheet.digest))
        row.addWidget(save)
        return box

    def _line(self, line: AgreedLine) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(line.text, wrap=True))
        if line.team is not None:
            apart = self.tr("Note individuelle, au lieu de {0} pour le groupe").format(
                self._level_words(line.team.level, line.team.label)
            )
            texts.addWidget(Label(apart, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
        if line.reason:
            reason = self.tr("Motif : {0}").format(line.reason)
            texts.addWidget(Label(reason, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
        row.addLayout(texts, 1)
        level = QWidget()
        level.setFixedWidth(_LEVEL_WIDTH)
        place = QHBoxLayout(level)
        place.setContentsMargins(0, 0, 0, 0)
        said = self._level_words(line.level, line.label)
        if line.level is None or line.label is None:
            place.addWidget(Label(said, tone=Tone.MUTED))
        else:
            place.addWidget(LevelBadge(str(line.level), line.label))
        place.addStretch(1)
        row.addWidget(level)
        box.setAccessibleName(f"{line.text} : {said}")
        return box

    def _level_words(self, level: int | None, label: str | None) -> str:
        return self.tr("non observé") if level is None else f"{level} {label}"
