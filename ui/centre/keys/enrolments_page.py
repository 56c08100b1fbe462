"""The jurors' keys that the centre knows, which rooms vouched for, and revoking one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.centre.deciding.revocations import KnownEnrolment
from app.trust.payloads import EnrolmentStanding
from ui.centre.page import CentrePage
from ui.centre.reason_band import ReasonBand, ReasonWords
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.words import recent
from ui.counted import counted
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import ListCard
from ui.widgets.empty_state import EmptyState


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentsView:
    """What the page shows."""

    enrolments: tuple[KnownEnrolment, ...]
    now: datetime


class EnrolmentsPage(CentrePage):
    """A table of keys; choosing one that stands opens the band that revokes it.

    Signals:
        revoked: a `KnownEnrolment` and the reason.
        export_wanted: write the signed list of confirmed enrolments.
    """

    revoked = Signal(object, str)
    export_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._now: datetime | None = None
        self._table = SearchedTable(
            self.tr("Clés des jurés"),
            self._columns(),
            search=self.tr("Chercher un juré, une salle, un appareil"),
            object_name="enrolments",
        )
        self._table.activated.connect(self._ask)
        self._table.open_on_click()
        self._card = ListCard()
        self._card.body.addWidget(self._table, 1)
        self.body.addWidget(self._card, 1)
        self._empty = ListCard()
        self._empty.body.addWidget(
            EmptyState(
                "user-round-key",
                self.tr("Aucune clé connue"),
                self.tr("Les clés des jurés arrivent avec la remontée de leur salle."),
            ),
            1,
        )
        self.body.addWidget(self._empty, 1)
        self._chosen: KnownEnrolment | None = None
        self._band = ReasonBand(
            ReasonWords(
                effect=self.tr(
                    "Chaque feuille signée par cette clé ira en quarantaine, reçue ou à venir : "
                    "quelqu’un devra choisir. La révocation ne se reprend pas."
                ),
                question=self.tr("Pourquoi ne plus se fier à cette clé ?"),
                action=self.tr("Révoquer le certificat"),
                icon_name="ban",
                destructive=True,
            ),
            name="revoke",
        )
        self._band.decided.connect(lambda reason: self.revoked.emit(self._chosen, reason))
        self._band.given_up.connect(self._table.view.setFocus)
        self.body.addWidget(self._band)
        self.footer.set_hint(
            self.tr(
                "La liste signée se joint au certificat du centre : elle dit à qui vérifie une "
                "feuille quelles clés le centre confirme."
            )
        )
        self._export = Button(
            self.tr("Écrire la liste des inscriptions confirmées…"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="file-down",
            object_name="export_enrolments",
        )
        self._export.clicked.connect(self.export_wanted)
        self.footer.add_action(self._export)

    def _columns(self) -> tuple[Column[KnownEnrolment], ...]:
        return (
            Column(
                title=self.tr("Juré"),
                text=lambda one: one.name,
                second=lambda one: self.tr("certificat {0}").format(one.serial[:16]),
            ),
            Column(title=self.tr("Salle"), width=110, text=lambda one: one.room),
            Column(title=self.tr("Appareil"), width=190, text=lambda one: one.device),
            Column(
                title=self.tr("Inscription"),
                width=170,
                text=lambda one: recent(one.enrolled_at, self._now) if self._now else "",
                order=lambda one: one.enrolled_at,
            ),
            Column(
                title=self.tr("Ce que le centre en dit"),
                width=230,
                text=lambda one: self._standing()[one.standing][0],
                icon_name=lambda one: self._standing()[one.standing][1],
                tone=lambda one: self._standing()[one.standing][2],
            ),
        )

    def _standing(self) -> dict[EnrolmentStanding, tuple[str, str, Tone]]:
        return {
            EnrolmentStanding.CONFIRMED: (self.tr("Confirmée"), "circle-check", Tone.OK),
            EnrolmentStanding.TO_CONFIRM: (
                self.tr("À confirmer"),
                "circle-question-mark",
                Tone.WARNING,
            ),
            EnrolmentStanding.VOIDED: (
                self.tr("Annulée dans la salle"),
                "circle-minus",
                Tone.WARNING,
            ),
            EnrolmentStanding.REVOKED: (self.tr("Révoquée par le centre"), "ban", Tone.ERROR),
        }

    def show_view(self, view: EnrolmentsView) -> None:
        """Show the keys; search and order stay."""
        self._now = view.now
        self.header.set_title(
            self.tr("Clés des jurés"),
            counted(len(view.enrolments), self.tr("{0} clé connue"), self.tr("{0} clés connues")),
        )
        self._table.set_rows(view.enrolments)
        self._card.setVisible(bool(view.enrolments))
        self._empty.setVisible(not view.enrolments)
        self._export.setEnabled(bool(view.enrolments))

    def _ask(self, enrolment: KnownEnrolment) -> None:
        self.clear_refusal()
        self._chosen = enrolment
        if enrolment.standing is EnrolmentStanding.REVOKED:
            self._band.forget()
            return
        words = self.tr("Révoquer la clé de {0}, salle {1}, appareil {2}")
        self._band.ask(words.format(enrolment.name, enrolment.room, enrolment.device))

    def forget(self) -> None:
        """Take away what was typed."""
        self._band.forget()

    def show_writing(self, words: str) -> None:
        """Say what is being written; nothing can be pressed meanwhile."""
        self.clear_refusal()
        self._set_busy(True)
        self.waiting.start(words, cancellable=False)

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._card, self._band, self._export):
            widget.setEnabled(not busy)
