"""What a merge plan asks somebody to look at: each line with its reason, grouped by its fate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.merge.plan import MergePlan, PlannedQuarantine, PlannedRefusal
from app.trust.digests import short_digest
from ui.centre.page import empty_layout
from ui.centre.scrolled import ScrolledBody
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import Divider, ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.folded_row import FoldedRow
from ui.widgets.label import IconLabel, Label

_WHO_WIDTH = 248


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """One line: whose, why, what becomes of it, and the files with the digests they hold."""

    title: str
    below: str
    reason: str
    fate: str
    found_in: tuple[tuple[str, str], ...]


class LookRow(QWidget):
    """Whose sheet or which file, the reason, and a button that tells more in place."""

    def __init__(self, look: _Look, icon_name: str, tone: Tone) -> None:
        super().__init__()
        self.setObjectName("look_row")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(16)
        line.addWidget(IconLabel(icon_name, tone=tone, size=18), 0, Qt.AlignmentFlag.AlignTop)
        who = QWidget()
        who.setFixedWidth(_WHO_WIDTH)
        names = QVBoxLayout(who)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(Label(look.title, style=TextStyle.BODY_MEDIUM, elide=True))
        names.addWidget(Label(look.below, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True))
        line.addWidget(who, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(look.reason, wrap=True), 1)
        self._more = Button("", size=ButtonSize.ROW, object_name="see_more")
        self._more.clicked.connect(self._toggle)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(line)
        self._detail = Label(self._told(look), tone=Tone.MUTED, wrap=True)
        self._detail.setContentsMargins(50, 0, 16, 12)
        self._detail.hide()
        lines.addWidget(self._detail)
        lines.addWidget(Divider())
        self.setAccessibleName(f"{look.title}, {look.below}. {look.reason}")
        self._title = look.title
        self._say()

    def _told(self, look: _Look) -> str:
        words = self.tr("{0}, empreinte {1}")
        facts = (words.format(name, short_digest(digest)) for name, digest in look.found_in)
        return "\n".join((look.fate, *facts))

    def _toggle(self) -> None:
        self._detail.setVisible(self._detail.isHidden())
        self._say()

    def _say(self) -> None:
        words = self.tr("Voir") if self._detail.isHidden() else self.tr("Replier")
        self._more.setText(words)
        self._more.setAccessibleName(f"{words}, {self._title}")


class LooksCard(ListCard):
    """The groups, one under the other; each folds."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(object_name="looks", parent=parent)
        name = self.tr("Ce qui demande un regard")
        self.set_title(name)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.body.addWidget(ScrolledBody(inner, name), 1)

    def show_plan(self, plan: MergePlan) -> None:
        """Show what a plan would set aside, and why."""
        empty_layout(self._column)
        quarantined = quarantined_sheets(plan)
        lines = len(quarantined) + len(plan.waiting) + len(plan.refusals)
        lines += len(plan.reports_held) + len(plan.papers)
        additions = plan.to_confirm - len(plan.papers)
        count = lines + bool(additions)
        words = (
            self.tr("{0} ligne, avec sa raison"),
            self.tr("{0} lignes, chacune avec sa raison"),
        )
        self.set_subtitle(counted(count, *words) if count else "")
        if not count:
            self._column.addWidget(
                EmptyState(
                    "shield-check",
                    self.tr("Rien ne demande un regard"),
                    self.tr("Chaque feuille est signée par un juré prévu pour son passage."),
                ),
                1,
            )
            return
        self._show_quarantine(quarantined)
        self._show_held_reports(plan.reports_held)
        self._show_to_confirm(additions)
        self._show_papers(plan.papers)
        self._show_waiting(plan.waiting)
        self._show_refusals(plan)
        self._column.addStretch(1)

    def _show_quarantine(self, sheets: Sequence[Sequence[PlannedQuarantine]]) -> None:
        fate = self.tr(
            "Gardée, sans compter. Une fois le plan écrit, « Quarantaine » montre les versions "
            "côte à côte."
        )
        self._add_group(
            self.tr("{0} en quarantaine").format(len(sheets)),
            self.tr("une personne compare et choisit, avec un motif"),
            [self._of_versions(versions, fate) for versions in sheets],
            "shield-alert",
            Tone.WARNING,
        )

    def _show_to_confirm(self, count: int) -> None:
        if count:
            self._column.addWidget(
                FoldedRow(
                    self.tr("{0} à confirmer").format(count),
                    subtitle=self.tr("un ajout fait en salle attendra votre réponse"),
                    folded=False,
                    height=36,
                )
            )

    def _show_papers(self, papers: Sequence[PlannedQuarantine]) -> None:
        fate = self.tr(
            "Gardée, sans compter, jusqu’à ce qu’une personne confirme avoir l’original."
        )
        self._add_group(
            self.tr("{0} à confirmer sur papier").format(len(papers)),
            self.tr("une personne dira avoir l’original sous les yeux"),
            [self._of_sheet(one, fate) for one in papers],
            "file-text",
            Tone.WARNING,
        )

    def _show_held_reports(self, held: Sequence[PlannedQuarantine]) -> None:
        fate = self.tr("Gardé. « PV des salles » permet de retenir l’un des contenus.")
        self._add_group(
            self.tr("{0} PV en quarantaine").format(len(held)),
            self.tr("n’empêche aucun résultat"),
            [
                _Look(
                    title=one.who,
                    below=one.file_name,
                    reason=shown(one.sentence),
                    fate=fate,
                    found_in=((one.file_name, one.subject),),
                )
                for one in held
            ],
            "shield-alert",
            Tone.WARNING,
        )

    def _show_waiting(self, held: Sequence[PlannedQuarantine]) -> None:
        fate = self.tr("Gardée, sans compter, jusqu’à ce que la feuille qu’elle cite arrive.")
        self._add_group(
            self.tr("{0} en attente").format(len(held)),
            self.tr("d’une autre feuille, qui n’est pas arrivée"),
            [self._of_sheet(one, fate) for one in held],
            "hourglass",
            Tone.MUTED,
        )

    def _show_refusals(self, plan: MergePlan) -> None:
        whole = {file.refusal for file in plan.files if file.refusal is not None}
        looks = [
            self._file(one) if one in whole else self._sheet(one)
            for one in sorted(plan.refusals, key=lambda one: one in whole)
        ]
        self._add_group(
            self.tr("{0} refus").format(len(looks)),
            self.tr("gardés à part"),
            looks,
            "circle-x",
            Tone.ERROR,
        )

    def _add_group(
        self, title: str, kept: str, looks: Sequence[_Look], icon_name: str, tone: Tone
    ) -> None:
        if not looks:
            return
        head = FoldedRow(title, subtitle=kept, folded=False, height=36)
        self._column.addWidget(head)
        for look in looks:
            row = LookRow(look, icon_name, tone)
            self._column.addWidget(row)
            head.folded_changed.connect(lambda folded, row=row: row.setVisible(not folded))

    def _sheet(self, refusal: PlannedRefusal) -> _Look:
        if refusal.code.startswith(("signed_copy.", "pdf.")):
            fate = self.tr("La grille compte ; sa copie PDF est gardée à part.")
        else:
            fate = self.tr("Gardée à part, jamais comptée. L’accusé le dira.")
        return self._of_sheet(refusal, fate)

    def _file(self, refusal: PlannedRefusal) -> _Look:
        return _Look(
            title=refusal.file_name,
            below=self.tr("fichier entier"),
            reason=shown(refusal.sentence),
            fate=self.tr("Rien de ce fichier n’est repris. La salle peut exporter de nouveau."),
            found_in=((refusal.file_name, refusal.subject),),
        )

    def _of_sheet(self, one: PlannedQuarantine | PlannedRefusal, fate: str) -> _Look:
        """One sheet: its subject and its assessment, then its juror and the file."""
        title, who = self._named(one.who)
        return _Look(
            title=title,
            below=self.tr("{0}, {1}").format(who, one.file_name),
            reason=shown(one.sentence),
            fate=fate,
            found_in=((one.file_name, one.subject),),
        )

    def _of_versions(self, versions: Sequence[PlannedQuarantine], fate: str) -> _Look:
        """One sheet and how many versions of it a person will compare."""
        first = versions[0]
        title, who = self._named(first.who)
        count = counted(len(versions), self.tr("{0} version"), self.tr("{0} versions"))
        return _Look(
            title=title,
            below=self.tr("{0}, {1}").format(who, count),
            reason=shown(first.sentence),
            fate=fate,
            found_in=tuple((one.file_name, one.subject) for one in versions),
        )

    def _named(self, who: str) -> tuple[str, str]:
        """Split « subject · assessment · juror »; a panel's sheet names no juror."""
        parts = who.split(" · ")
        return " · ".join(parts[:2]), ", ".join(parts[2:]) or self.tr("grille harmonisée")


def quarantined_sheets(plan: MergePlan) -> tuple[tuple[PlannedQuarantine, ...], ...]:
    """Return what would be in quarantine, the versions of one sheet together."""
    sheets: dict[tuple[str, str], list[PlannedQuarantine]] = {}
    for one in plan.quarantined:
        sheets.setdefault((one.who, one.code), []).append(one)
    return tuple(tuple(versions) for versions in sheets.values())
