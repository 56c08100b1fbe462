"""The versions of one sheet side by side, line by line, what differs first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import RatingScale
from app.services.centre.deciding.quarantine import (
    ComparedLine,
    QuarantinedCase,
    QuarantinedVersion,
)
from ui.centre.page import empty_layout
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import dated, listed
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.card import Divider, ListCard
from ui.widgets.folded_row import FoldedRow
from ui.widgets.label import IconLabel, Label
from ui.widgets.level_badge import LevelBadge

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WIDTHS = {1: 264, 2: 224}
_NARROW = 168


def version_letter(place: int) -> str:
    """« A » for the first version, « B » for the next; they wear these names in the page."""
    return _LETTERS[place % len(_LETTERS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """A case, and the words of the levels of its session."""

    case: QuarantinedCase
    scale: RatingScale


class VersionComparison(ListCard):
    """Who signed what and when over each column; then the lines."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(object_name="comparison", parent=parent)
        self._width = _NARROW
        self._names_shown = False
        self._heads = QVBoxLayout()
        self._heads.setSpacing(0)
        self.body.addLayout(self._heads)
        self.body.addWidget(Divider())
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._scroll = ScrolledBody(inner, self.tr("Comparaison des versions"))
        self.body.addWidget(self._scroll, 1)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: self._make_room(bar.width() if high else 0))

    def _make_room(self, width: int) -> None:
        """Keep the columns of the head over those of the lines, beside a scroll bar or not."""
        self._heads.setContentsMargins(0, 0, width, 0)

    def show_view(self, view: ComparisonView) -> None:
        """Show a case from its first line."""
        case = view.case
        self._width = _WIDTHS.get(len(case.versions), _NARROW)
        self._names_shown = len({line.candidate_name for line in case.lines}) > 1
        empty_layout(self._heads)
        self._heads.addWidget(self._versions(case))
        empty_layout(self._lines)
        for remark in case.also_differs:
            self._lines.addWidget(self._remark(shown(remark)))
        if any(version.overall_comment for version in case.versions):
            self._lines.addWidget(self._comments(case))
        differing = [line for line in case.lines if line.differs]
        same = [line for line in case.lines if not line.differs]
        if differing:
            words = counted(len(differing), self.tr("{0} différence"), self.tr("{0} différences"))
            self._add_group(words, differing, view.scale, folded=False)
        if same:
            words = counted(
                len(same), self.tr("{0} note identique"), self.tr("{0} notes identiques")
            )
            if len(case.versions) == 1:
                words = counted(len(same), self.tr("{0} note"), self.tr("{0} notes"))
            self._add_group(words, same, view.scale, folded=len(case.versions) > 1)
        self._lines.addStretch(1)
        self._scroll.to_top()

    def _versions(self, case: QuarantinedCase) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        what = QVBoxLayout()
        what.setSpacing(0)
        what.addWidget(
            Label(
                counted(len(case.versions), self.tr("{0} version"), self.tr("{0} versions")),
                style=TextStyle.BODY_STRONG,
            )
        )
        what.addWidget(
            Label(
                self.tr("Toutes sont gardées telles qu’elles ont été signées."),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        what.addStretch(1)
        row.addLayout(what, 1)
        for place, version in enumerate(case.versions):
            row.addWidget(self._version(place, version), 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _version(self, place: int, version: QuarantinedVersion) -> QWidget:
        box = QWidget()
        box.setObjectName(f"version_{place}")
        box.setFixedWidth(self._width)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = self.tr("Version {0}").format(version_letter(place))
        column.addWidget(Label(title, style=TextStyle.BODY_STRONG))
        facts = (
            listed(version.who),
            self.tr("signée le {0}").format(dated(version.signed_at)),
            self.tr("salle {0}, {1}").format(version.room, version.file_name),
        )
        for fact in facts:
            label = Label(fact, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
            label.setToolTip(fact)
            column.addWidget(label)
        digest = self.tr("empreinte {0}").format(version.short)
        label = Label(version.short, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True)
        label.setToolTip(digest)
        column.addWidget(label)
        paper = " ".join(shown(words) for words in version.on_paper)
        if paper:
            column.addWidget(Label(paper, style=TextStyle.CAPTION, tone=Tone.WARNING, wrap=True))
        held = version.reason is not None
        tone = Tone.WARNING if held else Tone.OK
        why = shown(version.reason) if version.reason else self.tr("Compte aujourd’hui.")
        reason = QHBoxLayout()
        reason.setSpacing(6)
        symbol = IconLabel("shield-alert" if held else "circle-check", tone=tone, size=14)
        reason.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        reason.addWidget(Label(why, style=TextStyle.CAPTION_MEDIUM, tone=tone, wrap=True), 1)
        column.addLayout(reason)
        said = (title, *facts, digest, *((paper,) if paper else ()), why)
        box.setAccessibleName(". ".join(said))
        return box

    def _add_group(
        self, title: str, lines: Sequence[ComparedLine], scale: RatingScale, *, folded: bool
    ) -> None:
        head = FoldedRow(title, folded=folded, height=36)
        self._lines.addWidget(head)
        for line in lines:
            row = self._compared(line, scale)
            row.setVisible(not folded)
            head.folded_changed.connect(lambda off, row=row: row.setVisible(not off))
            self._lines.addWidget(row)

    def _compared(self, line: ComparedLine, scale: RatingScale) -> QWidget:
        box = QWidget()
        box.setObjectName("compared_line")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        if line.differs:
            mark = IconLabel("diff", tone=Tone.WARNING, size=18)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(line.text, wrap=True))
        if line.candidate_name and self._names_shown:
            texts.addWidget(Label(line.candidate_name, style=TextStyle.CAPTION, tone=Tone.MUTED))
        row.addLayout(texts, 1)
        said = []
        for place, level in enumerate(line.levels):
            words = self.tr("non observé") if level is None else f"{level} {scale.label(level)}"
            told = line.words[place]
            said.append(self.tr("version {0} : {1}").format(version_letter(place), words))
            said.extend([told] if told else [])
            row.addWidget(self._level(level, scale, told, line.differs))
        column.addLayout(row)
        column.addWidget(Divider())
        lead = self.tr("Différence. ") if line.differs else ""
        box.setAccessibleName(f"{lead}{line.text}, {', '.join(said)}")
        return box

    def _level(self, level: int | None, scale: RatingScale, told: str, departs: bool) -> QWidget:
        """A version's rating of a line, over its comment or its reason."""
        box = QWidget()
        box.setFixedWidth(self._width)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        if level is None:
            row.addWidget(Label(self.tr("non observé"), tone=Tone.MUTED))
        else:
            row.addWidget(LevelBadge(str(level), scale.label(level), departs=departs))
        row.addStretch(1)
        column.addLayout(row)
        if told:
            column.addWidget(Label(self._quoted(told), style=TextStyle.CAPTION, wrap=True))
        return box

    def _quoted(self, words: str) -> str:
        return self.tr("« {0} »").format(words)

    @staticmethod
    def _remark(words: str) -> QWidget:
        """Something that differs beside the ratings."""
        box = QWidget()
        box.setObjectName("also_differs")
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(IconLabel("diff", tone=Tone.WARNING, size=18))
        row.addWidget(Label(words, style=TextStyle.BODY_MEDIUM, wrap=True), 1)
        return box

    def _comments(self, case: QuarantinedCase) -> QWidget:
        """The overall comments, each under its version."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        head = self.tr("Commentaire d’ensemble")
        row.addWidget(Label(head, tone=Tone.MUTED), 1, Qt.AlignmentFlag.AlignTop)
        for version in case.versions:
            words = version.overall_comment
            label = Label(self._quoted(words) if words else "–", wrap=True)
            label.setFixedWidth(self._width)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(Divider())
        return box
