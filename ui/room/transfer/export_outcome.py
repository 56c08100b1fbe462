"""How an export goes and ended; « exporté » is never drawn like « reçu »."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.room.transfer.results_export import ExportReceipt, ExportSummary
from app.trust.digests import short_digest
from ui.announce import announce
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.ticked import ticked
from ui.room.words import exact_time, size_words, time_of_day
from ui.widgets.card import Card
from ui.widgets.label import IconLabel, Label, icon_and_words
from ui.widgets.notice import Notice
from ui.widgets.waiting import WaitingPanel


class Place(Protocol):
    """Where an export goes: how people call it, and whether it can be pulled."""

    @property
    def label(self) -> str:
        """The name of the place."""
        ...

    @property
    def removable(self) -> bool:
        """Whether it is a stick."""
        ...


class ExportOutcome(QWidget):
    """The one sentence that counts comes only after the read-back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_outcome")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._written = self._make_written()
        column.addWidget(self._written)
        column.addWidget(self._make_meaning())
        self.show_nothing()

    def _make_written(self) -> Card:
        card = Card(padding=24, object_name="export_written")
        line = QHBoxLayout()
        line.setSpacing(16)
        self._symbol = IconLabel("circle-check", tone=Tone.OK, size=40)
        line.addWidget(self._symbol)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.sentence = Label("", style=TextStyle.DISPLAY, wrap=True, object_name="export_sentence")
        self._second = Label("", tone=Tone.MUTED, wrap=True)
        words.addWidget(self.sentence)
        words.addWidget(self._second)
        line.addLayout(words, 1)
        card.body.addLayout(line)
        self.waiting = WaitingPanel()
        card.body.addWidget(self.waiting)
        self._steps = QWidget()
        self._grid = QGridLayout(self._steps)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(16)
        self._grid.setColumnMinimumWidth(0, 216)
        self._grid.setColumnStretch(1, 1)
        card.body.addWidget(self._steps)
        return card

    def _make_meaning(self) -> Card:
        card = Card(padding=24)
        card.body.addWidget(Label(self.tr("Exporté ne veut pas dire reçu"), style=TextStyle.TITLE))
        card.body.addSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(16)
        self._signed = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self._exported = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self.received = Label(
            "", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True, object_name="export_received"
        )
        stages = (
            ("pen-line", self.tr("Signé"), Tone.ACCENT, self._signed),
            ("upload", self.tr("Exporté"), Tone.ACCENT, self._exported),
            ("circle-dashed", self.tr("Reçu par le centre"), Tone.MUTED, self.received),
        )
        for place, (icon_name, words, tone, second) in enumerate(stages):
            if place:
                line.addWidget(IconLabel("arrow-right", size=20), 0, Qt.AlignmentFlag.AlignTop)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(
                icon_and_words(icon_name, words, tone=tone, style=TextStyle.BODY_STRONG, size=20)
            )
            column.addWidget(second)
            column.addStretch(1)
            line.addLayout(column, 1)
        card.body.addLayout(line)
        card.body.addSpacing(8)
        self._next = Notice(Tone.ACCENT, "", inline=True, object_name="carry_it")
        card.body.addWidget(self._next)
        card.body.addSpacing(8)
        for question, answer in (
            (
                self.tr("La clé est perdue ?"),
                self.tr(
                    "Exportez de nouveau d’ici. La clé perdue ne montre rien : seul le centre "
                    "peut l’ouvrir."
                ),
            ),
            (
                self.tr("Exporté deux fois ?"),
                self.tr("Le centre reconnaît ce qu’il a déjà : rien n’est compté deux fois."),
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(IconLabel("circle-question-mark"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(answer, lead=question, tone=Tone.MUTED, wrap=True), 1)
            card.body.addLayout(row)
        return card

    def show_summary(self, summary: ExportSummary) -> None:
        """Show how far the results of the day are."""
        self.show_nothing()
        self._signed.setText(
            self.tr("{0} passages, par tout le jury").format(summary.signed)
            if summary.signed > 1
            else self.tr("{0} passage, par tout le jury").format(summary.signed)
        )
        last = summary.last
        self._exported.setText(
            self.tr("remontée n° {0}, à {1}").format(last.sequence, time_of_day(last.exported_at))
            if last is not None
            else self.tr("aucune remontée encore")
        )
        self.show_received(summary)
        self._next.set_notice(
            Tone.ACCENT,
            self.tr("Choisissez où écrire."),
            self.tr(
                "La remontée est chiffrée, écrite, puis relue et comparée. Ne retirez la clé que "
                "lorsque cette page le dit."
            ),
        )

    def show_received(self, summary: ExportSummary) -> None:
        """Say what the centre has received, by the receipt that was read last."""
        if summary.receipt_read_at is None:
            self.received.setText(self.tr("aucun accusé du centre sur cet ordinateur"))
            return
        sittings = counted(summary.received, self.tr("{0} passage"), self.tr("{0} passages"))
        self.received.setText(
            self.tr("{0} sur {1}, accusé lu à {2}").format(
                sittings, summary.signed + summary.absent, time_of_day(summary.receipt_read_at)
            )
        )

    def show_nothing(self) -> None:
        """Show neither a wait nor an outcome."""
        self.waiting.stop()
        self._written.hide()

    def show_writing(self, place: Place | None) -> None:
        """Say that it is being written."""
        self._written.show()
        self._symbol.set_icon("hourglass", Tone.MUTED)
        self._steps.hide()
        stick = place is not None and place.removable
        self.sentence.setText(
            self.tr("Ne retirez pas la clé") if stick else self.tr("Écriture de la remontée")
        )
        self._second.setText(
            self.tr("La remontée est écrite, puis relue et comparée à la copie de cet ordinateur.")
        )
        self.waiting.start(self.tr("Écriture et relecture"))
        # The keyboard waits on the words: where it was is greyed, and Enter must do nothing here.
        self._name_written()
        self._written.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_receipt(self, receipt: ExportReceipt, place: Place | None) -> None:
        """Say that what was written was read back and is the same."""
        self.waiting.stop()
        self._written.show()
        self._symbol.set_icon("circle-check", Tone.OK)
        label = place.label if place is not None else str(receipt.written.path.parent)
        stick = place is not None and place.removable
        self.sentence.setText(
            self.tr("Vous pouvez retirer la clé « {0} »").format(label)
            if stick
            else self.tr("La remontée est écrite dans « {0} »").format(label)
        )
        self._second.setText(
            self.tr("Elle y est écrite et relue : identique à la copie de cet ordinateur.")
        )
        self._name_written()
        announce(self, self.sentence.words())
        self._list_steps(receipt)
        self._exported.setText(
            self.tr("sur « {0} », à {1}").format(label, time_of_day(receipt.finished_at))
        )
        self._next.set_notice(
            Tone.ACCENT,
            self.tr("Maintenant, portez la clé au centre.")
            if stick
            else self.tr("Maintenant, prévenez le centre."),
            self.tr(
                "Il y dépose un accusé de réception. Rebranchez la clé ici : l’accusé se lit en un "
                "clic. D’ici là, gardez cet ordinateur."
            )
            if stick
            else self.tr("Tant que le centre n’a pas reçu la remontée, gardez cet ordinateur."),
        )

    def show_stopping(self) -> None:
        """Say that it stops as soon as the medium answers."""
        self.waiting.show_stopping(self.tr("Arrêt demandé : la clé finit ce qu’elle écrivait"))

    def _name_written(self) -> None:
        self._written.setAccessibleName(f"{self.sentence.words()}. {self._second.words()}")

    def _list_steps(self, receipt: ExportReceipt) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        written = receipt.written
        steps = (
            (self.tr("Copie locale"), self.tr("remontée préparée, signée et chiffrée"), ""),
            (
                self.tr("Écriture"),
                self.tr("{0}, {1}").format(written.path.name, size_words(written.size)),
                "",
            ),
            (
                self.tr("Relecture et comparaison"),
                self.tr("identique, empreinte {0}").format(short_digest(written.digest)),
                exact_time(receipt.finished_at),
            ),
        )
        for line, (what, detail, at) in enumerate(steps):
            self._grid.addWidget(ticked(what, style=TextStyle.BODY_MEDIUM), line, 0)
            self._grid.addWidget(Label(detail, tone=Tone.MUTED, elide=True), line, 1)
            self._grid.addWidget(Label(at, tone=Tone.MUTED), line, 2)
        self._steps.show()
