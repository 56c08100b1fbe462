"""The référentiel, whole: its tree, and for each node the words, their source, what is open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.referential import (
    Assessment,
    Correction,
    FieldStatus,
    OpenPoint,
    Referential,
    SourcePiece,
)
from app.domain.settling import SettledField, settleable
from app.services.referential import uncovered_competences
from ui.centre.page import CentrePage, empty_layout
from ui.centre.referential.referential_nodes import (
    Node,
    NodeDetail,
    referential_nodes,
)
from ui.centre.referential.referential_tree import ReferentialTree
from ui.centre.referential.referential_words import field_words, lines_words, status_words
from ui.centre.referential.settling_form import SettlingForm
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import dated
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, Divider, ListCard
from ui.widgets.chip import Pill, StatusChip
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.search_field import SearchField

_STATUS_TONES = {
    FieldStatus.EXPLICIT: (Tone.MUTED, "circle-check"),
    FieldStatus.INFERRED: (Tone.ACCENT, "info"),
    FieldStatus.MISSING: (Tone.WARNING, "circle-dashed"),
    FieldStatus.CONTRADICTORY: (Tone.ERROR, "arrow-left-right"),
}
_TREE_WIDTH = 520


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferentialView:
    """What the page shows: the référentiel and the digest that the session keeps of it.

    `locked`: a room package went out with it, so that nothing in it is settled any more.
    """

    referential: Referential
    digest: str
    locked: bool = False


class ReferentialPage(CentrePage):
    """A tree at the left, the chosen node at the right, its open points to be settled there.

    Signals:
        settled: an assessment's code and the `Decision` on one of its points.
    """

    settled = Signal(str, object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._view: ReferentialView | None = None
        self._forms: dict[tuple[str, SettledField], SettlingForm] = {}
        self._typed: dict[tuple[str, SettledField], tuple[object, ...]] = {}
        self._uncovered = StatusChip(
            "", icon_name="triangle-alert", tone=Tone.WARNING, object_name="uncovered"
        )
        self.header.add(self._uncovered)
        self.footer.set_hint(
            self.tr(
                "Flèches : parcourir, ouvrir et fermer. Le texte du document fait foi ; "
                "la lecture affichée en corrige la numérisation, rien d’autre."
            )
        )
        self.tree = ReferentialTree(self.tr("Référentiel"))
        self.tree.chosen.connect(self._show_node)
        self._search = SearchField(
            self.tr("Chercher un code, un mot, une note"), object_name="referential_search"
        )
        self._found = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        self._search.textChanged.connect(self._searched)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._tree_card())
        pair.addWidget(self._detail_card(), 1)
        self.body.addLayout(pair, 1)

    def _tree_card(self) -> ListCard:
        card = ListCard()
        card.setFixedWidth(_TREE_WIDTH)
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 12, 16, 12)
        tools.setSpacing(12)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._found)
        unfold = LinkButton(self.tr("Tout ouvrir"), object_name="unfold")
        unfold.clicked.connect(lambda: self.tree.unfold(everything=True))
        fold = LinkButton(self.tr("Tout fermer"), object_name="fold")
        fold.clicked.connect(lambda: self.tree.unfold(everything=False))
        tools.addWidget(unfold)
        tools.addWidget(fold)
        card.body.addLayout(tools)
        card.body.addWidget(Divider())
        card.body.addWidget(self.tree, 1)
        return card

    def _detail_card(self) -> Card:
        card = Card(padding=1, object_name="referential_detail")
        inner = QWidget()
        self._detail = QVBoxLayout(inner)
        self._detail.setContentsMargins(24, 20, 24, 24)
        self._detail.setSpacing(8)
        self._scroll = ScrolledBody(inner, self.tr("Détail"))
        card.body.addWidget(self._scroll)
        return card

    def show_view(self, view: ReferentialView) -> None:
        """Show a référentiel; one that differs by a decision keeps the node and what is typed."""
        if view == self._view:
            return
        key = self.tree.current_key() if self._view is not None else ""
        focused: QWidget | None = QApplication.focusWidget()
        acted_here = focused is not None and self._scroll.isAncestorOf(focused)
        self._view = view
        referential = view.referential
        words = self.tr("{0} · niveau {1} · source {2} · empreinte {3}")
        self.header.set_title(
            referential.title,
            words.format(
                referential.certifier, referential.level, referential.source.file, view.digest[:12]
            ),
        )
        self.setAccessibleName(referential.title)
        codes = uncovered_competences(referential)
        self._uncovered.setVisible(bool(codes))
        self._uncovered.set_status(
            counted(
                len(codes),
                self.tr("{0} compétence non couverte"),
                self.tr("{0} compétences non couvertes"),
            ),
            "triangle-alert",
            Tone.WARNING,
        )
        self._uncovered.setToolTip(", ".join(codes))
        self.tree.set_nodes(referential_nodes(referential))
        self._search.clear()
        if key:
            self.tree.go_to(key)
            if acted_here:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _searched(self, words: str) -> None:
        found = self.tree.search(words)
        self._found.setText(
            counted(found, self.tr("{0} trouvé"), self.tr("{0} trouvés")) if words.strip() else ""
        )

    def _show_node(self, node: Node) -> None:
        self._keep_typed()
        empty_layout(self._detail)
        detail = node.detail
        self._detail.addWidget(Label(detail.kind, style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED))
        self._detail.addWidget(Label(detail.title, style=TextStyle.WINDOW_TITLE, wrap=True))
        for warning in detail.warnings:
            self._detail.addSpacing(4)
            self._detail.addWidget(Notice(Tone.WARNING, "", warning, inline=True))
        if detail.text:
            self._detail.addSpacing(4)
            self._detail.addWidget(Label(detail.text, wrap=True))
        if detail.facts:
            self._detail.addSpacing(8)
            self._detail.addWidget(_facts(detail))
        if detail.note:
            self._heading(self.tr("Note"))
            self._detail.addWidget(Label(detail.note, wrap=True))
        self._show_points(detail)
        self._show_source(detail)
        self._detail.addStretch(1)
        self._scroll.to_top()

    def _heading(self, words: str) -> None:
        self._detail.addSpacing(12)
        self._detail.addWidget(Label(words, style=TextStyle.TITLE))

    def _show_points(self, detail: NodeDetail) -> None:
        """Show what the centre may settle before what it only has to know."""
        assessment = detail.assessment
        to_settle = [
            point
            for point in detail.points
            if assessment is not None and settleable(assessment, point) is not None
        ]
        others = [point for point in detail.points if point not in to_settle]
        left = any(point.decided_by is None for point in to_settle)
        for heading, points in (
            (
                self.tr("À trancher par le centre") if left else self.tr("Tranché par le centre"),
                to_settle,
            ),
            (self.tr("Points ouverts"), others),
        ):
            if points:
                self._heading(heading)
            for place, point in enumerate(points):
                if place:
                    self._detail.addWidget(Divider())
                self._detail.addWidget(self._point(point, assessment))

    def _keep_typed(self) -> None:
        """Keep what forms hold before they are taken away."""
        for place, form in self._forms.items():
            if form.touched:
                self._typed[place] = form.drafts()
            else:
                self._typed.pop(place, None)
        self._forms = {}

    def _point(self, point: OpenPoint, assessment: Assessment | None) -> QWidget:
        tone, icon = _STATUS_TONES[point.status]
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(field_words(point.field), style=TextStyle.BODY_MEDIUM), 1)
        head.addWidget(Pill(status_words(point.status), icon_name=icon, tone=tone))
        column.addLayout(head)
        column.addWidget(Label(point.note, wrap=True))
        if point.decided_by and point.decided_at:
            words = self.tr("Tranché par {0}, le {1}.")
            column.addWidget(
                Label(
                    words.format(point.decided_by, dated(point.decided_at)),
                    style=TextStyle.CAPTION,
                    tone=Tone.OK,
                )
            )
        for piece in point.source:
            column.addWidget(_quotation(piece))
        field = None if assessment is None else settleable(assessment, point)
        if assessment is not None and field is not None:
            self._add_form(column, assessment, field, settled=point.decided_by is not None)
        return widget

    def _add_form(
        self, column: QVBoxLayout, assessment: Assessment, field: SettledField, *, settled: bool
    ) -> None:
        """Offer to settle the point; a decision that stands is changed only on demand."""
        if self._view is not None and self._view.locked:
            if not settled:
                words = self.tr("Un dossier de salle est parti : ce point ne se tranche plus.")
                column.addWidget(Label(words, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
            return
        place = (assessment.code, field)
        form = SettlingForm(assessment, field)
        if place in self._typed:
            form.take_up(self._typed[place])
        form.decided.connect(lambda decision: self.settled.emit(assessment.code, decision))
        self._forms[place] = form
        column.addWidget(form)
        if settled and not form.touched:
            form.hide()
            change = LinkButton(
                self.tr("Changer cette décision"), object_name=f"change_{field.name.lower()}"
            )
            change.clicked.connect(form.show)
            change.clicked.connect(change.hide)
            column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_source(self, detail: NodeDetail) -> None:
        if not detail.pieces:
            return
        self._heading(self.tr("Texte du document"))
        for piece in detail.pieces:
            self._detail.addWidget(_quotation(piece))
        if detail.corrections:
            words = self.tr("Lu autrement qu’imprimé : {0}.")
            read = ", ".join(_read_as(correction) for correction in detail.corrections)
            self._detail.addWidget(
                Label(words.format(read), style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
            )


def _read_as(correction: Correction) -> str:
    printed, read = (word.strip("(),;.") for word in (correction.printed, correction.read))
    return f"« {printed} » → « {read} »"


def _facts(detail: NodeDetail) -> QWidget:
    strip = QFrame()
    strip.setProperty("role", "strip")
    grid = QGridLayout(strip)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, (label, value) in enumerate(detail.facts):
        name = Label(label, style=TextStyle.CAPTION, tone=Tone.MUTED)
        grid.addWidget(name, row, 0)
        grid.addWidget(Label(value, style=TextStyle.BODY_MEDIUM, wrap=True), row, 1)
    return strip


def _quotation(piece: SourcePiece) -> QWidget:
    frame = QFrame()
    frame.setProperty("role", "strip")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 8, 16, 10)
    column.setSpacing(2)
    column.addWidget(Label(lines_words(piece), style=TextStyle.CAPTION, tone=Tone.MUTED))
    column.addWidget(Label(piece.text, wrap=True))
    return frame
